/// The searches for closing marks, each remembered, so that a text of a million opening marks is not
/// read a million times.
struct Searches {
  private var lineEnds = ForwardSearch()
  private var lineBreaks = LimitedSearch()
  private var blankLines = LimitedSearch()
  private var brackets = ForwardSearch()
  private var bracketColons = ForwardSearch()
  private var angles = ForwardSearch()
  private var angleColons = ForwardSearch()
  private var parentheses = ForwardSearch()
  private var blockComments = ForwardSearch()
  private var markupComments = ForwardSearch()
  /// Braces that are known not to be closed.
  var unclosedBraces: Set<Int> = []
  /// The first comment that is known not to be closed.
  private(set) var unclosedComment: Int?

  mutating func noteUnclosedComment(at start: Int) {
    unclosedComment = min(unclosedComment ?? start, start)
  }

  /// The next line break, or the end.
  mutating func lineEnd(in bytes: [UInt8], from start: Int) -> Int {
    lineEnds.first(from: start) { start in
      bytes[start...].firstIndex(where: \.isLineBreak) ?? bytes.count
    }
  }

  /// Whether a line ends between two places.
  mutating func hasLineBreak(in bytes: [UInt8], from start: Int, upTo end: Int) -> Bool {
    lineBreaks.hasMatch(from: start, upTo: end) { start, end in
      var place = start
      while place < end, !bytes[place].isLineBreak { place += 1 }
      return place < end ? place : nil
    }
  }

  /// Whether a blank line lies between two places, the second of which is no line break.
  mutating func hasBlankLine(in bytes: [UInt8], from start: Int, upTo end: Int) -> Bool {
    blankLines.hasMatch(from: start, upTo: end) { start, end in
      var place = start
      while place < end {
        guard bytes[place].isLineBreak else {
          place += 1
          continue
        }
        let lineBreak = place
        place += bytes[place] == .carriageReturn && bytes[place + 1] == .newline ? 2 : 1
        while bytes[place].isBlank { place += 1 }
        if bytes[place].isLineBreak { return lineBreak }
      }
      return nil
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
