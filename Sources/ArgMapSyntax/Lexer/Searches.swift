/// The searches for closing marks, each remembered, so that a text of a million opening marks is not
/// read a million times.
struct Searches {
  private var lineEnds = ForwardSearch()
  private var blockEnds = ForwardSearch()
  private var brackets = ForwardSearch()
  private var bracketColons = ForwardSearch()
  private var angles = ForwardSearch()
  private var angleColons = ForwardSearch()
  private var parentheses = ForwardSearch()
  private var blockComments = ForwardSearch()
  private var markupComments = ForwardSearch()
  /// Braces that are known not to be closed.
  var unclosedBraces: Set<Int> = []

  /// The next line break, or the end.
  mutating func lineEnd(in bytes: [UInt8], from start: Int) -> Int {
    lineEnds.first(from: start) { start in
      bytes[start...].firstIndex(where: \.isLineBreak) ?? bytes.count
    }
  }

  /// The next line break that a blank line follows, or the end.
  mutating func blockEnd(in bytes: [UInt8], from start: Int) -> Int {
    blockEnds.first(from: start) { start in
      var place = start
      while place < bytes.count {
        guard bytes[place].isLineBreak else {
          place += 1
          continue
        }
        let lineBreak = place
        place += 1
        if bytes[lineBreak] == .carriageReturn, place < bytes.count, bytes[place] == .newline {
          place += 1
        }
        while place < bytes.count, bytes[place].isBlank { place += 1 }
        if place < bytes.count, bytes[place].isLineBreak { return lineBreak }
      }
      return bytes.count
    }
  }

  mutating func closingBracket(in bytes: [UInt8], from start: Int) -> Int {
    brackets.first(from: start) { Self.index(of: .closeBracket, nil, in: bytes, from: $0) }
  }

  mutating func definitionBracket(in bytes: [UInt8], from start: Int) -> Int {
    bracketColons.first(from: start) { Self.index(of: .closeBracket, .colon, in: bytes, from: $0) }
  }

  mutating func closingAngle(in bytes: [UInt8], from start: Int) -> Int {
    angles.first(from: start) { Self.index(of: .greater, nil, in: bytes, from: $0) }
  }

  mutating func definitionAngle(in bytes: [UInt8], from start: Int) -> Int {
    angleColons.first(from: start) { Self.index(of: .greater, .colon, in: bytes, from: $0) }
  }

  mutating func closingParenthesis(in bytes: [UInt8], from start: Int) -> Int {
    parentheses.first(from: start) { Self.index(of: .closeParenthesis, nil, in: bytes, from: $0) }
  }

  mutating func blockCommentEnd(in bytes: [UInt8], from start: Int) -> Int {
    blockComments.first(from: start) { Self.index(of: .asterisk, .slash, in: bytes, from: $0) }
  }

  mutating func markupCommentEnd(in bytes: [UInt8], from start: Int) -> Int {
    markupComments.first(from: start) { start in
      var place = start
      while place < bytes.count {
        place = Self.index(of: .hyphen, .hyphen, in: bytes, from: place)
        if place + 2 < bytes.count, bytes[place + 2] == .greater { return place }
        place += 1
      }
      return bytes.count
    }
  }

  private static func index(
    of first: UInt8, _ second: UInt8?, in bytes: [UInt8], from start: Int
  ) -> Int {
    var place = start
    while place < bytes.count {
      if bytes[place] == first {
        guard let second else { return place }
        if place + 1 < bytes.count, bytes[place + 1] == second { return place }
      }
      place += 1
    }
    return bytes.count
  }
}
