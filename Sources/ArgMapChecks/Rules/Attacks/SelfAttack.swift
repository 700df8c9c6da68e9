package import ArgMapModel
package import ArgMapSyntax

/// Objects to what speaks against itself, or against what it rests on.
package struct SelfAttack: Rule {
  package static let about = RuleDescription(
    "self-attack", .warning, .attacks, since: "0.1.0",
    summary: "Something speaks against itself or against its own premise.",
    rationale: """
      An argument that attacks one of its premises, or another argument for what it concludes itself, \
      takes away what it stands on. A claim that is contrary to itself is an error. Paradoxes can be \
      allowed, and an argument that refutes an assumption names the step 'reductio'.
      """,
    objectionable: """
      [Quiet]: The street is quiet.
        - <Noise>

      <Noise>

      (1) [Quiet]
      (2) Quiet streets attract racers.
      -----
      (3) The street is loud.
      """,
    accepted: """
      [Quiet]: The street is quiet.
        - <Noise>

      <Noise>

      (1) The street was measured at 70 dB.
      (2) What is measured at 70 dB is loud.
      -----
      (3) The street is loud.
      """)

  package init() {}

  /// Looks at the ends of each relation line, then at what the conclusions of arguments attack.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    for written in map.writtenRelations where !written.kind.isSupporting {
      if map.isOwnStep(written) {
        let name = map.name(of: written.source)
        report(diagnostic(.ownStep(name), at: written.memberRange), [written.source])
      } else if written.source == written.target,
        written.kind != .undercut || !written.source.isStatement
      {
        let kind = written.relation.map { map.relations[$0].kind } ?? written.kind
        report(
          diagnostic(
            .itself(map.name(of: written.source), isContrary: kind.isSymmetric),
            at: written.memberRange, severity: kind.isSymmetric ? .error : nil),
          [written.source])
      }
    }
    reportConclusions(map, report)
  }

  /// Reports arguments whose conclusions attack one of their premises, or an argument for themselves.
  private func reportConclusions(
    _ map: ArgumentMap, _ report: (Diagnostic, [Element]) -> Void
  ) {
    var attacks: [Statement.ID: [Element: WrittenRelation]] = [:]
    for relation in map.relations where relation.kind == .attack {
      guard case .statement(let source) = relation.source, relation.source != relation.target,
        let written = relation.occurrences.first.map({ map.writtenRelations[$0] }),
        written.source != written.target
      else { continue }
      attacks[source, default: [:]][relation.target] = written
    }
    guard !attacks.isEmpty else { return }
    for argument in map.arguments {
      guard let lines = argument.structure?.lines, let conclusion = argument.mainConclusion,
        let attacked = attacks[conclusion]
      else { continue }
      let element = Element.argument(argument.id)
      if let written = attacked[element] {
        report(
          diagnostic(
            .ownGrounds(
              map.name(of: written.source), map.name(of: element),
              map.name(of: .statement(conclusion))),
            at: written.memberRange),
          [written.source, element])
      }
      guard !argument.steps(in: map).contains(where: \.dischargesAssumption) else { continue }
      for premise in argument.premisesOfConclusion(in: map).map({ lines[$0] }) {
        guard let written = attacked[.statement(premise.statement)] else { continue }
        attacks[conclusion]?[.statement(premise.statement)] = nil
        report(
          diagnostic(
            .ownPremise(map.name(of: element), premise.label), at: written.memberRange,
            notes: [Diagnostic.Note(.premise, at: map.place(of: premise))]),
          [element, .statement(premise.statement)])
      }
    }
  }
}

extension ArgumentMap {
  /// Whether an argument is written as undercutting a step of its own.
  fileprivate func isOwnStep(_ written: WrittenRelation) -> Bool {
    guard case .argument(let source) = written.source, case .inference(let step) = written.target
    else { return false }
    return self[step].argument == source
  }
}

extension Element {
  /// Whether the element is a statement.
  var isStatement: Bool { if case .statement = self { true } else { false } }
}

extension Diagnostic.Message {
  fileprivate static func itself(_ name: String, isContrary: Bool) -> Self {
    isContrary
      ? "\(name) is written as contradicting itself; name the claim that it contradicts, or remove the line"
      : "\(name) is written as speaking against itself; name what it speaks against, or remove the line"
  }

  fileprivate static func ownStep(_ name: String) -> Self {
    "\(name) is written as undercutting a step of its own; name what it undercuts, or remove the line"
  }

  fileprivate static func ownPremise(_ argument: String, _ label: String) -> Self {
    "\(argument) speaks against its own premise (\(label)); do without the premise, or attack something else"
  }

  fileprivate static func ownGrounds(
    _ source: String, _ argument: String, _ conclusion: String
  ) -> Self {
    "\(source) speaks against \(argument), which argues for the same, \(conclusion); attack the premise or undercut the step that is weak"
  }

  fileprivate static var premise: Self { "the premise" }
}
