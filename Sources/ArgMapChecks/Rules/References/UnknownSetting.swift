package import ArgMapModel
package import ArgMapSyntax

/// Objects to a setting of argmap's own that there is none of.
package struct UnknownSetting: Rule {
  package static let about = RuleDescription(
    "unknown-setting", .error, .references, since: "0.1.0",
    summary: "A key under 'argmap' in the front matter is no setting.",
    rationale: """
      A misspelt setting has no effect, and a check that somebody relies on may never be made. Names of \
      rules are checked too. Other keys of the front matter are left to other tools.
      """,
    objectionable: """
      ===
      argmap:
        thesys: [Ban cars]
      ===

      [Ban cars]: The old town should be closed to cars.
      """,
    accepted: """
      ===
      argmap:
        thesis: [Ban cars]
      ===

      [Ban cars]: The old town should be closed to cars.
      """)

  package init() {}

  /// Compares the keys of the front matter with the settings that there are.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    guard let settings = map.frontMatter["argmap"]?.mapping else { return }
    for key in UnknownKey.all(in: settings, of: KnownSettings.checks, below: "argmap") {
      report(diagnostic(key.message, at: key.range, fixes: key.fixes(in: map.text)), [])
    }
  }
}
