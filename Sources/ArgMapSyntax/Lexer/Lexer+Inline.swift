/// A delimiter of bold or italic text.
struct Emphasis: Equatable {
  let delimiter: UInt8
  let isBold: Bool
}

/// Running text and what can stand in it.
extension Lexer {
  mutating func inlineToken() -> Token {
    let first = bytes[offset]
    if first.isLineBreak { return lineBreakToken() }
    if first.isBlank { return token(.whitespace, upTo: skipBlanks(from: offset)) }
    if first.endsPlainWords, let found = construct(at: offset, followsSpace: followsDroppedSpace) {
      switch found.kind {
      case .boldStart, .italicStart:
        openEmphasis.append(Emphasis(delimiter: first, isBold: found.kind == .boldStart))
      case .boldEnd, .italicEnd:
        while let last = openEmphasis.popLast(),
          last != Emphasis(delimiter: first, isBold: found.kind == .boldEnd)
        {}
      default:
        break
      }
      return token(found.kind, upTo: found.end)
    }
    return token(.text, upTo: textEnd)
  }

  /// Where the plain words that start here end: at a construct, a line break, or white space that
  /// the text loses.
  private var textEnd: Int {
    mutating get {
      var end = offset
      var isFirst = true
      while end < bytes.count {
        let byte = bytes[end]
        guard byte.endsPlainWords else {
          end += 1
          isFirst = false
          while end + 8 <= bytes.count {
            let count = ByteWord(bytes, at: end).plainPrefix
            end += count
            if count < 8 { break }
          }
          continue
        }
        if byte.isLineBreak { break }
        if !isFirst, construct(at: end, followsSpace: false) != nil { break }
        isFirst = false
        end += 1
        // A lone mark keeps one blank after it; further ones are lost.
        if self.byte(at: end).isBlank {
          end += 1
          if self.byte(at: end).isBlank { break }
        }
      }
      return end
    }
  }

  /// What starts at a special byte; nil if the byte is only itself.
  private mutating func construct(
    at start: Int, followsSpace: Bool
  ) -> (kind: SyntaxKind, end: Int)? {
    switch bytes[start] {
    case .backslash:
      escapeEnd(at: start).map { (.escape, $0) }
    case .dot, .colon:
      shortcodeEnd(at: start).map { (.shortcode, $0) }
    case .asterisk, .underscore:
      emphasis(at: start, followsSpace: followsSpace)
    case .openBracket:
      bracket(at: start)
    case .less:
      commentEnd(at: start).map { (.comment, $0) } ?? angle(at: start)
    case .slash:
      commentEnd(at: start).map { (.comment, $0) }
    case .openBrace:
      metadataEnd(at: start).map { (.metadata, $0) }
    case .hash:
      tagEnd(at: start).map { (.tag, $0) }
    case UInt8(ascii: "@"):
      mention(at: start)
    default:
      nil
    }
  }

  private func skipOneBlank(from start: Int) -> Int { byte(at: start).isBlank ? start + 1 : start }

  func escapeEnd(at start: Int) -> Int? {
    guard start + 1 < bytes.count, !bytes[start + 1].isLineBreak else { return nil }
    var end = start + 2
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return skipBlanks(from: end)
  }

  func shortcodeEnd(at start: Int) -> Int? {
    let delimiter = bytes[start]
    var end = start + 1
    while end < bytes.count, !bytes[end].isBlank, !bytes[end].isLineBreak {
      if bytes[end] == delimiter, end > start + 1 { return skipOneBlank(from: end + 1) }
      end += 1
    }
    return nil
  }

