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
        exempt: details["exempt"]?.scalarTexts ?? [], range: entry.range, data: details)
    }
  }

  /// Reads the anchors that one occurrence's data gives under `source`: one mapping or a list.
  mutating func collectAnchors(of element: Element, in metadata: Metadata) {
    guard let entry = metadata.entry("source") else { return }
    switch entry.value {
    case .mapping(let details):
      addAnchor(of: element, details, at: entry.range)
    case .sequence(let list):
      let mappings = list.compactMap(\.mapping)
      for details in mappings { addAnchor(of: element, details, at: entry.range) }
      if mappings.count < list.count { reportInvalidSource(at: entry.range) }
    case .scalar(let scalar) where scalar.text == Anchor.commonKnowledge:
      break
    case .scalar:
      reportInvalidSource(at: entry.range)
    case .null:
      break
    }
  }

  /// Reports a source given in words, which citations for readers are; an author who declares sources
  /// means them to be looked up.
  private mutating func reportInvalidSource(at range: SourceRange) {
    let declaresSources = map.frontMatter["argmap"]?.mapping?["sources"] != nil
    map.diagnostics.append(
      Diagnostic(
        RuleDescription.invalidSource.id, declaresSources ? .warning : .note, .inWords, at: range))
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
        speaker: details["speaker"]?.scalarText, sha256: details["sha256"]?.scalarText,
        sourceRange: name?.range ?? range, quoteRange: details.entry("quote")?.range ?? range,
        data: details))
  }
}

extension Anchor {
  /// What an author writes under `source` to say that a claim needs none.
  package static let commonKnowledge = "common-knowledge"
}

extension Diagnostic.Message {
  fileprivate static let inWords: Self =
    "the source is given in words, so nothing is looked up; to cite a passage, write {source: {in: key, quote: words}}"
}
