/// A form in which the findings of a run are written down.
///
/// Every format tells the same findings, and a run without findings is a document in each.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// For people: sentences, and the lines that they are about.
  case text
  /// A line a place, as compilers write it; for editors and problem matchers.
  case gcc
  /// One JSON document, described by a schema.
  case json
  /// The findings of the JSON document, a line each.
  case jsonl
  /// SARIF 2.1.0, for code scanning.
  case sarif
  /// The commands that annotate a pull request in GitHub Actions.
  case github
  /// JUnit's XML, for servers that show test results.
  case junit
  /// GitLab's Code Quality report.
  case gitlab

  /// At most so many findings are told; nil if there is no limit.
  public var findingLimit: Int? {
    // Code scanning keeps no more.
    self == .sarif ? 5000 : nil
  }

  /// Writes a report.
  ///
  /// - Parameters:
  ///   - report: What is told, which is cut to ``findingLimit``.
  ///   - isColored: Whether text is painted with the codes that terminals understand.
  ///   - listsAccepted: Whether SARIF has the findings that were accepted too, marked as such.
  /// - Returns: The report in UTF-8, with a line break at its end unless it is empty.
  public func render(
    _ report: CheckReport, isColored: Bool = false, listsAccepted: Bool = false
  ) -> [UInt8] {
    let report = findingLimit.map(report.limited) ?? report
    return switch self {
    case .text: TextReport(isColored: isColored).render(report)
    case .gcc: Array(GCCReport.render(report).utf8)
    case .json: JSONReport.render(report)
    case .jsonl: JSONReport.renderLines(report)
    case .sarif: SARIFReport.render(report, listsAccepted: listsAccepted)
    case .github: Array(GitHubReport.render(report).utf8)
    case .junit: Array(JUnitReport.render(report).utf8)
    case .gitlab: GitLabReport.render(report)
    }
  }
}
