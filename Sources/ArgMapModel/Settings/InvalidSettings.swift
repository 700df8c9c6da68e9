package import ArgMapSyntax

extension Diagnostic {
  /// What is wrong with the values of settings.
  ///
  /// Only keys that have a meaning here are looked at; such a value counts as not given. Places are
  /// those of the keys in the text that the settings were read from.
  package static func invalidSettings(
    in settings: Metadata, of kind: SettingKind = KnownSettings.kind
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var pending: [Setting] = [Setting(path: "", kind: kind, settings)]
    while let setting = pending.popLast() {
      if let fault = setting.kind.fault(of: setting.value) {
        findings.append(invalidSetting(setting.path, fault, at: setting.range))
      } else {
        pending += setting.inner
      }
    }
    return findings.sorted { $0.range < $1.range }
  }

  fileprivate static func invalidSetting(
    _ path: String, _ fault: (value: String, wish: String), at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      RuleDescription.invalidSetting.id, .warning, .invalid(path, fault.value, fault.wish),
      at: range)
  }
}

/// A value with what it should be and where its key stands.
private struct Setting {
  let path: String
  let kind: SettingKind
  let value: MetadataValue
  let range: SourceRange

  init(path: String, kind: SettingKind, _ settings: Metadata) {
    self.init(path: path, kind: kind, value: .mapping(settings), range: SourceRange(0..<0))
  }

  private init(path: String, kind: SettingKind, value: MetadataValue, range: SourceRange) {
    self.path = path
    self.kind = kind
    self.value = value
    self.range = range
  }

  /// The settings inside.
  var inner: [Setting] {
    switch kind {
    case .keys(let kinds), .plainOrKeys(_, let kinds): entries { kinds[$0] }
    case .group: entries { KnownSettings.regrouped[$0] }
    case .byTitle(let kind): entries { _ in kind }
    case .list(let kind):
      (value.sequence ?? []).map { Setting(path: path, kind: kind, value: $0, range: range) }
    case .truth, .number, .integer, .word, .text, .titles, .anything, .color, .background,
      .colorChoice, .colorScheme, .colors:
      []
    }
  }

  private func entries(_ kind: (String) -> SettingKind?) -> [Setting] {
    (value.mapping?.entries ?? []).compactMap { entry in
      kind(entry.key).map {
        Setting(
          path: path.isEmpty ? entry.key : "\(path).\(entry.key)", kind: $0, value: entry.value,
          range: entry.range)
      }
    }
  }
}

extension Lowering {
  /// Reports settings in the front matter, and colours in the data of elements and headings, that
  /// are nothing of the kind.
  mutating func reportInvalidSettings() {
    map.diagnostics += Diagnostic.invalidSettings(in: map.frontMatter)
    for record in table.records where record.metadata >= 0 {
      report(invalidColorIn: table.metadata(at: record.metadata))
    }
    for section in map.sections { report(invalidColorIn: section.metadata) }
  }

  private mutating func report(invalidColorIn metadata: Metadata) {
    guard let entry = metadata.entry("color"),
      let fault = SettingKind.colorChoice.fault(of: entry.value)
    else { return }
    map.diagnostics.append(Diagnostic.invalidSetting(entry.key, fault, at: entry.range))
  }
}

extension Diagnostic.Message {
  fileprivate static func invalid(_ path: String, _ value: String, _ wish: String) -> Self {
    let fault = "'\(path)' is \(value)".split(whereSeparator: \.isNewline).joined(separator: " ")
    return "\(fault), which has no effect; write \(wish)"
  }
}
