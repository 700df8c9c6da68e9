import ArgMapSyntax

extension Lowering {
  /// Reads the sources that the front matter declares under `argmap: {sources: …}`.
  mutating func resolveSources() {
    let declared = map.frontMatter["argmap"]?.mapping?["sources"]?.mapping?.entries ?? []
    map.sources = declared.map { entry in
      let details = entry.value.mapping ?? [:]
      return Source(
        key: entry.key, title: details["title"]?.scalarText,
        author: details["author"]?.scalarText, date: details["date"]?.scalarText,
        file: details["file"]?.scalarText, sha256: details["sha256"]?.scalarText,
        range: entry.range)
    }
  }

  /// Reads the anchors that one occurrence's data gives under `source`: one mapping or a list.
  mutating func collectAnchors(of element: Element, in metadata: Metadata) {
    guard let entry = metadata.entry("source") else { return }
    switch entry.value {
    case .mapping(let details):
      addAnchor(of: element, details, at: entry.range)
    case .sequence(let list):
      for value in list {
        if let details = value.mapping { addAnchor(of: element, details, at: entry.range) }
      }
    case .null, .scalar:
      break
    }
  }

  private mutating func addAnchor(
    of element: Element, _ details: Metadata, at range: SourceRange
  ) {
    let name = details.entry("in") ?? details.entry("file")
    let source: Anchor.Reference? = name.flatMap { entry in
      entry.value.scalarText.map { entry.key == "in" ? .declared($0) : .file($0) }
    }
    map.anchors.append(
      Anchor(
        element: element, source: source, quote: details["quote"]?.scalarText,
        prefix: details["prefix"]?.scalarText, suffix: details["suffix"]?.scalarText,
        page: details["page"]?.scalarText, paragraph: details["paragraph"]?.scalarText,
        speaker: details["speaker"]?.scalarText, sourceRange: name?.range ?? range,
        quoteRange: details.entry("quote")?.range ?? range))
  }
}
