/// Places and words that findings point at and quote.
extension Parser {
  /// A token without the indentation before it.
  func symbolRange(of token: Token) -> Range<Int> {
    min(lexer.skipBlanks(from: token.start), token.end)..<token.end
  }

  /// The line of a token, from the token on.
  func lineRange(of token: Token) -> Range<Int> {
    let start = symbolRange(of: token).lowerBound
    return start..<trimmedEnd(of: start..<lineEnd(from: token.end))
  }

  func string(in range: Range<Int>) -> String { text.string(in: SourceRange(range)) }

  /// Whether a line begins at an offset; a byte-order mark before the first one is none of it.
  func isLineStart(_ offset: Int) -> Bool {
    offset == 0 || text.bytes[offset - 1].isLineBreak
      || offset == 3 && text.bytes.starts(with: [0xEF, 0xBB, 0xBF])
  }

  /// Where the line ends that an offset is in.
  func lineEnd(from offset: Int) -> Int {
    var end = offset
    while end < text.bytes.count, !text.bytes[end].isLineBreak { end += 1 }
    return end
  }

  /// Where a range ends without the blanks, perhaps the line breaks too, at its end.
  func trimmedEnd(of range: Range<Int>, withBreaks: Bool = false) -> Int {
    var end = range.upperBound
    while end > range.lowerBound,
      text.bytes[end - 1].isBlank || (withBreaks && text.bytes[end - 1].isLineBreak)
    {
      end -= 1
    }
    return end
  }

  /// Whether an offset is the first thing on the line directly after the one that a range ends on.
  func isNextLine(_ offset: Int, after range: Range<Int>) -> Bool {
    let breaks = lexer.lineBreaks(at: range.upperBound)
    return breaks.count == 1 && lexer.skipBlanks(from: breaks.end) == offset
  }

  /// The blank line right above the current block.
  var blankLine: Range<Int> {
    let token = builder.records[blockEnd...].firstIndex { $0.kind == .blankLine }
    return token.map { builder.range(ofToken: $0).bounds } ?? current.start..<current.start
  }

  /// That blank line as a note to a finding.
  var blankLineNotes: [Diagnostic.Note] {
    let place = min(nextLine(after: blankLine.lowerBound), current.start)
    return [Diagnostic.Note("the blank line", at: SourceRange(place..<place))]
  }

  /// The removal of that blank line, if nothing else stands there.
  var blankLineFixes: [Diagnostic.Fix] {
    builder.records[blockEnd...].contains { $0.kind == .comment }
      ? [] : [.removeBlankLine(blankLine, in: text)]
  }

  /// Where the line after an offset begins, which is the end of a line but for blanks.
  func nextLine(after offset: Int) -> Int {
    var place = lexer.skipBlanks(from: offset)
    let isPair = lexer.byte(at: place) == .carriageReturn && lexer.byte(at: place + 1) == .newline
    place += isPair ? 2 : 1
    return min(place, text.bytes.count)
  }

  // MARK: Names

  /// A title in its brackets.
  func name(of title: Token) -> String {
    let isDefinition = title.kind == .statementDefinition || title.kind == .argumentDefinition
    return words(in: title.start..<title.end - (isDefinition ? 1 : 0), limit: 60)
  }

  /// A statement or argument by its title, or else by its first words in quotation marks; a heading
  /// by its words.
  func name(ofMember index: Int) -> String {
    guard builder.kind(at: index) != .inference else { return "the inference" }
    let range = nameRange(ofMember: index)
    guard !range.isEmpty else { return "the line above" }
    let first = text.bytes[range.lowerBound]
    let isTitle = builder.kind(at: firstToken(of: index)).isTitle
    let name = words(in: range.bounds, limit: isTitle ? 60 : 40)
    return isTitle && (first == .openBracket || first == .less) ? name : "\u{201C}\(name)\u{201D}"
  }

  /// The place of that name.
  func nameRange(ofMember index: Int) -> SourceRange {
    let token = firstToken(of: index)
    guard token < builder.records.count else { return SourceRange(lastEnd..<lastEnd) }
    let range = builder.range(ofToken: token).bounds
    switch builder.kind(at: token) {
    case .statementDefinition, .argumentDefinition:
      return SourceRange(range.lowerBound..<range.upperBound - 1)
    case .statementReference, .argumentReference:
      return SourceRange(range)
    case .inferenceStart:
      let start = lexer.skipBlanks(from: range.lowerBound)
      return SourceRange(start..<trimmedEnd(of: start..<lineEnd(from: start)))
    default:
      return SourceRange(
        range.lowerBound..<trimmedEnd(of: range.lowerBound..<lineEnd(from: range.lowerBound)))
    }
  }

  /// The name of what was read last.
  var nameOfLastBlock: String {
    builder.node(atDepth: 1, endingAt: builder.contentCount).map(name(ofMember:))
      ?? "the line above"
  }

  /// The name of what a relation line adds.
  func name(ofMemberIn relation: Int) -> String {
    member(in: relation).map(name(ofMember:)) ?? "the line above"
  }

  /// The place of that name.
  func nameRange(ofMemberIn relation: Int) -> SourceRange {
    member(in: relation).map(nameRange(ofMember:)) ?? builder.range(ofToken: relation + 1)
  }

  private func member(in relation: Int) -> Int? {
    builder.records[relation...].prefix(8).firstIndex {
      $0.kind == .statement || $0.kind == .argument
    }
  }

  private func firstToken(of index: Int) -> Int {
    var token = index + 1
    while token < builder.records.count {
      switch builder.kind(at: token) {
      case .whitespace, .comment, .lineBreak, .blankLine, .headingStart: token += 1
      default: return token
      }
    }
    return token
  }

  /// Words of the text on one line, cut where they are long.
  func words(in range: Range<Int>, limit: Int = 40) -> String {
    // Four bytes a character at most.
    let start = range.lowerBound
    let some = start..<min(range.upperBound, start + 4 * limit + 4)
    let line = string(in: some).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > limit || some.upperBound < range.upperBound
      ? "\(line.prefix(limit))…" : line
  }
}
