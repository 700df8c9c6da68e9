import ArgMapSyntax

/// How a source text is divided: its blocks, its pages, and what in it are no words.
///
/// Blocks are divided by blank lines. A text is read as Markdown when its file says so (`.md`,
/// `.markdown`).
struct SourceOutline: Sendable {
  /// Lines that belong together.
  struct Block: Sendable, Equatable {
    var range: SourceRange
    var kind: Kind
  }

  /// What a block is.
  enum Kind: Sendable {
    /// Sentences.
    case paragraph
    /// A title.
    case heading
    /// What nobody argues in: code, notes, a bibliography.
    case apart
  }

  /// A page or a numbered paragraph begins here.
  struct Mark: Sendable {
    let start: Int
    let label: String
  }

  private(set) var blocks: [Block] = []
  /// The pages that lines like `[page 12]` or `[p. 12]` mark; without any, those that form feeds divide.
  private(set) var pages: [Mark] = []
  /// The paragraphs that lines like `[par. 3]` or `[¶ 3]` mark; without any, they are counted.
  private(set) var paragraphs: [Mark] = []
  /// Stretches that are no words of the text: page marks, and the marks of Markdown that can stand inside
  /// a passage.
  private(set) var marks: [SourceRange] = []

  /// Reads a text, in time proportional to its length.
  init(_ text: SourceText) {
    var reader = OutlineReader(text)
    reader.read()
    blocks = reader.blocks
    marks = reader.marks
    pages = reader.pages.isEmpty ? reader.pagesOfFormFeeds : reader.pages
    paragraphs = reader.paragraphs
    if paragraphs.isEmpty {
      let counted = blocks.lazy.filter { $0.kind == .paragraph }
      paragraphs = counted.enumerated().map { Mark(start: $1.range.lowerBound, label: "\($0 + 1)") }
    }
  }

  /// The page that a place is on; nil before the first mark.
  func page(at offset: Int) -> String? { Self.last(of: pages, at: offset).map { pages[$0].label } }

  /// The paragraph that a place is in, counted from the start of the text.
  func paragraph(at offset: Int) -> String? {
    Self.last(of: paragraphs, at: offset).map { paragraphs[$0].label }
  }

  /// The paragraph that a place is in, counted from the start of its page.
  func paragraphOnPage(at offset: Int) -> String? {
    guard let place = Self.last(of: paragraphs, at: offset),
      let page = Self.last(of: pages, at: offset)
    else { return nil }
    let before = Self.last(of: paragraphs, at: pages[page].start - 1).map { $0 + 1 } ?? 0
    return place >= before ? "\(place - before + 1)" : nil
  }

  /// The block that a place is in.
  func block(at offset: Int) -> Block? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < blocks.count && blocks[low].range.lowerBound <= offset ? blocks[low] : nil
  }

  /// The stretches in a range that are no words of the text.
  func marks(in range: SourceRange) -> ArraySlice<SourceRange> {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return marks[low...].prefix { $0.lowerBound < range.upperBound }
  }

  private static func last(of marks: [Mark], at offset: Int) -> Int? {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}

/// Reads the outline of a text line by line.
private struct OutlineReader {
  private(set) var blocks: [SourceOutline.Block] = []
  private(set) var marks: [SourceRange] = []
  private(set) var pages: [SourceOutline.Mark] = []
  private(set) var paragraphs: [SourceOutline.Mark] = []
  private(set) var pagesOfFormFeeds: [SourceOutline.Mark] = []

  private let bytes: [UInt8]
  private let isMarkdown: Bool
  /// The open block, with the number of its lines and whether all of them are like those of titles.
  private var open: (range: Range<Int>, lineCount: Int, isLikeTitle: Bool)?
  /// The fence of the open block of code.
  private var fence: (byte: UInt8, count: Int)?
  /// The level of the heading that what nobody argues in stands under.
  private var apartLevel: Int?

  private static let longestTitle = 100

  init(_ text: SourceText) {
    bytes = text.bytes
    let name = text.name.lowercased()
    isMarkdown = name.hasSuffix(".md") || name.hasSuffix(".markdown")
  }

