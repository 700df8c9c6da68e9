import ArgMapModel
import ArgMapSyntax

extension ArgdownOutline {
  /// The document that a map was read from, without its comments.
  init(_ map: ArgumentMap) {
    var builder = OutlineBuilder(map)
    builder.build()
    self = builder.outline
  }
}

/// Puts the elements of a map where they were written.
private struct OutlineBuilder {
  private(set) var outline = ArgdownOutline()

  private let map: ArgumentMap
  /// The relation line of which an element, written at an offset, is the member.
  private var relations: [Place: Int] = [:]
  /// The lines that the next one may be written under, innermost last.
  private var openLines: [OpenLine] = []
  /// The last block of each argument before its structure.
  private var blockOfArgument: [Argument.ID: Int] = [:]
  /// The block whose structure was written last.
  private var lastStructure: Int?

  /// An element where it is written.
  private struct Place: Hashable {
    let element: Element
    let offset: Int
  }

  /// A line that has relations below, perhaps.
  private struct OpenLine {
    let line: Int
    let element: Element
    /// What an undercut below a conclusion ends on.
    var inference: Inference.ID?
    /// How far the line is indented; -1 where that does not matter.
    var indentation = -1
  }

  /// What is to be put somewhere, in the order of the text.
  private enum Entry {
    case statement(Statement.ID, occurrence: Int)
    case argument(Argument.ID, occurrence: Int)
    case structureLine(Argument.ID, line: Int)
    case inference(Inference.ID)
  }

  init(_ map: ArgumentMap) { self.map = map }

  mutating func build() {
    outline.configuration = map.configuration
    outline.frontMatter = map.frontMatterWithSettings
    // Groups that settings list instead are made anew when the text is read.
    for section in map.sections where !section.range.isEmpty {
      outline.headings.append(
        ArgdownOutline.Heading(
          level: section.level,
          words: ArgdownOutline.Words(
            text: section.title, markup: section.markup,
            tags: section.tags.map { map[$0].name }, metadata: section.metadata)))
    }
    for (index, relation) in map.writtenRelations.enumerated() {
      let place = Place(element: relation.member, offset: relation.memberRange.lowerBound)
      relations[place] = index
    }
    for (offset, entry) in entries() { add(entry, at: offset) }
  }

  private func entries() -> [(offset: Int, entry: Entry)] {
    let structureLines = StructureLines(of: map)
    var entries: [(offset: Int, entry: Entry)] = []
    for statement in map.statements {
      for (index, occurrence) in statement.occurrences.enumerated()
      where structureLines[statement.id, index] == nil {
        entries.append(
          (occurrence.nameRange.lowerBound, .statement(statement.id, occurrence: index)))
      }
    }
    for argument in map.arguments {
      for (index, occurrence) in argument.occurrences.enumerated() {
        entries.append(
          (occurrence.nameRange.lowerBound, .argument(argument.id, occurrence: index)))
      }
      for (index, line) in (argument.structure?.lines ?? []).enumerated() {
        if let inference = line.inference {
          entries.append((map[inference].range.lowerBound, .inference(inference)))
        }
        entries.append(
          (line.labelRange.lowerBound, .structureLine(argument.id, line: index)))
      }
    }
    return entries.sorted { $0.offset < $1.offset }
  }

  private mutating func add(_ entry: Entry, at offset: Int) {
    switch entry {
    case .statement(let id, let index):
      let statement = map[id]
      let words = words(statement.occurrences[index], statement.title, statement.isUntitled)
      if statement.occurrences[index].role == .premise, let lastStructure {
        // A premise from which nothing is concluded; it is as faulty as it was.
        let label = "\(outline.lines[lastStructure].structure.count + 1)"
        let line = add(ArgdownOutline.Line(start: .number(label: label), words: words))
        openLines = [OpenLine(line: line, element: .statement(id))]
        outline.lines[lastStructure].structure.append(line)
        return
      }
      add(words, of: .statement(id), statement.occurrences[index], at: offset)
    case .argument(let id, let index):
      let argument = map[id]
      var words = words(argument.occurrences[index], argument.title, argument.isUntitled)
      words.isArgument = true
      let line = add(words, of: .argument(id), argument.occurrences[index], at: offset)
      if argument.occurrences[index].isTopLevel,
        argument.structure.map({ offset < $0.range.lowerBound }) ?? false
          || blockOfArgument[id] == nil
      {
        blockOfArgument[id] = line
      }
    case .inference(let id):
      let inference = map[id]
      let line = add(
        ArgdownOutline.Line(
          start: .inference(rules: inference.rules),
          words: ArgdownOutline.Words(metadata: inference.metadata)))
      openLines = [OpenLine(line: line, element: .inference(id))]
      outline.lines[block(of: inference.argument, at: offset)].structure.append(line)
    case .structureLine(let id, let index):
      guard let structureLine = map[id].structure?.lines[index] else { return }
      let statement = map[structureLine.statement]
      let occurrence = statement.occurrences[structureLine.occurrence]
      let line = add(
        ArgdownOutline.Line(
          start: .number(label: structureLine.label),
          words: words(occurrence, statement.title, statement.isUntitled)))
      openLines = [
        OpenLine(
          line: line, element: .statement(statement.id), inference: structureLine.inference)
      ]
      outline.lines[block(of: id, at: offset)].structure.append(line)
    }
  }

