package import ArgMapModel
package import ArgMapSyntax

/// Objects to the name of a rule that is nearly the name of a known one.
package struct UnknownRule: Rule {
  package static let about = RuleDescription(
    "unknown-rule", .note, .inferences, profile: .reconstruction, since: "0.1.0",
    summary: "A step names a rule that is nearly a known rule or scheme.",
    rationale: """
      A rule may have any name, but a misspelt one is not recognised, so nothing that is known about \
      the rule is checked. Only names within two letters of a known one are reported.
      """,
    objectionable: """
      <Noise>

      (1) Traffic is loud.
      (2) If traffic is loud, residents sleep badly.
      -- modus ponnens --
      (3) Residents sleep badly.
      """,
    accepted: """
      <Noise>

      (1) Traffic is loud.
      (2) If traffic is loud, residents sleep badly.
      -- modus ponens --
      (3) Residents sleep badly.
      """)

  package init() {}

  /// Compares every name that is not known with those that are.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    let catalog = context.schemes.catalog ?? .builtIn
    lazy var index = TitleIndex(names(of: catalog))
    for step in map.inferences {
      for (rule, range) in zip(step.rules, step.ruleRanges)
      where KnownRules.premiseCount(of: rule) == nil && catalog.scheme(named: rule) == nil {
        guard let meant = index.suggestion(for: rule) else { continue }
        let fix = Diagnostic.Fix(
          "write '\(meant.title)'", replacing: range, with: meant.title, isSafe: false)
        report(
          diagnostic(
            .misspelt(rule, meant: meant.title), at: range,
            fixes: meant.isOnlyOne ? [fix] : []),
          [.inference(step.id)])
      }
    }
  }

  /// The names of rules and schemes, of several that differ in case or hyphens only the first.
  private func names(of catalog: SchemeCatalog) -> [String] {
    let ids = catalog.schemes.map(\.id)
    let others = catalog.schemes.flatMap { [$0.name] + $0.aliases }
    var seen: Set<TitleSkeleton> = []
    return (KnownRules.names + ids + others).filter { seen.insert(TitleSkeleton($0)).inserted }
  }
}

extension Diagnostic.Message {
  fileprivate static func misspelt(_ rule: String, meant: String) -> Self {
    "'\(rule)' is no rule or scheme that is known; did you mean '\(meant)'?"
  }
}
