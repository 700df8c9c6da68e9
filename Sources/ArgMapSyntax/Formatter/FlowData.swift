/// Data in flow style, such as `{key: value, list: [1, 2]}`, taken apart into its tokens.
///
/// Only so much of YAML is read as all its readers agree on. Anchors, tags, comments, tabs, empty
/// values and the like make it nil: such data is left to the author.
struct FlowData {
  enum Kind {
    /// `{` or `[`
    case open
    /// `}` or `]`
    case close
    case comma
    case colon
    /// A scalar without quotation marks.
    case plain
    /// A scalar with its quotation marks.
    case quoted
  }

  struct Token {
    let kind: Kind
    let range: Range<Int>
  }

  private(set) var tokens: [Token] = []

  /// What may come next.
  private enum Expected {
    case value
    case firstEntry
    case entry
    case colonOrSeparator
    case separator
    case end
  }

  /// Reads one value: a mapping, a list or a scalar.
  init?(_ bytes: [UInt8], in range: Range<Int>) {
    let scanner = FlowScanner(bytes: bytes, end: range.upperBound)
    var closers: [UInt8] = []
    var expected = Expected.value
    var place = range.lowerBound
    while true {
      place = scanner.skipSpace(from: place)
      guard place < range.upperBound else { break }
      let byte = bytes[place]
      let isKey = closers.last == .closeBrace && (expected == .entry || expected == .firstEntry)
      switch byte {
      case .openBrace, .openBracket:
        switch expected {
        case .value: break
        case .entry where !isKey, .firstEntry where !isKey: break
        default: return nil
        }
        closers.append(byte == .openBrace ? .closeBrace : .closeBracket)
        expected = .firstEntry
        place = add(.open, place..<place + 1)
      case .closeBrace, .closeBracket:
        switch expected {
        case .firstEntry, .separator, .colonOrSeparator: break
        default: return nil
        }
        guard closers.popLast() == byte else { return nil }
        expected = closers.isEmpty ? .end : .separator
        place = add(.close, place..<place + 1)
      case UInt8(ascii: ","):
        guard expected == .separator || expected == .colonOrSeparator else { return nil }
        expected = .entry
        place = add(.comma, place..<place + 1)
      case .colon:
        guard expected == .colonOrSeparator, scanner.canBeKey(tokens.last, before: place) else {
          return nil
        }
        expected = .value
        place = add(.colon, place..<place + 1)
      default:
        switch expected {
        case .value, .firstEntry, .entry: break
        default: return nil
        }
        let isQuoted = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
        let end = isQuoted ? scanner.quotedEnd(from: place) : scanner.plainEnd(from: place)
        guard let end else { return nil }
        expected = isKey ? .colonOrSeparator : closers.isEmpty ? .end : .separator
        place = add(isQuoted ? .quoted : .plain, place..<end)
      }
    }
    guard expected == .end else { return nil }
  }

  private mutating func add(_ kind: Kind, _ range: Range<Int>) -> Int {
    tokens.append(Token(kind: kind, range: range))
    return range.upperBound
  }
}

/// Finds the ends of what stands in flow data.
private struct FlowScanner {
  let bytes: [UInt8]
  let end: Int

  private func byte(at place: Int) -> UInt8? { place < end ? bytes[place] : nil }

  func skipSpace(from start: Int) -> Int {
    var place = start
    while let byte = byte(at: place), byte == .space || byte.isLineBreak { place += 1 }
    return place
  }

  /// Whether a scalar can be the key before a colon: on one line, and not too far away.
  func canBeKey(_ token: FlowData.Token?, before colon: Int) -> Bool {
    guard let key = token?.range, colon - key.lowerBound < 1000 else { return false }
    return !bytes[key.lowerBound..<colon].contains(where: \.isLineBreak)
  }

  func quotedEnd(from start: Int) -> Int? {
    let quote = bytes[start]
    var place = start + 1
    while let byte = byte(at: place) {
      if byte == quote {
        guard quote == UInt8(ascii: "'"), self.byte(at: place + 1) == quote else {
          return place + 1
        }
        place += 2
      } else {
        place += byte == .backslash && quote == UInt8(ascii: "\"") ? 2 : 1
      }
    }
    return nil
  }

  /// The end of a scalar without quotation marks, blanks after it left out.
  func plainEnd(from start: Int) -> Int? {
    guard canStartPlain(at: start) else { return nil }
    var place = start
    var last = start
    scan: while let byte = byte(at: place) {
      switch byte {
      case .openBrace, .closeBrace, .openBracket, .closeBracket, UInt8(ascii: ","):
        break scan
      case .colon:
        guard let next = self.byte(at: place + 1) else { return nil }
        if next == .space || next.isLineBreak { break scan }
        guard !next.isFlowMark else { return nil }
        last = place
      case .hash:
        guard last == place - 1 else { return nil }
        last = place
      case .space, .newline, .carriageReturn:
        break
      case UInt8(ascii: "?"), 0..<0x20, 0x7F:
        return nil
      default:
        guard !bytes.hasUnusualBreak(at: place) else { return nil }
        last = place
      }
      place += 1
    }
    return last + 1
  }

  private func canStartPlain(at place: Int) -> Bool {
    switch bytes[place] {
    case .hyphen:
      guard let next = byte(at: place + 1) else { return false }
      return !next.isBlank && !next.isLineBreak && !next.isFlowMark
    case let byte:
      return !"?:#&*!|>%@`".utf8.contains(byte)
    }
  }
}

extension [UInt8] {
  /// Whether a character begins at a place that some readers of YAML take for a line break or skip:
  /// U+0085, U+2028, U+2029, U+FEFF.
  func hasUnusualBreak(at place: Int) -> Bool {
    guard self[place] >= 0xC2, place + 1 < count else { return false }
    switch (self[place], self[place + 1], place + 2 < count ? self[place + 2] : 0) {
    case (0xC2, 0x85, _), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xEF, 0xBB, 0xBF): return true
    default: return false
    }
  }

  /// Whether there is such a character in a range.
  func hasUnusualBreak(in range: Range<Int>) -> Bool {
    range.contains { hasUnusualBreak(at: $0) }
  }
}

extension UInt8 {
  fileprivate var isFlowMark: Bool {
    switch self {
    case .openBrace, .closeBrace, .openBracket, .closeBracket, UInt8(ascii: ","): true
    default: false
    }
  }
}
