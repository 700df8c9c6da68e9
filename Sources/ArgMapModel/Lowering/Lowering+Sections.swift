import ArgMapSyntax

extension Lowering {
  /// Opens the section of a heading and closes those of the same or a deeper level.
  mutating func lowerHeading(at index: Int) {
    let head = readHead(at: index)
    let text = assembler.string ?? ""
    let start = tree.childIndices(of: index).first { tree.kind(at: $0) == .headingStart }
    let marks = start.map { tree.text.bytes[tree.range(at: $0).bounds] } ?? []
    let level = marks.count { $0 == UInt8(ascii: "#") }
    while let last = openSections.last, map[last].level >= level { openSections.removeLast() }
    let id = Section.ID(map.sections.count)
    let parent = openSections.last
    let blanks = text.utf8.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
    map.sections.append(
      Section(
        id: id, level: level, title: text.trimmed, parent: parent,
        tags: Array(table.tags[head.record.tags.bounds]),
        metadata: table.metadata(at: head.record.metadata),
        markup: assembler.markup(in: map.text).map { $0.moved(by: -blanks) },
        range: head.record.range))
    if let parent { map.sections[parent.index].children.append(id) }
    openSections.append(id)
    currentSection = id
  }

  /// Gives every element without a section of its own that of its first occurrence.
  mutating func settleSections() {
    for index in map.statements.indices where map.statements[index].section == nil {
      map.statements[index].section = map.statements[index].occurrences.first?.section
    }
    for index in map.arguments.indices where map.arguments[index].section == nil {
      map.arguments[index].section = map.arguments[index].occurrences.first?.section
    }
  }
}

extension Markup {
  /// The stretch in a text of which the beginning was left out.
  fileprivate func moved(by distance: Int) -> Markup {
    Markup(
      kind: kind,
      range: max(range.lowerBound + distance, 0)..<max(range.upperBound + distance, 0))
  }
}
