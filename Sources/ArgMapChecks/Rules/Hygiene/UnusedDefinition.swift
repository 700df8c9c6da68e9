package import ArgMapModel
package import ArgMapSyntax

/// Objects to a statement or argument that nothing in the map has to do with.
package struct UnusedDefinition: Rule {
  package static let about = RuleDescription(
    "unused-definition", .note, .hygiene, since: "0.1.0", asksForCompletion: true,
    summary: "A statement or argument is written down and used nowhere.",
    rationale: """
      It has no relation, is a line of no argument, and nothing mentions it, so a link is missing or it \
      was left behind. Glossaries go under a heading tagged '#aside'. A map of nothing but definitions \
      is left alone, and what a map with a declared thesis does not use is reported as off its subject.
      """,
    objectionable: """
      [Tram]: The tram should be built.
        + <Time>: Commuters save time.

      [Buses]: Buses are often late.
      """,
    accepted: """
      [Tram]: The tram should be built.
        + <Time>: Commuters save time.
        + [Buses]: Buses are often late.
      """)

  package init() {}

  /// Reports each title that has a text and no use.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    let reportsStrays =
      context.rules.contains(UnreachableFromThesis.about.id) && !map.declaredTheses.isEmpty
    guard !reportsStrays else { return }
    let unused =
      map.statements.lazy.filter { context.isUnused($0, in: map) }.map { Element.statement($0.id) }
      + map.arguments.lazy.filter { context.isUnused($0, in: map) }.map { Element.argument($0.id) }
    for element in unused where !context.asides.contains(element) {
      report(
        diagnostic(.unused(map.name(of: element)), at: map.place(of: element)), [element])
    }
  }
}

extension CheckContext {
  /// Whether a statement with a title and a text has nothing to do with the rest of its map.
  func isUnused(_ statement: Statement, in map: ArgumentMap) -> Bool {
    !statement.isUntitled && statement.isDefined && isUnused(.statement(statement.id), in: map)
      && map.tag(named: "thesis").map(statement.hasTag) != true
  }

  /// Whether an argument with a title and a description has nothing to do with the rest of its map.
  fileprivate func isUnused(_ argument: Argument, in map: ArgumentMap) -> Bool {
    !argument.isUntitled && argument.isDefined && argument.structure == nil
      && isUnused(.argument(argument.id), in: map)
  }

  private func isUnused(_ element: Element, in map: ArgumentMap) -> Bool {
    map.bearing.outgoing(of: element).isEmpty && map.bearing.incoming(of: element).isEmpty
      && !map.bearing.edges.isEmpty && !mentions.mentioned.contains(element)
  }
}

extension Diagnostic.Message {
  fileprivate static func unused(_ name: String) -> Self {
    "nothing in the map makes use of \(name); relate it to the debate, or move it under a heading tagged '#aside'"
  }
}
