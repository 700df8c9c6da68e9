import ArgMapSyntax

/// Writes the commands by which a job of GitHub Actions annotates what it checks.
public enum GitHubReport: Sendable {
  /// A step shows so many annotations of each level.
  private static let shownCount = 10
  /// A summary of a step may have 1 MiB, and other commands of the step want some of it.
  private static let summarySize = 1 << 19

  /// The commands, the worst findings first; nothing without findings.
  static func render(_ report: CheckReport) -> String {
    var places = ReportPlaces(columns: .utf16)
    var output = ""
    for (finding, checked) in report.findingsByWeight {
      let place = places.place(of: finding.range, in: checked.text)
      var properties = [
        ("title", finding.id.name), ("file", report.path(of: place.name)),
        ("line", "\(place.start.line)"), ("endLine", "\(place.end.line)"),
        ("col", "\(place.start.column)"),
      ]
      if place.start.line == place.end.line {
        properties.append(("endColumn", "\(place.end.column)"))
      }
      let list = properties.map { "\($0)=\($1.escapedAsProperty)" }.joined(separator: ",")
      output += "::\(finding.severity.level) \(list)::"
      output += finding.message.text.printable.escapedAsMessage + "\n"
    }
    let told = FindingCounts(report.checked)
    let hiddenCount = [told.errors, told.warnings, told.notes]
      .reduce(0) { $0 + max(0, $1 - shownCount) }
    if hiddenCount + report.omittedCount > 0 {
      output += "\(hiddenCount + report.omittedCount) of \(report.counts.total) findings get no "
      output += "annotation: a step has \(shownCount) of each level\n"
    }
    return output
  }

  /// A table in Markdown for the page that sums the job up: the worst findings first, as many as there
  /// is room for, and the counts.
  public static func summary(_ report: CheckReport) -> [UInt8] {
    var places = ReportPlaces(columns: .utf16)
    var output = "### argmap\n\n\(report.counts.summary)\n\n"
    var untold = report.counts.total
    for (finding, checked) in report.findingsByWeight {
      let place = places.place(of: finding.range, in: checked.text)
      let row = [
        finding.severity.name, "\(report.path(of: place.name).printable):\(place.start.line)",
        finding.message.text.printable, finding.id.name,
      ].map(\.escapedAsMarkdown).joined(separator: " | ")
      guard output.utf8.count + row.utf8.count < summarySize else { break }
      if untold == report.counts.total {
        output += "| severity | place | finding | rule |\n| --- | --- | --- | --- |\n"
      }
      output += "| \(row) |\n"
      untold -= 1
    }
    if untold > 0 { output += "\nand \(untold) more\n" }
    return Array((output + "\n").utf8)
  }
}

extension Diagnostic.Severity {
  fileprivate var level: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }
}

extension String {
  fileprivate var escapedAsMessage: String {
    replacingScalars { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: nil
      }
    }
  }

  fileprivate var escapedAsProperty: String {
    escapedAsMessage.replacingScalars { scalar in
      switch scalar {
      case ":": "%3A"
      case ",": "%2C"
      default: nil
      }
    }
  }

  /// The text with a backslash before everything that could be markup.
  fileprivate var escapedAsMarkdown: String {
    let markup = "\\`*_{}[]<>()#|~$&!".unicodeScalars
    return replacingScalars { markup.contains($0) ? "\\\($0)" : nil }
  }
}
