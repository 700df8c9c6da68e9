package import ArgMapModel
package import ArgMapSyntax

/// Objects to an argument whose conclusion is among its own premises.
package struct BeggingTheQuestion: Rule {
  package static let about = RuleDescription(
    "begging-the-question", .error, .supportLinks, since: "0.1.0",
    summary: "An argument presupposes what it concludes.",
    rationale: """
      Who doubts the conclusion doubts the premise, so the argument moves nobody. Where an \
      assumption is restated on purpose, name the step 'reductio'.
      """,
    objectionable: """
      <Trust>

      (1) [Reliable]: The report is reliable.
      (2) Reliable reports can be relied on.
      -----
      (3) [Reliable]
      """,
    accepted: """
      <Trust>

      (1) The report was checked by two laboratories.
      (2) A report that two laboratories confirm is reliable.
      -----
      (3) [Reliable]: The report is reliable.
      """)

  package init() {}

  /// Compares the main conclusion of each argument with the premises it depends on.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    for argument in map.arguments {
      guard let structure = argument.structure, let conclusion = structure.lines.last,
        let premise = argument.beggedPremises(in: map, context).first.map({ structure.lines[$0] })
      else { continue }
      report(
        diagnostic(
          .presupposed(
            map.name(of: .argument(argument.id)), premise: premise.label,
            conclusion: conclusion.label),
          at: map.place(of: premise),
          notes: [Diagnostic.Note(.conclusion, at: map.place(of: conclusion))]),
        [.argument(argument.id), .statement(premise.statement)])
    }
  }
}

extension Argument {
  /// The premises that the main conclusion depends on and that say the same as it, by line.
  func beggedPremises(in map: ArgumentMap, _ context: CheckContext) -> [Int] {
    guard let structure, let conclusion = structure.lines.last, conclusion.inference != nil else {
      return []
    }
    var isNeeded = [Bool](repeating: false, count: structure.lines.count)
    isNeeded[isNeeded.count - 1] = true
    for line in structure.lines.indices.reversed() where isNeeded[line] {
      guard let inference = structure.lines[line].inference else { continue }
      if map[inference].isReductio { return [] }
      for input in map[inference].inputs { isNeeded[input] = true }
    }
    let text = map.text(of: conclusion)
    return structure.premises.filter { line in
      let premise = structure.lines[line]
      guard isNeeded[line] else { return false }
      return context.sameness.same(premise.statement, conclusion.statement)
        || (!text.isEmpty && map.text(of: premise) == text)
    }
  }
}

extension Inference {
  /// Whether the step derives an absurdity from what it restates.
  fileprivate var isReductio: Bool {
    rules.contains { $0.lowercased().hasPrefix("reductio") }
  }
}

extension ArgumentMap {
  fileprivate func text(of line: PremiseConclusionStructure.Line) -> NormalizedText {
    self[line.statement].canonicalOccurrence.map { NormalizedText($0) } ?? NormalizedText("")
  }
}

extension Diagnostic.Message {
  fileprivate static func presupposed(
    _ name: String, premise: String, conclusion: String
  ) -> Self {
    "\(name) presupposes in (\(premise)) what it concludes in (\(conclusion)); give a reason that stands without the conclusion"
  }

  fileprivate static var conclusion: Self { "the conclusion" }
}
