package import ArgMapModel
package import ArgMapSyntax

/// Objects to a declared thesis that is no statement of the map.
package struct UnknownThesis: Rule {
  package static let about = RuleDescription(
    "unknown-thesis", .error, .references, since: "0.1.0",
    summary: "The front matter names a thesis that is no statement of the map.",
    rationale: """
      What a map is about decides what its drawing shows first and what counts as off the subject. \
      Titles are compared to the letter.
      """,
    objectionable: """
      ===
      argmap:
        thesis: [Ban car]
      ===

      [Ban cars]: The old town should be closed to cars.
      """,
    accepted: """
      ===
      argmap:
        thesis: [Ban cars]
      ===

      [Ban cars]: The old town should be closed to cars.
      """)

  package init() {}

  /// Reports each title that no statement has.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    guard let key = map.frontMatter["argmap"]?.mapping?.entry("thesis") else { return }
    let listed = map.listedTheses
    if listed.isEmpty { report(diagnostic(.noTitle, at: key.range), []) }
    var place = key.range.upperBound
    lazy var index = TitleIndex(map.statements.lazy.filter { !$0.isUntitled }.map(\.title))
    for title in listed where map.statement(titled: title) == nil {
      let range = map.text.firstRange(of: title, after: place) ?? key.range
      if range != key.range { place = range.upperBound }
      let suggestion = index.suggestion(for: title)
      report(
        diagnostic(
          .unknown(title, meant: suggestion?.title), at: range,
          fixes: suggestion.map { fixes($0, at: range, insteadOf: key.range) } ?? []),
        [])
    }
  }

  /// The edit that writes the suggested title, if only one is close and it needs no quotation marks.
  private func fixes(
    _ suggestion: TitleIndex.Suggestion, at range: SourceRange, insteadOf key: SourceRange
  ) -> [Diagnostic.Fix] {
    let isPlain = suggestion.title.allSatisfy { $0.isLetter || $0.isNumber || " -".contains($0) }
    guard suggestion.isOnlyOne, isPlain, range != key else { return [] }
    return [
      Diagnostic.Fix(
        "write '\(suggestion.title)'", replacing: range, with: suggestion.title, isSafe: false)
    ]
  }
}

extension SourceText {
  /// Where a title of front matter is written: near its key.
  fileprivate func firstRange(of title: String, after place: Int) -> SourceRange? {
    let words = Array(title.utf8)
    let end = min(bytes.count, place + 4096 + words.count)
    guard !words.isEmpty, place + words.count <= end else { return nil }
    let start = (place...(end - words.count)).first {
      bytes[$0] == words[0] && bytes[$0..<$0 + words.count].elementsEqual(words)
    }
    return start.map { SourceRange($0..<$0 + words.count) }
  }
}

extension Diagnostic.Message {
  fileprivate static func unknown(_ title: String, meant other: String?) -> Self {
    if let other {
      return "the thesis [\(title)] is no statement of the map; did you mean [\(other)]?"
    }
    return "the thesis [\(title)] is no statement of the map; write '[\(title)]: …'"
  }

  fileprivate static var noTitle: Self {
    "the thesis names no statement; write a title, as in 'thesis: [Ban cars]'"
  }
}
