package import ArgMapModel
package import ArgMapSyntax

/// Objects to a premise that no step draws on.
package struct UnusedPremise: Rule {
  package static let about = RuleDescription(
    "unused-premise", .warning, .supportLinks, profile: .reconstruction, since: "0.1.0",
    summary: "No step of an argument draws on one of its premises.",
    rationale: """
      A reader takes every premise for something that the conclusion rests on. Either a step does \
      use it and does not say so, or the line belongs elsewhere. Only arguments in which a step \
      says what it uses are checked.
      """,
    objectionable: """
      <Noise>

      (1) Traffic is loud.
      (2) Loud nights harm sleep.
      (3) Trams are green.
      -- {uses: [1, 2]} --
      (4) Traffic harms sleep.
      """,
    accepted: """
      <Noise>

      (1) Traffic is loud.
      (2) Loud nights harm sleep.
      -- {uses: [1, 2]} --
      (3) Traffic harms sleep.
      """)

  package init() {}

  /// Looks for a step that uses each premise.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    for argument in map.arguments {
      guard let structure = argument.structure, let isUsed = map.usedLines(of: structure) else {
        continue
      }
      let lastStep = structure.lines.last { line in
        line.inference.map { map[$0].declaredInputs != nil } == true
      }?.inference.map { map[$0] }
      for (index, line) in structure.lines.enumerated()
      where line.role == .premise && !isUsed[index] {
        let fix = lastStep.flatMap { step in
          index < step.conclusionLine ? step.fix(adding: line.label, in: map.text) : nil
        }
        report(
          diagnostic(
            .unused(line.label, map.name(of: .argument(argument.id))), at: map.place(of: line),
            fixes: fix.map { [$0] } ?? []),
          [.argument(argument.id), .statement(line.statement)])
      }
    }
  }
}

extension Inference {
  /// Adds a line to the declared inputs, which is a guess at what the author means.
  fileprivate func fix(adding label: String, in text: SourceText) -> Diagnostic.Fix? {
    guard let declaredInputs else { return nil }
    if let end = text.listEnd(of: declaredInputs) {
      return Diagnostic.Fix(
        "add \(label) to '\(declaredInputs.key)'", replacing: SourceRange(end..<end),
        with: ", \(label)", isSafe: false)
    }
    guard let range = text.scalarRange(of: declaredInputs) else { return nil }
    return Diagnostic.Fix(
      "add \(label) to '\(declaredInputs.key)'", replacing: range,
      with: "[\(text.string(in: range)), \(label)]", isSafe: false)
  }
}

extension Diagnostic.Message {
  fileprivate static func unused(_ label: String, _ argument: String) -> Self {
    "no step of \(argument) uses its premise (\(label)); add it to the 'uses' of a step, or remove the line"
  }
}
