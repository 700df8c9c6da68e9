/// Finds the fenced blocks of a page, line by line.
struct MarkdownScanner {
  /// What encloses other blocks.
  fileprivate enum Container {
    case quotation
    /// An item of a list whose content starts so many columns further.
    case item(width: Int)
  }

  /// A fenced block whose end was not read yet.
  private struct Fence {
    let byte: UInt8
    let count: Int
    let indentation: Int
    let start: Int
    /// The end of the last line that belongs to it.
    var end: Int
    let isMap: Bool
  }

  private static let depthLimit = 16

  private let page: SourceText
  private var containers: [Container] = []
  private var fence: Fence?
  /// The lines of the open block; nil if it is in another language than Argdown.
  private var composer: SourceTextComposer?
  /// What the raw HTML ends with that the last line belongs to.
  private var htmlEnds: [String]?
  /// Whether the last line is part of a paragraph, which less indented lines can go on.
  private var isInParagraph = false
  private var blocks: [MarkdownBlock] = []

  init(_ page: SourceText) { self.page = page }

  mutating func scan() -> [MarkdownBlock] {
    let hasMark = page.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var place = hasMark ? 3 : 0
    while place < page.bytes.count {
      let line = MarkdownLine(of: page.bytes, at: place)
      read(line)
      place = line.next
    }
    finishFence(isClosed: false)
    return blocks
  }

  private mutating func read(_ line: MarkdownLine) {
    var line = line
    var depth = 0
    while depth < containers.count, line.continues(containers[depth]) { depth += 1 }
    if let fence {
      if depth == containers.count { return read(line, in: fence) }
      finishFence(isClosed: false)
    }
    if let ends = htmlEnds, depth == containers.count {
      if line.contains(ends) { htmlEnds = nil }
      return
    }
    htmlEnds = nil
    while depth < Self.depthLimit, let container = nextContainer(of: &line, at: depth) {
      containers[depth...] = [container]
      isInParagraph = false
      depth += 1
    }
    let isCode = line.indentation(upTo: 4) == 4
    // Words can go on a paragraph without the marks of its lists and quotations.
    let isText =
      !line.isBlank && (isCode || !line.isHeading && !line.isThematicBreak && !opensBlock(line))
    if !isText || !isInParagraph { containers.removeLast(containers.count - depth) }
    isInParagraph = isText && (isInParagraph || !isCode)
  }

  /// Opens the fenced block or the raw HTML that a line begins.
  private mutating func opensBlock(_ line: MarkdownLine) -> Bool {
    if openFence(line) { return true }
    guard let ends = line.endsOfHTML else { return false }
    if !line.contains(ends) { htmlEnds = ends }
    return true
  }

  /// Takes the mark of a new quotation or list item off a line.
  private func nextContainer(of line: inout MarkdownLine, at depth: Int) -> Container? {
    let indentation = line.indentation(upTo: 4)
    guard indentation < 4 else { return nil }
    if line.continues(.quotation) { return .quotation }
    guard let length = line.listMarkerLength, !line.isThematicBreak else { return nil }
    var rest = line
    rest.skipBlanks(upTo: indentation)
    let isOne =
      length == 1 || rest.bytes[rest.offset..<rest.offset + length - 1].elementsEqual([0x31])
    rest.skip(length)
    let isEmpty = rest.isBlank
    // Only these can end a paragraph.
    if isInParagraph, depth == containers.count, isEmpty || !isOne { return nil }
    let blanks = rest.indentation(upTo: 5)
    let space = isEmpty || blanks == 5 ? 1 : blanks
    rest.skipBlanks(upTo: space)
    line = rest
    return .item(width: indentation + length + space)
  }

  // MARK: Fences

  /// Opens the block that a line begins; false if it begins none.
  private mutating func openFence(_ line: MarkdownLine) -> Bool {
    let byte = line.first
    let count = line.countOfFirst()
    guard byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~"), count >= 3 else { return false }
    let start = line.firstPlace
    let information = page.bytes[start + count..<line.end]
    guard byte == UInt8(ascii: "~") || !information.contains(byte) else { return false }
    let language = information.drop(while: \.isBlank).prefix { !$0.isBlank }
    let isMap = language.elementsEqual("argdown-map".utf8)
    fence = Fence(
      byte: byte, count: count, indentation: line.indentation(upTo: 3), start: start,
      end: line.end, isMap: isMap)
    if isMap || language.elementsEqual("argdown".utf8) {
      composer = SourceTextComposer(name: page.name)
      composer?.append(SourceRange(start..<start), of: page)
    }
    return true
  }

