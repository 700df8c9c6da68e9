package import ArgMapModel
package import ArgMapSyntax

/// Objects to a source of which too little is found in the map.
package struct SourceUncovered: Rule {
  package static let about = RuleDescription(
    "source-uncovered", .note, .sources, profile: .review, since: "0.1.0",
    summary: "A map covers less of a source than it is meant to.",
    rationale: """
      How much is asked for stands under 'argmap: {coverage: {min: 0.8}}': the share of a text's \
      sentences that a claim is anchored in. Headings, notes and bibliographies are left out, sources \
      under 'coverage: {exclude: […]}' too, and so are the passages that the declaration of a source \
      lists under 'exempt'. Passages with words of reasoning ('because', 'therefore') come first.
      """,
    objectionable: """
      ===
      argmap:
        coverage: {min: 0.8}
      ===

      [Cheap]: The tram is cheap. {source: {file: report.md, quote: "the tram is cheap"}}
      """,
    accepted: """
      ===
      argmap:
        coverage: {min: 0.8, exclude: [report-annex.md]}
      ===

      [Cheap]: The tram is cheap. {source: {file: report.md, quote: "the tram is cheap"}}

      [Slow]: The line takes eight years. {source: {file: report.md, quote: "eight years of construction"}}
      """,
    exampleSources: [
      "report.md": "The line takes eight years of construction. In the long run, the tram is cheap."
    ])

  package init() {}

  /// Reports each source of which less is covered than is asked for.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    let settings = context.settings.coverage
    guard let minimum = settings.minimum else { return }
    let coverage = CoverageReport(
      of: map, sources: context.sources, quotations: context.quotations)
    var places: [String: SourceRange] = [:]
    let files = map.filesOfSources
    for anchor in map.anchors {
      guard let file = anchor.file(in: files) else { continue }
      places[file] = min(places[file] ?? anchor.sourceRange, anchor.sourceRange)
    }
    for source in map.sources.reversed() {
      if let file = source.file { places[file] = source.range }
    }
    for source in coverage.sources where source.share < minimum {
      let isExcluded =
        settings.excluded.contains(source.file)
        || source.key.map(settings.excluded.contains) == true
      guard !isExcluded, let place = places[source.file] else { continue }
      report(
        diagnostic(
          .uncovered(source), at: place,
          notes: OpenPassage.all(of: source).prefix(Listing.places).map {
            Diagnostic.Note(.open($0), at: $0.range, in: source.text)
          }),
        [])
    }
  }
}

/// Sentences in a row that no claim rests on.
private struct OpenPassage {
  private(set) var range: SourceRange
  private(set) var sentenceCount = 1
  /// The first word of reasoning in them.
  private(set) var reasoning: String?

  /// The passages of a source, those with words of reasoning first, then the longest ones.
  static func all(of source: CoverageReport.Source) -> [OpenPassage] {
    var passages: [OpenPassage] = []
    var isOpen = false
    for sentence in source.sentences {
      defer { isOpen = sentence.state == .open }
      guard sentence.state == .open else { continue }
      let word = reasoningWord(in: source.text.bytes[sentence.range.bounds])
      if isOpen, var last = passages.popLast() {
        last.range = SourceRange(last.range.lowerBound..<sentence.range.upperBound)
        last.sentenceCount += 1
        last.reasoning = last.reasoning ?? word
        passages.append(last)
      } else {
        passages.append(OpenPassage(range: sentence.range, reasoning: word))
      }
    }
    return passages.sorted {
      ($0.reasoning == nil ? 1 : 0, -$0.range.count, $0.range.lowerBound)
        < ($1.reasoning == nil ? 1 : 0, -$1.range.count, $1.range.lowerBound)
    }
  }

  private static func reasoningWord(in sentence: ArraySlice<UInt8>) -> String? {
    var place = sentence.startIndex
    while place < sentence.endIndex {
      let word = sentence[place...].prefix(while: \.isWordByte)
      // The words that are looked for have 4 to 12 letters.
      if (4...12).contains(word.count) {
        let small = String(decoding: word.map { $0 < 0x80 ? $0 | 0x20 : $0 }, as: UTF8.self)
        if reasoningWords.contains(small) { return small }
      }
      place = word.endIndex + 1
    }
    return nil
  }

  private static let reasoningWords: Set<String> = [
    "because", "therefore", "hence", "since", "however", "thus", "consequently",
  ]
}

extension Diagnostic.Message {
  fileprivate static func uncovered(_ source: CoverageReport.Source) -> Self {
    "\(source.coveredCount) of \(source.countToCover) sentences of '\(source.file)' are covered (\(source.percentage) %), fewer than asked for; anchor claims in the others, or list passages that need none under 'exempt'"
  }

  fileprivate static func open(_ passage: OpenPassage) -> Self {
    let count =
      passage.sentenceCount == 1
      ? "a sentence without a claim" : "\(passage.sentenceCount) sentences without a claim"
    return "\(count)\(passage.reasoning.map { ", with '\($0)'" } ?? "")"
  }
}
