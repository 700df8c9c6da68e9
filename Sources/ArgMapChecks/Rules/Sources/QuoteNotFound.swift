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
      to 2,000 characters in all, and what stands in brackets, such as '[sic]', for what the text has \
      there. A passage that has nearly these words is a matter of 'quote-drifted'.
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
    for quotation in context.quotations.cited where quotation.drift == nil {
      guard case .absent(let missing) = quotation.result else { continue }
      let other = otherSources.find(quotation)
      let anchor = quotation.anchor
      report(
        diagnostic(
          .notFound(
            in: quotation.file, missing: missing, but: other?.file,
            isBetween: anchor.prefix != nil || anchor.suffix != nil),
          at: anchor.quoteRange,
          notes: other.map { [Diagnostic.Note(.otherSource, at: $0.passage, in: $0.text)] } ?? [],
          fixes: other.map { fixes(of: anchor, to: $0.file, in: map) } ?? []),
        [anchor.element])
    }
    for passage in context.quotations.exempt {
      guard case .absent = passage.result else { continue }
      let place = passage.source.data.entry("exempt")?.range ?? passage.source.range
      report(diagnostic(.exemptNotFound(passage.quote, in: passage.file), at: place), [])
    }
  }

  /// Cites the source that has the words.
  private func fixes(of anchor: Anchor, to file: String, in map: ArgumentMap) -> [Diagnostic.Fix] {
    guard let named = anchor.data.entry("in") ?? anchor.data.entry("file") else { return [] }
    let key = map.sources.first { $0.file == file }?.key
    let edit = DataEdit(map.text)
    let fix =
      if named.key == "in", let key {
        edit.replaceValue(of: named, with: key, .cite(file))
      } else if named.key == "file" {
        edit.replaceValue(of: named, with: file, .cite(file))
      } else {
        edit.replace(named, with: "file", file, .cite(file))
      }
    return fix.map { [$0] } ?? []
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
      if case .found(let passage) = result { return (file, text, passage.range) }
    }
    return nil
  }
}

extension Diagnostic.Message {
  fileprivate static func notFound(
    in file: String, missing: String?, but other: String?, isBetween: Bool
  ) -> Self {
    if let other { return "this is not in '\(file)' but in '\(other)'; correct the source" }
    guard let missing else {
      let around = isBetween ? ", or not between the prefix and the suffix" : ""
      return
        "the parts of this quotation do not stand in '\(file)' one soon after the other\(around); quote the text as it is"
    }
    return
      "'\(cut(missing))' is not in '\(file)'; quote the text as it is, and write '…' for what is left out"
  }

  fileprivate static func exemptNotFound(_ quote: String, in file: String) -> Self {
    "the exempt passage '\(cut(quote))' is not in '\(file)'; quote its first and last words as they are"
  }

  private static func cut(_ words: String) -> String {
    words.count > 60 ? "\(words.prefix(60))…" : words
  }

  fileprivate static func cite(_ file: String) -> Self { "cite '\(file)'" }

  fileprivate static var otherSource: Self { "it stands here" }
}
