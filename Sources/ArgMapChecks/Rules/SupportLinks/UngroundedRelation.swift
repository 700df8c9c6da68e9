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
      titles. Only relations are judged whose arguments are all reconstructed. Where two lines have \
      the same words, that is the finding (`near-duplicate-statements`).
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
      var names: (String, String) { (map.name(of: relation.source), map.name(of: relation.target)) }
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
        guard
          candidate?.isVerbatim != true
            || !context.rules.contains(NearDuplicateStatements.about.id)
        else { continue }
        let ends = Ends(
          source: names.0, target: names.1, isSourceArgument: relation.source.argument != nil,
          isTargetArgument: relation.target.argument != nil)
        let message: Diagnostic.Message =
          isAttack
          ? .ungroundedAttack(ends)
          : .ungroundedSupport(ends, resembling: candidate?.line.label)
        report(
          diagnostic(
            message, at: relation.memberRange,
            notes: candidate.map { [Diagnostic.Note(.candidate, at: map.place(of: $0.line))] }
              ?? []),
          [relation.member])
      }
    }
  }
}

/// What a message says of the ends of a relation.
private struct Ends {
  let source: String
  let target: String
  let isSourceArgument: Bool
  let isTargetArgument: Bool

  /// What has to bear the relation out on the side of its source.
  var speaker: String { isSourceArgument ? "its conclusion" : source }
}

extension Diagnostic.Message {
  fileprivate static func ungroundedAttack(_ ends: Ends) -> Self {
    let denied =
      ends.isTargetArgument ? "the premise of \(ends.target) that it denies" : ends.target
    return
      "nothing in the reconstruction makes \(ends.source) contradict \(ends.target); write '->' from \(ends.speaker) to \(denied)"
  }

  fileprivate static func ungroundedSupport(_ ends: Ends, resembling label: String?) -> Self {
    let fact = "nothing in the reconstruction makes \(ends.source) a reason for \(ends.target)"
    if let label { return "\(fact); if line (\(label)) says the same, give both the same title" }
    return ends.isTargetArgument
      ? "\(fact); make \(ends.speaker) a premise of \(ends.target)"
      : "\(fact); let it conclude \(ends.target), or write '+>' from \(ends.speaker) to \(ends.target)"
  }

  fileprivate static func onlyOverIntermediate(
    _ source: String, _ target: String, isAttack: Bool, _ label: String
  ) -> Self {
    "\(source) \(isAttack ? "contradicts" : "supports") \(target) only by way of the intermediate conclusion (\(label)); relate that line itself"
  }

  fileprivate static var intermediate: Self { "the intermediate conclusion" }
  fileprivate static var candidate: Self { "this line reads much like it" }
}
