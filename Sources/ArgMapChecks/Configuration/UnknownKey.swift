package import ArgMapModel
package import ArgMapSyntax

/// A key among settings that nothing reads: most often a misspelt one.
package struct UnknownKey: Sendable {
  /// The key with those around it, as in `limits.node`.
  package let path: String
  /// The key that was probably meant.
  package let meant: String?
  /// Where the key stands.
  package let range: SourceRange

  /// Finds the keys that are none of those known, and the rules that do not exist.
  ///
  /// - Parameters:
  ///   - settings: The settings.
  ///   - keys: What may stand in them.
  /// - Returns: The unknown keys in the order of the text.
  package static func all(
    in settings: Metadata, of keys: [String: SettingKind]
  ) -> [UnknownKey] {
    var unknown: [UnknownKey] = []
    var pending: [(path: String, kind: SettingKind, value: MetadataValue)] = [
      ("", .keys(keys), .mapping(settings))
    ]
    while let (path, kind, value) = pending.popLast() {
      switch kind {
      case .keys(let kinds), .plainOrKeys(_, let kinds):
        for entry in value.mapping?.entries ?? [] {
          let inner = path.isEmpty ? entry.key : "\(path).\(entry.key)"
          if entry.key == "rules" {
            unknown += unknownRules(in: entry.value, path: inner)
          } else if let kind = kinds[entry.key] {
            pending.append((inner, kind, entry.value))
          } else {
            var names = TitleIndex(kinds.keys.sorted())
            let meant = names.suggestion(for: entry.key)?.title
            unknown.append(UnknownKey(path: inner, meant: meant, range: entry.range))
          }
        }
      case .byTitle(let kind):
        for entry in value.mapping?.entries ?? [] {
          pending.append(("\(path).\(entry.key)", kind, entry.value))
        }
      case .list(let kind):
        for element in value.sequence ?? [] { pending.append((path, kind, element)) }
      case .truth, .number, .integer, .word, .text, .titles, .anything, .color, .background,
        .colorChoice, .colorScheme, .colors, .group:
        break
      }
    }
    return unknown.sorted { $0.range < $1.range }
  }

  private static func unknownRules(in value: MetadataValue, path: String) -> [UnknownKey] {
    (value.mapping?.entries ?? []).filter { entry in
      !RuleDescription.all.contains { $0.id.name == entry.key }
    }.map {
      UnknownKey(
        path: "\(path).\($0.key)", meant: RuleDescription.name(closeTo: $0.key), range: $0.range)
    }
  }

  /// What is wrong, in a sentence.
  package var message: Diagnostic.Message {
    let words = path.split(whereSeparator: \.isNewline).joined(separator: " ")
    if let meant { return "there is no setting '\(words)'; did you mean '\(meant)'?" }
    return "there is no setting '\(words)'; remove it"
  }
}