  mutating func read() {
    var place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while place < bytes.count {
      var end = place
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") {
        if bytes[end] == 0x0C { addPage(at: end + 1) }
        end += 1
      }
      read(line: place..<end)
      place = end + 1
    }
    close()
    // A title has something below it.
    if let last = blocks.indices.last, blocks[last].kind == .heading, apartLevel == nil {
      blocks[last].kind = .paragraph
    }
  }

  private mutating func addPage(at place: Int) {
    if pagesOfFormFeeds.isEmpty {
      pagesOfFormFeeds.append(SourceOutline.Mark(start: 0, label: "1"))
    }
    pagesOfFormFeeds.append(
      SourceOutline.Mark(start: place, label: "\(pagesOfFormFeeds.count + 1)"))
  }

  private mutating func read(line: Range<Int>) {
    var line = line
    while let first = line.first, bytes[first].isWhiteSpace { line.removeFirst() }
    while let last = line.last, bytes[last].isWhiteSpace { line.removeLast() }
    if readFence(line) { return }
    let lineStart = line.lowerBound
    if isMarkdown { while let first = line.first, isQuotationMark(first) { line.removeFirst() } }
    guard let first = line.first else { return close() }
    addMark(lineStart..<line.lowerBound)
    if let mark = BracketMark(bytes[line]) {
      addMark(line)
      let place = SourceOutline.Mark(start: line.upperBound, label: mark.label)
      if mark.isPage { pages.append(place) } else { paragraphs.append(place) }
      return
    }
    if isMarkdown, let level = headingLevel(of: line) { return addHeading(line, level) }
    if let open, open.lineCount <= 2, isUnderline(line) {
      addMark(line)
      self.open = nil
      return add(open.range, heading: bytes[first] == UInt8(ascii: "=") ? 1 : 2)
    }
    if isMarkdown { readLinks(in: line) }
    let isLikeTitle = line.count <= Self.longestTitle && !endsSentence(line)
    open = (
      (open?.range.lowerBound ?? line.lowerBound)..<line.upperBound, (open?.lineCount ?? 0) + 1,
      (open?.isLikeTitle ?? true) && isLikeTitle
    )
  }

  private mutating func close() {
    guard let block = open else { return }
    open = nil
    let isTitle =
      !isMarkdown && block.lineCount <= 2 && block.isLikeTitle
      && bytes[block.range].contains { $0 >= UInt8(ascii: "A") }
    if isTitle { return add(block.range, heading: 1) }
    let isNote = bytes[block.range].starts(with: "[^".utf8)
    blocks.append(
      SourceOutline.Block(
        range: SourceRange(block.range),
        kind: apartLevel != nil || isNote ? .apart : .paragraph))
  }

  // MARK: Headings

  private mutating func addHeading(_ line: Range<Int>, _ level: Int) {
    close()
    var title = line
    while let first = title.first, isHeadingMark(first) { title.removeFirst() }
    while let last = title.last, isHeadingMark(last) { title.removeLast() }
    addMark(line.lowerBound..<title.lowerBound)
    readLinks(in: title)
    addMark(title.upperBound..<line.upperBound)
    if !title.isEmpty { add(title, heading: level) }
  }

  private mutating func add(_ title: Range<Int>, heading level: Int) {
    blocks.append(SourceOutline.Block(range: SourceRange(title), kind: .heading))
    if let apartLevel, level > apartLevel { return }
    let words = String(decoding: bytes[title], as: UTF8.self).lowercased()
    apartLevel =
      Self.titlesOfNotes.contains(words.filter { $0.isLetter || $0 == " " }) ? level : nil
  }

  private static let titlesOfNotes: Set<String> = [
    "notes", "endnotes", "footnotes", "references", "bibliography", "works cited", "literature",
    "further reading",
  ]

  private func headingLevel(of line: Range<Int>) -> Int? {
    let count = bytes[line].prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(count) else { return nil }
    return line.count == count || bytes[line.lowerBound + count].isWhiteSpace ? count : nil
  }

  private func isHeadingMark(_ place: Int) -> Bool {
    bytes[place] == UInt8(ascii: "#") || bytes[place].isWhiteSpace
  }

  private func isUnderline(_ line: Range<Int>) -> Bool {
    guard line.count >= 3, let first = bytes[line].first else { return false }
    return (first == UInt8(ascii: "=") || first == UInt8(ascii: "-"))
      && bytes[line].allSatisfy { $0 == first }
  }

  /// Whether a line ends as clauses end: before closing marks stands a mark of their end.
  private func endsSentence(_ line: Range<Int>) -> Bool {
    let end = String(decoding: bytes[line].suffix(16), as: UTF8.self).unicodeScalars
      .last { !SentenceMarks.closing.contains($0) }
    return end.map { SentenceMarks.ending.contains($0) || $0 == ":" || $0 == ";" || $0 == "," }
      ?? true
  }

  // MARK: Marks of Markdown

  /// Reads a line of a block of code.
  private mutating func readFence(_ line: Range<Int>) -> Bool {
    guard isMarkdown else { return false }
    let byte = line.first.map { bytes[$0] } ?? 0
    let count = bytes[line].prefix { $0 == byte }.count
    let isFence = count >= 3 && (byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~"))
    guard let fence else {
      guard isFence else { return false }
      close()
      self.fence = (byte, count)
      blocks.append(SourceOutline.Block(range: SourceRange(line), kind: .apart))
      return true
    }
    if let last = blocks.indices.last, !line.isEmpty {
      blocks[last].range = SourceRange(blocks[last].range.lowerBound..<line.upperBound)
    }
    if isFence, byte == fence.byte, count >= fence.count, count == line.count { self.fence = nil }
    return true
  }

  private func isQuotationMark(_ place: Int) -> Bool {
    bytes[place] == UInt8(ascii: ">") || bytes[place].isWhiteSpace
  }

  private mutating func addMark(_ range: Range<Int>) {
    if !range.isEmpty { marks.append(SourceRange(range)) }
  }

  /// Notes what of links are no words: the brackets and the target.
  private mutating func readLinks(in line: Range<Int>) {
    var opening: Int?
    var place = line.lowerBound
    var closing = place
    while place < line.upperBound {
      if bytes[place] == UInt8(ascii: "[") { opening = place }
      if bytes[place] == UInt8(ascii: "]"), let start = opening, place + 1 < line.upperBound,
        bytes[place + 1] == UInt8(ascii: "(")
      {
        if closing <= place {
          let parenthesis = UInt8(ascii: ")")
          closing = bytes[place..<line.upperBound].firstIndex(of: parenthesis) ?? line.upperBound
        }
        guard closing < line.upperBound else { return }
        addMark(start..<start + 1)
        addMark(place..<closing + 1)
        place = closing
        opening = nil
      }
      place += 1
    }
  }
}

