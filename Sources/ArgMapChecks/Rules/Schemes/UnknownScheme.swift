package import ArgMapModel
package import ArgMapSyntax

/// Objects to a scheme that nobody has described.
package struct UnknownScheme: Rule {
  package static let about = RuleDescription(
    "unknown-scheme", .error, .schemes, profile: .scheme, since: "0.1.0",
    summary: "A step or an argument names a scheme that does not exist.",
    rationale: """
      Nothing is checked about a step whose scheme is misspelt. Schemes of your own are described in \
      files named under 'argmap: {schemes: […]}' in the front matter. Only 'scheme:' has to name a \
      scheme; a rule between the hyphens may have any name.
      """,
    objectionable: """
      <Expert>

      (1) The engineer says the bridge is safe.
      (2) The engineer is an expert on bridges.
      -- {uses: [1, 2], scheme: expert-opnion} --
      (3) The bridge is safe.
      """,
    accepted: """
      <Expert>

      (1) The engineer says the bridge is safe. {role: assertion}
      (2) The engineer is an expert on bridges. {role: expertise}
      (3) Bridge safety belongs to that field. {role: field}
      -- {uses: [1, 2, 3], scheme: expert-opinion} --
      (4) The bridge is safe.
      """)

  package init() {}

  /// Reports each name that is none of the catalogue's.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    // A file that could not be read may describe the scheme, and is reported itself.
    guard context.schemeFiles.faults.isEmpty else { return }
    var ids = TitleIndex((context.schemes.catalog?.schemes ?? []).map(\.id))
    for unknown in context.schemes.unknownNames {
      let (element, entry) = (unknown.element, unknown.entry)
      let place = map.text.scalarRange(of: entry)
      guard let name = entry.value.scalarText else {
        report(diagnostic(.noName, at: entry.range), [element])
        continue
      }
      let meant = ids.suggestion(for: name)
      var fixes: [Diagnostic.Fix] = []
      if let meant, meant.isOnlyOne, let place {
        fixes = [
          Diagnostic.Fix(
            "write '\(meant.title)'", replacing: place, with: meant.title, isSafe: false)
        ]
      }
      report(
        diagnostic(.unknown(name, meant: meant?.title), at: place ?? entry.range, fixes: fixes),
        [element])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unknown(_ name: String, meant: String?) -> Self {
    if let meant { return "there is no scheme '\(name)'; did you mean '\(meant)'?" }
    return
      "there is no scheme '\(name)'; name one of the catalogue, or describe it in a file under 'argmap: {schemes: […]}'"
  }

  fileprivate static var noName: Self {
    "the scheme has no name; write one, as in 'scheme: analogy'"
  }
}
