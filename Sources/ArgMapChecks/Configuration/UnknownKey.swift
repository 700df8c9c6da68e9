package import ArgMapModel
package import ArgMapSyntax

/// A key among settings that nothing reads: most often a misspelt one.
package struct UnknownKey: Sendable {
  /// The key with those around it, as in `limits.node`.
  package let path: String
  /// The key that was probably meant.
  package let meant: String?
  /// The key and where it stands.
  private let entry: Metadata.Entry
  /// Whether no other key is as close as the one that was meant, and that one is not there already.
  private let canBeRenamed: Bool
  /// Whether the key is the name of a rule.
  private let isRule: Bool

  /// Where the key stands.
  package var range: SourceRange { entry.range }

  private init(
    _ entry: Metadata.Entry, in mapping: Metadata?, path: String, among names: [String],
    isRule: Bool = false
  ) {
    var index = TitleIndex(names)
    let suggestion = index.suggestion(for: entry.key)
    self.entry = entry
    self.path = path
    self.isRule = isRule
    meant = suggestion?.title
    canBeRenamed = suggestion.map { $0.isOnlyOne && mapping?[$0.title] == nil } ?? false
  }

  /// Finds the keys that are none of those known, and the rules that do not exist.
  ///
  /// - Parameters:
  ///   - settings: The settings.
  ///   - keys: What may stand in them.
  ///   - path: The keys that the settings stand under.
  /// - Returns: The unknown keys in the order of the text.
  package static func all(
    in settings: Metadata, of keys: [String: SettingKind], below path: String = ""
  ) -> [UnknownKey] {
    var unknown: [UnknownKey] = []
    var pending: [(path: String, kind: SettingKind, value: MetadataValue)] = [
      (path, .keys(keys), .mapping(settings))
    ]
    let pathOfRules = path.isEmpty ? "rules" : "\(path).rules"
    while let (path, kind, value) = pending.popLast() {
      switch kind {
      case .keys(let kinds), .plainOrKeys(_, let kinds):
        for entry in value.mapping?.entries ?? [] {
          let inner = path.isEmpty ? entry.key : "\(path).\(entry.key)"
          if inner == pathOfRules {
            unknown += unknownRules(in: entry.value, path: inner)
          } else if let kind = kinds[entry.key] {
            pending.append((inner, kind, entry.value))
          } else {
            unknown.append(
              UnknownKey(entry, in: value.mapping, path: inner, among: kinds.keys.sorted()))
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
    let names = RuleDescription.all.map(\.id.name)
    let known = Set(names)
    return (value.mapping?.entries ?? []).filter { !known.contains($0.key) }
      .map {
        UnknownKey($0, in: value.mapping, path: "\(path).\($0.key)", among: names, isRule: true)
      }
  }

  /// What is wrong, in a sentence.
  package var message: Diagnostic.Message {
    let words = (isRule ? entry.key : path).split(whereSeparator: \.isNewline)
      .joined(separator: " ")
    let kind = isRule ? "rule" : "setting"
    if let meant { return "there is no \(kind) '\(words)'; did you mean '\(meant)'?" }
    return "there is no \(kind) '\(words)'; remove it"
  }

  /// The edit that writes the key that was meant, if no other one is as close and it does not
  /// occur already.
  func fixes(in text: SourceText) -> [Diagnostic.Fix] {
    guard let meant, canBeRenamed else { return [] }
    return text.fixes(renaming: entry, to: meant)
  }
}