  private mutating func read(_ line: MarkdownLine, in open: Fence) {
    fence?.end = line.end
    if line.first == open.byte, line.indentation(upTo: 4) < 4 {
      let count = line.countOfFirst()
      let rest = page.bytes[line.firstPlace + count..<line.end]
      if count >= open.count, rest.allSatisfy(\.isBlank) { return finishFence(isClosed: true) }
    }
    var line = line
    line.skipBlanks(upTo: open.indentation)
    composer?.append(SourceRange(line.start..<line.next), of: page)
  }

  private mutating func finishFence(isClosed: Bool) {
    if let fence, let composer {
      let rule = RuleDescription.unclosedMarkdownBlock
      let finding = Diagnostic(rule.id, rule.severity, .unclosed, at: SourceRange(0..<0))
      blocks.append(
        MarkdownBlock(
          text: composer.makeText(), range: SourceRange(fence.start..<fence.end),
          isMap: fence.isMap, diagnostics: isClosed ? [] : [finding],
          linePrefix: containers.map(\.linePrefix).joined()))
    }
    fence = nil
    composer = nil
  }
}

extension MarkdownScanner.Container {
  /// What a line has to begin with to belong to the container.
  fileprivate var linePrefix: String {
    switch self {
    case .quotation: "> "
    case .item(let width): String(repeating: " ", count: width)
    }
  }
}

extension MarkdownLine {
  /// Takes off what shows that the line belongs to a container; false if nothing does.
  fileprivate mutating func continues(_ container: MarkdownScanner.Container) -> Bool {
    switch container {
    case .quotation:
      guard first == .greater, indentation(upTo: 4) < 4 else { return false }
      skipBlanks(upTo: 3)
      skip(1)
      skipBlanks(upTo: 1)
    case .item(let width):
      guard isBlank || indentation(upTo: width) == width else { return false }
      skipBlanks(upTo: width)
    }
    return true
  }

  /// The length of the mark that begins a list item, without the blanks around it.
  fileprivate var listMarkerLength: Int? {
    let start = firstPlace
    var place = start
    while place < end, bytes[place].isDigit, place - start < 9 { place += 1 }
    guard place < end else { return nil }
    switch bytes[place] {
    case .hyphen, .plus, .asterisk: guard place == start else { return nil }
    case .dot, .closeParenthesis: guard place > start else { return nil }
    default: return nil
    }
    place += 1
    return place == end || bytes[place].isBlank ? place - start : nil
  }

  /// Whether the line is at least three hyphens, asterisks or underscores and nothing else.
  fileprivate var isThematicBreak: Bool {
    let mark = first
    guard mark == .hyphen || mark == .asterisk || mark == .underscore else { return false }
    var count = 0
    for byte in bytes[firstPlace..<end] where !byte.isBlank {
      guard byte == mark else { return false }
      count += 1
    }
    return count >= 3
  }

  fileprivate var isHeading: Bool {
    guard first == .hash else { return false }
    let count = countOfFirst()
    let next = firstPlace + count
    return count <= 6 && (next == end || bytes[next].isBlank)
  }

  /// What ends the raw HTML that the line begins; nil if it begins none of the known kinds.
  fileprivate var endsOfHTML: [String]? {
    guard first == .less else { return nil }
    let rest = bytes[firstPlace..<end]
    if rest.starts(with: "<!--".utf8) { return ["-->"] }
    let name = rest.dropFirst().prefix(while: \.isLetter)
    guard ["pre", "script", "style", "textarea"].contains(where: name.isEqual),
      name.endIndex == end || bytes[name.endIndex] == .greater || bytes[name.endIndex].isBlank
    else { return nil }
    return ["</pre>", "</script>", "</style>", "</textarea>"]
  }

  /// Whether the rest of the line holds one of some words, in whatever case.
  fileprivate func contains(_ words: [String]) -> Bool {
    let rest = bytes[offset..<end]
    return rest.indices.contains { place in
      (rest[place] == .less || rest[place] == .hyphen)
        && words.contains { rest[place...].prefix($0.utf8.count).isEqual($0) }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes are a lower-case word, in whatever case.
  fileprivate func isEqual(_ word: String) -> Bool {
    count == word.utf8.count && zip(self, word.utf8).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
  }
}

extension Diagnostic.Message {
  fileprivate static let unclosed: Self =
    "the block is never closed and may hold more than is meant; end it with a fence as long as its first"
}
