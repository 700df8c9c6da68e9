import ArgMapDrawing
import ArgMapModel
import ArgMapSyntax

extension ArgdownDocument {
  /// The nodes in their groups, none of them closed, and the edges.
  mutating func writeMap<Failure>(
    to sink: (borrowing [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let overview = Overview(of: map, settings: settings)
    writer.key("map")
    writer.beginObject()
    writer.key("nodes")
    writer.beginArray()
    try writeGroups(of: overview, to: sink)
    for (index, node) in overview.nodes.enumerated() where node.group == nil {
      write(node, index)
      try writer.flush(to: sink)
    }
    writer.endArray()
    writer.key("edges")
    writer.beginArray()
    for (index, edge) in overview.edges.enumerated() {
      write(edge, index)
      try writer.flush(to: sink)
    }
    writer.endArray()
    writer.endObject()
  }

  /// Groups come with their parents first, so a stack of open ones is all the tree that is needed.
  private mutating func writeGroups<Failure>(
    of overview: Overview, to sink: (borrowing [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var members = [[Int]](repeating: [], count: overview.groups.count)
    for (index, node) in overview.nodes.enumerated() {
      if let group = node.group { members[group].append(index) }
    }
    var open: [Int] = []
    for (index, group) in overview.groups.enumerated() {
      while let inner = open.last, inner != group.parent {
        writeEndOfChildren()
        open.removeLast()
      }
      let section = map[group.section]
      writer.beginObject()
      writer.member("id", section.id.name)
      writer.member("title", section.title)
      writer.member("type", "group-map-node")
      writer.member("level", group.level)
      writer.member("labelTitle", section.title)
      writeColors(
        colors.color(of: section, level: group.level), font: colors.groupFontColor)
      if group.isClosed { writer.member("isClosed", true) }
      if let parent = group.parent {
        writer.member("parent", overview.groups[parent].section.name)
      }
      writer.key("children")
      writer.beginArray()
      for node in members[index] {
        write(overview.nodes[node], node)
        try writer.flush(to: sink)
      }
      open.append(index)
    }
    for _ in open { writeEndOfChildren() }
  }

  private mutating func writeEndOfChildren() {
    writer.endArray()
    writer.endObject()
  }

  private mutating func write(_ node: Overview.Node, _ index: Int) {
    writer.beginObject()
    writer.member("id", "n\(index)")
    switch node.element {
    case .statement(let id):
      writer.member("title", statementTitles[id.index])
      writer.member("type", "statement-map-node")
      writeColors(colors.statements[id.index], font: colors.statementFontColor)
    case .argument(let id):
      writer.member("title", argumentTitles[id.index])
      writer.member("type", "argument-map-node")
      writeColors(colors.arguments[id.index], font: colors.argumentFontColor)
    case .inference:
      preconditionFailure("an overview shows no steps")
    }
    if let title = node.label.title { writer.member("labelTitle", title) }
    if let text = node.label.text { writer.member("labelText", text) }
    if !node.label.tags.isEmpty {
      writer.key("tags")
      writer.array { writer in
        for tag in node.label.tags { writer.value(tag) }
      }
    }
    writer.endObject()
  }

  private mutating func write(_ edge: Overview.Edge, _ index: Int) {
    writer.beginObject()
    writer.member("id", "e\(index + 1)")
    writer.member("type", "map-edge")
    writer.member("relationType", edge.kind.rawValue)
    writer.member("from", "n\(edge.source)")
    writer.member("to", "n\(edge.target)")
    if let id = edge.sourceStatement {
      writer.member("fromEquivalenceClass", statementTitles[id.index])
    }
    if let id = edge.targetStatement {
      writer.member("toEquivalenceClass", statementTitles[id.index])
    }
    writer.endObject()
  }

  // MARK: Sections and tags

  /// Sections come with their parents first, as groups do.
  mutating func writeSections() {
    let groups = SectionGroups(of: map, settings: settings)
    writer.key("sections")
    writer.beginArray()
    var open: [Section.ID] = []
    for section in map.sections {
      while let inner = open.last, inner != section.parent {
        writeEndOfChildren()
        open.removeLast()
      }
      writer.beginObject()
      writer.member("type", "section")
      writer.member("id", section.id.name)
      writer.member("level", section.level)
      writer.member("title", section.title)
      writeMarkup(section.markup, of: section.title, evenIfEmpty: true)
      writeTags(section.tags)
      writeData(section.metadata)
      if !section.isRegrouped { writePlace(section.range) }
      writeColors(
        colors.color(of: section, level: section.level), font: colors.groupFontColor)
      writer.member("isGroup", groups.isGroup[section.id.index])
      if groups.isClosed[section.id.index] { writer.member("isClosed", true) }
      if let parent = section.parent { writer.member("parent", parent.name) }
      writer.key("children")
      writer.beginArray()
      open.append(section.id)
    }
    for _ in open { writeEndOfChildren() }
    writer.endArray()
  }

  mutating func writeTags() {
    writer.key("tags")
    writer.beginObject()
    for tag in map.tags {
      writer.key(tag.name)
      writer.beginObject()
      writer.member("tag", tag.name)
      writer.member("cssClass", "tag-" + tag.name.slug)
      writer.member("occurrenceIndex", tag.id.index)
      if let color = colors.tags[tag.id.index].color { writer.member("color", color.text) }
      if let priority = colors.priority(of: tag) { writer.member("priority", priority) }
      writer.endObject()
    }
    writer.endObject()
  }
}
