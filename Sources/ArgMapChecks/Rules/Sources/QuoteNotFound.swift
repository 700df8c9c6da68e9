package import ArgMapModel
package import ArgMapSyntax

/// Objects to a quotation that its source does not contain.
package struct QuoteNotFound: Rule {
  package static let about = RuleDescription(
    "quote-not-found", .error, .sources, profile: .source, since: "0.1.0",
    summary: "A quotation does not occur in the text it is said to be from.",
    rationale: """
      Words in quotation marks are a promise that somebody said them. White space, line breaks, kinds \
      of quotation marks and dashes, and hyphenation are ignored. An ellipsis stands for anything up \
      to 2,000 characters in all.
      """,
    objectionable: """
      [Count]: Many people commute. {source: {file: census.md, quote: "half the town drives to work"}}
      """,
    accepted: """
      [Count]: Many people commute. {source: {file: census.md, quote: "10,012 residents commuted daily"}}
      """,
    exampleSources: ["census.md": "In 2020, 10,012 residents commuted daily."])

  package init() {}

  /// Reports each quotation that its source lacks, and says when another source has it.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    var otherSources = OtherSources(map, context.sources)
    for quotation in context.quotations {
      guard case .absent(let missing) = quotation.result else { continue }
      let other = otherSources.find(quotation)
      report(
        diagnostic(
          .notFound(in: quotation.file, missing: missing, but: other?.file),
          at: quotation.anchor.quoteRange,
          notes: other.map { [Diagnostic.Note(.otherSource, at: $0.passage, in: $0.text)] } ?? []),
        [quotation.anchor.element])
    }
  }
}

/// The sources in which a misplaced quotation may be found.
private struct OtherSources {
  private let files: [String]
  private let sources: SourceTexts
  private var finders: [String: PassageFinder] = [:]
  /// How many bytes are still read; a map whose quotations are all misplaced needs no further hints.
  private var budget = 200_000_000

  init(_ map: ArgumentMap, _ sources: SourceTexts) {
    files = map.citedFiles
    self.sources = sources
  }

  /// The only passage that a quotation could be from in the first other source that has it.
  mutating func find(
    _ quotation: CitedQuotation
  ) -> (file: String, text: SourceText, passage: SourceRange)? {
    let anchor = quotation.anchor
    for file in files where file != quotation.file && budget > 0 {
      guard case .text(let text) = sources[file] else { continue }
      budget -= text.bytes.count
      let result = finders[file, default: PassageFinder(text)]
        .find(quotation.quote, prefix: anchor.prefix, suffix: anchor.suffix)
      if case .found(let passage) = result { return (file, text, passage) }
    }
    return nil
  }
}

extension Diagnostic.Message {
  fileprivate static func notFound(
    in file: String, missing: String?, but other: String?
  ) -> Self {
    if let other { return "this is not in '\(file)' but in '\(other)'; correct the source" }
    guard let missing else {
      return
        "the parts of this quotation do not stand in '\(file)' one soon after the other; quote the text as it is"
    }
    let words = missing.count > 60 ? "\(missing.prefix(60))…" : missing
    return
      "'\(words)' is not in '\(file)'; quote the text as it is, and write '…' for what is left out"
  }

  fileprivate static var otherSource: Self { "it stands here" }
}
