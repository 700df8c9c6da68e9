/// Builds the tree of a text from its tokens.
///
/// The grammar is line by line: there is no recursion, so no input can exhaust the stack. Where a
/// block goes wrong, what was read of it is kept, one finding is made, and reading goes on after the
/// next blank line.
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
  private var findingsLeftOut = 0

  init(_ text: SourceText) {
    self.text = text
    lexer = Lexer(text.bytes)
    builder = SyntaxTreeBuilder(byteCount: text.bytes.count)
  }

  mutating func parse() -> SyntaxTree {
    reportUnreadableBytes()
    builder.startNode(.document)
    fetch()
    if current.kind == .frontMatter {
      advance()
    } else if text.bytes[current.start...].starts(with: Array("===".utf8)) {
      report(.unclosedFrontMatter, at: current.start..<current.start + 3)
    }
    var isEmpty = true
    while current.kind != .end {
      let before = lexer.offset
      if current.kind == .blankLine {
        advance()
      } else {
        isEmpty = false
        parseBlock()
        if current.kind != .blankLine, current.kind != .end { rejectRestOfBlock() }
        builder.finishNodes(downTo: 1)
      }
      precondition(current.kind == .end || lexer.offset > before, "a block must consume input")
    }
    builder.finishDocument()
    if isEmpty { report(.emptyMap, at: 0..<0) }
    reportFindingsLeftOut()
    return SyntaxTree(
      text: text, diagnostics: diagnostics.sorted { $0.range < $1.range },
      records: builder.records)
  }

  // MARK: Tokens

  /// Makes the next token that the grammar sees the current one.
  private mutating func fetch() {
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

  /// Opens a node that begins with the current token.
  mutating func startNode(_ kind: SyntaxKind) { builder.startNode(kind) }

  mutating func finishNode() { builder.finishNode() }

  // MARK: Findings

  mutating func report(
    _ finding: SyntaxFinding, at range: Range<Int>, notes: [Diagnostic.Note] = []
  ) {
    guard diagnostics.count < Self.findingLimit else {
      findingsLeftOut += 1
      return
    }
    diagnostics.append(
      Diagnostic(
        finding.rule.id, finding.rule.severity, finding.message, at: SourceRange(range),
        notes: notes))
  }

  private mutating func reportFindingsLeftOut() {
    guard findingsLeftOut > 0 else { return }
    let rule = RuleDescription.tooManyFindings
    diagnostics.append(
      Diagnostic(
        rule.id, rule.severity, .leftOut(findingsLeftOut, limit: Self.findingLimit),
        at: SourceRange(text.bytes.count..<text.bytes.count)))
  }

  /// Keeps the rest of the block as it is, after a finding about the token where it goes wrong.
  mutating func rejectRestOfBlock(_ finding: SyntaxFinding? = nil) {
    while current.kind == .indent || current.kind == .dedent { fetch() }
    report(finding ?? .unexpected(current.kind), at: current.start..<current.end)
    skipRestOfBlock()
  }

  /// Keeps the rest of the block as it is.
  mutating func skipRestOfBlock() {
    let start = current.start
    while current.kind != .blankLine, current.kind != .end { current = lexer.next() }
    if current.start > start { builder.addToken(.unexpected, upTo: current.start) }
    lexer.openEmphasis = []
  }

  private mutating func reportUnreadableBytes() {
    let check = ByteCheck(text.bytes)
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
