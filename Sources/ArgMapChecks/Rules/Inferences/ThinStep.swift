package import ArgMapModel
package import ArgMapSyntax

/// Objects to a step that rests on one line alone and does not say why that is enough.
package struct ThinStep: Rule {
  package static let about = RuleDescription(
    "thin-step", .note, .inferences, profile: .reconstruction, since: "0.1.0",
    summary: "A step rests on a single line.",
    rationale: """
      Usually the line is missing that leads from what is said to what is concluded, and with it what \
      an opponent would deny. Where one line is enough, as in a conversion or by definition, the step \
      says so by naming its rule or scheme; a rule of the author's own is taken at its word.
      """,
    objectionable: """
      <Noise>

      (1) Traffic is loud.
      -----
      (2) Traffic should be reduced.
      """,
    accepted: """
      <Noise>

      (1) Traffic is loud.
      (2) What is loud should be reduced.
      -----
      (3) Traffic should be reduced.
      """)

  package init() {}

  /// Looks at every step that has one input.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    for argument in map.arguments {
      guard let structure = argument.structure else { continue }
      for step in argument.steps(in: map) where step.isThin(in: map, context) {
        let rule = step.rules.first.map { "'\($0)'" }
        report(
          diagnostic(
            .thin(
              map.name(of: .inference(step.id)), structure.lines[step.inputs[0]].label, rule: rule),
            at: step.range),
          [.inference(step.id)])
      }
    }
  }
}

extension Inference {
  /// Whether the step has a single input and names nothing that makes do with one.
  ///
  /// Where a declared line does not exist, or the step repeats its input, that is another finding.
  func isThin(in map: ArgumentMap, _ context: CheckContext) -> Bool {
    guard inputs.count == 1, metadata["scheme"] == nil,
      rules.allSatisfy({ KnownRules.premiseCount(of: $0) == .several }),
      declaredInputs.map({ Set(($0.value.scalarTexts ?? []).map(\.trimmed)).count == 1 }) ?? true
    else { return false }
    let lines = map.structure(of: id).lines
    let (input, conclusion) = (lines[inputs[0]].statement, lines[conclusionLine].statement)
    return !context.sameness.same(input, conclusion)
      && NormalizedText(map[input].canonicalOccurrence)
        != NormalizedText(map[conclusion].canonicalOccurrence)
  }
}

extension Diagnostic.Message {
  fileprivate static func thin(_ step: String, _ label: String, rule: String?) -> Self {
    if let rule {
      return
        "\(step) rests on (\(label)) alone, and \(rule) joins several premises; add the one that is missing"
    }
    return
      "\(step) rests on (\(label)) alone; add the premise that leads from it to the conclusion, or name a rule that needs only one"
  }
}
