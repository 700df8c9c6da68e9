package import ArgMapModel
package import ArgMapSyntax

/// Objects to an argument that rests on two lines which cannot both be true.
package struct ContradictoryPremises: Rule {
  package static let about = RuleDescription(
    "contradictory-premises", .error, .inferences, profile: .reconstruction, since: "0.1.0",
    summary: "A conclusion depends on two lines that contradict each other.",
    rationale: """
      Whoever accepts one of the lines has to reject the other, so nobody can accept the argument. Lines \
      contradict each other when a relation says so, or when one is the other with 'NOT: ' before it. \
      Where an assumption is made only to be refuted, name the step 'reductio'.
      """,
    objectionable: """
      [Safe]: The bridge is safe.
        >< [Unsafe]: The bridge is not safe.

      <Odd>

      (1) [Safe]
      (2) [Unsafe]
      -----
      (3) The bridge should be closed.
      """,
    accepted: """
      [Safe]: The bridge is safe.
        >< [Unsafe]: The bridge is not safe.

      <Even>

      (1) [Unsafe]
      (2) Unsafe bridges should be closed.
      -----
      (3) The bridge should be closed.
      """)

  package init() {}

  /// Reports the first line of each argument that contradicts one above it.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    let sameness = context.sameness
    guard sameness.knowsContradictions else { return }
    for argument in map.arguments {
      guard let lines = argument.structure?.lines,
        !argument.steps(in: map).contains(where: \.dischargesAssumption)
      else { continue }
      var above: [Sameness.Key: Int] = [:]
      for index in argument.linesBehindConclusion(in: map) {
        let line = lines[index]
        if let other = sameness.firstLine(of: above, contradicting: line.statement).map({
          lines[$0]
        }),
          !sameness.same(line.statement, other.statement)
        {
          report(
            diagnostic(
              .contradictory(
                map.name(of: .argument(argument.id)), other.label, line.label),
              at: map.place(of: line),
              notes: [Diagnostic.Note(.otherLine, at: map.place(of: other))]
                + sameness.note(onContradictionOf: line.statement, other.statement)),
            [.argument(argument.id), .statement(line.statement), .statement(other.statement)])
          break
        }
        for key in sameness.keys(of: line.statement) where above[key] == nil { above[key] = index }
      }
    }
  }
}

extension Sameness {
  /// Shows the relation that makes two statements contradict each other, if it is one.
  func note(
    onContradictionOf left: Statement.ID, _ right: Statement.ID
  ) -> [Diagnostic.Note] {
    relation(between: left, right).map { [Diagnostic.Note(.relation, at: $0)] } ?? []
  }
}

extension Diagnostic.Message {
  fileprivate static func contradictory(
    _ argument: String, _ label: String, _ other: String
  ) -> Self {
    "\(argument) rests on both (\(label)) and (\(other)), which cannot both be true; drop one, or name the step 'reductio' if it refutes the other"
  }

  fileprivate static var otherLine: Self { "the line that it contradicts" }
  fileprivate static var relation: Self { "they are related as contradicting each other here" }
}