  private func emphasis(at start: Int, followsSpace: Bool) -> (kind: SyntaxKind, end: Int)? {
    let delimiter = bytes[start]
    let isDouble = byte(at: start + 1) == delimiter
    func canClose(_ end: Int) -> Bool {
      end >= bytes.count || bytes[end].isBlank || bytes[end].isLineBreak
        || bytes[end].closesEmphasis
    }
    func canOpen(_ end: Int) -> Bool {
      end < bytes.count && !bytes[end].isBlank && !bytes[end].isLineBreak
    }
    if !followsSpace, let innermost = openEmphasis.last, innermost.delimiter == delimiter {
      if isDouble, innermost.isBold, canClose(start + 2) {
        return (.boldEnd, skipOneBlank(from: start + 2))
      }
      if !innermost.isBold, canClose(start + 1) {
        return (.italicEnd, skipOneBlank(from: start + 1))
      }
    }
    if closesOuterEmphasis, !followsSpace {
      // So many levels are enough for people, and the search stays short.
      let open = openEmphasis.suffix(64)
      if isDouble, canClose(start + 2),
        open.contains(Emphasis(delimiter: delimiter, isBold: true))
      {
        return (.boldEnd, skipOneBlank(from: start + 2))
      }
      if !isDouble, canClose(start + 1),
        open.contains(Emphasis(delimiter: delimiter, isBold: false))
      {
        return (.italicEnd, skipOneBlank(from: start + 1))
      }
    }
    // Two marks with a blank behind them are characters, not an empty stretch of italics.
    if isDouble { return canOpen(start + 2) ? (.boldStart, start + 2) : nil }
    return canOpen(start + 1) ? (.italicStart, start + 1) : nil
  }

  private mutating func bracket(at start: Int) -> (kind: SyntaxKind, end: Int)? {
    let close = searches.closingBracket(in: bytes, from: start + 1)
    if close > start + 1, byte(at: close + 1) == .openParenthesis {
      let target = searches.closingParenthesis(in: bytes, from: close + 2)
      if target > close + 2, target < bytes.count,
        !searches.hasBlankLine(in: bytes, from: start, upTo: target)
      {
        return (.link, skipOneBlank(from: target + 1))
      }
    }
    return title(
      at: start, closedAt: close, definedAt: searches.definitionBracket(in: bytes, from: start + 2),
      definition: .statementDefinition, reference: .statementReference)
  }

  private mutating func angle(at start: Int) -> (kind: SyntaxKind, end: Int)? {
    title(
      at: start, closedAt: searches.closingAngle(in: bytes, from: start + 1),
      definedAt: searches.definitionAngle(in: bytes, from: start + 2),
      definition: .argumentDefinition, reference: .argumentReference)
  }

  /// A title, from what its closing mark and its closing mark with a colon were found to be; either
  /// counts only on the line of the opening mark.
  private mutating func title(
    at start: Int, closedAt close: Int, definedAt colon: Int, definition: SyntaxKind,
    reference: SyntaxKind
  ) -> (kind: SyntaxKind, end: Int)? {
    if isOnLine(of: start, colon) { return (definition, colon + 2) }
    guard close > start + 1, isOnLine(of: start, close), bytes[start + 1] != .hyphen else {
      return nil
    }
    return (reference, close + 1)
  }

  /// Whether a place that was searched for is there, on the line of an earlier one.
  private mutating func isOnLine(of start: Int, _ place: Int) -> Bool {
    place < bytes.count && !searches.hasLineBreak(in: bytes, from: start, upTo: place)
  }

  private mutating func mention(at start: Int) -> (kind: SyntaxKind, end: Int)? {
    let isStatement = byte(at: start + 1) == .openBracket
    guard isStatement || byte(at: start + 1) == .less else { return nil }
    let close =
      isStatement
      ? searches.closingBracket(in: bytes, from: start + 2)
      : searches.closingAngle(in: bytes, from: start + 2)
    guard close > start + 2, isOnLine(of: start, close) else { return nil }
    return (isStatement ? .statementMention : .argumentMention, skipOneBlank(from: close + 1))
  }

