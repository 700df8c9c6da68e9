import ArgMapModel
import ArgMapSyntax

/// Writes an outline as text, in the form that the formatter gives texts but with the numbers as they
/// are: no line longer than a hundred characters if it can be helped.
struct OutlineWriter {
  private(set) var bytes: [UInt8] = []
  var losses: [String] { encoder.losses + otherLosses }

  private let outline: ArgdownOutline
  private let removesTags: Bool
  private var encoder: TextEncoder
  private var otherLosses: [String] = []
  /// How many characters are on the current line.
  private var column = 0
  private var lastBlock = LastBlock.none

  private enum LastBlock {
    case none
    case listItem
    /// An argument to which a structure that follows would belong.
    case argument
    case other
  }

  private static let width = 100
  /// The most columns by which a line that goes on is indented.
  private static let textIndentation = 2 * SyntaxTree.wideLevels + 2

  init(_ outline: ArgdownOutline) {
    self.outline = outline
    let settings = ModelSettings(outline.configuration)
    removesTags = settings.removesTags
    encoder = TextEncoder(settings)
  }

  mutating func write() {
    writeFrontMatter()
    var heading = 0
    let blocks = outline.blocks.sorted { ($0.heading, $0.position) < ($1.heading, $1.position) }
    for block in blocks {
      while heading <= block.heading {
        write(outline.headings[heading])
        heading += 1
      }
      writeBlock(block.line)
    }
    while heading < outline.headings.count {
      write(outline.headings[heading])
      heading += 1
    }
  }

  // MARK: Blocks

  private mutating func writeFrontMatter() {
    guard !outline.frontMatter.isEmpty else { return }
    append("===")
    append(yaml: outline.frontMatter, indentation: 0)
    startLine(indentation: 0)
    append("===")
    endLine()
  }

  /// Appends the entries of a mapping, each on a line of its own.
  private mutating func append(yaml mapping: Metadata, indentation: Int) {
    for entry in mapping.entries {
      startLine(indentation: indentation)
      var key = BreakableText()
      key.appendKey(entry.key)
      append(key.bytes)
      append(":")
      // Deeper ones are written in braces; four levels are what settings and sources need.
      if let inner = entry.value.mapping, !inner.isEmpty, indentation < 8 {
        append(yaml: inner, indentation: indentation + 2)
      } else {
        var value = BreakableText()
        value.append(entry.value)
        append(" ")
        append(value, indentation: indentation + 4, isText: false)
      }
    }
  }

  private mutating func write(_ heading: ArgdownOutline.Heading) {
    startBlock(.other)
    append(String(repeating: "#", count: heading.level) + " ")
    var text = encoder.encode(heading.words.text, heading.words.markup)
    if text.bytes.isEmpty { text.append("\\ ") }
    text.breaks = []
    for tag in unwrittenTags(of: heading.words) { text.append(" " + tag) }
    if !heading.words.metadata.isEmpty {
      text.append(" ")
      text.append(heading.words.metadata)
    }
    append(text, indentation: 0, isText: false)
    endLine()
  }

  private mutating func writeBlock(_ index: Int) {
    let line = outline.lines[index]
    if case .listItem = line.start {
      startBlock(.listItem)
      append("* ")
      write(line.words, indentation: 2)
      endLine()
      writeRelations(of: index)
      return
    }
    // An argument without a title is known by its structure alone.
    let isStructureOnly = line.words.isArgument && line.words.isUntitled && lastBlock != .argument
    if !isStructureOnly {
      startBlock(line.words.isArgument && line.structure.isEmpty ? .argument : .other)
      write(line.words, indentation: 0, startsLine: true)
      endLine()
      writeRelations(of: index)
    }
    guard !line.structure.isEmpty else { return }
    startBlock(.other)
    for index in line.structure {
      writeStructureLine(index)
      writeRelations(of: index)
    }
  }

  private mutating func writeStructureLine(_ index: Int) {
    let line = outline.lines[index]
    switch line.start {
    case .inference(let rules):
      writeInference(rules, line.words.metadata)
    case .number(let label):
      append("(\(label)) ")
      write(line.words, indentation: 2)
    case .block, .listItem, .relation:
      preconditionFailure("a structure is made of numbered lines and inferences")
    }
    endLine()
  }

