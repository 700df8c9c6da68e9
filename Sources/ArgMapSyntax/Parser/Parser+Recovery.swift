/// Going on inside a block after something that cannot stand where it stands.
extension Parser {
  /// Reports what the current token does wrong and reads it as what it is most likely meant for.
  mutating func recover() {
    builder.finishNodes(downTo: 1)
    while current.kind == .indent || current.kind == .dedent { advance() }
    if current.kind == .number || current.kind == .inferenceStart, resumeStructure() { return }
    let beginsAnew = block.beginsAnew
    block.beginsAnew = false
    switch current.kind {
    case .blankLine, .end:
      break
    case .lineBreak:
      block.beginsAnew = beginsAnew
      advance()
    case .number:
      if beginsAnew { startStructure(isFaulty: true) } else { rejectStructureStart() }
    case .inferenceStart:
      if isAttackWithTwoHyphens {
        rejectTwoHyphens()
      } else {
        rejectInferenceLine(isReported: beginsAnew)
      }
    case .orderedMarker, .unorderedMarker:
      if beginsAnew { parseList() } else { rejectListItem() }
    case .headingStart:
      if !beginsAnew { reportMisplacedHeading() }
      lexer.setLevels([])
      parseHeading()
    case .metadata:
      if !beginsAnew, !block.hasStrayRelations {
        report(.dataWithoutElement, at: current.start..<current.end)
      }
      advance(as: .unexpected)
    case let kind where kind.isRelationSymbol:
      if beginsAnew { block.hasStrayRelations = true }
      rejectRelation(isFirst: false)
    case let kind where kind.isContent || kind.isTitle:
      if !beginsAnew { reportMissingBlankLine() }
      // As behind a blank line, what is indented next is indented under this.
      lexer.setLevels([])
      parseMember(allowingArgument: true)
    default:
      advance(as: .unexpected)
    }
  }

  /// Whether the current token is a title with which, by its place, an element begins: first on a
  /// line that is not indented, with a text or alone.
  var startsElement: Bool {
    let bytes = text.bytes
    guard current.kind.isTitle, current.start > 0, bytes[current.start - 1].isLineBreak else {
      return false
    }
    // In a structure it would cut the numbered lines.
    if let index = builder.node(atDepth: 1, endingAt: 0), builder.depth > 1,
      builder.kind(at: index) == .structure
    {
      return false
    }
    if current.kind == .statementDefinition || current.kind == .argumentDefinition { return true }
    let next = lexer.skipBlanks(from: current.end)
    return next == bytes.count || bytes[next].isLineBreak || bytes[next] == .hash
      || bytes[next] == .openBrace
  }

  // MARK: Relations

  /// Reads a relation line that is indented under nothing.
  ///
  /// - Parameter isFirst: Whether it begins a block.
  mutating func rejectRelation(isFirst: Bool) {
    let count = isFirst ? blockEnd : builder.contentCount
    if !block.hasStrayRelations, !isFirst || isDirectlyBelowLastBlock,
      let parent = intendedParent(endingAt: count)
    {
      if isFirst {
        reportRelationAfterBlankLine(of: parent)
      } else {
        reportRelationIndentation(under: parent)
        // That it is indented by something else as well is no second fault.
        block.indentation.formUnion(indentation(from: current.start)?.kinds ?? [])
      }
      adoptRelation(under: parent)
      return
    }
    if !block.hasStrayRelations { reportStrayRelation(isFirst: isFirst) }
    block.hasStrayRelations = true
    advance(as: .unexpected)
    if current.kind.isContent || current.kind.isTitle { parseMember(allowingArgument: true) }
  }

  /// Whether the current token is two hyphens in the place of one, before a title and indented.
  private var isAttackWithTwoHyphens: Bool {
    symbolRange(of: current).lowerBound > current.start && isBeforeTitle
      && intendedParent(endingAt: builder.contentCount) != nil
  }

  private mutating func rejectTwoHyphens() {
    guard let parent = intendedParent(endingAt: builder.contentCount) else { return }
    let hyphens = symbolRange(of: current)
    let title = lexer.skipBlanks(from: current.end)
    let line = title..<trimmedEnd(of: title..<lineEnd(from: title))
    let close = text.bytes[title] == .openBracket ? UInt8.closeBracket : .greater
    let end = text.bytes[line].firstIndex(of: close).map { $0 + 1 } ?? line.upperBound
    report(.twoHyphens(words(in: title..<end)), at: hyphens, fixes: [.writeOneHyphen(hyphens)])
    lexer.restart(at: current.end, as: .none)
    current.kind = .attackedBy
    adoptRelation(under: parent)
  }

  /// What a relation line most likely belongs to.
  struct IntendedParent {
    /// Its node: a member or an inference.
    var index: Int
    /// The depth of that node.
    var depth: Int
    /// The depth of the outermost member that the node lies in, which may be the node itself.
    var rootDepth: Int
    /// The indentations of the relations that lead from there to the node.
    var widths: [Int] = []
    /// The indentation of the relation line.
    var width = 0
    /// The first relation that the parent has already.
    var sibling: Int?
  }