/// A line that says which page or paragraph begins: `[page 12]`, `[p. 12]`, `[par. 3]`, `[¶ 3]`.
private struct BracketMark {
  let isPage: Bool
  let label: String

  init?(_ line: ArraySlice<UInt8>) {
    guard line.count <= 40, line.first == UInt8(ascii: "["), line.last == UInt8(ascii: "]") else {
      return nil
    }
    let words = String(decoding: line.dropFirst().dropLast(), as: UTF8.self).trimmedSpaces
    let name = words.prefix { !$0.isNumber && $0 != " " && $0 != "." }
    var label = words.dropFirst(name.count)
    while let first = label.first, first == "." || first == " " { label.removeFirst() }
    switch name.lowercased() {
    case "page", "p": isPage = true
    case "paragraph", "par", "¶", "§": isPage = false
    default: return nil
    }
    guard !label.isEmpty, label.allSatisfy({ $0.isNumber || $0.isLetter }) else { return nil }
    self.label = String(label)
  }
}

extension UInt8 {
  /// Whether the byte is a space, a tab or a form feed.
  fileprivate var isWhiteSpace: Bool {
    self == 0x20 || self == 0x09 || self == 0x0C || self == 0x0B
  }
}

extension String {
  fileprivate var trimmedSpaces: Substring {
    var rest = self[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return rest
  }
}
