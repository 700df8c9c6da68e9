/// Findings about elements and their titles, texts and data.
extension Parser {
  // MARK: Titles

  /// Looks at the title of a definition, which is the current token.
  mutating func checkTitle(_ title: Token) {
    let inner = title.start + 1..<title.end - 2
    let close =
      title.kind == .statementDefinition
      ? lexer.searches.closingBracket(in: text.bytes, from: inner.lowerBound)
      : lexer.searches.closingAngle(in: text.bytes, from: inner.lowerBound)
    guard close < inner.upperBound else { return }
    report(
      .bracketInTitle(name(of: title)), at: title.start..<title.end - 1,
      notes: [Diagnostic.Note("the title does not end here", at: SourceRange(close..<close + 1))])
  }

  /// Looks at the first byte of a member without a title, which the current token begins with.
  mutating func checkFirstByte() {
    guard current.kind == .text else { return }
    let next = lexer.byte(at: current.start + 1)
    switch text.bytes[current.start] {
    case .openBracket where next != .hyphen && next != .closeBracket && !endsWords(next):
      checkUnclosedTitle(.closeBracket)
    case .less where next.isLetter:
      checkUnclosedTitle(.greater)
    case UInt8(ascii: "="):
      checkFence()
    default:
      break
    }
  }

  /// Whether a byte is a blank or ends the line.
  private func endsWords(_ byte: UInt8) -> Bool { byte.isBlank || byte.isLineBreak || byte == 0 }

  private mutating func checkUnclosedTitle(_ close: UInt8) {
    let line = current.start..<lineEnd(from: current.start)
    let bytes = text.bytes
    guard !bytes[line].contains(close) else { return }
    let next = nextLine(after: line.upperBound)
    let closedBelow = bytes[next..<lineEnd(from: next)].firstIndex(of: close)
    report(
      .unclosedTitle(string(in: line.lowerBound..<line.lowerBound + 1), close),
      at: line.lowerBound..<line.lowerBound + 1,
      notes: closedBelow.map {
        [Diagnostic.Note("it is closed only on this line", at: SourceRange($0..<$0 + 1))]
      } ?? [])
  }

  /// Reports an argument where only a statement can stand.
  mutating func reportArgumentAsStatement() {
    let isContradiction = builder.kind(at: builder.contentCount - 1) == .contradicts
    let length = current.kind == .argumentDefinition ? 1 : 0
    report(
      .argumentAsStatement(name(of: current), isContradiction: isContradiction),
      at: current.start..<current.end - length)
  }

  /// Reports a title inside a text.
  ///
  /// - Returns: Whether the mark directly before it was meant as an undercut.
  mutating func reportMisplacedTitle() -> Bool {
    let isDefinition = current.kind == .statementDefinition || current.kind == .argumentDefinition
    let range = current.start..<current.end - (isDefinition ? 1 : 0)
    let mark = current.start - 1
    if mark >= 0, text.bytes[mark] == .underscore, isFirstOnLine(mark) {
      let isIndented = mark > 0 && text.bytes[mark - 1].isBlank
      report(
        .undercutWithoutBlank(name(of: current)), at: mark..<mark + 1,
        fixes: isIndented ? [.insertBlank(at: current.start)] : [])
      return true
    }
    if isDefinition, mark >= 0, text.bytes[mark].isBlank, isFirstOnLine(current.start) {
      report(.titleWithoutSymbol(name(of: current)), at: range)
    } else if current.kind == .statementReference, lexer.byte(at: current.end) == .openParenthesis {
      report(.unclosedLink, at: current.end..<current.end + 1)
    } else {
      report(.misplacedTitle(name(of: current)), at: range)
    }
    return false
  }

  /// The blank line in front of a line that needs one.
  func blankLineFixes(before start: Int) -> [Diagnostic.Fix] {
    isLineStart(start)
      ? [.insertBlankLine(before: start, in: text)] : []
  }

  /// Whether only blanks stand before an offset on its line.
  func isFirstOnLine(_ offset: Int) -> Bool {
    var start = offset
    while start > 0, text.bytes[start - 1].isBlank { start -= 1 }
    return isLineStart(start)
  }

  // MARK: Behind titles and data

  /// Whether the current token is a text that begins with a colon, cut off from a title by a blank.
  func isColonAfterBlank(_ title: Token) -> Bool {
    current.kind == .text && text.bytes[current.start] == .colon && current.start > title.end
      && lexer.skipBlanks(from: title.end) == current.start
  }

  /// Reads a title with blanks before its colon as a definition.
  mutating func moveColon(to title: Token, at index: Int) {
    let blanks = title.end..<current.start
    report(.blankBeforeColon(name(of: title)), at: blanks, fixes: [.deleteBlanks(blanks)])
    builder.extendToken(
      at: index,
      as: title.kind == .statementReference ? .statementDefinition : .argumentDefinition,
      upTo: blanks.upperBound + 1)
    lexer.restart(at: blanks.upperBound + 1, as: .none)
    fetch()
  }

  /// Reports what follows a title without a colon.
  mutating func reportTextAfterReference(_ title: Token) {
    let rest = lineRange(of: current)
    let name = name(of: title)
    var note: Diagnostic.Message = "the title"
    let isBelow = text.bytes[title.end..<current.start].contains { $0.isLineBreak }
    let finding: SyntaxFinding =
      if isBelow, current.kind == .tag {
        .tagUnderReference(words(in: current.start..<current.end), to: name)
      } else if isBelow {
        .textUnderReference(words(in: rest), to: name)
      } else if let symbol = leadingSymbol(of: rest) {
        .relationOnSameLine(symbol, of: name)
      } else {
        .textAfterReference(words(in: rest), to: name)
      }
    if !isBelow, leadingSymbol(of: rest) == nil { note = "the title has no colon" }
    report(finding, at: rest, notes: [Diagnostic.Note(note, at: title.range)])
  }

