/// Blocks: what stands between two blank lines.
extension Parser {
  /// Reads a block: `heading | statement | argument | structure | list`.
  mutating func parseBlock() {
    switch current.kind {
    case .headingStart:
      parseHeading()
    case .number:
      parseStructure()
    case .indent:
      advance()
      if current.kind == .orderedMarker || current.kind == .unorderedMarker {
        parseList()
      } else {
        rejectRestOfBlock(.relationWithoutParent)
      }
    // After a blank line the first hyphen of an inference looks like an attack.
    case .attackedBy where lexer.byte(at: current.end) == .hyphen:
      rejectRestOfBlock(.misplacedInference)
    case let kind where kind.isRelationSymbol:
      rejectRestOfBlock(.relationWithoutParent)
    case .inferenceStart:
      rejectRestOfBlock(.misplacedInference)
    case .metadata:
      rejectRestOfBlock(.dataWithoutElement)
    default:
      parseMember(allowingArgument: true)
    }
  }

  /// Reads a heading: `"#" … content [data]`.
  private mutating func parseHeading() {
    startNode(.heading)
    advance()
    if !parseContent() { report(.emptyHeading, at: lastEnd..<lastEnd) }
    parseMetadata()
    finishNode()
  }

  /// Reads a list: items with the same kind of marker.
  private mutating func parseList() {
    let marker = current.kind
    startNode(.list)
    while current.kind == marker {
      startNode(.listItem)
      advance()
      parseMember(allowingArgument: true)
      finishNode()
    }
    if current.kind == .dedent { advance() }
    finishNode()
  }

  /// Reads a member: `(content | title {tag} | definition content) [data] [relations]`.
  ///
  /// - Returns: False where the rest of the block is given up.
  @discardableResult
  mutating func parseMember(allowingArgument: Bool) -> Bool {
    let depth = builder.depth
    startMember(allowingArgument: allowingArgument)
    let isComplete = parseRelations(allowed: .all)
    builder.finishNodes(downTo: depth)
    return isComplete
  }

  /// Opens the node of a statement or argument and reads it up to its relations.
  mutating func startMember(allowingArgument: Bool) {
    let isArgument = current.kind == .argumentDefinition || current.kind == .argumentReference
    if isArgument, !allowingArgument {
      report(.argumentAsStatement, at: current.start..<current.end)
    }
    startNode(isArgument && allowingArgument ? .argument : .statement)
    switch current.kind {
    case .statementReference:
      advance()
      parseAfterReference()
    case .argumentReference where allowingArgument:
      advance()
      parseAfterReference()
    case .statementDefinition:
      parseDefinition()
    case .argumentDefinition where allowingArgument:
      parseDefinition()
    case .argumentDefinition, .argumentReference:
      // Reported above; the words stay readable.
      advance(as: .text)
      _ = parseContent()
    default:
      let place = lastEnd
      if !parseContent() { report(.emptyMember, at: place..<place) }
    }
    parseMetadata()
  }

  private mutating func parseDefinition() {
    let title = current
    advance()
    if !parseContent() { report(.emptyDefinition, at: title.start..<title.end) }
  }

  private mutating func parseAfterReference() {
    while current.kind == .tag { advance() }
    if current.kind == .lineBreak { advance() }
    if current.kind.isContent || current.kind.isTitle || current.kind == .lineBreak {
      report(.textAfterReference, at: current.start..<current.end)
      skipContent()
    }
  }

  /// Reads data in braces, perhaps with a line break after it.
  mutating func parseMetadata() {
    guard current.kind == .metadata else { return }
    advance()
    if current.kind == .lineBreak { advance() }
    if current.kind.isContent || current.kind == .metadata || current.kind.isTitle {
      let isSecond = current.kind == .metadata
      report(isSecond ? .secondData : .textAfterData, at: current.start..<current.end)
      skipContent()
    }
  }

  /// Keeps the rest of an element's text and data as they are.
  private mutating func skipContent() {
    while current.kind.isContent || current.kind == .metadata || current.kind.isTitle
      || current.kind == .lineBreak
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
    while true {
      switch current.kind {
      case .lineBreak:
        advance()
        continue
      case .statementReference, .statementDefinition, .argumentReference, .argumentDefinition:
        report(.misplacedTitle(current.kind), at: current.start..<current.end)
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
        closeEmphasis(openMarks)
        return !isEmpty
      }
      isEmpty = false
    }
  }

  /// Marks that were never closed are plain characters.
  private mutating func closeEmphasis(_ openMarks: [Int]) {
    guard let first = openMarks.first else { return }
    let range = builder.range(at: first).bounds
    report(.unclosedEmphasis(count: openMarks.count), at: range)
    for index in openMarks { builder.makeText(at: index) }
    lexer.openEmphasis = []
  }
}
