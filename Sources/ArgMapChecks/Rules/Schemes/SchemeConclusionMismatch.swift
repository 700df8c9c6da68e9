package import ArgMapModel
package import ArgMapSyntax

/// Objects to a conclusion of another kind than the scheme of its step draws.
package struct SchemeConclusionMismatch: Rule {
  package static let about = RuleDescription(
    "scheme-conclusion-mismatch", .note, .schemes, profile: .scheme, since: "0.1.0",
    summary: "A conclusion is worded as another kind of sentence than its scheme leads to.",
    rationale: """
      From goals, values and rules follows what to do; from causes, what will be. A conclusion that \
      says the other needs a further step. It is read off words such as 'should', 'must' and 'may', \
      and only in English.
      """,
    objectionable: """
      <Goal>

      (1) The town wants clean air. {role: goal}
      (2) A tram makes the air cleaner. {role: means}
      -- practical-reasoning {uses: [1, 2]} --
      (3) The tram is clean.
      """,
    accepted: """
      <Goal>

      (1) The town wants clean air. {role: goal}
      (2) A tram makes the air cleaner. {role: means}
      -- practical-reasoning {uses: [1, 2]} --
      (3) The town should build the tram.
      """)

  package init() {}

  /// Reads the conclusions of steps whose schemes lead to actions or forecasts.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    guard let language = context.language else { return }
    let actions = language.demands + language.actions
    for use in context.schemes.uses where use.scheme.mood != .claim {
      guard case .inference(let id) = use.element else { continue }
      let conclusion = map.conclusion(of: id)
      let wording = Wording(map[conclusion].canonicalOccurrence)
      guard !wording.words.isEmpty else { continue }
      let message: Diagnostic.Message
      switch use.scheme.mood {
      case .action where !wording.contains(anyOf: actions):
        message = .noAction(use.scheme.id)
      case .prediction where wording.contains(anyOf: language.demands):
        message = .noForecast(use.scheme.id)
      case .action, .prediction, .claim:
        continue
      }
      let line = map.structure(of: id).lines[map[id].conclusionLine]
      report(diagnostic(message, at: map.place(of: line)), [use.element, .statement(conclusion)])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func noAction(_ scheme: String) -> Self {
    "'\(scheme)' leads to what should be done, and this conclusion does not say so; word it with 'should', or name another scheme"
  }

  fileprivate static func noForecast(_ scheme: String) -> Self {
    "'\(scheme)' leads to what is or will be so, and this conclusion says what should be; add a step, or name another scheme"
  }
}
