package import ArgMapModel
package import ArgMapSyntax

/// Objects to a sketched relation that the reconstructions of its ends do not bear out.
package struct UngroundedRelation: Rule {
  package static let about = RuleDescription(
    "ungrounded-relation", .warning, .supportLinks, profile: .reconstruction, since: "0.1.0",
    summary: "A sketched relation does not follow from the reconstructions of its ends.",
    rationale: """
      Once an argument is spelt out, what it concludes and what it presupposes decide what it \
      supports and attacks. An arrow that says otherwise is wishful, or one claim stands under two \
      titles. Only relations are judged whose arguments are all reconstructed.
      """,
    objectionable: """
      <Time>: Saves time.
        +> <Economy>

      <Time>

      (1) The tram is faster than the bus.
      (2) What is faster saves time.
      -----
      (3) Commuters save time.

      <Economy>

      (1) Time saved is worth money.
      (2) The town profits from money.
      -----
      (3) The town profits.
      """,
    accepted: """
      <Time>: Saves time.
        +> <Economy>

      <Time>

      (1) The tram is faster than the bus.
      (2) What is faster saves time.
      -----
      (3) [Saved]: Commuters save time.

      <Economy>

      (1) [Saved]
      (2) Time saved is worth money to the town.
      -----
      (3) The town profits.
      """)

  package init() {}

  /// Judges each relation line with an argument at one end at least.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    for (relation, verdict) in zip(map.writtenRelations, context.verdicts) {
      let names = (map.name(of: relation.source), map.name(of: relation.target))
      let isAttack = !relation.kind.isSupporting
      switch verdict {
      case nil, .grounded, .contradicted:
        continue
      case .onlyOver(let place):
        let line = place.line
        report(
          diagnostic(
            .onlyOverIntermediate(names.0, names.1, isAttack: isAttack, line.label),
            at: relation.memberRange, severity: .note,
            notes: [Diagnostic.Note(.intermediate, at: map.place(of: line))]),
          [relation.member])
      case .ungrounded(let candidate):
        report(
          diagnostic(
            .ungrounded(names.0, names.1, isAttack: isAttack, resembling: candidate?.label),
            at: relation.memberRange,
            notes: candidate.map { [Diagnostic.Note(.candidate, at: map.place(of: $0))] } ?? []),
          [relation.member])
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func ungrounded(
    _ source: String, _ target: String, isAttack: Bool, resembling label: String?
  ) -> Self {
    let fact =
      isAttack
      ? "nothing in the reconstruction makes \(source) contradict \(target)"
      : "nothing in the reconstruction makes \(source) a reason for \(target)"
    if isAttack { return "\(fact); relate the conclusion to what it denies, as contradictory" }
    guard let label else { return "\(fact); give the statement they share one title" }
    return "\(fact); if line (\(label)) says the same, give both the same title"
  }

  fileprivate static func onlyOverIntermediate(
    _ source: String, _ target: String, isAttack: Bool, _ label: String
  ) -> Self {
    "\(source) \(isAttack ? "contradicts" : "supports") \(target) only by way of the intermediate conclusion (\(label)); relate that line itself"
  }

  fileprivate static var intermediate: Self { "the intermediate conclusion" }
  fileprivate static var candidate: Self { "this line reads much like it" }
}
