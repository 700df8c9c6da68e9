package import ArgMapModel
package import ArgMapSyntax

/// Objects to a statement that is too long to be weighed at once.
package struct LongStatement: Rule {
  package static let about = RuleDescription(
    "long-statement", .note, .style, profile: .style, since: "0.1.0",
    summary: "A statement has more than 40 words or more than two sentences.",
    rationale: """
      A reader who disagrees cannot say with what. Statements that quote their source word for word are \
      not meant.
      """,
    objectionable: """
      [Tram]: The tram should be built. It is cheap. It is quiet. It is fast.
      """,
    accepted: """
      [Tram]: The tram should be built.
        + [Cheap]: It is cheap.
        + [Quiet]: It is quiet.
        + [Fast]: It is fast.
      """)

  package init() {}

  /// Counts the words and sentences of statements.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    guard let language = context.language else { return }
    var quotes: [Element: [String]] = [:]
    for anchor in map.anchors {
      if let quote = anchor.quote { quotes[anchor.element, default: []].append(quote) }
    }
    for (statement, wording) in map.wordedStatements {
      let element = Element.statement(statement.id)
      let sentences = wording.sentenceCount(in: language)
      guard wording.words.count > 40 || sentences > 2 else { continue }
      let text = NormalizedText(statement.canonicalOccurrence)
      guard quotes[element]?.contains(where: { NormalizedText($0) == text }) != true else {
        continue
      }
      let name = map.name(of: element)
      report(
        diagnostic(
          sentences > 2
            ? .manySentences(name, sentences) : .manyWords(name, wording.words.count),
          at: map.place(of: element)),
        [element])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func manySentences(_ name: String, _ count: Int) -> Self {
    "\(name) has \(count) sentences; divide it into statements, or make it a description"
  }

  fileprivate static func manyWords(_ name: String, _ count: Int) -> Self {
    "\(name) has \(count) words, and more than 40 are hard to weigh; divide or shorten it"
  }
}
