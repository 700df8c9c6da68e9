/// Splits the bytes of a text into tokens, every byte into exactly one.
///
/// The language is line-sensitive: some patterns count only as the first thing on a line, and the
/// indentation of relation lines and list items opens and closes levels. Both are decided here, so
/// that the parser sees an ordinary stream. Reading takes time proportional to the bytes.
struct Lexer {
  /// What stands before the current place on its line, comments aside.
  enum LineStart {
    /// Something.
    case none
    /// Nothing, and nothing but blank lines in the lines above.
    case ofText
    /// Nothing; the line above belongs to the same block.
    case afterBreak
    /// Nothing; a blank line is above.
    case afterBlank
  }

  let bytes: [UInt8]
  var offset = 0
  var lineStart = LineStart.ofText
  /// Whether the last token was white space that the text loses.
  var followsDroppedSpace = false
  var isInsideInference = false
  /// The delimiters that are open, innermost last.
  var openEmphasis: [Emphasis] = []
  /// Whether a mark may close one that is not the innermost.
  var closesOuterEmphasis = false
  var searches = Searches()
  /// The most blanks before a comment that the current line begins with.
  private var indentationBeforeComment = 0

  private var widths = [0]
  private var owedIndents = 0
  private var owedDedents = 0
  private var owedToken: Token?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next token; `end` for ever at the end of the text.
  mutating func next() -> Token {
    if owedDedents > 0 {
      owedDedents -= 1
      return Token(kind: .dedent, start: layoutPlace, end: layoutPlace)
    }
    if owedIndents > 0 {
      owedIndents -= 1
      return Token(kind: .indent, start: layoutPlace, end: layoutPlace)
    }
    if let token = owedToken {
      owedToken = nil
      return token
    }
    guard offset < bytes.count else { return laidOut(.end, upTo: offset, width: 0) }
    if lineStart != .none, !isInsideInference, let token = lineStartToken() { return token }
    return isInsideInference ? inferenceToken() : inlineToken()
  }

  // MARK: Reading again

  /// What the next tokens depend on, apart from the bytes.
  struct Place {
    fileprivate var offset: Int
    fileprivate var lineStart: LineStart
    fileprivate var followsDroppedSpace = false
    fileprivate var isInsideInference = false
    fileprivate var openEmphasis: [Emphasis] = []
    fileprivate var indentationBeforeComment = 0
    fileprivate var widths = [0]
    fileprivate var owedIndents = 0
    fileprivate var owedDedents = 0
    fileprivate var owedToken: Token?
  }

  /// Where the lexer stands.
  var place: Place {
    Place(
      offset: offset, lineStart: lineStart, followsDroppedSpace: followsDroppedSpace,
      isInsideInference: isInsideInference, openEmphasis: openEmphasis,
      indentationBeforeComment: indentationBeforeComment, widths: widths, owedIndents: owedIndents,
      owedDedents: owedDedents, owedToken: owedToken)
  }

  /// Goes on from another place.
  mutating func move(to place: Place) {
    offset = place.offset
    lineStart = place.lineStart
    followsDroppedSpace = place.followsDroppedSpace
    isInsideInference = place.isInsideInference
    openEmphasis = place.openEmphasis
    indentationBeforeComment = place.indentationBeforeComment
    widths = place.widths
    owedIndents = place.owedIndents
    owedDedents = place.owedDedents
    owedToken = place.owedToken
  }

  /// Goes on from an offset, outside inferences and all levels.
  mutating func restart(at offset: Int, as lineStart: LineStart) {
    move(to: Place(offset: offset, lineStart: lineStart))
  }

  /// The widths of the open levels, outermost first.
  var levels: [Int] { Array(widths.dropFirst()) }

  /// Takes other levels for the open ones, outermost first.
  mutating func setLevels(_ levels: [Int]) { widths = [0] + levels }

  private var layoutPlace: Int { owedToken?.start ?? offset }

