package import ArgMapModel
package import ArgMapSyntax

/// Objects to a relation that is written twice in one file.
package struct DuplicateRelation: Rule {
  package static let about = RuleDescription(
    "duplicate-relation", .note, .supportLinks, since: "0.1.0",
    summary: "The same relation is written more than once.",
    rationale: """
      Whoever changes one of the lines leaves the other behind. Lines in different files that \
      include each other are left alone: there one can check the other.
      """,
    objectionable: """
      [Tram]: The tram should be built.
        + <Time>: Commuters save time.

      <Time>
        +> [Tram]
      """,
    accepted: """
      [Tram]: The tram should be built.
        + <Time>: Commuters save time.
      """)

  private struct Key: Hashable {
    let kind: RelationKind
    let source: Element
    let target: Element
    let file: String

    init(_ written: WrittenRelation, in text: SourceText) {
      kind = written.kind
      let ends = (written.source, written.target)
      // Symmetric relations say the same in either direction.
      let isTurned = kind.isSymmetric && ends.1.sortKey < ends.0.sortKey
      (source, target) = isTurned ? (ends.1, ends.0) : ends
      file = text.origin(of: written.memberRange).text.name
    }
  }

  package init() {}

  /// Reports each line that says what an earlier one says.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    let isRepeated = map.relations.contains { $0.occurrences.count > 1 }
    guard isRepeated || map.writtenRelations.contains(where: { $0.relation == nil }) else { return }
    var first: [Key: SourceRange] = [:]
    for written in map.writtenRelations.sorted(by: { $0.memberRange < $1.memberRange })
    where written.source != written.target {
      let key = Key(written, in: map.text)
      guard let earlier = first[key] else {
        first[key] = written.memberRange
        continue
      }
      let fix = BareRelationLine.deletion(ofLineWith: written.memberRange, in: map.text)
      report(
        diagnostic(
          .repeated(map.name(of: written.source), map.name(of: written.target), written.kind),
          at: written.memberRange, notes: [Diagnostic.Note(.first, at: earlier)],
          fixes: fix.map { [$0] } ?? []),
        [written.source, written.target])
    }
  }
}

extension Element {
  /// A number that differs between elements of one kind, and a number for the kind.
  fileprivate var sortKey: (Int, Int) {
    switch self {
    case .statement(let id): (0, id.index)
    case .argument(let id): (1, id.index)
    case .inference(let id): (2, id.index)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func repeated(
    _ source: String, _ target: String, _ kind: RelationKind
  ) -> Self {
    let fact =
      switch kind {
      case .support, .entails: "a reason for \(target)"
      case .attack, .contrary: "a reason against \(target)"
      case .undercut: "an undercut of \(target)"
      case .contradictory: "contradictory to \(target)"
      }
    return "\(source) is already written as \(fact); delete one of the two lines"
  }

  fileprivate static var first: Self { "it is written here first" }
}
