package import ArgMapModel
package import ArgMapSyntax

/// Objects to a statement that makes two claims where one is spoken for or against.
package struct CompoundStatement: Rule {
  package static let about = RuleDescription(
    "compound-statement", .note, .style, profile: .style, since: "0.1.0",
    summary: "A statement that is used in an argument makes two claims.",
    rationale: """
      Who attacks a conjunction does not say which half, and who supports it supports mostly one. \
      Two claims are seen where 'and', 'but' or a semicolon joins two clauses, each with a subject and \
      a verb such as 'is' or 'should'.
      """,
    objectionable: """
      [Tram]: The tram is cheap and the tram is quiet.
        - <Cost>: It costs 40 million.
      """,
    accepted: """
      [Cheap]: The tram is cheap.
        - <Cost>: It costs 40 million.

      [Quiet]: The tram is quiet.
      """)

  package init() {}

  /// Reads the statements that steps draw on or relations lead to.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    guard let language = context.language else { return }
    var targets = [Bool](repeating: false, count: map.statements.count)
    for relation in map.writtenRelations {
      if case .statement(let id) = relation.target { targets[id.index] = true }
    }
    for (statement, wording) in map.wordedStatements {
      guard targets[statement.id.index] || statement.uses.contains(.premise),
        wording.joinsClauses(in: language)
      else { continue }
      let element = Element.statement(statement.id)
      report(diagnostic(.twoClaims(map.name(of: element)), at: map.place(of: element)), [element])
    }
  }
}

extension Wording {
  /// Whether two clauses of equal rank are joined, each with a subject and a finite verb.
  fileprivate func joinsClauses(in language: Language) -> Bool {
    var hasVerb = false
    for (index, word) in words.enumerated() {
      // What follows belongs to a clause of another rank.
      if language.subordinators.contains(word.text) { return false }
      if hasVerb, index > 0, index + 2 < words.count {
        let isJoined = language.coordinators.contains(word.text)
        let subject = isJoined ? index + 1 : index
        if isJoined || words[index - 1].marks.contains(";"),
          language.subjectStarts.contains(words[subject].text)
        {
          for next in words[(subject + 1)...].prefix(5) {
            if language.subordinators.contains(next.text) { break }
            if language.finiteVerbs.contains(next.text) { return true }
          }
        }
      }
      if language.finiteVerbs.contains(word.text) { hasVerb = true }
    }
    return false
  }
}

extension Diagnostic.Message {
  fileprivate static func twoClaims(_ name: String) -> Self {
    "\(name) makes two claims; give each a statement of its own"
  }
}
