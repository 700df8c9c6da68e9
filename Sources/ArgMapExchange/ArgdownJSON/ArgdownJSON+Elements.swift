import ArgMapDrawing
import ArgMapModel
import ArgMapSyntax

extension ArgdownDocument {
  mutating func write(_ statement: Statement) {
    writer.key(statement.title)
    writer.beginObject()
    writer.member("type", "equivalence-class")
    writer.member("title", statement.title)
    if !statement.isUntitled, statement.title.isMadeUpTitle { writer.member("isUntitled", false) }
    writeRelations(of: .statement(statement.id))
    writer.key("members")
    writer.beginArray()
    for index in statement.occurrences.indices {
      writeMember(
        statement.occurrences[index], of: statement.title, on: lines[statement.id, index])
    }
    writer.endArray()
    writeTags(statement.tags)
    writeData(statement.metadata)
    writeSection(statement.section)
    writeColors(colors.statements[statement.id.index], font: colors.statementFontColor)
    for (use, key) in [
      (Statement.Uses.topLevel, "isUsedAsTopLevelStatement"),
      (.relationMember, "isUsedAsRelationStatement"),
      (.premise, "isUsedAsPremise"),
      (.intermediateConclusion, "isUsedAsIntermediaryConclusion"),
      (.mainConclusion, "isUsedAsMainConclusion"),
    ] where statement.uses.contains(use) {
      writer.member(key, true)
    }
    writer.endObject()
  }

  mutating func write(_ argument: Argument) {
    writer.key(argument.title)
    writer.beginObject()
    writer.member("type", "argument")
    writer.member("title", argument.title)
    if !argument.isUntitled, argument.title.isMadeUpTitle { writer.member("isUntitled", false) }
    writeRelations(of: .argument(argument.id))
    writer.key("members")
    writer.beginArray()
    for index in argument.occurrences.indices {
      writeMember(argument.occurrences[index], of: argument.title, on: nil)
    }
    writer.endArray()
    writer.key("pcs")
    writer.beginArray()
    let statements = map.statements
    for (index, line) in (argument.structure?.lines ?? []).enumerated() {
      writeMember(
        statements[line.statement.index].occurrences[line.occurrence],
        of: statementTitles[line.statement.index],
        on: StructureLines.Line(argument: argument.id, inference: line.inference),
        label: line.label == String(index + 1) ? nil : line.label)
    }
    writer.endArray()
    writeTags(argument.tags)
    writeData(argument.metadata)
    writeSection(argument.section)
    writeColors(colors.arguments[argument.id.index], font: colors.argumentFontColor)
    if let structure = argument.structure { writePlace(structure.range) }
    writer.endObject()
  }

  private mutating func writeMember(
    _ occurrence: Occurrence, of title: String, on line: StructureLines.Line?,
    label: String? = nil
  ) {
    writer.beginObject()
    writer.member("type", "statement")
    if let role = occurrence.role.name { writer.member("role", role) }
    writer.member("title", title)
    if occurrence.isReference { writer.member("isReference", true) }
    if occurrence.isTopLevel || occurrence.role == .argumentDescription {
      writer.member("isTopLevel", occurrence.isTopLevel)
    }
    // Only a reference goes without a text.
    if let text = occurrence.text ?? (occurrence.isReference ? nil : "") {
      writer.member("text", text)
    }
    writeMarkup(occurrence.markup, of: occurrence.text ?? "")
    writeTags(occurrence.tags)
    writeData(occurrence.metadata)
    writeSection(occurrence.section)
    writePlace(occurrence.range)
    if let label { writer.member("label", label) }
    if let line {
      writer.member("argumentTitle", argumentTitles[line.argument.index])
      if let inference = line.inference {
        writer.key("inference")
        write(map[inference])
      }
    }
    writer.endObject()
  }

  private mutating func write(_ inference: Inference) {
    writer.beginObject()
    writer.member("type", "inference")
    writer.member("argumentTitle", argumentTitles[inference.argument.index])
    writer.member("conclusionIndex", inference.conclusionLine)
    writer.key("inferenceRules")
    writer.array { writer in
      for rule in inference.rules { writer.value(rule) }
    }
    writeRelations(of: .inference(inference.id))
    writeData(inference.metadata)
    writePlace(inference.range)
    writer.endObject()
  }

  mutating func writeMarkup(_ markup: [Markup], of text: String, evenIfEmpty: Bool = false) {
    guard !markup.isEmpty || evenIfEmpty else { return }
    let offsets = UTF16Offsets(of: text)
    writer.key("ranges")
    writer.array { writer in
      for stretch in markup {
        writer.object { writer in
          switch stretch.kind {
          case .bold:
            writer.member("type", "bold")
          case .italic:
            writer.member("type", "italic")
          case .link(let target):
            writer.member("type", "link")
            writer.member("url", target)
          case .tag(let name):
            writer.member("type", "tag")
            writer.member("tag", name)
          case .statementMention(let title):
            writer.member("type", "statement-mention")
            writer.member("title", title)
          case .argumentMention(let title):
            writer.member("type", "argument-mention")
            writer.member("title", title)
          }
          writer.member("start", offsets[stretch.range.lowerBound])
          writer.member("stop", offsets[stretch.range.upperBound] - 1)
        }
      }
    }
  }

  // MARK: Relations

  /// The relations that start or end at an element, in the order of the map.
  private mutating func writeRelations(of element: Element) {
    guard !options.removesEmbeddedRelations else { return }
    let relations = map.relations
    writer.key("relations")
    writer.beginArray()
    for index in relationsOfElements[element] { write(relations[Int(index)]) }
    writer.endArray()
  }

  mutating func write(_ relation: Relation) {
    writer.beginObject()
    writer.member("type", "relation")
    writer.member("relationType", relation.kind.rawValue)
    writeEnd("from", "fromType", relation.source)
    writeEnd("to", "toType", relation.target)
    writer.endObject()
  }

  private mutating func writeEnd(_ key: String, _ typeKey: String, _ element: Element) {
    switch element {
    case .statement(let id):
      writer.member(key, statementTitles[id.index])
      writer.member(typeKey, "equivalence-class")
    case .argument(let id):
      writer.member(key, argumentTitles[id.index])
      writer.member(typeKey, "argument")
    case .inference(let id):
      let inference = map[id]
      writer.member(key, argumentTitles[inference.argument.index])
      writer.member(typeKey, "inference")
      writer.member("conclusionIndex", inference.conclusionLine)
    }
  }
}

extension Occurrence.Role {
  /// The original's name; it has none for items of lists.
  fileprivate var name: String? {
    switch self {
    case .topLevel: "top-level-statement"
    case .relationMember: "relation-statement"
    case .premise: "premise"
    case .intermediateConclusion: "intermediary-conclusion"
    case .mainConclusion: "main-conclusion"
    case .argumentDescription: "argument-description"
    case .listItem: nil
    }
  }
}
