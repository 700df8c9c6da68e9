package import ArgMapModel
package import ArgMapSyntax

/// Objects to an argument that concludes what one of its own lines denies.
package struct PremiseContradictsConclusion: Rule {
  package static let about = RuleDescription(
    "premise-contradicts-conclusion", .error, .inferences, profile: .reconstruction,
    since: "0.1.0",
    summary: "An argument depends on a line that its conclusion contradicts.",
    rationale: """
      If the conclusion is true, one of the reasons for it is not, so the argument refutes itself. \
      Where that is the point, name the step 'reductio'.
      """,
    objectionable: """
      <Odd>

      (1) [Safe]: The bridge is safe.
      (2) Old bridges need care.
      -----
      (3) NOT: The bridge is safe.
      """,
    accepted: """
      <Odd>

      (1) The bridge's cable is rusted through.
      (2) A bridge with such a cable is not safe.
      -----
      (3) NOT: The bridge is safe.
      """)

  package init() {}

  /// Compares the main conclusion of each argument with the lines it depends on.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    let sameness = context.sameness
    guard sameness.knowsContradictions else { return }
    for argument in map.arguments {
      guard let lines = argument.structure?.lines, let conclusion = lines.last,
        !argument.steps(in: map).contains(where: \.dischargesAssumption)
      else { continue }
      var behind: [Sameness.Key: Int] = [:]
      for index in argument.linesBehindConclusion(in: map).reversed() {
        for key in sameness.keys(of: lines[index].statement) { behind[key] = index }
      }
      // An argument that presupposes its conclusion contradicts itself for that reason alone.
      guard behind[sameness.key(of: conclusion.statement)] == nil,
        let line = sameness.firstLine(of: behind, contradicting: conclusion.statement)
          .map({ lines[$0] })
      else { continue }
      report(
        diagnostic(
          .selfRefuting(map.name(of: .argument(argument.id)), line.label, conclusion.label),
          at: map.place(of: line),
          notes: [Diagnostic.Note(.conclusion, at: map.place(of: conclusion))]
            + sameness.note(onContradictionOf: line.statement, conclusion.statement)),
        [.argument(argument.id), .statement(line.statement)])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func selfRefuting(
    _ argument: String, _ label: String, _ conclusion: String
  ) -> Self {
    "\(argument) rests on (\(label)), which its conclusion (\(conclusion)) contradicts; change the one or the other, or name the step 'reductio' if it refutes an assumption"
  }

  fileprivate static var conclusion: Self { "the conclusion" }
}
