import ArgMapChecks
import ArgumentParser

/// What `check` tells instead of findings.
enum ReportSubject: String, ExpressibleByArgument, CaseIterable, Sendable {
  /// What reconstructions say of each sketched relation.
  case grounding
  /// Which sentences of the cited texts the maps are anchored in.
  case coverage

  /// Writes the report on some maps to standard output.
  func write(_ outcomes: [CheckRun.Outcome], as format: ReportFormat) throws(FileError) {
    switch self {
    case .grounding:
      let reports = outcomes.compactMap(\.grounding)
      switch format {
      case .json:
        try Terminal.write(GroundingReport.json(reports, toolVersion: ArgMapCommand.version))
      default:
        try Terminal.write(GroundingReport.text(reports).utf8)
      }
    case .coverage:
      for report in outcomes.compactMap(\.coverage) {
        switch format {
        case .json: try Terminal.write(report.json)
        default: try Terminal.write(report.text.utf8)
        }
      }
    }
  }
}
