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

  private static let ruleNames = Set(RuleDescription.all.map(\.id.name))

  package init() {}

  /// Compares the keys of the front matter with the settings that there are.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    guard let settings = map.frontMatter["argmap"]?.mapping else { return }
    for finding in Self.diagnostics(in: settings, below: "argmap", of: map.text) {
      report(finding, [])
    }
  }

  /// Everything that is no setting among settings about checking.
  ///
  /// - Parameters:
  ///   - settings: The settings, with their places.
  ///   - path: What the settings stand under, for messages; empty at the top of a file.
  ///   - keys: What may stand there.
  ///   - text: The text that the settings were read from.
  /// - Returns: The findings in the order of the text.
  package static func diagnostics(
    in settings: Metadata, below path: String = "",
    allowing keys: [String: SettingKind] = KnownSettings.checks, of text: SourceText
  ) -> [Diagnostic] {
    var search = SettingSearch(text: text)
    search.look(at: settings, keys, path: path)
    for entry in settings["rules"]?.mapping?.entries ?? [] where !ruleNames.contains(entry.key) {
      var names = TitleIndex(ruleNames.sorted())
      let meant = names.suggestion(for: entry.key)
      search.findings.append(
        UnknownSetting().diagnostic(
          .unknownRule(entry.key, meant: meant?.title), at: entry.range,
          fixes: text.fixes(renaming: entry, to: meant)))
    }
    return search.findings.sorted { $0.range < $1.range }
  }
}

/// Walks through settings and what may stand in their places.
private struct SettingSearch {
  let text: SourceText
  var findings: [Diagnostic] = []
  private var pending: [(value: MetadataValue, kind: SettingKind, path: String)] = []

  init(text: SourceText) { self.text = text }

  mutating func look(at settings: Metadata, _ keys: [String: SettingKind], path: String) {
    pending.append((.mapping(settings), .keys(keys), path))
    while let (value, kind, path) = pending.popLast() {
      switch kind {
      case .keys(let keys), .plainOrKeys(_, let keys):
        look(at: value, keys, path)
      case .byTitle(let kind):
        pending += (value.mapping?.entries ?? []).map { ($0.value, kind, "\(path).\($0.key)") }
      case .list(let kind):
        pending += (value.sequence ?? []).map { ($0, kind, path) }
      case .group, .truth, .number, .integer, .word, .text, .titles, .anything, .color,
        .background, .colorChoice, .colorScheme, .colors:
        break
      }
    }
  }

  private mutating func look(
    at value: MetadataValue, _ keys: [String: SettingKind], _ path: String
  ) {
    for entry in value.mapping?.entries ?? [] {
      let name = path.isEmpty ? entry.key : "\(path).\(entry.key)"
      if let kind = keys[entry.key] {
        pending.append((entry.value, kind, name))
        continue
      }
      let known = keys.keys.sorted()
      var index = TitleIndex(known)
      let meant = index.suggestion(for: entry.key)
      findings.append(
        UnknownSetting().diagnostic(
          .unknown(name, meant: meant?.title, known: known), at: entry.range,
          fixes: text.fixes(renaming: entry, to: meant)))
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unknown(_ path: String, meant: String?, known: [String]) -> Self {
    let path = path.split(whereSeparator: \.isNewline).joined(separator: " ")
    if let meant { return "'\(path)' is no setting; did you mean '\(meant)'?" }
    return "'\(path)' is no setting; there are \(Listing.list(known, of: known.count))"
  }

  fileprivate static func unknownRule(_ rule: String, meant: String?) -> Self {
    let rule = rule.split(whereSeparator: \.isNewline).joined(separator: " ")
    if let meant { return "there is no rule '\(rule)'; did you mean '\(meant)'?" }
    return "there is no rule '\(rule)'; 'argmap rules' lists them"
  }
}
