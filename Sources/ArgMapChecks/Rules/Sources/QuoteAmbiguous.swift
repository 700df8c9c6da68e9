package import ArgMapModel
package import ArgMapSyntax

/// Objects to a quotation that could be from several passages of its source.
package struct QuoteAmbiguous: Rule {
  package static let about = RuleDescription(
    "quote-ambiguous", .warning, .sources, profile: .source, since: "0.1.0",
    summary: "A quotation fits several passages of its source.",
    rationale: """
      A reader who looks it up may land in another context. Quote a few words more, give the words \
      before or behind it as 'prefix' or 'suffix', or a 'page' or 'paragraph' on which it occurs only \
      once. Parts of fewer than 10 characters have to occur only once. The fix takes the first of the \
      passages.
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
    for quotation in context.quotations.cited {
      guard let (message, places) = Self.finding(quotation.result, in: quotation.file) else {
        continue
      }
      report(
        diagnostic(
          message, at: quotation.anchor.quoteRange, notes: notes(places, in: quotation.text),
          fixes: fixes(of: quotation, in: map.text)),
        [quotation.anchor.element])
    }
    for passage in context.quotations.exempt {
      guard let (message, places) = Self.finding(passage.result, in: passage.file) else { continue }
      let place = passage.source.data.entry("exempt")?.range ?? passage.source.range
      report(
        diagnostic(
          .exempt(passage.quote, message), at: place, notes: notes(places, in: passage.text)), [])
    }
  }

  private static func finding(
    _ result: PassageFinder.Result, in file: String
  ) -> (Diagnostic.Message, PassageFinder.Places)? {
    switch result {
    case .found, .absent: nil
    case .ambiguous(let passages): (.ambiguous(in: file, count: passages.count), passages)
    case .tooShort(let words, let places):
      (.tooShort(words, in: file, count: places.count), places)
    }
  }

  private func notes(_ places: PassageFinder.Places, in text: SourceText) -> [Diagnostic.Note] {
    places.ranges.map { Diagnostic.Note(.here, at: $0, in: text) }
  }

  private func fixes(of quotation: CitedQuotation, in text: SourceText) -> [Diagnostic.Fix] {
    guard let deciding = quotation.decidingWords, let quote = quotation.anchor.data.entry("quote")
    else { return [] }
    let key = deciding.side.rawValue
    let message = Diagnostic.Message.decide(key, deciding.words)
    let edit = DataEdit(text)
    let fix =
      if let own = quotation.anchor.data.entry(key) {
        edit.replaceValue(of: own, with: deciding.words, message)
      } else {
        edit.insert(key, deciding.words, after: quote, message)
      }
    return fix.map { [$0] } ?? []
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

  fileprivate static func exempt(_ quote: String, _ message: Self) -> Self {
    "of the exempt passage '\(quote)': \(message)"
  }

  fileprivate static func decide(_ key: String, _ words: String) -> Self {
    "add the \(key) '\(words)' of the first passage"
  }

  fileprivate static var here: Self { "it fits here" }
}
