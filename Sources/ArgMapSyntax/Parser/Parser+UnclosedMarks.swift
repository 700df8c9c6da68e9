/// Braces and comments that are never closed, and are words therefore.
extension Parser {
  /// Reports the first unclosed brace of each block, instead of what its contents look like.
  mutating func reportUnclosedBraces() {
    let places = lexer.searches.unclosedBraces.filter(isInText).sorted()
    var reportedTo = -1
    for place in places where place >= reportedTo {
      reportedTo = blockEnd(from: place)
      // What was meant as data is the line, or the lines of a block that begins below the brace.
      let isBlock = lexer.lineBreaks(at: place + 1).count == 1
      let end = isBlock ? reportedTo : lineEnd(from: place)
      let isInside = { (finding: Diagnostic) in
        finding.range.lowerBound > place && finding.range.lowerBound <= end
      }
      let isError = diagnostics.contains { isInside($0) && $0.severity == .error }
      diagnostics.removeAll(where: isInside)
      report(
        .unclosedBrace(isError: isError), at: place..<place + 1,
        notes: unclosedQuotationMark(in: place..<end).map {
          [Diagnostic.Note("this quotation mark is never closed", at: SourceRange($0..<$0 + 1))]
        } ?? [])
    }
  }

  /// Reports the first comment that is never closed.
  mutating func reportUnclosedComment() {
    guard let start = lexer.searches.unclosedComment,
      isLineStart(start) || text.bytes[start - 1].isBlank
    else { return }
    let isMarkup = text.bytes[start] == .less
    let range = start..<start + (isMarkup ? 4 : 2)
    report(.unclosedComment(string(in: range), isMarkup ? "-->" : "*/"), at: range)
  }

  /// Whether a byte was read as a word, and not as part of a comment or behind a backslash.
  private func isInText(_ place: Int) -> Bool {
    var low = 0
    var high = builder.records.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(builder.records[middle].start) <= place { low = middle } else { high = middle }
    }
    return builder.kind(at: low) == .text || builder.kind(at: low) == .ruleText
  }

  private func blockEnd(from start: Int) -> Int {
    var place = lineEnd(from: start)
    while place < text.bytes.count {
      let breaks = lexer.lineBreaks(at: place)
      if breaks.count > 1 { return place }
      place = lineEnd(from: breaks.end)
    }
    return place
  }

  /// The first quotation mark at the start of a value that nothing closes in a range.
  private func unclosedQuotationMark(in range: Range<Int>) -> Int? {
    var place = range.lowerBound
    var canStart = false
    while place < range.upperBound {
      let byte = text.bytes[place]
      if canStart, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        let end = text.bytes[place + 1..<range.upperBound].firstIndex(of: byte)
        guard let end else { return place }
        place = end
      }
      canStart = byte.isBlank ? canStart : "{[,:-".utf8.contains(byte)
      place += 1
    }
    return nil
  }
}
