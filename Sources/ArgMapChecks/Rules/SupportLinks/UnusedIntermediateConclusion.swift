package import ArgMapModel
package import ArgMapSyntax

/// Objects to a conclusion on the way that no later step draws on.
package struct UnusedIntermediateConclusion: Rule {
  package static let about = RuleDescription(
    "unused-intermediate-conclusion", .warning, .supportLinks, profile: .reconstruction,
    since: "0.1.0",
    summary: "An argument derives something on the way and makes no use of it.",
    rationale: """
      Either a later step does use it and does not say so, or the step that derives it belongs to \
      another argument. A result reported on the way can be tagged '#aside'.
      """,
    objectionable: """
      <Noise>

      (1) Traffic is loud.
      (2) Loud places are avoided.
      -- {uses: [1, 2]} --
      (3) Cafes lose guests.
      (4) Loud nights harm sleep.
      -- {uses: [1, 4]} --
      (5) Traffic harms residents.
      """,
    accepted: """
      <Noise>

      (1) Traffic is loud.
      (2) Loud places are avoided.
      -- {uses: [1, 2]} --
      (3) Cafes lose guests.
      (4) Streets that lose guests and sleep are worse to live in.
      -- {uses: [3, 4]} --
      (5) Traffic harms residents.
      """)

  package init() {}

  /// Looks for a use of each intermediate conclusion, in its own argument and outside.
  ///
  /// By position a conclusion is always used, so that only declared inputs lead to a finding.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    lazy var theses = Set(map.declaredTheses)
    for argument in map.arguments {
      guard let structure = argument.structure, let isUsed = map.usedLines(of: structure) else {
        continue
      }
      for (line, isUsed) in zip(structure.lines, isUsed)
      where line.role == .intermediateConclusion && !isUsed {
        let statement = Element.statement(line.statement)
        guard map.bearing.outgoing(of: statement).isEmpty, !theses.contains(line.statement),
          !context.asides.contains(statement)
        else { continue }
        report(
          diagnostic(
            .unused(line.label, map.name(of: .argument(argument.id))), at: map.place(of: line)),
          [.argument(argument.id), statement])
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unused(_ label: String, _ argument: String) -> Self {
    "\(argument) makes no use of its intermediate conclusion (\(label)); add it to the 'uses' of a later step, or remove the step"
  }
}
