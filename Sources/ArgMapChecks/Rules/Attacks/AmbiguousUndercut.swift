package import ArgMapModel
package import ArgMapSyntax

/// Objects to an undercut that does not say which step of an argument it is about.
package struct AmbiguousUndercut: Rule {
  package static let about = RuleDescription(
    "ambiguous-undercut", .note, .attacks, profile: .reconstruction, since: "0.1.0",
    summary: "An undercut of an argument with several steps does not say which one it is about.",
    rationale: """
      It is taken to be about the last step. Written under the conclusion of a step, or under its \
      inference, it is about that one, the last one included.
      """,
    objectionable: """
      <Noise>
        _ <Deaf>: Many residents are used to it.

      <Noise>

      (1) Traffic is loud.
      (2) Loud nights harm sleep.
      -- {uses: [1, 2]} --
      (3) Traffic harms sleep.
      (4) Poor sleep harms health.
      -- {uses: [3, 4]} --
      (5) Traffic harms health.
      """,
    accepted: """
      <Noise>

      (1) Traffic is loud.
      (2) Loud nights harm sleep.
      -- {uses: [1, 2]} --
      (3) Traffic harms sleep.
        _ <Deaf>: Many residents are used to it.
      (4) Poor sleep harms health.
      -- {uses: [3, 4]} --
      (5) Traffic harms health.
      """)

  package init() {}

  /// Looks at undercuts as they are written; those under a line of a structure end on its step.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    for undercut in map.writtenRelations where undercut.kind == .undercut {
      guard case .argument(let target) = undercut.target, undercut.source != undercut.target
      else { continue }
      let steps = map[target].steps(in: map)
      guard steps.count > 1, let last = steps.last else { continue }
      report(
        diagnostic(
          .whichStep(
            map.name(of: undercut.source), map.name(of: undercut.target), count: steps.count,
            last: map.structure(of: last.id).lines[last.conclusionLine].label),
          at: undercut.memberRange, notes: [Diagnostic.Note(.lastStep, at: last.range)]),
        [undercut.source, undercut.target])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func whichStep(
    _ source: String, _ target: String, count: Int, last: String
  ) -> Self {
    "\(source) undercuts \(target) without saying which of its \(count) steps; put it under the conclusion of the step, (\(last)) for the last one"
  }

  fileprivate static var lastStep: Self { "the step that it is taken to be about" }
}