  func byte(at offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  /// Ends the current token at an offset.
  mutating func token(_ kind: SyntaxKind, upTo end: Int) -> Token {
    let token = Token(kind: kind, start: offset, end: end)
    offset = end
    followsDroppedSpace = kind == .whitespace
    if kind != .comment { lineStart = .none }
    if kind != .comment, kind != .whitespace { indentationBeforeComment = 0 }
    return token
  }

  /// Ends the current token, after the levels that its indentation opens or closes.
  mutating func laidOut(_ kind: SyntaxKind, upTo end: Int, width: Int) -> Token {
    let token = token(kind, upTo: end)
    if width > widths[widths.count - 1] {
      widths.append(width)
      owedIndents = 1
    } else {
      while widths.count > 1, widths[widths.count - 1] > width {
        widths.removeLast()
        owedDedents += 1
      }
    }
    guard owedIndents + owedDedents > 0 else { return token }
    owedToken = token
    return next()
  }

  // MARK: White space and comments

  func skipBlanks(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end].isBlank { end += 1 }
    return end
  }

  /// The line breaks at an offset, with blanks between and before them: how many, and where the last
  /// one ends.
  func lineBreaks(at start: Int) -> (count: Int, end: Int) {
    var count = 0
    var end = start
    var place = skipBlanks(from: start)
    while place < bytes.count, bytes[place].isLineBreak {
      place += bytes[place] == .carriageReturn && byte(at: place + 1) == .newline ? 2 : 1
      count += 1
      end = place
      place = skipBlanks(from: place)
    }
    return (count, end)
  }

  mutating func lineBreakToken() -> Token {
    let breaks = lineBreaks(at: offset)
    guard breaks.count > 1 else {
      let token = token(.lineBreak, upTo: breaks.end)
      lineStart = .afterBreak
      return token
    }
    isInsideInference = false
    openEmphasis = []
    let token = laidOut(.blankLine, upTo: breaks.end, width: 0)
    lineStart = .afterBlank
    return token
  }

  /// Where the comment at an offset ends; nil if there is none.
  mutating func commentEnd(at start: Int) -> Int? {
    switch byte(at: start) {
    case .slash where byte(at: start + 1) == .slash:
      // The address of an unlinked web page is no comment.
      guard start == 0 || bytes[start - 1] != .colon else { return nil }
      return searches.lineEnd(in: bytes, from: start)
    case .slash where byte(at: start + 1) == .asterisk:
      let end = searches.blockCommentEnd(in: bytes, from: start + 2)
      if end == bytes.count { searches.noteUnclosedComment(at: start) }
      return end < bytes.count ? end + 2 : nil
    case .less where byte(at: start + 1) == UInt8(ascii: "!"):
      guard byte(at: start + 2) == .hyphen, byte(at: start + 3) == .hyphen else { return nil }
      let end = searches.markupCommentEnd(in: bytes, from: start + 4)
      if end == bytes.count { searches.noteUnclosedComment(at: start) }
      return end < bytes.count ? end + 3 : nil
    default:
      return nil
    }
  }

  /// The comment that begins a line, or the blanks before it; nil if the line begins otherwise.
  ///
  /// The comment takes the line break after it along, so that the line leaves no trace; a blank line
  /// that ends a block is kept.
  mutating func commentLineToken() -> Token? {
    let start = skipBlanks(from: offset)
    guard let end = commentEnd(at: start) else { return nil }
    if start > offset {
      indentationBeforeComment = max(indentationBeforeComment, start - offset)
      return whitespaceToken(upTo: start, then: lineStart)
    }
    let state = lineStart
    let breaks = lineBreaks(at: end)
    let takesBreaks = state == .afterBreak ? breaks.count == 1 : breaks.count > 0
    if takesBreaks { indentationBeforeComment = 0 }
    let comment = token(.comment, upTo: takesBreaks ? breaks.end : end)
    lineStart = state
    return comment
  }

  // MARK: Line starts

