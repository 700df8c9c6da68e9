import ArgMapModel
import ArgMapSyntax

/// What a map says, piece by piece, so that two of them can be compared.
struct MapFacts {
  /// Something that is said.
  struct Fact: Hashable {
    /// What it is, for people.
    let subject: String
    /// How it is.
    let value: String
  }

  private(set) var facts: [Fact] = []

  /// What this one says and the other does not.
  func missing(from other: MapFacts) -> [String] {
    let known = Set(other.facts)
    return facts.filter { !known.contains($0) }.map(\.subject)
  }

  private mutating func add(_ subject: String, _ value: String = "") {
    facts.append(Fact(subject: subject, value: value))
  }

  private mutating func addElement(
    _ name: String, text: String?, tags: [String], data: Metadata, section: String?
  ) {
    add(name)
    if let text { add("the text of \(name)", text) }
    for tag in tags { add("the tag \u{2018}\(tag)\u{2019} of \(name)") }
    for entry in data.entries {
      add("the data \u{2018}\(entry.key)\u{2019} of \(name)", entry.value.json)
    }
    add("the section of \(name)", section ?? "")
  }

  private mutating func addLine(
    _ number: Int, of argument: String, _ statement: String, isConclusion: Bool
  ) {
    add("line \(number + 1) of \(argument)", "\(statement) \(isConclusion)")
  }

  private mutating func addStep(
    _ number: Int, of argument: String, rules: [String], data: Metadata
  ) {
    for rule in rules { add("the rule \u{2018}\(rule)\u{2019} of \(argument)", "\(number)") }
    for entry in data.entries {
      add("the data \u{2018}\(entry.key)\u{2019} of a step of \(argument)", entry.value.json)
    }
  }

  private mutating func addRelation(_ kind: RelationKind, _ source: String, _ target: String) {
    // Either end of a symmetric relation may come first.
    let ends = kind.isSymmetric && source > target ? [target, source] : [source, target]
    add("the relation \u{2018}\(kind.rawValue)\u{2019} from \(ends[0]) to \(ends[1])")
  }

  // MARK: A map that was read

  init(_ map: ArgumentMap) {
    func name(_ element: Element) -> String {
      switch element {
      case .statement(let id): Self.name(map[id].title, text: map[id].text)
      case .argument(let id):
        Self.name(map[id].title, concluding: map[id].mainConclusion.map { name(.statement($0)) })
      case .inference(let id):
        "step \(map[id].conclusionLine) of \(name(.argument(map[id].argument)))"
      }
    }
    for section in map.sections { add("the section \u{201C}\(section.title)\u{201D}") }
    for statement in map.statements {
      addElement(
        name(.statement(statement.id)), text: statement.text,
        tags: statement.tags.map { map[$0].name }, data: statement.metadata,
        section: statement.section.map { map[$0].title })
    }
    for argument in map.arguments {
      let own = name(.argument(argument.id))
      addElement(
        own, text: argument.text, tags: argument.tags.map { map[$0].name },
        data: argument.metadata, section: argument.section.map { map[$0].title })
      for (number, line) in (argument.structure?.lines ?? []).enumerated() {
        addLine(
          number, of: own, name(.statement(line.statement)), isConclusion: line.inference != nil)
        guard let inference = line.inference.map({ map[$0] }) else { continue }
        addStep(number, of: own, rules: inference.rules, data: inference.metadata)
      }
    }
    for relation in map.relations {
      addRelation(relation.kind, name(relation.source), name(relation.target))
    }
  }

  // MARK: A map that was imported

  init(_ map: ImportedMap) {
    var lines = [[ArgdownOutline.Words]](repeating: [], count: map.statements.count)
    for argument in map.arguments {
      for line in argument.structure { lines[line.statement].append(line.member.words) }
    }
    let texts = zip(map.statements, lines).map { statement, lines in
      // Members list the lines of structures too, if they are there at all.
      Self.text(statement.members.isEmpty ? lines : statement.members.map(\.words))
    }
    func name(_ end: ImportedMap.End) -> String {
      switch end {
      case .statement(let index): Self.name(map.statements[index].title, text: texts[index])
      case .argument(let index):
        Self.name(
          map.arguments[index].title,
          concluding: map.mainConclusion(of: index).map { name(.statement($0)) })
      case .inference(let argument, let line): "step \(line) of \(name(.argument(argument)))"
      }
    }
    func section(_ index: Int?) -> String? { index.map { map.sections[$0].words.text.trimmed } }
    for section in map.sections {
      add("the section \u{201C}\(section.words.text.trimmed)\u{201D}")
    }
    for (index, statement) in map.statements.enumerated() {
      addElement(
        name(.statement(index)), text: texts[index], tags: statement.tags,
        data: statement.metadata, section: section(statement.section))
    }
    for (index, argument) in map.arguments.enumerated() {
      let own = name(.argument(index))
      addElement(
        own, text: Self.text(argument.members.map(\.words)), tags: argument.tags,
        data: argument.metadata, section: section(argument.section))
      for (number, line) in argument.structure.enumerated() {
        addLine(
          number, of: own, name(.statement(line.statement)), isConclusion: line.isConclusion)
        addStep(
          number, of: own, rules: line.rules.map(\.trimmed).filter { !$0.isEmpty },
          data: line.inferenceData)
      }
    }
    for relation in map.relations {
      addRelation(relation.kind, name(relation.source), name(relation.target))
    }
  }

  private static func name(_ title: String, text: String?) -> String {
    guard title.isMadeUpTitle, let text else { return "[\(title)]" }
    return "\u{201C}\(text)\u{201D}"
  }

  private static func name(_ title: String, concluding conclusion: String?) -> String {
    guard title.isMadeUpTitle, let conclusion else { return "<\(title)>" }
    return "the argument for \(conclusion)"
  }

  /// The text that counts among those of an element.
  private static func text(_ words: [ArgdownOutline.Words]) -> String? {
    let texts = words.filter { !$0.isReference }
    let last = texts.last { $0.metadata["isCanonical"]?.bool == true } ?? texts.last
    let text = last?.text.trimmed.replacing("\n", with: " ") ?? ""
    return text.isEmpty ? nil : text
  }
}

extension MetadataValue {
  /// The value in one line, the same for values that mean the same.
  fileprivate var json: String {
    var data = BreakableText()
    data.append(self)
    return String(decoding: data.bytes, as: UTF8.self)
  }
}
