package import ArgMapModel
package import ArgMapSyntax

/// Objects to something without a title that others bear on.
package struct UntitledNode: Rule {
  package static let about = RuleDescription(
    "untitled-node", .note, .structure, profile: .style, since: "0.1.0",
    summary: "A statement or argument without a title is one that others bear on.",
    rationale: """
      Nothing else in the map can refer to it, and neither can other files or accepted findings, which \
      go by titles.
      """,
    objectionable: """
      The tram should be built.
        + <Commuters>: Commuters would save time.
        - <Cost>: It is expensive.
      """,
    accepted: """
      [Tram]: The tram should be built.
        + <Commuters>: Commuters would save time.
        - <Cost>: It is expensive.
      """)

  package init() {}

  /// Counts the relation lines at each element, and those that end there.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    var relations: [Element: (count: Int, isTarget: Bool)] = [:]
    for relation in map.writtenRelations {
      relations[relation.source, default: (0, false)].count += 1
      relations[relation.target, default: (0, false)].count += 1
      relations[relation.target]?.isTarget = true
    }
    let untitled =
      map.statements.lazy.filter(\.isUntitled).map { Element.statement($0.id) }
      + map.arguments.lazy.filter(\.isUntitled).map { Element.argument($0.id) }
    for element in untitled {
      guard let (count, isTarget) = relations[element], isTarget || count > 1 else { continue }
      report(
        diagnostic(
          .untitled(map.name(of: element), element, count: count), at: map.place(of: element)),
        [element])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func untitled(_ name: String, _ element: Element, count: Int) -> Self {
    let (kind, example) =
      if case .argument = element { ("an argument", "<Title>") } else { (name, "[Title]: …") }
    let relations = count == 1 ? "a relation" : "\(count) relations"
    return "\(kind) without a title has \(relations); give it one, as in '\(example)'"
  }
}
