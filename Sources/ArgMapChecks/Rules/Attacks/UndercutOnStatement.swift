package import ArgMapModel
package import ArgMapSyntax

/// Objects to an undercut of a statement, which has no step that could fail.
package struct UndercutOnStatement: Rule {
  package static let about = RuleDescription(
    "undercut-on-statement", .error, .attacks, since: "0.1.0",
    summary: "An undercut points at a statement instead of a step.",
    rationale: """
      An undercut says that a step does not go through, whatever is concluded. It is written under the \
      conclusion of the step, under the inference or against an argument; what speaks against the \
      claim itself is an attack.
      """,
    objectionable: """
      [Safe]: The bridge is safe.
        _ <Doubt>: The test was done in summer only.
      """,
    accepted: """
      [Safe]: The bridge is safe.
        + <Test>

      <Test>

      (1) The bridge passed a load test.
      (2) Bridges that pass load tests are safe.
      -----
      (3) [Safe]
        _ <Doubt>: The test was done in summer only.
      """)

  package init() {}

  /// Looks at where undercuts end as they are written.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    let undercuts = map.writtenRelations.filter { $0.kind == .undercut && $0.target.isStatement }
    guard !undercuts.isEmpty else { return }
    var conclusions: [Statement.ID: Argument] = [:]
    for argument in map.arguments {
      guard let conclusion = argument.mainConclusion else { continue }
      conclusions[conclusion] = conclusions[conclusion] ?? argument
    }
    for undercut in undercuts {
      guard case .statement(let target) = undercut.target else { continue }
      let names = (map.name(of: undercut.source), map.name(of: undercut.target))
      let argument = conclusions[target]
      let line = argument?.structure?.lines.last
      report(
        diagnostic(
          .noStep(
            names.0, names.1,
            place: argument.map { "(\(line?.label ?? "")) of \(map.name(of: .argument($0.id)))" }),
          at: undercut.memberRange,
          notes: line.map { [Diagnostic.Note(.conclusion, at: map.place(of: $0))] } ?? [],
          fixes: fixes(for: undercut, map)),
        [undercut.source, undercut.target])
    }
  }

  /// Makes an attack of it, unless that would be at odds with something else.
  private func fixes(for undercut: WrittenRelation, _ map: ArgumentMap) -> [Diagnostic.Fix] {
    if case .argument(let source) = undercut.source, map[source].structure != nil { return [] }
    let (source, target) = (
      map.bearing.node(of: undercut.source), map.bearing.node(of: undercut.target)
    )
    let isOnlyRelation =
      map.bearing.outgoing(of: source).count { $0.target == target } == 1
      && !map.bearing.outgoing(of: target).contains { $0.target == source }
    guard source != target, isOnlyRelation else { return [] }
    let symbol = map.text.string(in: undercut.symbolRange)
    let attack = symbol.replacing("_", with: "-")
    return [
      Diagnostic.Fix(
        "write '\(attack)'", replacing: undercut.symbolRange, with: attack, isSafe: false)
    ]
  }
}

extension Diagnostic.Message {
  fileprivate static func noStep(_ source: String, _ target: String, place: String?) -> Self {
    let fact = "\(source) undercuts \(target), which is a claim and no step"
    guard let place else { return "\(fact); attack it, or undercut the argument for it" }
    return "\(fact); put the undercut under \(place), or attack the claim"
  }

  fileprivate static var conclusion: Self { "the claim is concluded here" }
}
