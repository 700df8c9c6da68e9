package import ArgMapModel
package import ArgMapSyntax

/// Objects to a quotation that could be from several passages of its source.
package struct QuoteAmbiguous: Rule {
  package static let about = RuleDescription(
    "quote-ambiguous", .warning, .sources, profile: .source, since: "0.1.0",
    summary: "A quotation fits several passages of its source.",
    rationale: """
      A reader who looks it up may land in another context. Quote a few words more, or give the words \
      before or behind it as 'prefix' or 'suffix'. Parts of fewer than 10 characters have to occur \
      only once.
      """,
    objectionable: """
      [Cheap]: The tram is cheap. {source: {file: report.md, quote: "the tram is cheap"}}
      """,
    accepted: """
      [Cheap]: The tram is cheap. {source: {file: report.md, quote: "the tram is cheap", prefix: "In the long run, "}}
      """,
    exampleSources: [
      "report.md": """
      Some hold that the tram is cheap to build. It is not.

      In the long run, the tram is cheap.
      """
    ])

  package init() {}

  /// Reports the passages that each such quotation fits.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    for quotation in context.quotations {
      let message: Diagnostic.Message
      let places: PassageFinder.Places
      switch quotation.result {
      case .found, .absent:
        continue
      case .ambiguous(let passages):
        (message, places) = (.ambiguous(in: quotation.file, count: passages.count), passages)
      case .tooShort(let words, let occurrences):
        message = .tooShort(words, in: quotation.file, count: occurrences.count)
        places = occurrences
      }
      report(
        diagnostic(
          message, at: quotation.anchor.quoteRange,
          notes: places.ranges.map {
            Diagnostic.Note(.here, at: $0, in: quotation.text)
          }),
        [quotation.anchor.element])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func ambiguous(in file: String, count: Int) -> Self {
    "this fits \(count) passages of '\(file)'; quote more words, or add 'prefix:' or 'suffix:'"
  }

  fileprivate static func tooShort(_ words: String, in file: String, count: Int) -> Self {
    words.isEmpty
      ? "this quotation has no words; quote some"
      : "'\(words)' is too short to tell which of \(count) places in '\(file)' is meant; quote more words"
  }

  fileprivate static var here: Self { "it fits here" }
}
