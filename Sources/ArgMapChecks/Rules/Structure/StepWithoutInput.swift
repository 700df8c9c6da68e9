package import ArgMapModel
package import ArgMapSyntax

/// Objects to a step that says it draws on nothing.
package struct StepWithoutInput: Rule {
  package static let about = RuleDescription(
    "step-without-input", .error, .structure, profile: .reconstruction, since: "0.1.0",
    summary: "A step declares an empty list of lines.",
    rationale: """
      A conclusion that is drawn from nothing is a premise. A theorem of logic can be allowed on its \
      step.
      """,
    objectionable: """
      <Noise>

      (1) Traffic is loud at night.
      -- {uses: []} --
      (2) Traffic harms sleep.
      """,
    accepted: """
      <Noise>

      (1) Traffic is loud at night.
      (2) Loud nights harm sleep.
      -- {uses: [1, 2]} --
      (3) Traffic harms sleep.
      """)

  package init() {}

  /// Looks at the declared inputs; those that do not exist are reported as such.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    for inference in map.inferences {
      guard let declared = inference.declaredInputs, declared.value.sequence?.isEmpty == true
      else { continue }
      report(
        diagnostic(
          .usesNothing(map.name(of: .inference(inference.id)), declared.key), at: declared.range),
        [.inference(inference.id)])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func usesNothing(_ step: String, _ key: String) -> Self {
    "\(step) uses no line; name those it draws on, as in '\(key): [1, 2]', or make its conclusion a premise"
  }
}
