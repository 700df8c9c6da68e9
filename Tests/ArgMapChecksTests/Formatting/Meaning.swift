import ArgMapChecks
import ArgMapModel
import ArgMapSyntax

/// Everything that is read from a text, a line for each fact, without places and white space at the
/// ends of texts.
struct Meaning {
  /// The facts.
  private(set) var lines: [String] = []
  /// The labels of the lines of each structure.
  let labels: [[String]]
  private let map: ArgumentMap
  private let hidesLabels: Bool

  /// Reads a text, perhaps without its printed numbers: then references to them are given by the place
  /// of what they name.
  init(of text: SourceText, hidesLabels: Bool = false) {
    map = ArgumentMap(parsing: text)
    self.hidesLabels = hidesLabels
    labels = map.arguments.map { $0.structure?.lines.map(\.label) ?? [] }
    for statement in map.statements { add(statement) }
    for argument in map.arguments { add(argument) }
    for inference in map.inferences { add(inference) }
    for relation in map.relations {
      lines.append(
        "\(relation.kind) \(relation.source) \(relation.target) \(relation.occurrences)")
    }
    for relation in map.writtenRelations {
      lines.append(
        "written \(relation.kind) \(relation.source) \(relation.target) \(relation.member)"
          + " \(relation.relation ?? -1)")
    }
    for section in map.sections {
      lines.append(
        "section \(section.level) \(section.title.debugDescription) \(section.tags)"
          + " \(section.parent?.index ?? -1) \(section.children) \(section.metadata.facts)")
    }
    lines.append("tags \(map.tags.map(\.name))")
    lines.append("front matter \(map.frontMatter.facts) \(map.configuration.facts)")
    for source in map.sources {
      lines.append(
        "source \([source.key, source.title, source.author, source.date, source.file])")
    }
    for anchor in map.anchors {
      lines.append(
        "anchor \(anchor.element) \(String(describing: anchor.source))"
          + " \([anchor.quote, anchor.prefix, anchor.suffix, anchor.page, anchor.speaker])")
    }
    // What is found about the layout and the numbers of lines is what formatting mends.
    let ids = MapChecker().check(map).findings.map(\.id)
      .filter { !["mixed-indentation", "uneven-indentation", "pcs-numbering"].contains($0) }
    lines.append("findings \(ids)")
  }

  private mutating func add(_ statement: Statement) {
    lines.append(
      "statement \(statement.title.debugDescription) \(statement.isUntitled) \(statement.tags)"
        + " \(statement.section?.index ?? -1) \(statement.uses.rawValue)"
        + " \(statement.metadata.facts(withoutInputs: hidesLabels))")
    for occurrence in statement.occurrences { add(occurrence) }
  }

  private mutating func add(_ argument: Argument) {
    lines.append(
      "argument \(argument.title.debugDescription) \(argument.isUntitled) \(argument.tags)"
        + " \(argument.section?.index ?? -1) \(argument.metadata.facts)")
    for occurrence in argument.occurrences { add(occurrence) }
    for line in argument.structure?.lines ?? [] {
      lines.append(
        "  line \(hidesLabels ? "" : line.label) \(line.statement) \(line.occurrence) \(line.role)"
          + " \(line.inference?.index ?? -1)")
    }
  }

  private mutating func add(_ inference: Inference) {
    let lineLabels = map.structure(of: inference.id).lines.map(\.label)
    let declared = inference.declaredInputs.map { entry in
      let named = (entry.value.scalarTexts ?? []).map { label in
        hidesLabels ? lineLabels.firstIndex(of: label.trimmed).map { "#\($0)" } ?? label : label
      }
      return "\(entry.key) \(named)"
    }
    lines.append(
      "inference \(inference.argument) \(inference.conclusionLine) \(inference.rules)"
        + " \(inference.inputs) \(declared ?? "") \(inference.scheme ?? "")"
        + " \(inference.metadata.facts(withoutInputs: hidesLabels))")
  }

