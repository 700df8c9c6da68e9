import ArgMapModel
import ArgMapSyntax

extension GroundingReport {
  /// The reports on some maps for people: a line for each relation in aligned columns, and a summary.
  ///
  ///     maps/tram.argdown:2:5  grounded    <Time> supports [Tram]  conclusion (3) of <Time>
  ///     maps/tram.argdown:3:5  not judged  <Cost> attacks [Tram]   <Cost> is not reconstructed
  ///
  ///     2 sketched relations: 1 grounded, 0 ungrounded, 0 contradicted, 1 not judged
  ///
  /// - Parameter reports: The reports, in the order in which they are told.
  /// - Returns: The lines, each with a line break at its end.
  public static func text(_ reports: [GroundingReport]) -> String {
    var places = ReportPlaces(columns: .scalars)
    var rows: [[String]] = []
    for report in reports {
      for entry in report.entries {
        let found = places.place(of: entry.range, in: report.text)
        let place = "\(found.name):\(found.start)"
        let relation = "\(entry.source) \(entry.kind.verb) \(entry.target)"
        rows.append(
          [place, entry.verdict.name, relation, entry.explanation].map(\.printable))
      }
    }
    let widths = (0..<3).map { column in rows.lazy.map { $0[column].cellWidth }.max() ?? 0 }
    var output = ""
    for row in rows {
      var line = ""
      for (column, width) in widths.enumerated() {
        line += row[column]
        guard row[(column + 1)...].contains(where: { !$0.isEmpty }) else { continue }
        line += String(repeating: " ", count: width - row[column].cellWidth + 2)
      }
      output += line + row[3] + "\n"
    }
    return output + (rows.isEmpty ? "" : "\n") + summary(reports) + "\n"
  }
}

extension GroundingReport.Entry {
  /// The lines that decide, or why nothing does.
  fileprivate var explanation: String {
    let lines = lines.map { "\($0.role) (\($0.label)) of \($0.argument)" }
    return lines.isEmpty ? remark ?? "" : Listing.list(lines, of: lines.count)
  }
}

extension RelationKind {
  fileprivate var verb: String {
    switch self {
    case .support: "supports"
    case .attack: "attacks"
    case .undercut: "undercuts"
    case .entails: "entails"
    case .contrary: "is contrary to"
    case .contradictory: "contradicts"
    }
  }
}

extension String {
  /// The number of cells that a terminal gives the text.
  fileprivate var cellWidth: Int { unicodeScalars.reduce(0) { $0 + $1.cellWidth } }
}
