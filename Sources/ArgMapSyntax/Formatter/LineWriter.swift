/// Writes the lines of a formatted text.
///
/// Line breaks are owed until something follows them, so that a text neither begins nor ends with a
/// blank line.
struct LineWriter {
  /// What has been written so far.
  ///
  /// Whoever holds a slice of it while more is written has all of it copied.
  private(set) var bytes: [UInt8] = []
  /// Whether nothing is on the current line yet.
  private(set) var isAtLineStart = true
  /// The indentation of the current line.
  private(set) var indentation = 0
  private let lineEnd: [UInt8]
  private var owedBreaks = 0
  /// Blanks up to here are part of what was written and stay.
  private var fixedEnd = 0

  /// Makes a writer for the lines of a text, which keeps the kind of its first line break.
  init(formatting text: [UInt8]) {
    bytes.reserveCapacity(text.count + text.count / 16)
    guard let first = text.firstIndex(where: \.isLineBreak), text[first] == .carriageReturn else {
      lineEnd = [.newline]
      return
    }
    let isPair = first + 1 < text.count && text[first + 1] == .newline
    lineEnd = isPair ? [.carriageReturn, .newline] : [.carriageReturn]
  }

  // MARK: Lines

  /// Ends the line, perhaps with a blank line after it.
  mutating func breakLine(_ count: Int = 1) {
    owedBreaks = max(owedBreaks, min(count, 2))
    isAtLineStart = true
  }

  /// Begins a line.
  mutating func startLine(indentation: Int) {
    if !bytes.isEmpty {
      for _ in 0..<max(owedBreaks, 1) { bytes.append(contentsOf: lineEnd) }
    }
    owedBreaks = 0
    bytes.append(contentsOf: repeatElement(.space, count: indentation))
    self.indentation = indentation
    isAtLineStart = false
    fixedEnd = bytes.count
  }

  /// Goes on with the last line instead of beginning the next one.
  mutating func resumeLine() {
    owedBreaks = 0
    isAtLineStart = false
  }

  // MARK: Bytes

  mutating func append(_ byte: UInt8) { bytes.append(byte) }
  mutating func append(_ slice: ArraySlice<UInt8>) { bytes.append(contentsOf: slice) }
  mutating func append(_ blanks: Repeated<UInt8>) { bytes.append(contentsOf: blanks) }
  mutating func append(_ string: String) { bytes.append(contentsOf: string.utf8) }

  /// Keeps the blanks at the end of what has been written.
  mutating func fix() { fixedEnd = bytes.count }

  /// Keeps blanks up to a number of bytes from the end.
  mutating func fix(allBut count: Int) { fixedEnd = bytes.count - count }

  /// How many blanks at the end of the line may go.
  var looseBlankCount: Int {
    var start = bytes.count
    while start > fixedEnd, bytes[start - 1].isBlank { start -= 1 }
    return bytes.count - start
  }

  mutating func removeLooseBlanks() { bytes.removeLast(looseBlankCount) }

  /// Writes bytes with line breaks in them; each line may be changed on its way.
  mutating func appendLines(
    _ source: [UInt8], in range: Range<Int>,
    _ appendLine: (inout LineWriter, Range<Int>, LinePlace) -> Void
  ) {
    var start = range.lowerBound
    while true {
      var end = start
      while end < range.upperBound, !source[end].isLineBreak { end += 1 }
      let place = LinePlace(
        isFirst: start == range.lowerBound, isLast: end == range.upperBound)
      appendLine(&self, start..<end, place)
      guard !place.isLast else { break }
      bytes.append(contentsOf: lineEnd)
      let isPair =
        source[end] == .carriageReturn && end + 1 < range.upperBound
        && source[end + 1] == .newline
      start = end + (isPair ? 2 : 1)
    }
  }

  /// Writes bytes with line breaks in them as they are, but for the kind of the line breaks.
  mutating func appendLines(_ source: [UInt8], in range: Range<Int>) {
    appendLines(source, in: range) { writer, line, _ in writer.append(source[line]) }
  }

  // MARK: The end

  /// The whole text, perhaps with a line break after the last line.
  mutating func finish(endsLine: Bool) -> [UInt8] {
    if endsLine, !bytes.isEmpty { bytes.append(contentsOf: lineEnd) }
    // A text that begins with this character would lose it to the next reader.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if bytes.starts(with: mark) { bytes.insert(contentsOf: mark, at: 0) }
    return bytes
  }
}

/// Where a line stands among others.
struct LinePlace {
  var isFirst: Bool
  var isLast: Bool
}
