/// A line of a page while the marks of lists and quotations are taken off its front.
struct MarkdownLine {
  let bytes: [UInt8]
  /// Where the line ends, without its line break.
  let end: Int
  /// Where the next line starts.
  let next: Int
  /// The first byte that is not taken off.
  private(set) var offset: Int
  /// The column of that byte; tabs reach to the next multiple of four.
  private var column = 0
  /// How many columns of the tab before ``offset`` are not taken off.
  private var restOfTab = 0

  /// The line that starts at an offset.
  init(of bytes: [UInt8], at start: Int) {
    self.bytes = bytes
    offset = start
    var end = start
    while end < bytes.count, !bytes[end].isLineBreak { end += 1 }
    self.end = end
    let isPair =
      end + 1 < bytes.count && bytes[end] == .carriageReturn && bytes[end + 1] == .newline
    next = min(end + (isPair ? 2 : 1), bytes.count)
  }

  /// Where the rest of the line starts: a tab that is taken off in part is kept whole.
  var start: Int { restOfTab > 0 ? offset - 1 : offset }

  /// The first byte that is no blank; zero in a line of blanks.
  var first: UInt8 { firstPlace < end ? bytes[firstPlace] : 0 }
  /// Where that byte is, or the end of the line.
  var firstPlace: Int {
    var place = offset
    while place < end, bytes[place].isBlank { place += 1 }
    return place
  }
  var isBlank: Bool { firstPlace == end }

  /// The columns of the blanks that the rest starts with, as far as they matter.
  func indentation(upTo limit: Int) -> Int {
    var rest = self
    return rest.skipBlanks(upTo: limit)
  }

  /// Takes blanks off, at most so many columns of them.
  ///
  /// - Returns: How many columns were taken off.
  @discardableResult
  mutating func skipBlanks(upTo limit: Int) -> Int {
    var skipped = 0
    while skipped < limit {
      if restOfTab > 0 {
        restOfTab -= 1
      } else if offset < end, bytes[offset].isBlank {
        if bytes[offset] == .tab { restOfTab = 3 - column % 4 }
        offset += 1
      } else {
        break
      }
      column += 1
      skipped += 1
    }
    return skipped
  }

  /// Takes bytes off that are no tabs.
  mutating func skip(_ count: Int) {
    offset += count
    column += count
  }

  /// How many times a byte is repeated from the first place on that is no blank.
  func countOfFirst() -> Int {
    let start = firstPlace
    var place = start
    while place < end, bytes[place] == bytes[start] { place += 1 }
    return place - start
  }
}