  private mutating func writeInference(_ rules: [String], _ metadata: Metadata) {
    guard !rules.isEmpty || !metadata.isEmpty else { return append("----") }
    append("--")
    for (index, rule) in rules.enumerated() {
      append(index == 0 ? " " : ", ")
      append(encoder.encode(rule: rule))
    }
    if !metadata.isEmpty {
      var data = BreakableText()
      data.append(metadata)
      append(" ")
      append(data, indentation: 2, isText: false)
    }
    append(" --")
  }

  /// Writes the relation lines below a line, nested to any depth.
  private mutating func writeRelations(of line: Int) {
    let unit = isDeep(line) ? 1 : 2
    var pending = outline.lines[line].relations.reversed().map { (line: $0, depth: 1) }
    while let (index, depth) = pending.popLast() {
      let line = outline.lines[index]
      guard case .relation(let symbol) = line.start else {
        preconditionFailure("only relations stand below a line")
      }
      append(String(repeating: " ", count: unit * depth) + symbol + " ")
      write(line.words, indentation: min(unit * depth + 2, Self.textIndentation))
      endLine()
      pending += line.relations.reversed().map { ($0, depth + 1) }
    }
  }

  /// Whether relations are nested so deep that two columns a level would be too many.
  private func isDeep(_ line: Int) -> Bool {
    var level = [line]
    for _ in 0...SyntaxTree.wideLevels {
      level = level.flatMap { outline.lines[$0].relations }
      if level.isEmpty { return false }
    }
    return true
  }

  // MARK: Elements

  private mutating func write(
    _ words: ArgdownOutline.Words, indentation: Int, startsLine: Bool = false
  ) {
    let hasTitle = !words.isUntitled || words.isArgument
    if hasTitle { append(title: words, words.isReference ? "" : ":") }
    let tags =
      words.isReference
      ? words.tags.compactMap(ArgdownForms.tag) : unwrittenTags(of: words)
    if !words.isReference {
      writeText(
        of: words, isOptional: !tags.isEmpty, indentation: indentation, followsTitle: hasTitle,
        startsLine: startsLine)
    }
    for tag in tags {
      // The tags of a title that stands alone must be on its line.
      let isTooLong = column + 1 + tag.utf8.scalarCount > Self.width && !words.isReference
      if isTooLong { startLine(indentation: indentation) }
      append(isTooLong || bytes.last?.isBlank == true ? tag : " " + tag)
    }
    write(words.metadata, of: words, indentation: indentation)
  }

  private mutating func writeText(
    of words: ArgdownOutline.Words, isOptional: Bool, indentation: Int, followsTitle: Bool,
    startsLine: Bool
  ) {
    let written = words.text.withoutBlanksAtEnd
    guard !written.isEmpty else {
      // Something must be there that is read as a text.
      if !isOptional { append(followsTitle ? " \\ " : "\\ ") }
      return
    }
    // A line break is read as the blank at the start of the text, as it was written.
    let startsBelow =
      followsTitle && written.utf8.first == UInt8(ascii: " ")
      && written.utf8.dropFirst().first?.isBlank == false
      && !words.markup.contains { $0.range.contains(0) }
    var text = encoder.encode(written, words.markup, dropsFirstBlank: startsBelow)
    if startsBelow {
      startLine(indentation: indentation)
    } else if followsTitle {
      append(" ")
    }
    if startsBelow || (startsLine && !followsTitle) { escapeStart(of: &text) }
    append(text, indentation: indentation, isText: true)
  }

  /// Writes data behind an element: on its line, or where there is no room, on the lines below.
  private mutating func write(
    _ metadata: Metadata, of words: ArgdownOutline.Words, indentation: Int
  ) {
    guard !metadata.isEmpty else { return }
    var data = BreakableText()
    data.append(metadata)
    // On the line of a title that stands alone, these bytes would make a longer title of it.
    let end = Array((words.isArgument ? ">:" : "]:").utf8)
    let wouldDefine = words.isReference && data.bytes.firstRange(of: end) != nil
    if wouldDefine || column + 1 + data.bytes.scalarCount > Self.width {
      startLine(indentation: indentation)
    } else if bytes.last?.isBlank == false {
      append(" ")
    }
    append(data, indentation: indentation + 2, isText: false)
  }