  private mutating func add(_ occurrence: Occurrence) {
    lines.append(
      "  \(occurrence.role) \(occurrence.isTopLevel) \(occurrence.isReference)"
        + " \(occurrence.text?.trimmed.debugDescription ?? "nil") \(occurrence.tags)"
        + " \(occurrence.titleRange != nil) \(occurrence.section?.index ?? -1)"
        + " \(occurrence.metadata.facts(withoutInputs: hidesLabels))")
    let text = Array((occurrence.text ?? "").utf8)
    let start = text.prefix { $0 == 32 || $0 >= 9 && $0 <= 13 }.count
    for markup in occurrence.markup {
      // Some pieces take one blank behind them along.
      let words = String(decoding: text[markup.range], as: UTF8.self).trimmed
      lines.append(
        "    \(markup.kind) \(words.debugDescription) \(markup.range.lowerBound - start)")
    }
  }
}

extension Metadata {
  fileprivate var facts: String { facts(withoutInputs: false) }

  /// Keys and values; without those that name lines by their numbers, if wished.
  fileprivate func facts(withoutInputs: Bool) -> String {
    let entries = entries.filter { !withoutInputs || !["uses", "from", "role"].contains($0.key) }
    return "{"
      + entries.map { "\($0.key.debugDescription): \($0.value.facts)" }
      .joined(separator: ", ") + "}"
  }
}

extension MetadataValue {
  fileprivate var facts: String {
    switch self {
    case .null: "null"
    case .scalar(let scalar): "\(scalar.text.debugDescription) \(scalar.meaning)"
    case .sequence(let list): "[" + list.map(\.facts).joined(separator: ", ") + "]"
    case .mapping(let metadata): metadata.facts
    }
  }
}

/// What is wrong with the formatting of a text; nil if the laws hold.
///
/// The laws: what is read stays the same, but for the numbers of lines; formatting again changes
/// nothing; comments stay as they are and in their order.
func objectionToFormatting(_ text: SourceText) -> String? {
  let tree = SyntaxTree(parsing: text)
  let formatted = SourceText(name: text.name, bytes: tree.formatted())
  let formattedTree = SyntaxTree(parsing: formatted)
  let again = formattedTree.formatted()
  if again != formatted.bytes {
    return "formatting again changes it: \(difference(formatted.bytes, again))"
  }
  if tree.comments != formattedTree.comments {
    return "the comments change: \(tree.comments) \(formattedTree.comments)"
  }
  var before = Meaning(of: text)
  var after = Meaning(of: formatted)
  if before.labels != after.labels {
    for (old, new) in zip(before.labels, after.labels) where old != new {
      // An argument that is taken apart has some of the lines only.
      let numbers = new.compactMap { Int($0) }
      let isRising = zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
      guard numbers.count == old.count, isRising else {
        return "the labels \(old) become \(new)"
      }
    }
    before = Meaning(of: text, hidesLabels: true)
    after = Meaning(of: formatted, hidesLabels: true)
  }
  let changed = zip(before.lines, after.lines).first { $0 != $1 }
  if let changed { return "what is read changes:\n\(changed.0)\n\(changed.1)" }
  if before.lines.count != after.lines.count { return "more or less is read" }
  return nil
}

private func difference(_ left: [UInt8], _ right: [UInt8]) -> String {
  let place = zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? 0
  func part(_ bytes: [UInt8]) -> String {
    String(decoding: bytes[min(max(0, place - 30), bytes.count)...].prefix(60), as: UTF8.self)
      .debugDescription
  }
  return "\(part(left)) \(part(right))"
}

extension SyntaxTree {
  /// The comments, with one kind of line break and without what a comment takes along behind it.
  fileprivate var comments: [String] {
    (0..<count).filter { kind(at: $0) == .comment }.map { index in
      let bytes = text.bytes[range(at: index).bounds]
      var words: [UInt8] = []
      for (place, byte) in zip(bytes.indices, bytes) {
        let isSecond = byte == 10 && place > bytes.startIndex && bytes[place - 1] == 13
        if !isSecond { words.append(byte == 13 ? 10 : byte) }
      }
      return words.starts(with: [47, 47])
        ? String(decoding: words.prefix { $0 != 10 }, as: UTF8.self)
        : String(decoding: words, as: UTF8.self).trimmed
    }
  }
}
