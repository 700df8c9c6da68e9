/// Marks for bold and italic text that are never closed.
extension Parser {
  /// Makes marks that were never closed plain characters.
  ///
  /// - Parameters:
  ///   - openMarks: The nodes of the marks.
  ///   - index: The first node of the text.
  ///   - start: Where the text begins.
  mutating func closeEmphasis(_ openMarks: [Int], from index: Int, _ start: Int) {
    guard !openMarks.isEmpty else { return }
    // One inside another: perhaps only the inner one is not closed.
    let openMarks = openMarks.count == 1 ? openMarks : readAgain(from: index, start)
    lexer.openEmphasis = []
    guard let first = openMarks.first else { return }
    let places = openMarks.map { builder.range(ofToken: $0).bounds }
    for index in openMarks { builder.makeText(at: index) }
    report(
      .unclosedEmphasis(string(in: places[0]), count: openMarks.count), at: places[0],
      notes: places.dropFirst().prefix(8).map {
        Diagnostic.Note("nor is this one", at: SourceRange($0))
      },
      fixes: openMarks.count == 1 && isInsideWord(builder.range(ofToken: first).bounds)
        ? [.escape(string(in: places[0]), places[0])] : [])
  }

  /// Reads a text once more, now with marks that also close those around the innermost one, and
  /// returns the nodes of the marks that are still open.
  private mutating func readAgain(from index: Int, _ start: Int) -> [Int] {
    let end = builder.offset
    let (place, token, lastEnd) = (lexer.place, current, lastEnd)
    // White space and comments before the text stay.
    var index = index
    while builder.start(at: index) < start { index += 1 }
    builder.removeTokens(from: index)
    lexer.restart(at: start, as: .none)
    lexer.closesOuterEmphasis = true
    fetch()
    var openMarks: [Int] = []
    var passedMarks: [Int] = []
    while current.start < end, current.kind != .end {
      switch current.kind {
      case .boldStart, .italicStart:
        openMarks.append(builder.nextIndex)
      case .boldEnd, .italicEnd:
        let closed = openMarks.lastIndex {
          builder.kind(at: $0) == (current.kind == .boldEnd ? .boldStart : .italicStart)
            && text.bytes[builder.start(at: $0)] == text.bytes[current.start]
        }
        if let closed {
          passedMarks += openMarks[(closed + 1)...]
          openMarks.removeSubrange(closed...)
        }
      default:
        break
      }
      advance(as: current.kind.isTitle ? .text : nil)
    }
    lexer.closesOuterEmphasis = false
    lexer.move(to: place)
    (current, self.lastEnd) = (token, lastEnd)
    return (passedMarks + openMarks).sorted()
  }

  /// Whether letters or digits stand on both sides.
  private func isInsideWord(_ range: Range<Int>) -> Bool {
    func isWord(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit || byte >= 0x80 }
    return range.lowerBound > 0 && isWord(text.bytes[range.lowerBound - 1])
      && range.upperBound < text.bytes.count && isWord(text.bytes[range.upperBound])
  }
}
