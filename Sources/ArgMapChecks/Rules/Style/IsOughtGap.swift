package import ArgMapModel
package import ArgMapSyntax

/// Objects to a conclusion about what should be from premises about what is.
package struct IsOughtGap: Rule {
  package static let about = RuleDescription(
    "is-ought-gap", .note, .style, profile: .style, since: "0.1.0",
    summary:
      "A conclusion says what should be, and no premise says what is good, wanted or required.",
    rationale: """
      The premise that leads from facts to duties is mostly the one in dispute, so it belongs in the \
      argument. Steps by a scheme that leads to actions, or that has a goal, a value or a rule among its \
      premises, are not meant.
      """,
    objectionable: """
      <Noise>

      (1) Traffic is loud.
      (2) Loud nights harm sleep.
      -----
      (3) Traffic should be reduced.
      """,
    accepted: """
      <Noise>

      (1) Traffic is loud.
      (2) Loud nights harm sleep.
      (3) What harms sleep should be reduced.
      -----
      (4) Traffic should be reduced.
      """)

  package init() {}

  /// Looks for demands in conclusions and for values in premises.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    guard let language = context.language else { return }
    var wordings = StatementWordings(map)
    for step in map.inferences where !step.inputs.isEmpty {
      let conclusion = wordings.conclusion(of: step)
      guard let place = conclusion.places(of: language.demands).first,
        context.schemes[step.id]?.scheme.isPractical != true,
        !wordings.inputs(of: step).contains(where: {
          $0.words.isEmpty || $0.contains(anyOf: language.values)
        })
      else { continue }
      let label = map.structure(of: step.id).lines[step.conclusionLine].label
      report(
        diagnostic(
          .gap(label, conclusion.words[place].text), at: map.conclusionPlace(of: step)),
        [.inference(step.id)])
    }
  }
}

extension Scheme {
  /// Whether the scheme leads to what should be done by its own means.
  fileprivate var isPractical: Bool {
    mood == .action || ["goal", "value", "rule"].contains { premise($0) != nil }
  }
}

extension Diagnostic.Message {
  fileprivate static func gap(_ conclusion: String, _ demand: String) -> Self {
    "(\(conclusion)) says '\(demand)', and no premise says what is good, wanted or required; add the one that does"
  }
}