  /// Adds what is no line of a structure: below the line that it was written under, or as a block.
  @discardableResult
  private mutating func add(
    _ words: ArgdownOutline.Words, of element: Element, _ occurrence: Occurrence, at offset: Int
  ) -> Int {
    var line = ArgdownOutline.Line(
      start: occurrence.isTopLevel ? .block : .listItem, words: words)
    let relation = relations[Place(element: element, offset: offset)].map {
      map.writtenRelations[$0]
    }
    if let relation { line.start = .relation(symbol: relation.symbol) }
    let index = add(line)
    if let relation, let parent = parent(of: relation) {
      outline.lines[parent].relations.append(index)
    } else {
      openLines = []
      outline.blocks.append(
        ArgdownOutline.Block(
          line: index, heading: heading(of: occurrence.section), position: offset))
    }
    openLines.append(
      OpenLine(
        line: index, element: element,
        indentation: relation.map { indentation(at: $0.symbolRange.lowerBound) } ?? -1))
    return index
  }

  /// The line that a relation stands under: the nearest one of the other element, and rather one
  /// that is indented less, since the same element may stand there twice.
  private mutating func parent(of relation: WrittenRelation) -> Int? {
    let indentation = indentation(at: relation.symbolRange.lowerBound)
    let other = relation.source == relation.member ? relation.target : relation.source
    func isOther(_ line: OpenLine) -> Bool {
      line.element == other || line.inference.map { .inference($0) == other } ?? false
    }
    guard
      let index = openLines.lastIndex(where: { isOther($0) && $0.indentation < indentation })
        ?? openLines.lastIndex(where: isOther)
    else { return nil }
    openLines.removeLast(openLines.count - 1 - index)
    return openLines[index].line
  }

  private func indentation(at offset: Int) -> Int {
    map.text.bytes[..<offset].reversed().prefix { !$0.isLineBreak }.count
  }

  private mutating func add(_ line: ArgdownOutline.Line) -> Int {
    outline.lines.append(line)
    return outline.lines.count - 1
  }

  /// The block that an argument's structure follows; one is made for an argument without any.
  private mutating func block(of id: Argument.ID, at offset: Int) -> Int {
    defer { lastStructure = blockOfArgument[id] }
    if let line = blockOfArgument[id] { return line }
    let argument = map[id]
    let line = add(
      ArgdownOutline.Line(
        start: .block,
        words: ArgdownOutline.Words(
          title: argument.title, isUntitled: argument.isUntitled, isArgument: true,
          isReference: true)))
    blockOfArgument[id] = line
    outline.blocks.append(
      ArgdownOutline.Block(
        line: line, heading: heading(of: argument.section), position: offset))
    return line
  }

  private func heading(of section: Section.ID?) -> Int {
    outline.headings.isEmpty ? -1 : section?.index ?? -1
  }

  private func words(
    _ occurrence: Occurrence, _ title: String, _ isUntitled: Bool
  ) -> ArgdownOutline.Words {
    ArgdownOutline.Words(
      title: title, isUntitled: isUntitled, isReference: occurrence.isReference,
      text: occurrence.text ?? "", markup: occurrence.markup,
      tags: occurrence.tags.map { map[$0].name }, metadata: occurrence.metadata)
  }
}

extension WrittenRelation {
  /// The symbol, as it stands in front of the member.
  fileprivate var symbol: String {
    // Where an element undercuts itself, only this symbol never means the step above.
    let isFromMember = member == source && !(kind == .undercut && source == target)
    return switch kind {
    case .support, .entails: isFromMember ? "+" : "+>"
    case .attack, .contrary: isFromMember ? "-" : "->"
    case .undercut: isFromMember ? "<_" : "_>"
    case .contradictory: "><"
    }
  }
}

extension ArgumentMap {
  /// The front matter, with settings from elsewhere that change what the text means.
  var frontMatterWithSettings: Metadata {
    var entries = frontMatter.entries
    for key in ["model", "group"] {
      guard let entry = configuration.entry(key) else { continue }
      if let index = entries.firstIndex(where: { $0.key == key }) {
        entries[index] = entry
      } else {
        entries.append(entry)
      }
    }
    return Metadata(entries: entries)
  }
}