  /// The relation symbol that a text begins with, if a title follows it.
  private func leadingSymbol(of range: Range<Int>) -> String? {
    let symbols = ["+>", "->", "<+", "<-", "><", "_>", "<_", "+", "-", "_"]
    let bytes = text.bytes[range]
    return symbols.first { symbol in
      guard bytes.starts(with: symbol.utf8) else { return false }
      let next = lexer.skipBlanks(from: range.lowerBound + symbol.utf8.count)
      return next < range.upperBound && [.openBracket, .less].contains(text.bytes[next])
    }
  }

  /// Reports what follows data in braces.
  mutating func reportTextAfterData(_ data: Token) {
    let notes = [Diagnostic.Note("the data", at: data.range)]
    guard current.kind != .metadata else {
      report(.secondData, at: current.start..<current.end, notes: notes)
      return
    }
    let rest = lineRange(of: current)
    report(.textAfterData(words(in: rest)), at: rest, notes: notes)
  }

  // MARK: Headings

  /// Reports a line of text that is part of a heading only because no blank line divides them.
  ///
  /// - Parameters:
  ///   - index: The first node of the heading.
  ///   - start: The token that the heading begins with.
  mutating func reportTextUnderHeading(from index: Int, _ start: Token) {
    let records = builder.records
    guard
      let lineBreak = records[index...].firstIndex(where: { $0.kind == .lineBreak }),
      let first = records[lineBreak...].firstIndex(where: { $0.kind.isContent && $0.kind != .tag })
    else { return }
    let place = builder.start(at: first)
    // Long headings go on on the next line; a sentence is more likely a text.
    guard text.bytes[trimmedEnd(of: place..<builder.offset, withBreaks: true) - 1] == .dot,
      isUppercase(at: place)
    else { return }
    let heading = symbolRange(of: start).lowerBound..<Int(records[lineBreak].start)
    let range = place..<trimmedEnd(of: place..<lineEnd(from: place))
    report(
      .textUnderHeading(words(in: range)), at: range,
      notes: [Diagnostic.Note("the heading", at: SourceRange(heading))])
  }

  private func isUppercase(at place: Int) -> Bool {
    string(in: place..<min(place + 8, text.bytes.count)).first?.isUppercase == true
  }

  mutating func reportMisplacedHeading() {
    let line = lineRange(of: current)
    report(
      .misplacedHeading(words(in: line), after: nameOfLastBlock), at: line,
      fixes: blankLineFixes(before: current.start))
  }

  // MARK: Lists

  /// Reports a list item inside a list, once a block.
  mutating func reportNestedItem() {
    guard let list = builder.node(atDepth: 1, endingAt: 0), builder.kind(at: list) == .list,
      !block.hasNestedItems,
      let width = indentation(from: current.start)?.width, width > relationWidth(at: list + 1) ?? 0
    else { return }
    block.hasNestedItems = true
    report(
      .nestedItem, at: symbolRange(of: current),
      notes: [Diagnostic.Note("the list begins here", at: nameRange(ofMember: list))])
  }

  /// Reports a list item directly under something else.
  mutating func reportListItem() {
    let range = symbolRange(of: current)
    report(.misplacedListItem(string(in: range)), at: range)
  }

  // MARK: Missing things

  /// Reports a title or text that directly follows something that is complete.
  mutating func reportMissingBlankLine() {
    let rest = lineRange(of: current)
    if current.kind.isTitle {
      let isDefinition = current.kind == .statementDefinition || current.kind == .argumentDefinition
      report(
        .titleAfterText(name(of: current), after: nameOfLastBlock),
        at: current.start..<current.end - (isDefinition ? 1 : 0),
        fixes: blankLineFixes(before: current.start))
    } else {
      report(.textAfterBlock(words(in: rest)), at: rest)
    }
  }

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

  // MARK: Relations

  /// Whether a title follows the current relation symbol, so that it can be nothing else.
  var isBeforeTitle: Bool {
    let next = lexer.byte(at: lexer.skipBlanks(from: current.end))
    return next == .openBracket || next == .less
  }

  mutating func reportRelationAfterBlankLine(of parent: IntendedParent) {
    let symbol = string(in: symbolRange(of: current))
    let sibling = parent.sibling.flatMap { relationWidth(at: $0) }
    let fits = parent.width > 0 && (sibling ?? parent.width) == parent.width
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
  /// is not indented are relations to titles.
  private var indentationFixes: [Diagnostic.Fix] {
    // Under a list item two spaces may be too few.
    if let index = builder.node(atDepth: 1, endingAt: builder.contentCount),
      builder.kind(at: index) == .list
    {
      return []
    }
    var fixes: [Diagnostic.Fix] = []
    var place = current.start
    while place < text.bytes.count {
      let first = lexer.skipBlanks(from: place)
      guard first < text.bytes.count, !text.bytes[first].isLineBreak else { break }
      if first == place, !isRelationToTitle(at: place) { return [] }
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

  // MARK: Inferences

  mutating func reportMisplacedInference() {
    let start = lexer.skipBlanks(from: current.start)
    var end = start
    while lexer.byte(at: end) == .hyphen { end += 1 }
    report(.misplacedInference(string(in: start..<end)), at: start..<end)
  }
}
