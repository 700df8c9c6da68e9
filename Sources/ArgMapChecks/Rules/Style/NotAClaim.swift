package import ArgMapModel
package import ArgMapSyntax

/// Objects to a statement that can be neither true nor false.
package struct NotAClaim: Rule {
  package static let about = RuleDescription(
    "not-a-claim", .warning, .style, profile: .style, since: "0.1.0",
    summary: "A statement is a question, an order or a phrase without a verb.",
    rationale: """
      Only what can be true or false can be argued for. Say what the question is answered by, or what \
      should be done; descriptions of arguments may be anything. Tag the question that a debate is \
      about '#issue'.
      """,
    objectionable: """
      [Tram]: Why not build a tram?
        + <Time>: Saves time.
      """,
    accepted: """
      [Tram]: A tram should be built.
        + <Time>: Saves time.
      """)

  package init() {}

  /// Reads every statement that is part of the reasoning.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    guard let language = context.language else { return }
    for (statement, wording) in map.wordedStatements where !map.has("issue", statement) {
      let element = Element.statement(statement.id)
      let name = map.name(of: element)
      let message: Diagnostic.Message
      if wording.isQuestion {
        message = .question(name)
      } else if wording.isOrder(in: language) {
        message = .order(name)
      } else if wording.isPhrase(in: language) {
        message = .phrase(name)
      } else {
        continue
      }
      report(diagnostic(message, at: map.place(of: element)), [element])
    }
  }
}

extension Wording {
  /// Whether the text tells somebody to do something.
  fileprivate func isOrder(in language: Language) -> Bool {
    words.count > 1 && beginning(in: language.imperatives) != nil
      && !words.dropFirst(2).contains { language.finiteVerbs.contains($0.text) }
  }

  /// Whether the text is a few words of which none can be a verb.
  fileprivate func isPhrase(in language: Language) -> Bool {
    (2...8).contains(words.count)
      && !words.contains { word in
        language.finiteVerbs.contains(word.text) || language.possibleVerbs.contains(word.text)
          || language.verbEndings.contains { word.text.hasSuffix($0) }
          || word.text.contains(where: \.isNumber) || !word.text.utf8.allSatisfy { $0 < 0x80 }
      }
  }
}

extension Diagnostic.Message {
  fileprivate static func question(_ name: String) -> Self {
    "\(name) asks a question; state an answer to it, or tag it '#issue'"
  }

  fileprivate static func order(_ name: String) -> Self {
    "\(name) gives an order; say that something should be done"
  }

  fileprivate static func phrase(_ name: String) -> Self {
    "\(name) has no verb; write a sentence that can be true or false"
  }
}
