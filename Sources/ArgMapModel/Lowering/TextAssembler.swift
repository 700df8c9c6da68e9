import ArgMapSyntax

/// Puts together the text of a place from the pieces that it is written in.
///
/// As long as the pieces follow each other in the source, the text is a stretch of it; only when
/// something is left out or added in between are the bytes copied.
struct TextAssembler {
  private let source: [UInt8]
  private var bytes: [UInt8] = []
  private var markup: [OccurrenceTable.MarkupRecord] = []
  /// Where the current text begins in `bytes`, and its stretches in `markup`.
  private var start = 0
  private var markupStart = 0
  /// The stretch of the source that is the text so far; nil once bytes are copied.
  private var stretch: Range<Int>? = 0..<0
  private var hasPieces = false
  private var owesLineBreak = false
  private var openMarkup: [Int] = []

  init(_ source: SourceText) {
    self.source = source.bytes
    // Room that is not used costs nothing; growing step by step would touch twice as much.
    bytes.reserveCapacity(source.bytes.count)
  }

  /// Begins the next text.
  mutating func begin() {
    start = bytes.count
    markupStart = markup.count
    stretch = 0..<0
    hasPieces = false
    owesLineBreak = false
    openMarkup.removeAll(keepingCapacity: true)
  }

  /// Where the text so far is; nowhere if it has no piece.
  var text: OccurrenceTable.TextPlace {
    guard hasPieces else { return .none }
    if let stretch { return .source(SourceRange(stretch)) }
    return .assembled(OccurrenceTable.Slice(start..<bytes.count))
  }

  /// The stretches of the text so far.
  var markupSlice: OccurrenceTable.Slice { OccurrenceTable.Slice(markupStart..<markup.count) }

  /// The stretches of the text so far, in a text read from the source.
  func markup(in text: SourceText) -> [Markup] {
    markup[markupStart...].map { $0.markup(in: text) }
  }

  /// Hands over what was read.
  mutating func move(to table: inout OccurrenceTable) {
    swap(&table.assembled, &bytes)
    swap(&table.markup, &markup)
  }

  /// The text so far as a string; nil if it has no piece.
  var string: String? {
    guard hasPieces else { return nil }
    return String(decoding: stretch.map { source[$0] } ?? bytes[start...], as: UTF8.self)
  }

  /// Adds a line break: one space, unless the text ends in one already or nothing follows.
  mutating func addLineBreak() { owesLineBreak = true }

  /// Adds the bytes of a piece as they are.
  mutating func add(_ range: Range<Int>) {
    startPiece()
    append(range)
  }

  /// Adds words that the source does not hold, instead of those in a range.
  ///
  /// Words that are longer than what they stand for are added only as long as the texts of a map take
  /// no more than 4 GB together, the room that places are counted in.
  mutating func add(_ string: String, for range: Range<Int>) {
    guard bytes.count + string.utf8.count + source.count - range.upperBound <= UInt32.max else {
      return add(range)
    }
    startPiece()
    copyStretch()
    bytes.append(contentsOf: string.utf8)
  }

  /// Adds a piece with a meaning of its own, of which the words say what.
  mutating func add(
    _ range: Range<Int>, as kind: OccurrenceTable.MarkupRecord.Kind, words: Range<Int>
  ) {
    startPiece()
    let start = count
    append(range)
    markup.append(
      OccurrenceTable.MarkupRecord(
        kind: kind, range: OccurrenceTable.Slice(start..<count), words: SourceRange(words)))
  }

  /// Adds words that the source does not hold, with a meaning of their own.
  mutating func add(
    _ string: String, for range: Range<Int>, as kind: OccurrenceTable.MarkupRecord.Kind,
    words: Range<Int>
  ) {
    open(kind, words: words)
    add(string, for: range)
    close(followedBy: 0..<0)
  }

  /// Begins bold or italic text, or that of a link to the words.
  mutating func open(_ kind: OccurrenceTable.MarkupRecord.Kind, words: Range<Int> = 0..<0) {
    startPiece()
    openMarkup.append(markup.count)
    markup.append(
      OccurrenceTable.MarkupRecord(
        kind: kind, range: OccurrenceTable.Slice(count..<count), words: SourceRange(words)))
  }

  /// Ends the text that began last, and adds the space behind it.
  mutating func close(followedBy space: Range<Int>) {
    guard let index = openMarkup.popLast() else { return }
    let start = markup[index].range.bounds.lowerBound
    markup[index].range = OccurrenceTable.Slice(start..<count)
    append(space)
  }

  private var count: Int { stretch?.count ?? bytes.count - start }

  private mutating func append(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if let known = stretch {
      if known.isEmpty || known.upperBound == range.lowerBound {
        stretch = (known.isEmpty ? range.lowerBound : known.lowerBound)..<range.upperBound
        return
      }
      copyStretch()
    }
    bytes.append(contentsOf: source[range])
  }

  private mutating func copyStretch() {
    guard let known = stretch else { return }
    stretch = nil
    bytes.append(contentsOf: source[known])
  }

  private mutating func startPiece() {
    hasPieces = true
    guard owesLineBreak else { return }
    owesLineBreak = false
    let last = stretch.map { $0.isEmpty ? nil : source[$0.upperBound - 1] } ?? lastByte
    guard last != UInt8(ascii: " ") else { return }
    copyStretch()
    bytes.append(UInt8(ascii: " "))
  }

  private var lastByte: UInt8? { bytes.count > start ? bytes.last : nil }
}
