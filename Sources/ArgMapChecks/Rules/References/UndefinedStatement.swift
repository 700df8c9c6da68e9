package import ArgMapModel
package import ArgMapSyntax

/// Objects to a statement title that is used and never given a text.
package struct UndefinedStatement: Rule {
  package static let about = RuleDescription(
    "undefined-statement", .error, .references, since: "0.1.0",
    summary: "A statement is used that has no text anywhere.",
    rationale: """
      A title without a text says nothing that could be true or false. Nearly always it is a \
      misspelt title, and the relation ends on a claim that nobody made.
      """,
    objectionable: """
      [Ban cars]: The old town should be closed to cars.
        + [Air qualty]

      [Air quality]: Exhaust makes the air in the old town unhealthy.
      """,
    accepted: """
      [Ban cars]: The old town should be closed to cars.
        + [Air quality]

      [Air quality]: Exhaust makes the air in the old town unhealthy.
      """)

  package init() {}

  /// Reports each undefined title once, where it is first used.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    let related = map.relatedStatements
    let undefined = map.statements.filter {
      !$0.isDefined && ($0.isInStructure || related[$0.id.index])
    }
    guard !undefined.isEmpty else { return }
    let defined = map.statements.lazy.filter { $0.isDefined && !$0.isUntitled }
    var index = TitleIndex(defined.map(\.title))
    let wordless = map.titlesBeforeLostText
    for statement in undefined {
      // No line of a reconstruction can be an argument.
      let argument = statement.isInStructure ? nil : map.argument(titled: statement.title)
      let meant: TitleFix.Meant? =
        argument?.isDefined == true
        ? .init(name: "<\(statement.title)>", isOnlyOne: true)
        : index.suggestion(for: statement.title)
          .map { .init(name: "[\($0.title)]", isOnlyOne: $0.isOnlyOne) }
      let uses = Set(statement.occurrences.map(\.nameRange)).sorted()
      guard let first = uses.first, !uses.contains(where: wordless.contains) else { continue }
      let fixes = TitleFix.fixes(renaming: uses, to: meant, in: map.text)
      report(
        diagnostic(
          .undefined(statement.title, meant: meant?.name), at: first,
          notes: uses.dropFirst().map { Diagnostic.Note(.alsoUsed, at: $0) }, fixes: fixes),
        [.statement(statement.id)])
    }
  }
}

extension ArgumentMap {
  /// For each statement whether some relation line starts or ends at it.
  fileprivate var relatedStatements: [Bool] {
    var related = [Bool](repeating: false, count: statements.count)
    for relation in writtenRelations {
      if case .statement(let id) = relation.source { related[id.index] = true }
      if case .statement(let id) = relation.target { related[id.index] = true }
    }
    return related
  }
}

extension Diagnostic.Message {
  fileprivate static func undefined(_ title: String, meant other: String?) -> Self {
    if let other { return "[\(title)] has no text; did you mean \(other)?" }
    return "[\(title)] has no text; say what it claims, as in '[\(title)]: …'"
  }

  fileprivate static var alsoUsed: Self { "also used here" }
}
