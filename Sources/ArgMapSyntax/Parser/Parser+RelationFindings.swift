/// Findings about relation lines.
extension Parser {
  /// Reports a relation symbol, list marker or number with nothing behind it.
  mutating func reportMissingMember(after place: Int) {
    report(.emptyRelation(lastSymbol(before: place)), at: place..<place)
  }

  /// The words of the token that ends at a place.
  func lastSymbol(before place: Int) -> String {
    // Behind it are line breaks and comments at most.
    let start = builder.records.last { Int($0.start) < place }.map { Int($0.start) } ?? place
    return string(in: min(lexer.skipBlanks(from: start), place)..<place)
  }

  /// Whether a title follows the current relation symbol, so that it can be nothing else.
  var isBeforeTitle: Bool {
    let next = lexer.byte(at: lexer.skipBlanks(from: current.end))
    return next == .openBracket || next == .less
  }

  mutating func reportRelationAfterBlankLine(of parent: IntendedParent) {
    let symbol = string(in: symbolRange(of: current))
    let sibling = parent.sibling.flatMap { relationWidth(at: $0) }
    // Where it would still be uneven, removing the blank line is not all there is to do.
    let isClear = (parent.widths.last ?? 0) + 1 < parent.width || parent.widths.isEmpty
    let fits = parent.width > 0 && (sibling ?? parent.width) == parent.width && isClear
    report(
      .relationAfterBlankLine(
        symbol, of: name(ofMember: parent.index), isCertain: isBeforeTitle),
      at: current.start..<current.end, notes: blankLineNotes,
      fixes: fits && isBeforeTitle ? blankLineFixes : [])
  }

  mutating func reportRelationIndentation(under parent: IntendedParent) {
    let symbol = string(in: symbolRange(of: current))
    if let sibling = parent.sibling, let width = relationWidth(at: sibling), parent.width > 0 {
      report(
        .relationBetweenLevels(parent.width, sibling: width), at: current.start..<current.end,
        notes: [
          Diagnostic.Note(
            "this relation is indented by \(width)", at: nameRange(ofMemberIn: sibling))
        ],
        fixes: siblingFixes(like: sibling))
      return
    }
    report(
      .relationIndentation(
        symbol, parent.width, of: name(ofMember: parent.index), isCertain: isBeforeTitle),
      at: current.start..<current.end,
      notes: [
        Diagnostic.Note("it can belong to this", at: nameRange(ofMember: parent.index))
      ],
      fixes: parent.sibling.map { siblingFixes(like: $0) }
        ?? (parent.width == 0 ? indentationFixes : []))
  }

  /// The indentation of a relation beside the current one, if that is the last line of its block:
  /// what follows could be meant to lie below it.
  private func siblingFixes(like sibling: Int) -> [Diagnostic.Fix] {
    let next = nextLine(after: lineEnd(from: current.end))
    let isLast = next == text.bytes.count || lexer.lineBreaks(at: next).count > 0
    let start = builder.start(at: sibling)
    guard isBeforeTitle, isLast, !block.hasReportedIndentation,
      let width = relationWidth(at: sibling)
    else { return [] }
    let range = current.start..<symbolRange(of: current).lowerBound
    return [.indent(range, like: string(in: start..<start + width))]
  }

  /// The indentation of the current line and the rest of its block by two spaces, if all of it that
  /// is not indented are relations to titles and what is lies on clear levels.
  private var indentationFixes: [Diagnostic.Fix] {
    // Under a list item two spaces may be too few.
    if let index = builder.node(atDepth: 1, endingAt: builder.contentCount),
      builder.kind(at: index) == .list
    {
      return []
    }
    var fixes: [Diagnostic.Fix] = []
    var place = current.start
    var levels = [0]
    var previous = 0
    while place < text.bytes.count {
      let first = lexer.skipBlanks(from: place)
      guard first < text.bytes.count, !text.bytes[first].isLineBreak else { break }
      if first == place, !isRelationToTitle(at: place) { return [] }
      if text.bytes[place] == .tab { return [] }
      if "+-<>_".utf8.contains(text.bytes[first]) {
        let width = first - place
        while let last = levels.last, last > width { levels.removeLast() }
        // Between two levels nobody knows what was meant.
        if levels.last != width, first > place, width < previous { return [] }
        if levels.last != width { levels.append(width) }
        previous = width
      }
      fixes.append(.indent(at: place))
      place = nextLine(after: lineEnd(from: place))
    }
    return fixes
  }

  private func isRelationToTitle(at start: Int) -> Bool {
    let line = start..<lineEnd(from: start)
    return leadingSymbol(of: line) != nil
  }

  /// Reports a relation line that has nothing above it to belong to.
  mutating func reportStrayRelation(isFirst: Bool) {
    let index = builder.node(atDepth: 1, endingAt: isFirst ? blockEnd : builder.contentCount)
    let isUnderHeading =
      (!isFirst || isDirectlyBelowLastBlock)
      && index.map { builder.kind(at: $0) == .heading } == true
    report(
      .strayRelation(
        string(in: symbolRange(of: current)), isUnderHeading: isUnderHeading,
        isCertain: isBeforeTitle),
      at: current.start..<current.end)
  }
}
