/// Builds the tree of a text from its tokens.
///
/// The grammar is line by line: there is no recursion, so no input can exhaust the stack. Where a
/// block goes wrong, one finding is made, and what follows is read as what it is most likely meant
/// for, so that one slip costs neither the rest of the block nor a row of further findings.
struct Parser {
  /// How many syntax findings one text may have; more help nobody.
  static let findingLimit = 1000

  let text: SourceText
  var lexer: Lexer
  var builder: SyntaxTreeBuilder
  var current = Token(kind: .end, start: 0, end: 0)
  var diagnostics: [Diagnostic] = []
  /// The end of the last token that was not a line break, for findings about something missing.
  var lastEnd = 0
  /// What is known about the block that is being read.
  var block = BlockState()
  /// The indentation of the last relation line at each depth of the tree and, at the depth of the
  /// list around it, of the first one there; -1 where something stands before it.
  var relationWidths: [Int] = []
  /// The structure that was read last, until a block begins that does not go on with it.
  var structure: StructureProgress?
  /// How many records there were at the end of the last block; -1 where nothing can be added to it.
  var blockEnd = -1
  /// What looks like front matter without its first line.
  var unopenedFrontMatter: Range<Int>?
  private var findingsLeftOut = 0

  init(_ text: SourceText) {
    self.text = text
    lexer = Lexer(text.bytes)
    builder = SyntaxTreeBuilder(byteCount: text.bytes.count)
  }

  mutating func parse() -> SyntaxTree {
    let check = ByteCheck(text.bytes)
    reportUnreadableBytes(check)
    builder.startNode(.document)
    fetch()
    parseFrontMatter()
    var isEmpty = true
    while current.kind != .end {
      let before = builder.nextIndex
      if current.kind == .blankLine {
        advance()
      } else {
        isEmpty = false
        parseBlock()
      }
      precondition(current.kind == .end || builder.nextIndex > before, "a block must use tokens up")
    }
    settleStructure()
    builder.finishDocument()
    if isEmpty { report(.emptyMap, at: 0..<0) }
    reportUnopenedFrontMatter()
    reportUnclosedBraces()
    reportUnclosedComment()
    reportFindingsLeftOut()
    return SyntaxTree(
      text: text, isUTF8: check.firstInvalid == nil,
      diagnostics: diagnostics.sorted { $0.range < $1.range }, builder: builder)
  }

  // MARK: Tokens

  /// Makes the next token that the grammar sees the current one.
  mutating func fetch() {
    current = lexer.next()
    while current.kind.isTrivia {
      builder.addTrivia(current.kind, upTo: current.end)
      current = lexer.next()
    }
  }

  /// Puts the current token into the tree, perhaps as something else, and reads the next one.
  mutating func advance(as kind: SyntaxKind? = nil) {
    switch current.kind {
    case .indent, .dedent, .end:
      break
    default:
      builder.addToken(kind ?? current.kind, upTo: current.end)
      if current.kind != .lineBreak { lastEnd = current.end }
    }
    fetch()
  }

  /// Keeps what comes up to an offset as it is, and goes on there.
  mutating func skip(to offset: Int, as lineStart: Lexer.LineStart) {
    if offset > builder.offset { builder.addToken(.unexpected, upTo: offset) }
    lexer.restart(at: offset, as: lineStart)
    fetch()
  }

  /// Opens a node that begins with the current token.
  mutating func startNode(_ kind: SyntaxKind) { builder.startNode(kind) }

  mutating func finishNode() { builder.finishNode() }

  // MARK: Findings

  mutating func report(
    _ finding: SyntaxFinding, at range: Range<Int>, notes: [Diagnostic.Note] = [],
    fixes: [Diagnostic.Fix] = []
  ) {
    guard diagnostics.count < Self.findingLimit else {
      findingsLeftOut += 1
      return
    }
    diagnostics.append(
      Diagnostic(
        finding.rule.id, finding.severity, finding.message, at: SourceRange(range), notes: notes,
        fixes: fixes))
  }

  private mutating func reportFindingsLeftOut() {
    guard findingsLeftOut > 0 else { return }
    let rule = RuleDescription.tooManyFindings
    diagnostics.append(
      Diagnostic(
        rule.id, rule.severity, .leftOut(findingsLeftOut, limit: Self.findingLimit),
        at: SourceRange(text.bytes.count..<text.bytes.count)))
  }

  private mutating func reportUnreadableBytes(_ check: ByteCheck) {
    if let place = check.firstInvalid {
      report(.notUTF8(count: check.invalidCount), at: place..<place + 1)
    }
    if let place = check.firstControl {
      report(
        .controlCharacter(text.bytes[place], count: check.controlCount), at: place..<place + 1)
    }
  }
}

extension SyntaxTree {
  /// Reads a text into its tree.
  ///
  /// Reading never fails: what is wrong is in ``diagnostics``. It takes time proportional to the
  /// bytes and a bounded stack.
  public init(parsing text: SourceText) {
    var parser = Parser(text)
    self = parser.parse()
  }
}

extension Diagnostic.Message {
  fileprivate static func leftOut(_ count: Int, limit: Int) -> Self {
    "\(count) more syntax findings are left out; a text reports at most \(limit), mend these first"
  }
}
