package import ArgMapModel
package import ArgMapSyntax

/// Objects to a step that does not say by what rule or scheme it goes.
package struct StepWithoutRule: Rule {
  package static let about = RuleDescription(
    "step-without-rule", .note, .inferences, profile: .style, since: "0.1.0",
    summary: "A step names neither a rule nor a scheme.",
    rationale: """
      A name tells readers what they are asked to accept: that the conclusion follows, or only that \
      it is the better supported one. Where reasons are weighed, 'weighing' says so.
      """,
    objectionable: """
      <Noise>

      (1) Traffic is loud.
      (2) If traffic is loud, residents sleep badly.
      -----
      (3) Residents sleep badly.
      """,
    accepted: """
      <Noise>

      (1) Traffic is loud.
      (2) If traffic is loud, residents sleep badly.
      -- modus ponens {uses: [1, 2]} --
      (3) Residents sleep badly.
      """)

  package init() {}

  /// Looks at every step, but leaves those that rest on a single line to the rule about them.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    let reportsThinSteps = context.rules.contains(ThinStep.about.id)
    for argument in map.arguments {
      for step in argument.steps(in: map) where !step.namesRuleOrScheme {
        if reportsThinSteps, step.isThin(in: map, context) { continue }
        report(
          diagnostic(.nameless(map.name(of: .inference(step.id))), at: step.range),
          [.inference(step.id)])
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func nameless(_ step: String) -> Self {
    "\(step) names neither a rule nor a scheme; name one, as in '-- modus ponens --' or '-- weighing --'"
  }
}
