import ArgMapModel
import ArgMapSyntax

extension GroundingReport {
  /// The reports on some maps as one JSON document, in UTF-8, with a line break at its end.
  ///
  /// Lines and columns count from 1, columns in Unicode scalars; the end of a range is the position
  /// after it. Keys may be added; `version` changes when readers would break.
  ///
  /// - Parameters:
  ///   - reports: The reports, in the order in which they are told.
  ///   - toolVersion: The version of argmap.
  /// - Returns: The document.
  public static func json(_ reports: [GroundingReport], toolVersion: String) -> [UInt8] {
    var json = JSONWriter()
    var places = ReportPlaces(columns: .scalars)
    json.object { json in
      json.member("version", 1)
      json.key("tool")
      json.object {
        $0.member("name", "argmap")
        $0.member("version", toolVersion)
      }
      json.key("counts")
      json.object { json in
        for verdict in Verdict.allCases {
          json.member(
            verdict.rawValue, reports.reduce(0) { $0 + $1.entries.count { $0.verdict == verdict } })
        }
      }
      json.key("maps")
      json.array { json in
        for report in reports { json.write(report, &places) }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }
}

extension JSONWriter {
  fileprivate mutating func write(
    _ report: GroundingReport, _ places: inout ReportPlaces
  ) {
    beginObject()
    member("path", report.text.name)
    key("relations")
    beginArray()
    for entry in report.entries {
      beginObject()
      member("verdict", entry.verdict.rawValue)
      member("kind", entry.kind.rawValue)
      member("source", entry.source)
      member("target", entry.target)
      write(places.place(of: entry.range, in: report.text))
      key("lines")
      beginArray()
      for line in entry.lines {
        beginObject()
        member("argument", line.argument)
        member("label", line.label)
        member("role", line.role)
        write(places.place(of: line.range, in: report.text))
        endObject()
      }
      endArray()
      if let remark = entry.remark { member("remark", remark) }
      endObject()
    }
    endArray()
    endObject()
  }
}
