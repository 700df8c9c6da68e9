package import ArgMapModel
package import ArgMapSyntax

/// Objects to a term that a conclusion has and none of its premises.
package struct TermNotInPremises: Rule {
  package static let about = RuleDescription(
    "term-not-in-premises", .note, .inferences, profile: .style, since: "0.1.0",
    summary: "A conclusion brings in a term that no premise of its step has.",
    rationale: """
      What enters a conclusion must come from somewhere: mostly from a premise that is left out. Only \
      steps without a scheme are read, and only conclusions that share a term with their premises; \
      forms of a word count as one term, synonyms do not.
      """,
    objectionable: """
      <Noise>

      (1) Traffic is loud.
      (2) Loud streets are avoided.
      -----
      (3) Traffic harms shops.
      """,
    accepted: """
      <Noise>

      (1) Traffic is loud.
      (2) Loud streets are avoided.
      (3) What makes streets avoided harms their shops.
      -----
      (4) Traffic harms shops.
      """)

  package init() {}

  /// Compares the terms of conclusions with those of premises.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    guard let language = context.language else { return }
    var wordings = StatementWordings(map)
    for step in map.inferences where context.schemes[step.id] == nil {
      let inputs = wordings.inputs(of: step)
      guard !inputs.isEmpty, inputs.allSatisfy({ !$0.words.isEmpty }) else { continue }
      let terms = language.terms(of: wordings.conclusion(of: step))
      let new = language.terms(terms, missingIn: inputs.map { language.terms(of: $0) })
      // A conclusion in other words throughout is a paraphrase.
      guard (1...2).contains(new.count), new.count < terms.count else { continue }
      let label = map.structure(of: step.id).lines[step.conclusionLine].label
      let list = new.map { "'\($0.word)'" }
      report(
        diagnostic(
          .newTerms(label, Listing.list(list, of: list.count)), at: map.conclusionPlace(of: step)),
        [.inference(step.id)])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func newTerms(_ conclusion: String, _ terms: String) -> Self {
    "(\(conclusion)) brings in \(terms), which no premise of the step has; add the premise that does, or use the premises' words"
  }
}