  private mutating func tagEnd(at start: Int) -> Int? {
    if byte(at: start + 1) == .openParenthesis {
      let close = searches.closingParenthesis(in: bytes, from: start + 2)
      guard close > start + 2, close < bytes.count,
        !searches.hasBlankLine(in: bytes, from: start, upTo: close)
      else { return nil }
      return skipOneBlank(from: close + 1)
    }
    var end = start + 1
    while true {
      let length = tagCharacterLength(at: end)
      if length == 0 { break }
      end += length
    }
    return end > start + 1 ? skipOneBlank(from: end) : nil
  }

  /// The bytes of a letter, digit, hyphen, underscore or a character from U+00A0 to U+FFEF.
  private func tagCharacterLength(at place: Int) -> Int {
    let first = byte(at: place)
    if first.isLetter || first.isDigit || first == .hyphen || first == .underscore { return 1 }
    func isContinuation(_ place: Int) -> Bool { byte(at: place) & 0xC0 == 0x80 }
    if first == 0xC2 { return byte(at: place + 1) >= 0xA0 && isContinuation(place + 1) ? 2 : 0 }
    if first > 0xC2, first < 0xE0 { return isContinuation(place + 1) ? 2 : 0 }
    if first >= 0xE0, first < 0xF0, isContinuation(place + 1), isContinuation(place + 2) {
      let isBeyond = first == 0xEF && byte(at: place + 1) == 0xBF && byte(at: place + 2) > 0xAF
      return isBeyond ? 0 : 3
    }
    return 0
  }

  /// Where the block of data at a brace ends: after the brace that balances it.
  ///
  /// A quotation mark opens a string only where YAML lets a value start, so that an apostrophe in
  /// plain words does no harm.
  mutating func metadataEnd(at start: Int) -> Int? {
    var open: [Int] = []
    var canStartValue = true
    var place = start
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case .openBrace:
        open.append(place)
        // What holds an unclosed brace is unclosed itself.
        if searches.unclosedBraces.contains(place) { place = bytes.count }
        canStartValue = true
      case .closeBrace:
        open.removeLast()
        if open.isEmpty { return place + 1 }
        canStartValue = false
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if canStartValue { place = stringEnd(at: place) }
        canStartValue = false
      case .openBracket, UInt8(ascii: ","), .colon, .hyphen, .newline, .carriageReturn:
        canStartValue = true
      case .space, .tab:
        break
      default:
        canStartValue = false
      }
      place += 1
    }
    searches.unclosedBraces.formUnion(open)
    return nil
  }

  /// The place of the quotation mark that ends a YAML string, or the end of the text.
  private func stringEnd(at start: Int) -> Int {
    let quote = bytes[start]
    var place = start + 1
    while place < bytes.count {
      let isSingle = quote == UInt8(ascii: "'")
      if bytes[place] == quote {
        // Two single quotation marks in a row stand for one.
        guard isSingle, byte(at: place + 1) == quote else { return place }
        place += 2
      } else {
        place += bytes[place] == .backslash && !isSingle ? 2 : 1
      }
    }
    return place
  }
}

extension UInt8 {
  /// Whether the byte is a line break or can start something other than plain words.
  fileprivate var endsPlainWords: Bool {
    // A table of bits in two words: looked up for nearly every byte of a text.
    self < 128 && (self < 64 ? Self.lowMarks : Self.highMarks) &>> (self & 63) & 1 != 0
  }

  /// The marks of ASCII before the letters, and the two line breaks.
  private static var lowMarks: UInt64 { 0x5C00_F708_0000_2400 }
  /// `@`, brackets, backslash, `_` and braces.
  private static var highMarks: UInt64 { 0x2800_0000_B800_0001 }

  fileprivate var closesEmphasis: Bool {
    switch self {
    case .closeParenthesis, .closeBrace, .underscore, .dot, UInt8(ascii: ","), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: ";"), .colon, .hyphen, .asterisk:
      true
    default:
      false
    }
  }
}
