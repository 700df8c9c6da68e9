import ArgMapSyntax

/// Writes a line for each place, as compilers do.
///
///     maps/tram.argdown:16:5: error: [Fast] supports itself through <Time> [circular-support]
///     maps/tram.argdown:6:5: note: [Fast] is premise (1) of <Time> [circular-support]
enum GCCReport {
  /// The report; empty without findings.
  static func render(_ report: CheckReport) -> String {
    var places = ReportPlaces(columns: .scalars)
    var output = ""
    for (finding, checked) in report.findings {
      func write(_ kind: String, _ message: String, _ range: SourceRange, _ text: SourceText) {
        let place = places.place(of: range, in: text)
        output += "\(place.name.printable):\(place.start): \(kind): "
        output += "\(message.printable) [\(finding.id)]\n"
      }
      write(finding.severity.name, finding.message.text, finding.range, checked.text)
      for note in finding.notes where note.text != nil || note.range != finding.range {
        write("note", note.message.text, note.range, note.text ?? checked.text)
      }
    }
    return output
  }
}
