package import ArgMapModel
package import ArgMapSyntax

/// Objects to an undercut of an argument whose steps are not spelt out.
package struct UndercutWithoutStep: Rule {
  package static let about = RuleDescription(
    "undercut-without-step", .note, .attacks, profile: .reconstruction, since: "0.1.0",
    asksForCompletion: true,
    summary: "An undercut points at an argument that is only sketched.",
    rationale: """
      An undercut says that a step does not go through, and the argument does not show its steps yet. \
      Only maps in which at least half of the arguments are reconstructed are checked.
      """,
    objectionable: """
      <Test>: The load test was passed, so the bridge is safe.
        _ [Summer]: The test was done in summer only.

      <Age>

      (1) The bridge is old.
      (2) Old bridges need care.
      -----
      (3) The bridge needs care.
      """,
    accepted: """
      <Test>: The load test was passed, so the bridge is safe.
        _ [Summer]: The test was done in summer only.

      <Test>

      (1) The bridge passed a load test.
      (2) Bridges that pass load tests are safe.
      -----
      (3) The bridge is safe.

      <Age>

      (1) The bridge is old.
      (2) Old bridges need care.
      -----
      (3) The bridge needs care.
      """)

  package init() {}

  /// Looks at the undercuts of arguments that are described and not reconstructed.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    let reconstructed = map.arguments.count { $0.structure != nil }
    guard reconstructed > 0, 2 * reconstructed >= map.arguments.count else { return }
    for undercut in map.writtenRelations where undercut.kind == .undercut {
      guard case .argument(let target) = undercut.target, map[target].structure == nil,
        map[target].isDefined, undercut.source != undercut.target
      else { continue }
      report(
        diagnostic(
          .sketched(map.name(of: undercut.source), map.name(of: undercut.target)),
          at: undercut.memberRange),
        [undercut.source, undercut.target])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func sketched(_ source: String, _ target: String) -> Self {
    "\(source) undercuts \(target), which shows no step yet; write out the steps of \(target)"
  }
}
