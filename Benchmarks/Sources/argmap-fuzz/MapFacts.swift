import ArgMapModel
import ArgMapSyntax

/// What a map says, a line for each fact, without places and the printed numbers of lines.
struct MapFacts {
  private(set) var lines: [String] = []
  private let map: ArgumentMap

  init(_ bytes: [UInt8]) {
    map = ArgumentMap(parsing: SourceText(name: "input", bytes: bytes))
    for statement in map.statements {
      let uses = statement.uses.rawValue
      lines.append("[\(statement.title)] \(uses) in \(section(statement.section))")
      add(statement.occurrences, statement.metadata)
    }
    for argument in map.arguments {
      lines.append("<\(argument.title)> in \(section(argument.section))")
      add(argument.occurrences, argument.metadata)
      for line in argument.structure?.lines ?? [] {
        let inputs = line.inference.map { "\(map[$0].rules) from \(map[$0].inputs)" } ?? ""
        lines.append("  line \(map[line.statement].title) \(line.role) \(inputs)")
      }
    }
    for relation in map.relations {
      lines.append(
        "\(relation.kind) \(relation.source) \(relation.target) \(relation.occurrences.count)")
    }
    for section in map.sections {
      lines.append("# \(section.level) \(section.title) \(section.tags.map { map[$0].name })")
    }
  }

  /// Whether something cannot be read.
  var hasErrors: Bool { map.diagnostics.contains { $0.severity == .error } }

  private func section(_ id: Section.ID?) -> String { id.map { map[$0].title } ?? "none" }

  private mutating func add(_ occurrences: Occurrences, _ metadata: Metadata) {
    for occurrence in occurrences {
      lines.append(
        "  \(occurrence.role) \(occurrence.isReference) \(occurrence.trimmedText ?? "")"
          + " \(occurrence.markup.map(\.kind)) \(occurrence.tags.map { map[$0].name })")
    }
    // References to numbers are rewritten with them.
    let keys = metadata.entries.filter { !["uses", "from"].contains($0.key) }
    lines.append("  \(keys.map { "\($0.key): \($0.value.scalarText ?? "…")" })")
  }
}
