public import ArgMapSyntax

extension Metadata {
  /// Reads settings from a text of their own, such as Argdown's `argdown.config.json`: YAML or JSON.
  ///
  /// - Returns: The settings, whose places are those of no map, and what is wrong with the text:
  ///   errors where it cannot be read, warnings for values that cannot be meant.
  public static func settings(
    in text: SourceText
  ) -> (settings: Metadata, diagnostics: [Diagnostic]) {
    var reader = MetadataReader(text)
    let metadata = reader.readAll()
    return (
      metadata.withoutPlaces, reader.diagnostics + Diagnostic.invalidSettings(in: metadata)
    )
  }

  /// Reads a text that is nothing but data: YAML or JSON.
  ///
  /// - Returns: The data, with its places in the text, and why it cannot be read.
  package static func data(
    in text: SourceText
  ) -> (data: Metadata, diagnostics: [Diagnostic]) {
    var reader = MetadataReader(text)
    return (reader.readAll(), reader.diagnostics)
  }

  fileprivate var withoutPlaces: Metadata {
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
