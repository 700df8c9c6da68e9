package import ArgMapModel
package import ArgMapSyntax

/// Objects to a statement that cannot be understood by itself.
package struct ContextDependentStatement: Rule {
  package static let about = RuleDescription(
    "context-dependent-statement", .note, .style, profile: .style, since: "0.1.0",
    summary: "A titled statement begins with a word that points at another sentence.",
    rationale: """
      Statements of a map are read in any order, on drawings by themselves. 'This', 'it' and 'they' at \
      the start point at nothing there; name what is meant.
      """,
    objectionable: "[Loud]: This makes it louder.",
    accepted: "[Loud]: The night bus makes Market Street louder.")

  package init() {}

  /// Reads the beginnings of statements with titles.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    guard let language = context.language else { return }
    for (statement, wording) in map.wordedStatements where !statement.isUntitled {
      guard let pointer = wording.pointer(in: language) else { continue }
      let element = Element.statement(statement.id)
      report(
        diagnostic(.pointing(map.name(of: element), pointer), at: map.place(of: element)), [element]
      )
    }
  }
}

extension Wording {
  /// The word at the start that points at another sentence.
  fileprivate func pointer(in language: Language) -> String? {
    guard beginning(in: language.noPointers) == nil,
      let pointer = beginning(in: language.pointers)
    else { return nil }
    // As in 'it is bad that' or 'they who': what is meant follows.
    let isExpletive = words.dropFirst().prefix(10).contains { word in
      language.expletives.contains(word.text)
    }
    if isExpletive, language.expletivePronouns.contains(words[0].text) { return nil }
    return pointer
  }
}

extension Diagnostic.Message {
  fileprivate static func pointing(_ name: String, _ pointer: String) -> Self {
    "\(name) begins with '\(pointer)', which points at nothing when it is read by itself; name what is meant"
  }
}
