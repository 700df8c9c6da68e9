package import ArgMapModel
package import ArgMapSyntax

/// Objects to an argument whose conclusion nothing in the map makes use of.
package struct UnusedConclusion: Rule {
  package static let about = RuleDescription(
    "unused-conclusion", .warning, .supportLinks, since: "0.1.0", asksForCompletion: true,
    summary: "An argument argues for something that nobody uses.",
    rationale: """
      Either the link to the debate is missing, or the argument belongs elsewhere. Tag the \
      conclusion '#thesis' or '#aside' when it is meant to stand alone.
      """,
    objectionable: """
      [Tram]: The tram should be built. #thesis
        + <Time>: Commuters save time.

      <Cost>

      (1) Rails cost 30 million.
      (2) Trains cost 10 million.
      -----
      (3) The tram costs 40 million.
      """,
    accepted: """
      [Tram]: The tram should be built. #thesis
        + <Time>: Commuters save time.
        - <Cost>

      <Cost>

      (1) Rails cost 30 million.
      (2) Trains cost 10 million.
      -----
      (3) The tram costs 40 million.
      """)

  package init() {}

  /// Looks for a use of each main conclusion outside its own argument.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    // Without a declared thesis every unused conclusion counts as what the map is about.
    for (argument, line) in map.unusedConclusions(context) {
      report(
        diagnostic(
          .unused(map.name(of: .statement(line.statement)), map.name(of: .argument(argument))),
          at: map.place(of: line)),
        [.argument(argument), .statement(line.statement)])
    }
  }
}

extension ArgumentMap {
  /// The arguments whose conclusions lead nowhere, in a map that says what it is about.
  func unusedConclusions(
    _ context: CheckContext
  ) -> [(argument: Argument.ID, line: PremiseConclusionStructure.Line)] {
    let theses = Set(declaredTheses)
    guard !theses.isEmpty else { return [] }
    return arguments.compactMap { argument in
      guard let line = argument.structure?.lines.last, line.inference != nil,
        !theses.contains(line.statement),
        !context.asides.contains(.statement(line.statement)),
        !context.asides.contains(.argument(argument.id)),
        // A premise that no step draws on is a finding of its own.
        !self[line.statement].uses.contains(.premise),
        !isUsed(line.statement, outside: argument.id)
      else { return nil }
      return (argument.id, line)
    }
  }

  fileprivate func isUsed(_ conclusion: Statement.ID, outside argument: Argument.ID) -> Bool {
    let leavesConclusion = bearing.outgoing(of: .statement(conclusion)).contains { edge in
      guard case .inference(let inference) = bearing.element(at: edge.target) else { return true }
      return self[inference].argument != argument
    }
    return leavesConclusion
      || bearing.outgoing(of: .argument(argument)).contains { $0.reason != .mainConclusion }
  }
}

extension Diagnostic.Message {
  fileprivate static func unused(_ conclusion: String, _ argument: String) -> Self {
    "nothing makes use of \(conclusion), which \(argument) concludes; relate it to the debate, or tag it '#aside'"
  }
}