  private mutating func append(title words: ArgdownOutline.Words, _ colon: String) {
    append(words.isArgument ? "<\(words.title)>\(colon)" : "[\(words.title)]\(colon)")
  }

  /// The tags that are not part of the text, as they are written.
  private mutating func unwrittenTags(of words: ArgdownOutline.Words) -> [String] {
    var inText: Set<String> = []
    if !removesTags {
      for stretch in words.markup {
        if case .tag(let name) = stretch.kind { inText.insert(name) }
      }
    }
    return words.tags.filter { !inText.contains($0) }.compactMap { name in
      let tag = ArgdownForms.tag(name)
      if tag == nil { otherLosses.append("the tag \u{2018}\(name.shortened)\u{2019}") }
      return tag
    }
  }

  /// Puts a backslash before what would be structure as the first thing on a line.
  private func escapeStart(of text: inout BreakableText) {
    let word = text.words[0]
    var place: Int?
    if word.startsStructure {
      place = word.first?.isDigit == true ? word.firstIndex { !$0.isDigit } : 0
    } else if bytes.isEmpty,
      word.starts(with: "===".utf8) || word.starts(with: [0xEF, 0xBB, 0xBF])
    {
      place = 0
    }
    guard let place else { return }
    text.bytes.insert(UInt8(ascii: "\\"), at: place)
    text.breaks = text.breaks.map { $0 + 1 }
  }

  // MARK: Bytes

  private mutating func startBlock(_ block: LastBlock) {
    if !bytes.isEmpty, block != .listItem || lastBlock != .listItem {
      bytes.append(UInt8(ascii: "\n"))
    }
    lastBlock = block
  }

  private mutating func startLine(indentation: Int) {
    endLine()
    append(String(repeating: " ", count: indentation))
  }

  private mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    column = 0
  }

  private mutating func append(_ string: String) { append(Array(string.utf8)) }

  private mutating func append(_ words: some Collection<UInt8>) {
    bytes.append(contentsOf: words)
    column += words.scalarCount
  }

  /// Appends a text, broken where the line would get too long and the next word may begin a line.
  private mutating func append(_ text: BreakableText, indentation: Int, isText: Bool) {
    for (index, word) in text.words.enumerated() {
      if index > 0 {
        let isTooLong = column + 1 + word.scalarCount > Self.width && column > indentation
        if isTooLong, !isText || !word.startsStructure {
          startLine(indentation: indentation)
        } else {
          append(" ")
        }
      }
      append(word)
    }
  }
}

extension Collection<UInt8> {
  /// Whether a word, as the first thing on a line, would begin a relation, a list and so on.
  fileprivate var startsStructure: Bool {
    guard let first else { return false }
    let second = dropFirst().first
    let isMarkAlone = second == nil || second?.isBlank == true
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "+"): return true
    case UInt8(ascii: "<"): return second != UInt8(ascii: "!")
    case UInt8(ascii: ">"): return second == UInt8(ascii: "<")
    case UInt8(ascii: "_"): return isMarkAlone || second == UInt8(ascii: ">")
    case UInt8(ascii: "*"): return isMarkAlone
    case UInt8(ascii: "#"):
      let rest = drop { $0 == UInt8(ascii: "#") }.first
      return rest == nil || rest == UInt8(ascii: " ")
    case UInt8(ascii: "("):
      let rest = dropFirst().drop(while: \.isDigit)
      return second?.isDigit == true && rest.first == UInt8(ascii: ")")
    case _ where first.isDigit:
      let rest = drop(while: \.isDigit)
      guard rest.first == UInt8(ascii: ".") else { return false }
      return rest.count == 1 || rest.dropFirst().first?.isBlank == true
    default: return false
    }
  }
}

extension String {
  fileprivate var withoutBlanksAtEnd: String {
    var end = utf8.endIndex
    while end > utf8.startIndex, utf8[utf8.index(before: end)].isBlank {
      end = utf8.index(before: end)
    }
    return String(self[..<end])
  }
}
