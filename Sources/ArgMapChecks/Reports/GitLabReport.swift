import ArgMapSyntax

/// Writes what GitLab calls a Code Quality report.
enum GitLabReport {
  /// The report: a list, empty without findings.
  static func render(_ report: CheckReport) -> [UInt8] {
    var places = ReportPlaces(columns: .utf16)
    var fingerprints = ReportFingerprints()
    var json = JSONWriter(isPretty: true)
    json.array { json in
      for (finding, checked) in report.findings {
        let place = places.place(of: finding.range, in: checked.text)
        let path = report.path(of: place.name)
        json.object { json in
          json.member("description", finding.message.text)
          json.member("check_name", "argmap/\(finding.id)")
          json.member("fingerprint", fingerprints.next(finding, at: path))
          json.member("severity", finding.severity.qualityName)
          json.key("location")
          json.object { json in
            json.member("path", path)
            json.key("lines")
            json.object {
              $0.member("begin", place.start.line)
              $0.member("end", place.end.line)
            }
          }
        }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }
}

extension Diagnostic.Severity {
  fileprivate var qualityName: String {
    switch self {
    case .error: "critical"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