  /// The token that counts only as the first thing on a line; nil when the line starts with text.
  private mutating func lineStartToken() -> Token? {
    if offset == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return whitespaceToken(upTo: 3, then: .ofText)
    }
    if lineStart != .afterBreak {
      let breaks = lineBreaks(at: offset)
      if breaks.count > 0 { return whitespaceToken(upTo: breaks.end, then: lineStart) }
    }
    if let token = commentLineToken() { return token }
    let start = skipBlanks(from: offset)
    if lineStart == .ofText, let end = frontMatterEnd(at: start) {
      if start > offset { return whitespaceToken(upTo: start, then: .ofText) }
      let token = token(.frontMatter, upTo: end)
      lineStart = .afterBlank
      return token
    }
    if let token = structureToken(at: start) { return token }
    guard start > offset, start < bytes.count, !bytes[start].isLineBreak else { return nil }
    return whitespaceToken(upTo: start, then: .none)
  }

  private mutating func whitespaceToken(upTo end: Int, then state: LineStart) -> Token {
    let token = token(.whitespace, upTo: end)
    lineStart = state
    return token
  }

  private func frontMatterEnd(at start: Int) -> Int? {
    func isFence(_ place: Int) -> Bool {
      (0..<3).allSatisfy { byte(at: place + $0) == UInt8(ascii: "=") }
    }
    func fenceEnd(_ place: Int) -> Int {
      var end = place
      while byte(at: end) == UInt8(ascii: "=") { end += 1 }
      return end
    }
    guard isFence(start) else { return nil }
    var place = fenceEnd(start)
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "="), isFence(place) { return fenceEnd(place) }
      place += 1
    }
    return nil
  }

  private mutating func structureToken(at start: Int) -> Token? {
    let width = max(indentationBeforeComment, start - offset)
    let second = byte(at: start + 1)
    let symbol: (kind: SyntaxKind, length: Int)? =
      switch byte(at: start) {
      case .hyphen where second == .hyphen && lineStart != .afterBlank: (.inferenceStart, 2)
      case .plus where second == .greater: (.supports, 2)
      case .plus: (.supportedBy, 1)
      case .hyphen where second == .greater: (.attacks, 2)
      case .hyphen: (.attackedBy, 1)
      case .less where second == .plus: (.supportedBy, 2)
      case .less where second == .hyphen: (.attackedBy, 2)
      case .less where second == .underscore: (.undercutBy, 2)
      case .greater where second == .less: (.contradicts, 2)
      case .underscore where second == .greater: (.undercuts, 2)
      case .underscore where second.isBlank || second.isLineBreak: (.undercutBy, 1)
      case .hash, .openParenthesis, .asterisk: blockStart(at: start)
      case let byte where byte.isDigit: blockStart(at: start)
      default: nil
      }
    guard let symbol else { return nil }
    let end = start + symbol.length
    switch symbol.kind {
    case .inferenceStart:
      let token = laidOut(.inferenceStart, upTo: end, width: 0)
      isInsideInference = true
      return token
    case .number:
      return laidOut(.number, upTo: end, width: 0)
    case .orderedMarker, .unorderedMarker:
      // A list opens a level even where it is not indented.
      return laidOut(symbol.kind, upTo: end, width: width + 1)
    case .headingStart:
      return token(.headingStart, upTo: end)
    default:
      return laidOut(symbol.kind, upTo: end, width: width)
    }
  }

  /// A heading, a numbered line or a list item.
  private func blockStart(at start: Int) -> (SyntaxKind, Int)? {
    var end = start
    switch bytes[start] {
    case .hash:
      while byte(at: end) == .hash { end += 1 }
      return byte(at: end) == .space ? (.headingStart, end + 1 - start) : nil
    case .openParenthesis:
      end += 1
      while byte(at: end).isDigit { end += 1 }
      guard end > start + 1, byte(at: end) == .closeParenthesis else { return nil }
      return (.number, end + 1 - start)
    case .asterisk:
      let next = byte(at: start + 1)
      return next.isBlank || next.isLineBreak ? (.unorderedMarker, 1) : nil
    default:
      while byte(at: end).isDigit { end += 1 }
      let next = byte(at: end + 1)
      guard byte(at: end) == .dot, next.isBlank || next.isLineBreak else { return nil }
      return (.orderedMarker, end + 1 - start)
    }
  }
}
