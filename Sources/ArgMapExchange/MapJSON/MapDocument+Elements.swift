import ArgMapModel
import ArgMapSyntax

extension MapDocument {
  mutating func write(_ statement: Statement) {
    writer.beginObject()
    writer.member("id", statement.id.jsonID)
    writer.member("title", statement.title)
    writer.member("isUntitled", statement.isUntitled)
    member("text", statement.text)
    strings("uses", statement.uses.names)
    writer.member("isThesis", theses.contains(statement.id))
    writer.member("isBasic", map.isBasic(statement))
    writeCommon(statement.occurrences, statement.tags, statement.metadata, statement.section)
    writer.endObject()
  }

  mutating func write(_ argument: Argument) {
    writer.beginObject()
    writer.member("id", argument.id.jsonID)
    writer.member("title", argument.title)
    writer.member("isUntitled", argument.isUntitled)
    member("text", argument.text)
    writeCommon(argument.occurrences, argument.tags, argument.metadata, argument.section)
    writer.key("structure")
    if let structure = argument.structure { write(structure) } else { writer.null() }
    writer.endObject()
  }

  private mutating func writeCommon(
    _ occurrences: Occurrences, _ tags: [Tag.ID], _ metadata: Metadata, _ section: Section.ID?
  ) {
    writeTags(tags)
    writeData(metadata)
    member("section", section?.jsonID)
    writer.key("occurrences")
    writer.beginArray()
    for index in occurrences.indices { write(occurrences[index]) }
    writer.endArray()
  }

  private mutating func write(_ occurrence: Occurrence) {
    writer.beginObject()
    writer.member("role", occurrence.role.jsonName)
    writer.member("isTopLevel", occurrence.isTopLevel)
    writer.member("isReference", occurrence.isReference)
    member("text", occurrence.text)
    writeMarkup(occurrence.markup, of: occurrence.text ?? "")
    writeTags(occurrence.tags)
    writeData(occurrence.metadata)
    member("section", occurrence.section?.jsonID)
    writeRange("range", occurrence.range)
    writeRange("titleRange", occurrence.titleRange)
    writer.endObject()
  }

  private mutating func write(_ structure: PremiseConclusionStructure) {
    writer.beginObject()
    writer.key("lines")
    writer.beginArray()
    for line in structure.lines {
      writer.beginObject()
      writer.member("label", line.label)
      writer.member("role", line.role.jsonName)
      writer.member("statement", line.statement.jsonID)
      writer.member("occurrence", line.occurrence)
      member("inference", line.inference?.jsonID)
      writeRange("labelRange", line.labelRange)
      writer.endObject()
    }
    writer.endArray()
    writeRange("range", structure.range)
    writer.endObject()
  }

  mutating func write(_ inference: Inference) {
    let lines = map.structure(of: inference.id).lines
    func write(_ line: Int, to writer: inout JSONWriter) {
      writer.inline {
        $0.object {
          $0.member("line", line)
          $0.member("statement", lines[line].statement.jsonID)
        }
      }
    }
    writer.beginObject()
    writer.member("id", inference.id.jsonID)
    writer.member("argument", inference.argument.jsonID)
    writer.key("conclusion")
    write(inference.conclusionLine, to: &writer)
    writer.key("inputs")
    writer.beginArray()
    for input in inference.inputs { write(input, to: &writer) }
    writer.endArray()
    writer.member("declaresInputs", inference.declaredInputs != nil)
    strings("rules", inference.rules)
    member("scheme", inference.scheme)
    writeData(inference.metadata)
    writeRange("range", inference.range)
    writer.endObject()
  }

  // MARK: Relations

  mutating func write(_ relation: Relation, _ index: Int) {
    writer.beginObject()
    writer.member("id", "r\(index + 1)")
    writer.member("kind", relation.kind.rawValue)
    writer.member("source", relation.source.jsonID)
    writer.member("target", relation.target.jsonID)
    strings("relationLines", relation.occurrences.map { "l\($0 + 1)" })
    writer.endObject()
  }

  mutating func write(_ line: WrittenRelation, _ index: Int) {
    writer.beginObject()
    writer.member("id", "l\(index + 1)")
    writer.member("kind", line.kind.rawValue)
    writer.member("source", line.source.jsonID)
    writer.member("target", line.target.jsonID)
    writer.member("member", line.member.jsonID)
    member("relation", line.relation.map { "r\($0 + 1)" })
    writeRange("symbolRange", line.symbolRange)
    writeRange("memberRange", line.memberRange)
    writer.endObject()
  }
}

extension Statement.Uses {
  fileprivate var names: [String] {
    let names: [(Statement.Uses, Occurrence.Role)] = [
      (.topLevel, .topLevel), (.relationMember, .relationMember), (.premise, .premise),
      (.intermediateConclusion, .intermediateConclusion), (.mainConclusion, .mainConclusion),
    ]
    return names.filter { contains($0.0) }.map { $0.1.jsonName }
  }
}

extension Occurrence.Role {
  fileprivate var jsonName: String {
    switch self {
    case .topLevel: "top-level"
    case .relationMember: "relation-member"
    case .premise: "premise"
    case .intermediateConclusion: "intermediate-conclusion"
    case .mainConclusion: "main-conclusion"
    case .argumentDescription: "argument-description"
    case .listItem: "list-item"
    }
  }
}