  /// Finds the last element that is indented less than the current relation line; nil if the last
  /// thing, after which there were so many records, was no element.
  private func intendedParent(endingAt count: Int) -> IntendedParent? {
    var parent: IntendedParent?
    let width = indentation(from: current.start)?.width ?? 0
    var depth = 1
    while let index = builder.node(atDepth: depth, endingAt: count) {
      switch builder.kind(at: index) {
      case .statement, .argument, .inference:
        if parent == nil { parent = IntendedParent(index: index, depth: depth, rootDepth: depth) }
        parent?.index = index
        parent?.depth = depth
        parent?.sibling = nil
      case .relationList:
        parent?.sibling = index + 1
      case .relation:
        guard relationWidths[depth] < width else {
          parent?.width = width
          return parent
        }
        parent?.widths.append(max(relationWidths[depth], 0))
      default:
        break
      }
      depth += 1
    }
    parent?.width = width
    return parent
  }

  private mutating func adoptRelation(under parent: IntendedParent) {
    builder.reopenNodes(downTo: parent.depth + (parent.sibling == nil ? 1 : 2))
    if parent.sibling == nil { startNode(.relationList) }
    lexer.setLevels(parent.widths + (parent.width > 0 ? [parent.width] : []))
    block.hasReportedIndentation = true
    let isInference = builder.kind(at: parent.index) == .inference
    startRelation(allowed: isInference ? .undercuts : .all)
    let root = builder.node(atDepth: parent.rootDepth, endingAt: 0)
    let isInInference = root.map { builder.kind(at: $0) == .inference } ?? false
    continueRelations(from: parent.rootDepth + 1, allowed: isInInference ? .undercuts : .all)
    builder.finishNodes(downTo: 1)
  }

  /// Whether nothing but blank lines and comments lies between the last block and here.
  var isDirectlyBelowLastBlock: Bool {
    blockEnd >= 0
      && builder.records[blockEnd...].allSatisfy { $0.kind.isTrivia || $0.kind == .blankLine }
  }

  // MARK: Data

  /// Reads data with which a block begins as that of the element above.
  mutating func rejectFirstMetadata() {
    let data = current
    var depth = 0
    while builder.node(atDepth: depth + 1, endingAt: blockEnd) != nil { depth += 1 }
    guard isDirectlyBelowLastBlock, let owner = builder.node(atDepth: depth, endingAt: blockEnd),
      [.statement, .argument, .heading].contains(builder.kind(at: owner)),
      !builder.records[owner..<blockEnd].contains(where: { $0.kind == .metadata })
    else {
      report(.dataWithoutElement, at: data.start..<data.end)
      advance(as: .unexpected)
      return
    }
    report(
      .dataAfterBlankLine(name(ofMember: owner)), at: data.start..<data.end,
      notes: blankLineNotes, fixes: blankLineFixes)
    builder.reopenNodes(downTo: depth + 1)
    parseMetadata()
  }

  // MARK: Members

  /// Reads a line break behind a symbol, marker or number; only a text may begin on the next line.
  mutating func readLineBreakBeforeMember(allowingArgument: Bool) {
    let (place, lineBreak) = (lastEnd, current)
    let member = builder.nextIndex - 1
    advance()
    guard current.kind.isTitle else { return }
    let isArgument = current.kind == .argumentDefinition || current.kind == .argumentReference
    if isArgument, !allowingArgument { return reportArgumentAsStatement() }
    if isArgument { builder.makeArgument(at: member) }
    report(
      .titleBelowSymbol(name(of: current), lastSymbol(before: place)),
      at: current.start..<current.end,
      fixes: [.joinLines(lineBreak.start..<current.start)])
  }

  // MARK: Lists

  /// Reads a list item that directly follows a text.
  private mutating func rejectListItem() {
    let marker = current
    let before = diagnostics.count
    if let list = builder.node(atDepth: 1, endingAt: builder.contentCount),
      builder.kind(at: list) == .list, builder.kind(at: list + 2) == marker.kind
    {
      // After a relation that closed its levels the item is where it should be.
      if !block.hasReportedIndentation { report(.unevenItem, at: symbolRange(of: marker)) }
      builder.reopenNodes(downTo: 2)
      continueList()
      return
    }
    reportListItem()
    if marker.kind == .orderedMarker, !isFirstNumber(marker), !isBeforeTitle,
      continueText(atDepth: 1, endingAt: builder.contentCount)
    {
      return
    }
    parseList()
    guard diagnostics.count == before + 1, marker.kind == .unorderedMarker || isFirstNumber(marker)
    else { return }
    diagnostics[before].fixes = blankLineFixes(before: marker.start)
  }

  private func isFirstNumber(_ marker: Token) -> Bool {
    string(in: symbolRange(of: marker)) == "1."
  }

  /// Reads the current token and what follows it as words of the statement read last.
  ///
  /// - Parameters:
  ///   - depth: The depth of that statement.
  ///   - count: How many records there were at its end.
  /// - Returns: False where the statement is complete.
  mutating func continueText(atDepth depth: Int, endingAt count: Int) -> Bool {
    guard let index = builder.node(atDepth: depth, endingAt: count),
      builder.kind(at: index) == .statement || builder.kind(at: index) == .argument,
      builder.node(atDepth: depth + 1, endingAt: count) == nil,
      !builder.records[index...].prefix(2).contains(where: { $0.kind.isReference })
    else { return false }
    builder.reopenNodes(downTo: depth + 1)
    let start = symbolRange(of: current).lowerBound
    if start > builder.offset { builder.addTrivia(.whitespace, upTo: start) }
    lexer.restart(at: start, as: .none)
    fetch()
    _ = parseContent()
    parseMetadata()
    parseRelations(allowed: .all)
    builder.finishNodes(downTo: depth)
    return true
  }
}
