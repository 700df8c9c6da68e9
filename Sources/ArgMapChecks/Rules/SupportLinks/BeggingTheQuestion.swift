package import ArgMapModel
package import ArgMapSyntax

/// Objects to an argument whose conclusion is among its own premises.
package struct BeggingTheQuestion: Rule {
  package static let about = RuleDescription(
    "begging-the-question", .error, .supportLinks, profile: .reconstruction, since: "0.1.0",
    summary: "An argument presupposes what it concludes.",
    rationale: """
      Who doubts the conclusion doubts the premise, so the argument moves nobody. Where an \
      assumption is restated on purpose, name the step 'reductio'.
      """,
    objectionable: """
      <Trust>

      (1) [Reliable]: The report is reliable.
      (2) Reliable reports can be relied on.
      -----
      (3) [Reliable]
      """,
    accepted: """
      <Trust>

      (1) The report was checked by two laboratories.
      (2) A report that two laboratories confirm is reliable.
      -----
      (3) [Reliable]: The report is reliable.
      """)

  package init() {}

  /// Reports each argument once, at the first premise that says what it concludes.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    for presupposition in Self.presuppositions(in: map, context) {
      let (premise, conclusion) = (presupposition.premise, presupposition.conclusion)
      report(
        diagnostic(
          .presupposed(
            map.name(of: .argument(presupposition.argument)), premise: premise.label,
            conclusion: conclusion.label),
          at: map.place(of: premise),
          notes: [Diagnostic.Note(.conclusion, at: map.place(of: conclusion))]),
        [.argument(presupposition.argument), .statement(premise.statement)])
    }
  }

  /// A premise that says what its argument concludes.
  struct Presupposition {
    let argument: Argument.ID
    let premise: PremiseConclusionStructure.Line
    let conclusion: PremiseConclusionStructure.Line
  }

  /// Compares the main conclusion of each argument with the premises it depends on.
  static func presuppositions(
    in map: ArgumentMap, _ context: CheckContext
  ) -> [Presupposition] {
    var presuppositions: [Presupposition] = []
    for argument in map.arguments {
      guard let structure = argument.structure, let conclusion = structure.lines.last,
        !argument.steps(in: map).contains(where: \.dischargesAssumption)
      else { continue }
      let premise = argument.premisesOfConclusion(in: map).lazy.map { structure.lines[$0] }
        .first { premise in
          context.sameness.same(premise.statement, conclusion.statement)
            || context.words.areEqual(premise.statement, conclusion.statement)
        }
      guard let premise else { continue }
      presuppositions.append(
        Presupposition(argument: argument.id, premise: premise, conclusion: conclusion))
    }
    return presuppositions
  }
}

extension Argument {
  /// The premises that the main conclusion depends on through the steps, by line; none when the
  /// structure does not end in a conclusion.
  func premisesOfConclusion(in map: ArgumentMap) -> [Int] {
    linesBehindConclusion(in: map).filter { structure?.lines[$0].role == .premise }
  }
}

extension Diagnostic.Message {
  fileprivate static func presupposed(
    _ name: String, premise: String, conclusion: String
  ) -> Self {
    "\(name) presupposes in (\(premise)) what it concludes in (\(conclusion)); give a reason that stands without the conclusion"
  }

  fileprivate static var conclusion: Self { "the conclusion" }
}
