import ArgMapSyntax

/// A line of a text as a terminal shows it, cut around a place when it is long.
struct Excerpt {
  private static let width = 120
  /// At most so many cells are shown before the place that a long line is cut around.
  private static let lead = 40

  /// What is shown.
  let text: String
  /// The places of the source that are shown.
  let range: ClosedRange<Int>

  private let offsets: [Int]
  private let cells: [Int]

  /// Cuts a line around a place.
  ///
  /// Only a few hundred bytes around the place are read, however long the line is.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of the whole text.
  ///   - line: The line, without its line break.
  ///   - place: An offset in the line.
  init(of bytes: [UInt8], line: Range<Int>, around place: Int) {
    var start = max(line.lowerBound, place - 4 * Self.width)
    while start > line.lowerBound, start < line.upperBound, bytes[start].isContinuation {
      start += 1
    }
    var end = min(line.upperBound, start + 16 * Self.width)
    while end < line.upperBound, end > start, bytes[end].isContinuation { end -= 1 }

    var units: [Unit] = []
    var reader = ScalarReader(Array(bytes[start..<end]))
    var offset = start
    var isJoined = false
    while let scalar = reader.next() {
      var unit = Unit(scalar, offset: offset)
      if isJoined { unit.width = 0 }
      isJoined = scalar == "\u{200D}"
      units.append(unit)
      offset = start + reader.offset
    }
    while end == line.upperBound, units.last?.text == " " { units.removeLast() }

    var shown = units[...]
    let lead = units.prefix { $0.offset < place }.reduce(0) { $0 + $1.width }
    let total = units.reduce(0) { $0 + $1.width }
    let isCutBefore = start > line.lowerBound || (total > Self.width && lead > 2 * Self.lead)
    if isCutBefore { shown.dropCells(lead - Self.lead) }
    let isCutAfter = end < line.upperBound || shown.cellCount > Self.width
    shown = shown.prefixCells(Self.width)

    var offsets: [Int] = []
    var cells: [Int] = []
    var cell = isCutBefore ? 1 : 0
    for unit in shown {
      offsets.append(unit.offset)
      cells.append(cell)
      cell += unit.width
    }
    let shownEnd = shown.endIndex < units.count ? units[shown.endIndex].offset : offset
    offsets.append(shownEnd)
    cells.append(cell)
    self.offsets = offsets
    self.cells = cells
    range = offsets[0]...max(offsets[0], shownEnd)
    text =
      (isCutBefore ? "…" : "") + shown.map(\.text).joined() + (isCutAfter ? "…" : "")
  }

  /// The cells under a range of the source, at least one.
  func cells(of range: Range<Int>) -> Range<Int> {
    let start = cell(at: range.lowerBound)
    return start..<max(start + 1, cell(at: range.upperBound))
  }

  /// The cell at which an offset begins; one beyond the excerpt is at its end.
  private func cell(at offset: Int) -> Int {
    let index = offsets.firstIndex { $0 >= offset } ?? offsets.count - 1
    return cells[index]
  }
}

/// One scalar as it is shown.
private struct Unit {
  let offset: Int
  let text: String
  var width: Int

  init(_ scalar: Unicode.Scalar, offset: Int) {
    self.offset = offset
    switch scalar {
    case "\t": (text, width) = ("    ", 4)
    case _ where scalar.isObeyed: (text, width) = ("\u{FFFD}", 1)
    default: (text, width) = (String(scalar), scalar.cellWidth)
    }
  }
}

extension ArraySlice<Unit> {
  fileprivate var cellCount: Int { reduce(0) { $0 + $1.width } }

  fileprivate mutating func dropCells(_ count: Int) {
    var dropped = 0
    while dropped < count, let first { dropped += first.width; removeFirst() }
  }

  fileprivate func prefixCells(_ count: Int) -> Self {
    var width = 0
    return prefix { unit in
      width += unit.width
      return width <= count
    }
  }
}

extension UInt8 {
  fileprivate var isContinuation: Bool { self & 0xC0 == 0x80 }
}
