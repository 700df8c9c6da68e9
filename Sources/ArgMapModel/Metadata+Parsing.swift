public import ArgMapSyntax

extension Metadata {
  /// Reads settings from a text of their own, such as Argdown's `argdown.config.json`: YAML or JSON.
  ///
  /// - Returns: The settings, whose places are those of no map, and what is wrong with the text:
  ///   errors where it cannot be read, warnings for values that cannot be meant.
  public static func settings(
    in text: SourceText
  ) -> (settings: Metadata, diagnostics: [Diagnostic]) {
    let (metadata, diagnostics) = settings(in: text, of: KnownSettings.kind)
    return (metadata.withoutPlaces, diagnostics)
  }

  /// Reads settings of a kind from a text of their own, with their places in it.
  package static func settings(
    in text: SourceText, of kind: SettingKind
  ) -> (settings: Metadata, diagnostics: [Diagnostic]) {
    var reader = MetadataReader(text)
    let metadata = reader.readAll()
    return (
      metadata, reader.diagnostics + Diagnostic.invalidSettings(in: metadata, of: kind)
    )
  }

  /// The same settings, whose places are those of no map.
  package var withoutPlaces: Metadata {
    Metadata(
      entries: entries.map {
        Entry(key: $0.key, value: $0.value.withoutPlaces, range: SourceRange(0..<0))
      })
  }
}

extension MetadataValue {
  fileprivate var withoutPlaces: MetadataValue {
    switch self {
    case .mapping(let metadata): .mapping(metadata.withoutPlaces)
    case .sequence(let list): .sequence(list.map(\.withoutPlaces))
    case .null, .scalar: self
    }
  }
}
