package import ArgMapModel
package import ArgMapSyntax

/// Objects to a condition for asking a question that is given as a reason for the answer.
package struct PreconditionAsSupport: Rule {
  package static let about = RuleDescription(
    "precondition-as-support", .note, .supportLinks, profile: .style, since: "0.1.0",
    summary: "A reason says only that the question can be asked at all.",
    rationale: """
      That a court has jurisdiction does not speak for what it decides. Make the condition one premise \
      of the argument for the claim.
      """,
    objectionable: """
      [Permit]: The permit was rightly refused.
        + [Court]: The court had jurisdiction to decide. #basic
      """,
    accepted: """
      <Refusal>

      (1) The court had jurisdiction to decide.
      (2) The plan broke the height limit.
      (3) A court with jurisdiction rightly refuses plans that break the limit.
      -----
      (4) [Permit]: The permit was rightly refused.
      """)

  package init() {}

  /// Reads what supports something by a line of its own.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    guard let language = context.language else { return }
    var wordings = StatementWordings(map)
    for relation in map.writtenRelations where relation.kind.isSupporting {
      guard case .statement(let id) = relation.source,
        !map[id].uses.contains(.mainConclusion)
      else { continue }
      let wording = wordings[id]
      guard let place = wording.places(of: language.preconditions).first else { continue }
      // That the condition is of some weight is what the target says too.
      if case .statement(let target) = relation.target,
        wordings[target].contains(anyOf: language.preconditions)
      {
        continue
      }
      report(
        diagnostic(
          .condition(
            map.name(of: relation.source), wording.words[place].text,
            map.name(of: relation.target)),
          at: relation.memberRange),
        [relation.source])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func condition(_ name: String, _ word: String, _ target: String) -> Self {
    "\(name) says by '\(word)' that the question can be asked, which is no reason for \(target); make it a premise beside the reason"
  }
}
