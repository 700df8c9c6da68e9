import ArgMapDrawing
import ArgMapModel
import ArgMapSyntax

extension ArgdownDocument {
  mutating func write(_ statement: Statement) {
    writer.key(statement.title)
    writer.beginObject()
    writer.member("type", "equivalence-class")
    writer.member("title", statement.title)
    writeRelations(of: .statement(statement.id))
    writer.key("members")
    writer.beginArray()
    for (index, occurrence) in statement.occurrences.enumerated() {
      writeMember(
        occurrence, of: statement.title, on: lines.line(statement.id, occurrence: index))
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
    writeRelations(of: .argument(argument.id))
    writer.key("members")
    writer.beginArray()
    for occurrence in argument.occurrences {
      writeMember(occurrence, of: argument.title, on: nil)
    }
    writer.endArray()
    writer.key("pcs")
    writer.beginArray()
    for line in argument.structure?.lines ?? [] {
      let statement = map[line.statement]
      writeMember(
        statement.occurrences[line.occurrence], of: statement.title, on: (argument.id, line))
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
    _ occurrence: Occurrence, of title: String,
    on line: (argument: Argument.ID, line: PremiseConclusionStructure.Line)?
  ) {
    writer.beginObject()
    writer.member("type", "statement")
    if let role = occurrence.role.name { writer.member("role", role) }
    writer.member("title", title)
    if occurrence.isReference { writer.member("isReference", true) }
    if occurrence.isTopLevel || occurrence.role == .argumentDescription {
      writer.member("isTopLevel", occurrence.isTopLevel)
    }
    if let text = occurrence.text { writer.member("text", text) }
    writeMarkup(occurrence.markup, of: occurrence.text ?? "")
    writeTags(occurrence.tags)
    writeData(occurrence.metadata)
    writeSection(occurrence.section)
    writePlace(occurrence.range)
    if let (argument, line) = line {
      writer.member("argumentTitle", map[argument].title)
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
    writer.member("argumentTitle", map[inference.argument].title)
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

  mutating func writeMarkup(_ markup: [Markup], of text: String) {
    guard !markup.isEmpty else { return }
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
    var indices: [Int] = []
    for edge in map.bearing.outgoing(of: element) {
      if case .relation(let index) = edge.reason { indices.append(index) }
    }
    for edge in map.bearing.incoming(of: element) {
      if case .relation(let index) = edge.reason { indices.append(index) }
    }
    indices.sort()
    writer.key("relations")
    writer.beginArray()
    var last: Int?
    for index in indices where index != last {
      write(map.relations[index])
      last = index
    }
    writer.endArray()
  }

  mutating func write(_ relation: Relation) {
    writer.beginObject()
    writer.member("type", "relation")
    writer.member("relationType", relation.kind.rawValue)
    writeEnd("from", relation.source)
    writeEnd("to", relation.target)
    writer.endObject()
  }

  private mutating func writeEnd(_ key: String, _ element: Element) {
    switch element {
    case .statement(let id):
      writer.member(key, map[id].title)
      writer.member(key + "Type", "equivalence-class")
    case .argument(let id):
      writer.member(key, map[id].title)
      writer.member(key + "Type", "argument")
    case .inference(let id):
      writer.member(key, map[map[id].argument].title)
      writer.member(key + "Type", "inference")
      writer.member("conclusionIndex", map[id].conclusionLine)
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
