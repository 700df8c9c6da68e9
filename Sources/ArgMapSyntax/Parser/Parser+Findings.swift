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
    report(.spaceBeforeColon(name(of: title)), at: blanks, fixes: [.deleteBlanks(blanks)])
    builder.extendToken(
      at: index,
      as: title.kind == .statementReference ? .statementDefinition : .argumentDefinition,
      upTo: blanks.upperBound + 1)
    // What follows is still indented under the same lines.
    let levels = lexer.levels
    lexer.restart(at: blanks.upperBound + 1, as: .none)
    lexer.setLevels(levels)
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
  func leadingSymbol(of range: Range<Int>) -> String? {
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
      !block.hasNestedItems, !block.hasReportedIndentation
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

  // MARK: Inferences

  mutating func reportMisplacedInference() {
    let start = lexer.skipBlanks(from: current.start)
    var end = start
    while lexer.byte(at: end) == .hyphen { end += 1 }
    report(.misplacedInference(string(in: start..<end)), at: start..<end)
  }
}
