package import ArgMapModel
package import ArgMapSyntax

/// Objects to a term of a premise that neither the conclusion nor another premise has.
package struct DanglingTerm: Rule {
  package static let about = RuleDescription(
    "dangling-term", .note, .inferences, profile: .style, since: "0.1.0",
    summary: "A premise has one term that nothing else in its step takes up.",
    rationale: """
      A term that is not taken up does nothing for the conclusion, or shows that a premise is left out. \
      Only premises of steps without a scheme are read of which all other terms are taken up, and only \
      where the conclusion brings in no term of its own.
      """,
    objectionable: """
      <Noise>

      (1) Traffic is loud and colourful.
      (2) Loud traffic harms sleep.
      -----
      (3) Traffic harms sleep.
      """,
    accepted: """
      <Noise>

      (1) Traffic is loud.
      (2) Loud traffic harms sleep.
      -----
      (3) Traffic harms sleep.
      """)

  package init() {}

  /// Counts how many lines of a step have each term.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    guard let language = context.language else { return }
    var wordings = StatementWordings(map)
    for step in map.inferences where context.schemes[step.id] == nil && step.inputs.count > 1 {
      let lines = map.structure(of: step.id).lines
      let inputs = wordings.inputs(of: step).map { language.terms(of: $0) }
      let conclusion = language.terms(of: wordings.conclusion(of: step))
      // The missing premise would join the loose term to the new one.
      guard language.terms(conclusion, missingIn: inputs).isEmpty else { continue }
      var counts: [String: Int] = [:]
      for terms in inputs + [conclusion] {
        for (term, _) in terms { counts[term, default: 0] += 1 }
      }
      for (line, terms) in zip(step.inputs, inputs) {
        let loose = terms.filter { counts[$0.term] == 1 }
        guard loose.count == 1, terms.count > 2 else { continue }
        report(
          diagnostic(
            .loose(lines[line].label, loose[0].word), at: map.place(of: lines[line])),
          [.inference(step.id), .statement(lines[line].statement)])
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func loose(_ premise: String, _ word: String) -> Self {
    "nothing else in the step takes up '\(word)' of (\(premise)); leave it out, or add the premise that links it"
  }
}
