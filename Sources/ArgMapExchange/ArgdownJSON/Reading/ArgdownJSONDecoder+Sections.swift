import ArgMapModel

extension ArgdownJSONDecoder {
  /// How deep sections are nested; deeper ones stand beside each other.
  private static let depthLimit = 40

  /// Reads the tree of sections, parents before their children.
  mutating func decodeSections() throws(JSONError) {
    var pending = try list("sections", of: JSONDocument.root).reversed()
      .map { (node: $0, parent: Int?.none, depth: 1) }
    var isTooDeep = false
    while let (node, parent, depth) = pending.popLast() {
      let section = try decodeSection(node, in: parent)
      if let id = try string("id", of: node) { sections[id] = imported.sections.count }
      imported.sections.append(section)
      let children = try list("children", of: node).reversed()
      isTooDeep = isTooDeep || (depth == Self.depthLimit && !children.isEmpty)
      let inner = depth < Self.depthLimit ? imported.sections.count - 1 : parent
      pending += children.map { ($0, inner, min(depth + 1, Self.depthLimit)) }
    }
    if isTooDeep {
      imported.losses.append("the nesting of sections more than \(Self.depthLimit) levels deep")
    }
  }

  private mutating func decodeSection(
    _ node: Int, in parent: Int?
  ) throws(JSONError) -> ImportedMap.Section {
    try expect(.object, at: node)
    var words = ArgdownOutline.Words()
    words.text = try string("title", of: node) ?? ""
    words.markup = try markup(of: node, in: words.text)
    words.tags = try strings("tags", of: node)
    words.metadata = try data(of: node)
    if try bool("isClosed", of: node) == true, words.metadata["isClosed"] == nil {
      words.metadata = Metadata(merging: [words.metadata, ["isClosed": .bool(true)]])
    }
    let outer = parent.map { imported.sections[$0].level } ?? 0
    let level = try integer("level", of: node) ?? outer + 1
    return ImportedMap.Section(
      // A level may be left out, but not so many that the heading gets long.
      level: min(max(level, outer + 1), outer + 10), words: words, parent: parent,
      isHeading: json.member("startLine", of: node) != nil)
  }

  /// The section that an element or an occurrence lies in.
  func section(of node: Int) throws(JSONError) -> Int? {
    guard let id = try string("section", of: node) else { return nil }
    return sections[id]
  }
}
