import ArgMapModel

/// The front matter and the headings of an imported map.
struct ImportedSettings {
  private(set) var frontMatter: Metadata
  private(set) var headings: [ArgdownOutline.Heading] = []
  private(set) var movesRelations = true

  init(_ imported: ImportedMap) {
    if let frontMatter = imported.frontMatter {
      self.frontMatter = frontMatter
      movesRelations =
        frontMatter["model"]?.mapping?["transformArgumentRelations"]?.bool ?? true
    } else {
      movesRelations = !imported.relations.contains { imported.startsAtReconstruction($0) }
      frontMatter = Self.frontMatter(of: imported, movesRelations: movesRelations)
    }
    guard imported.sections.contains(where: \.isHeading) else { return }
    headings = imported.sections.map {
      ArgdownOutline.Heading(level: $0.level, words: $0.words)
    }
  }

  /// The settings without which the map would be another.
  private static func frontMatter(of imported: ImportedMap, movesRelations: Bool) -> Metadata {
    var model: [Metadata.Entry] = []
    func add(_ key: String, _ value: MetadataValue, to entries: inout [Metadata.Entry]) {
      entries += Metadata(dictionaryLiteral: (key, value)).entries
    }
    if imported.relations.contains(where: { $0.kind == .entails || $0.kind == .contrary }) {
      add("mode", .string("strict"), to: &model)
    }
    if imported.hasTagsOutsideOfTexts { add("removeTagsFromText", .bool(true), to: &model) }
    if !movesRelations { add("transformArgumentRelations", .bool(false), to: &model) }
    var entries: [Metadata.Entry] = []
    if !model.isEmpty { add("model", .mapping(Metadata(entries: model)), to: &entries) }
    let groups = imported.groups
    if !groups.isEmpty {
      add("group", .mapping(["regroup": .sequence(groups)]), to: &entries)
    }
    return Metadata(entries: entries)
  }
}

extension ImportedMap {
  /// Whether a relation is said of a reconstructed argument that is otherwise said of its conclusion
  /// or its last step.
  fileprivate func startsAtReconstruction(_ relation: Relation) -> Bool {
    if case .argument(let index) = relation.source, lastConclusion(of: index) != nil { return true }
    if case .argument(let index) = relation.target, relation.kind == .undercut {
      return lastConclusion(of: index) != nil
    }
    return false
  }

  /// Whether tags are said beside the texts that they belong to, and never in them.
  fileprivate var hasTagsOutsideOfTexts: Bool {
    var hasOutside = false
    for element in statements + arguments {
      var tags: Set<String> = []
      for words in element.members.map(\.words) + element.structure.map(\.member.words) {
        for case .tag in words.markup.map(\.kind) { return false }
        hasOutside = hasOutside || (!words.isReference && !words.tags.isEmpty)
        tags.formUnion(words.tags)
      }
      hasOutside = hasOutside || !tags.isSuperset(of: element.tags)
    }
    return hasOutside
  }

  /// The sections as groups that settings make, where they are no headings.
  fileprivate var groups: [MetadataValue] {
    guard !sections.contains(where: \.isHeading) else { return [] }
    var members = [(statements: [String], arguments: [String])](
      repeating: ([], []), count: sections.count)
    for statement in statements {
      if let section = statement.section { members[section].statements.append(statement.title) }
    }
    for argument in arguments {
      if let section = argument.section { members[section].arguments.append(argument.title) }
    }
    // Sections come after those that they are part of.
    var children = [[MetadataValue]](repeating: [], count: sections.count)
    var roots: [MetadataValue] = []
    for index in sections.indices.reversed() {
      let section = sections[index]
      var group: [Metadata.Entry] = []
      func add(_ key: String, _ list: [MetadataValue]) {
        guard !list.isEmpty else { return }
        group += Metadata(dictionaryLiteral: (key, .sequence(list))).entries
      }
      group += Metadata(dictionaryLiteral: ("title", .string(section.words.text))).entries
      add("statements", members[index].statements.map(MetadataValue.string))
      add("arguments", members[index].arguments.map(MetadataValue.string))
      add("tags", section.words.tags.map(MetadataValue.string))
      group += section.words.metadata.entries
      add("children", children[index].reversed())
      let value = MetadataValue.mapping(Metadata(entries: group))
      if let parent = section.parent {
        children[parent].append(value)
      } else {
        roots.append(value)
      }
    }
    return roots.reversed()
  }
}
