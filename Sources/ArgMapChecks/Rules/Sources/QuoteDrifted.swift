package import ArgMapModel
package import ArgMapSyntax

/// Objects to a quotation whose source has nearly, but not quite, its words.
package struct QuoteDrifted: Rule {
  package static let about = RuleDescription(
    "quote-drifted", .warning, .sources, profile: .source, since: "0.1.0",
    summary: "A quotation is not word for word what its source says.",
    rationale: """
      The source was edited, or the words were copied from memory. The passage whose words are nearest \
      is shown, if at least three quarters of the characters need no edit. It is looked for around \
      words of the quotation that occur at most 200 times, for quotations of 10 to 2,000 bytes, and \
      for at most a second or so of one map's check; what lies beyond is 'quote-not-found'. Write \
      '[sic]', or brackets around words of your own: they stand for what the text has in their place.
      """,
    objectionable: """
      [Count]: Many commute. {source: {file: census.md, quote: "10,012 residents commute every day"}}
      """,
    accepted: """
      [Count]: Many commute. {source: {file: census.md, quote: "10,012 residents commute daily"}}
      """,
    exampleSources: ["census.md": "In 2020, 10,012 residents commute daily."])

  package init() {}

  /// Reports each such quotation with the words in which it differs.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    for quotation in context.quotations.cited {
      guard let drift = quotation.drift else { continue }
      let fix = drift.correction.flatMap { correction in
        quotation.anchor.data.entry("quote").flatMap {
          DataEdit(map.text).replaceValue(of: $0, with: correction, .takeWords(of: quotation.file))
        }
      }
      report(
        diagnostic(
          .drifted(in: quotation.file, drift.changes), at: quotation.anchor.quoteRange,
          notes: [Diagnostic.Note(.nearest, at: drift.passage.range, in: quotation.text)],
          fixes: fix.map { [$0] } ?? []),
        [quotation.anchor.element])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func drifted(in file: String, _ changes: WordChanges) -> Self {
    changes.changes.isEmpty
      ? "the words of this quotation do not stand in '\(file)' one soon after the other; quote the text as it is"
      : "this is not word for word in '\(file)', which has \(changes.description); quote the text as it is"
  }

  fileprivate static func takeWords(of file: String) -> Self { "quote the words of '\(file)'" }

  fileprivate static var nearest: Self { "the nearest passage" }
}
