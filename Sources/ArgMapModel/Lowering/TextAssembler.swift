import ArgMapSyntax

/// Puts together the text of an element from the pieces that it is written in.
struct TextAssembler {
  private let source: SourceText
  private var bytes: [UInt8] = []
  private var hasPieces = false
  private var owesLineBreak = false
  private var openMarkup: [Int] = []
  private(set) var markup: [Markup] = []

  init(_ source: SourceText) { self.source = source }

  /// Forgets everything, for the next text.
  mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    hasPieces = false
    owesLineBreak = false
    openMarkup.removeAll()
    markup = []
  }

  /// The text so far; nil if it has no piece.
  var text: String? { hasPieces ? String(decoding: bytes, as: UTF8.self) : nil }

  /// Adds a line break: one space, unless the text ends in one already or nothing follows.
  mutating func addLineBreak() { owesLineBreak = true }

  /// Adds the bytes of a piece as they are.
  mutating func add(_ range: Range<Int>) {
    startPiece()
    bytes.append(contentsOf: source.bytes[range])
  }

  /// Adds words that the source does not hold.
  mutating func add(_ string: String) {
    startPiece()
    bytes.append(contentsOf: string.utf8)
  }

  /// Adds a piece with a meaning of its own.
  mutating func add(_ range: Range<Int>, as kind: Markup.Kind) {
    startPiece()
    let start = bytes.count
    bytes.append(contentsOf: source.bytes[range])
    markup.append(Markup(kind: kind, range: start..<bytes.count))
  }

  /// Adds words that the source does not hold, with a meaning of their own.
  mutating func add(_ string: String, as kind: Markup.Kind) {
    startPiece()
    let start = bytes.count
    bytes.append(contentsOf: string.utf8)
    markup.append(Markup(kind: kind, range: start..<bytes.count))
  }

  /// Begins bold or italic text.
  mutating func open(_ kind: Markup.Kind) {
    startPiece()
    openMarkup.append(markup.count)
    markup.append(Markup(kind: kind, range: bytes.count..<bytes.count))
  }

  /// Ends the bold or italic text that began last, and adds the space behind it.
  mutating func close(followedBy space: Range<Int>) {
    guard let index = openMarkup.popLast() else { return }
    let start = markup[index].range.lowerBound
    markup[index] = Markup(kind: markup[index].kind, range: start..<bytes.count)
    bytes.append(contentsOf: source.bytes[space])
  }

  private mutating func startPiece() {
    hasPieces = true
    guard owesLineBreak else { return }
    owesLineBreak = false
    if bytes.last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
  }
}
