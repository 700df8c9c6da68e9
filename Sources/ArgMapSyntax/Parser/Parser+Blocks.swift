/// What is known about the block that is being read.
struct BlockState {
  /// The kinds of blanks that relation lines are indented with.
  var indentation: IndentationKinds = []
  /// The first indented relation line.
  var firstIndentation = 0
  /// Whether the indentation of a relation line was reported.
  var hasReportedIndentation = false
  /// Whether relation lines of the block belong to nothing, which was reported.
  var hasStrayRelations = false
  /// Whether an item inside a list was reported.
  var hasNestedItems = false
  /// Whether the line above was reported and skipped, so that what follows begins anew.
  var beginsAnew = false
}

/// Blocks: what stands between two blank lines.
extension Parser {
  /// Reads everything up to a blank line or the end.
  mutating func parseBlock() {
    block = BlockState()
    if structure == nil || !resumeStructureAfterBlankLine() {
      settleStructure()
      parseElement()
    }
    while current.kind != .blankLine, current.kind != .end { recover() }
    builder.finishNodes(downTo: 1)
    blockEnd = block.hasStrayRelations ? -1 : builder.contentCount
  }

  /// Reads what a block consists of: `heading | statement | argument | structure | list`.
  mutating func parseElement() {
    if current.kind == .indent { advance() }
    switch current.kind {
    case .headingStart:
      parseHeading()
    case .number:
      startStructure()
    case .orderedMarker, .unorderedMarker:
      parseList()
    case .inferenceStart:
      rejectInferenceLine()
    case let kind where kind.isRelationSymbol:
      if isInferenceAfterBlankLine { rejectInferenceLine() } else { rejectRelation(isFirst: true) }
    case .metadata:
      rejectFirstMetadata()
    default:
      if let number = malformedNumber(isInStructure: false) {
        startStructure(number)
      } else {
        parseMember(allowingArgument: true)
      }
    }
  }

  /// Reads a heading: `"#" … content [data]`.
  mutating func parseHeading() {
    let start = current
    let index = builder.nextIndex
    startNode(.heading)
    advance()
    if !parseContent() { report(.emptyHeading, at: symbolRange(of: start)) }
    reportTextUnderHeading(from: index + 1, start)
    parseMetadata()
    finishNode()
  }

  /// Reads a list: items with the same kind of marker.
  mutating func parseList() {
    startNode(.list)
    continueList()
  }

  /// Reads on in a list.
  mutating func continueList() {
    let marker = current.kind
    while true {
      if current.kind == marker || (block.hasNestedItems && current.kind.isListMarker) {
        startNode(.listItem)
        advance()
        parseMember(allowingArgument: true)
        finishNode()
      } else if current.kind == .dedent, block.hasNestedItems {
        // Items of inner lists are read as items of this one.
        advance()
      } else {
        break
      }
    }
    if current.kind == .dedent { advance() }
    finishNode()
  }

  /// Reads a member: `(content | title {tag} | definition content) [data] [relations]`.
  mutating func parseMember(allowingArgument: Bool) {
    let depth = builder.depth
    startMember(allowingArgument: allowingArgument)
    parseRelations(allowed: .all)
    builder.finishNodes(downTo: depth)
  }

  /// Opens the node of a statement or argument and reads it up to its relations.
  mutating func startMember(allowingArgument: Bool) {
    let isArgument = current.kind == .argumentDefinition || current.kind == .argumentReference
    if isArgument, !allowingArgument { reportArgumentAsStatement() }
    startNode(isArgument && allowingArgument ? .argument : .statement)
    if current.kind == .lineBreak { readLineBreakBeforeMember(allowingArgument: allowingArgument) }
    switch current.kind {
    case .statementReference:
      parseReference()
    case .argumentReference where allowingArgument:
      parseReference()
    case .statementDefinition:
      parseDefinition()
    case .argumentDefinition where allowingArgument:
      parseDefinition()
    case .argumentDefinition, .argumentReference:
      // Reported above; the words stay readable.
      advance(as: .text)
      _ = parseContent()
    default:
      checkFirstByte()
      let place = lastEnd
      if !parseContent() { reportMissingMember(after: place) }
    }
    parseMetadata()
  }

  private mutating func parseDefinition() {
    checkTitle(current)
    let title = current
    advance()
    if !parseContent() {
      report(.emptyDefinition(name(of: title)), at: title.start..<title.end)
    }
  }

  private mutating func parseReference() {
    let title = current
    let index = builder.nextIndex
    advance()
    while current.kind == .tag { advance() }
    if isColonAfterBlank(title) {
      moveColon(to: title, at: index)
      if !parseContent() {
        report(.emptyDefinition(name(of: title)), at: title.start..<title.end)
      }
      return
    }
    if current.kind == .lineBreak { advance() }
    if current.kind.isContent || current.kind.isTitle || current.kind == .lineBreak {
      guard !startsElement else { return }
      reportTextAfterReference(title)
      skipContent()
    }
  }

  /// Reads data in braces, perhaps with a line break after it.
  mutating func parseMetadata() {
    guard current.kind == .metadata else { return }
    let data = current
    advance()
    if current.kind == .lineBreak { advance() }
    if current.kind.isContent || current.kind == .metadata || current.kind.isTitle {
      guard !startsElement else { return }
      reportTextAfterData(data)
      skipContent()
    }
  }

  /// Keeps the rest of an element's text and data as they are.
  private mutating func skipContent() {
    while current.kind.isContent || current.kind == .metadata || current.kind == .lineBreak
      || (current.kind.isTitle && !startsElement)
    {
      advance(as: .unexpected)
    }
    lexer.openEmphasis = []
  }

  /// Reads running text; a title inside it is reported and kept as plain words.
  ///
  /// - Returns: Whether there is more than line breaks.
  mutating func parseContent() -> Bool {
    var isEmpty = true
    var openMarks: [Int] = []
    let start = current.start
    let index = builder.nextIndex
    while true {
      switch current.kind {
      case .lineBreak:
        advance()
        continue
      case .statementReference, .statementDefinition, .argumentReference, .argumentDefinition:
        if startsElement {
          // What is missing above is reported there.
          if isEmpty { block.beginsAnew = true }
          closeEmphasis(openMarks, from: index, start)
          return !isEmpty
        }
        if reportMisplacedTitle(), let mark = openMarks.popLast() {
          builder.makeText(at: mark)
          lexer.openEmphasis.removeLast()
        }
        advance(as: .text)
      case .boldStart, .italicStart:
        openMarks.append(builder.nextIndex)
        advance()
      case .boldEnd, .italicEnd:
        advance()
        _ = openMarks.popLast()
      case let piece where piece.isContent:
        advance()
      default:
        closeEmphasis(openMarks, from: index, start)
        return !isEmpty
      }
      isEmpty = false
    }
  }
}
