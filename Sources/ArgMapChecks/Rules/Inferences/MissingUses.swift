package import ArgMapModel
package import ArgMapSyntax

/// Objects to an argument of several steps that says of none what it draws on.
package struct MissingUses: Rule {
  package static let about = RuleDescription(
    "missing-uses", .warning, .inferences, profile: .reconstruction, since: "0.1.0",
    summary: "None of the steps of an argument says which lines it uses.",
    rationale: """
      What a step draws on is then guessed from the order of the lines, and every finding about \
      unused premises and circles rests on the guess. Chains in which each later step adds at most \
      one premise leave nothing to guess.
      """,
    objectionable: """
      <Noise>

      (1) Traffic is loud.
      (2) Loud nights harm sleep.
      -----
      (3) Traffic harms sleep.
      (4) Poor sleep harms health.
      (5) Health matters.
      -----
      (6) Traffic should be reduced.
      """,
    accepted: """
      <Noise>

      (1) Traffic is loud.
      (2) Loud nights harm sleep.
      -- {uses: [1, 2]} --
      (3) Traffic harms sleep.
      (4) Poor sleep harms health.
      (5) Health matters.
      -- {uses: [3, 4, 5]} --
      (6) Traffic should be reduced.
      """)

  package init() {}

  /// Reports an argument once, at the first step whose inputs are a guess.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    for argument in map.arguments {
      guard let structure = argument.structure else { continue }
      let steps = structure.lines.compactMap { $0.inference.map { map[$0] } }
      guard steps.count > 1, steps.allSatisfy({ $0.declaredInputs == nil }) else { continue }
      let guessed = steps.dropFirst().first { step in
        step.inputs.count { structure.lines[$0].role == .premise } > 1
      }
      guard let guessed else { continue }
      report(
        diagnostic(
          .guessed(map.name(of: .argument(argument.id)), stepCount: steps.count),
          at: guessed.range,
          fixes: structure.hasDistinctLabels
            ? steps.compactMap { step in
              let labels = step.inputs.map { structure.lines[$0].label }
              return step.fix(declaring: labels, in: map.text)
            } : []),
        [.argument(argument.id)])
    }
  }
}

extension PremiseConclusionStructure {
  /// Whether each line can be named by its label.
  fileprivate var hasDistinctLabels: Bool {
    Set(lines.map(\.label)).count == lines.count && !lines.contains(where: \.label.isEmpty)
  }
}

extension Inference {
  /// Writes down the inputs before the hyphens that end the step; nil where other data is in the way.
  fileprivate func fix(declaring labels: [String], in text: SourceText) -> Diagnostic.Fix? {
    let hyphen = UInt8(ascii: "-")
    let uses = "{uses: [\(labels.joined(separator: ", "))]}"
    let line = text.bytes[range.bounds]
    if !line.isEmpty, line.allSatisfy({ $0 == hyphen }) {
      return Diagnostic.Fix("write -- \(uses) --", replacing: range, with: "-- \(uses) --")
    }
    guard let last = ruleRanges.last, last.upperBound <= range.upperBound,
      line.suffix(2).allSatisfy({ $0 == hyphen }),
      !text.bytes[last.upperBound..<range.upperBound].contains(UInt8(ascii: "{"))
    else { return nil }
    let place = SourceRange(last.upperBound..<last.upperBound)
    return Diagnostic.Fix("add \(uses)", replacing: place, with: " \(uses)")
  }
}

extension Diagnostic.Message {
  fileprivate static func guessed(_ name: String, stepCount: Int) -> Self {
    "\(name) has \(stepCount) steps and none says which lines it uses; write them, as in '-- {uses: [1, 2]} --'"
  }
}
