import ArgMapSyntax

extension ArgumentMap {
  private var listedGroups: [MetadataValue] {
    configuration["group"]?.mapping?["regroup"]?.sequence ?? []
  }

  /// Whether the settings group the elements anew.
  var regroups: Bool { !listedGroups.isEmpty }

  /// Replaces the headings' sections by the groups that `group.regroup` lists.
  ///
  /// An element belongs to the group that names it last, or to none; titles of nothing are passed
  /// over.
  mutating func regroup(_ table: inout OccurrenceTable) {
    let groups = listedGroups
    clearSections(&table)
    var pending = groups.reversed().map { (group: $0, parent: Section.ID?.none) }
    while let (group, parent) = pending.popLast() {
      guard let group = group.mapping else { continue }
      let id = add(group, in: parent)
      for title in group["statements"]?.scalarTexts ?? [] {
        if let statement = statement(titled: title) { statements[statement.id.index].section = id }
      }
      for title in group["arguments"]?.scalarTexts ?? [] {
        if let argument = argument(titled: title) { arguments[argument.id.index].section = id }
      }
      pending += (group["children"]?.sequence ?? []).reversed().map { ($0, id) }
    }
  }

  private mutating func clearSections(_ table: inout OccurrenceTable) {
    sections = []
    for index in statements.indices { statements[index].section = nil }
    for index in arguments.indices { arguments[index].section = nil }
    for index in table.records.indices { table.records[index].section = nil }
  }

  private mutating func add(_ group: Metadata, in parent: Section.ID?) -> Section.ID {
    let id = Section.ID(sections.count)
    let structural = ["title", "statements", "arguments", "tags", "children"]
    sections.append(
      Section(
        id: id, level: parent.map { self[$0].level + 1 } ?? 1,
        title: (group["title"]?.scalarText ?? "").trimmed, parent: parent,
        tags: (group["tags"]?.scalarTexts ?? []).compactMap(tag(named:)),
        metadata: Metadata(entries: group.entries.filter { !structural.contains($0.key) }),
        markup: [], range: SourceRange(0..<0), isRegrouped: true))
    if let parent { sections[parent.index].children.append(id) }
    return id
  }
}
