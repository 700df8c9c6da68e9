/// Inferences and what goes wrong in them.
extension Parser {
  /// Reads `"--" [rule {"," rule}] [data] "--" [undercuts]`.
  mutating func parseInference(_ progress: inout StructureProgress) {
    startNode(.inference)
    let start = current
    // A single hyphen that was meant as several is the start of a relation for the lexer.
    lexer.isInsideInference = true
    advance(as: .inferenceStart)
    var second: (place: Int, node: Int)?
    if current.kind == .lineBreak {
      advance()
      second = (current.start, builder.nextIndex)
    }
    var comma: Token?
    while parseRule(), current.kind == .comma {
      comma = current
      advance()
      if !isAtRule { break }
      comma = nil
    }
    if comma == nil, current.kind == .lineBreak { advance() }
    var data: Token?
    if comma == nil, current.kind == .metadata {
      data = current
      advance()
      if current.kind == .lineBreak { advance() }
    }
    if comma != nil || current.kind != .inferenceEnd {
      if let second, isNumber(at: second.place), !isClosed(from: current.start) {
        // What looked like a rule is the line that the inference should have ended before.
        builder.removeTokens(from: second.node)
        lexer.restart(at: second.place, as: .afterBreak)
        fetch()
      }
      readFaultyInference(start, comma, data, &progress)
    } else if let second, isNumber(at: second.place) {
      reportNumberAsRule(at: second.place, start)
    }
    if current.kind == .inferenceEnd {
      let end = current
      advance()
      switch current.kind {
      case .lineBreak, .blankLine, .end: break
      default: rejectRestOfInferenceLine(after: end, hasData: data != nil)
      }
      if current.kind == .lineBreak { advance() }
    }
    parseRelations(allowed: .undercuts)
    finishNode()
  }

  private var isAtRule: Bool {
    switch current.kind {
    case .ruleText, .escape, .shortcode: true
    default: false
    }
  }

  private mutating func parseRule() -> Bool {
    guard isAtRule else { return false }
    while isAtRule { advance() }
    return true
  }

  /// Where what follows the first hyphens of a faulty inference ends.
  enum InferenceEnd {
    /// Hyphens close it.
    case hyphens(at: Int)
    /// A numbered line follows.
    case number(at: Int)
    /// The block ends.
    case block(at: Int)
  }

  /// Reads an inference up to its closing hyphens or, if there are none, the next numbered line.
  private mutating func readFaultyInference(
    _ start: Token, _ comma: Token?, _ data: Token?, _ progress: inout StructureProgress
  ) {
    switch endOfInference(from: current.start) {
    case .hyphens:
      reportRuleList(comma, data)
      advanceToInferenceEnd(hasData: data != nil)
    case .number(let offset):
      skip(to: offset, as: .afterBreak)
      reportUnclosedInference(start, at: symbolRange(of: current), comma: comma)
    case .block(let offset):
      if current.kind == .blankLine, isClosed(from: current.end) {
        report(
          .cutInference, at: current.start..<current.start,
          fixes: [.removeBlankLine(current.start..<current.end, in: text)])
        lexer.isInsideInference = true
        advance()
        advanceToInferenceEnd(hasData: data != nil)
        return
      }
      progress.isFaulty = true
      reportUnclosedInference(start, at: nil, comma: comma)
      skip(to: offset, as: .none)
    }
  }

  private mutating func advanceToInferenceEnd(hasData: Bool) {
    var hasData = hasData
    while current.kind != .inferenceEnd, current.kind != .blankLine, current.kind != .end {
      let isSecondData = hasData && current.kind == .metadata
      hasData = hasData || current.kind == .metadata
      advance(as: isSecondData ? .unexpected : nil)
    }
  }

  /// Whether hyphens follow before the next numbered line and the end of the block.
  func isClosed(from start: Int) -> Bool {
    if case .hyphens = endOfInference(from: start) { true } else { false }
  }

  /// Where an inference that is open at an offset ends.
  func endOfInference(from start: Int) -> InferenceEnd {
    let bytes = text.bytes
    var place = start
    // The line before the numbered one ends here.
    var isLineStart = place > 0 && bytes[place - 1].isLineBreak
    while place < bytes.count {
      if isLineStart {
        let first = lexer.skipBlanks(from: place)
        if isNumber(at: first) { return .number(at: place) }
        isLineStart = false
      }
      switch bytes[place] {
      case .newline, .carriageReturn:
        let breaks = lexer.lineBreaks(at: place)
        if breaks.count > 1 || breaks.end == bytes.count { return .block(at: place) }
        place = breaks.end
        isLineStart = true
      case .hyphen where lexer.byte(at: place + 1) == .hyphen:
        return .hyphens(at: place)
      default:
        place += 1
      }
    }
    return .block(at: bytes.count)
  }

  /// Whether digits in parentheses stand at an offset.
  func isNumber(at start: Int) -> Bool {
    var place = start + 1
    guard lexer.byte(at: start) == .openParenthesis else { return false }
    while lexer.byte(at: place).isDigit { place += 1 }
    return place > start + 1 && lexer.byte(at: place) == .closeParenthesis
  }

  /// Reports a fault in what stands between the hyphens.
  private mutating func reportRuleList(_ comma: Token?, _ data: Token?) {
    if let data {
      report(
        current.kind == .metadata ? .secondInferenceData : .ruleAfterData,
        at: current.start..<current.end,
        notes: [Diagnostic.Note("the data", at: data.range)])
      return
    }
    let first = comma ?? current
    if first.kind == .comma {
      let lineBreak = current
      if comma != nil, current.kind == .lineBreak {
        advance()
        if isAtRule {
          report(
            .rulesOnTwoLines, at: current.start..<current.end,
            fixes: [.joinLines(lineBreak.start..<current.start)])
          return
        }
      }
      let isRun = lexer.byte(at: lexer.skipBlanks(from: first.end)) == UInt8(ascii: ",")
      report(
        .emptyRule, at: first.start..<first.end,
        fixes: isRun ? [] : [.deleteComma(first.start..<first.end)])
    } else {
      report(.rulesOnTwoLines, at: current.start..<current.end)
    }
  }

  /// Reports an inference without closing hyphens, at the numbered line that follows, if one does.
  private mutating func reportUnclosedInference(
    _ start: Token, at number: Range<Int>?, comma: Token?
  ) {
    let line = lineRange(of: start)
    let isHyphensOnly = text.bytes[line].allSatisfy { $0 == .hyphen }
    var fixes: [Diagnostic.Fix] = []
    // What is added at the end of the line must not fall into a comment.
    if let number, comma == nil, isNextLine(number.lowerBound, after: line),
      !text.bytes[line].contains(.slash)
    {
      fixes = [isHyphensOnly ? .writeFourHyphens(line) : .closeInference(at: line.upperBound)]
    }
    report(
      .unclosedInference(isHyphensOnly ? string(in: line) : nil), at: number ?? line,
      notes: number == nil
        ? [] : [Diagnostic.Note("the inference begins here", at: SourceRange(line))],
      fixes: fixes)
  }

  /// Reports a numbered line that is read as a rule, because hyphens follow and none stand before it.
  private mutating func reportNumberAsRule(at place: Int, _ start: Token) {
    let end = text.bytes[place...].firstIndex(of: .closeParenthesis).map { $0 + 1 } ?? place
    let line = lineRange(of: start)
    report(
      .numberAsRule(string(in: place..<end)), at: place..<end,
      notes: [Diagnostic.Note("the inference begins here", at: SourceRange(line))],
      fixes: text.bytes[line].allSatisfy { $0 == .hyphen } ? [.writeFourHyphens(line)] : [])
  }

  /// Keeps what stands behind an inference on its line.
  private mutating func rejectRestOfInferenceLine(after end: Token, hasData: Bool) {
    if current.kind == .metadata, !hasData {
      rejectDataAfterInference(end)
      if current.kind == .lineBreak || current.kind == .blankLine || current.kind == .end { return }
    }
    let nextBreak = lineEnd(from: current.start)
    let rest = current.start..<trimmedEnd(of: current.start..<nextBreak)
    if isNumber(at: current.start) {
      // The number is the first thing on a line but for the hyphens.
      report(
        .conclusionOnInferenceLine(words(in: rest)), at: rest,
        fixes: [.insertLineBreak(replacing: end.end..<current.start, in: text)])
      lexer.restart(at: current.start, as: .afterBreak)
      fetch()
      return
    }
    report(.textAfterInference(words(in: rest)), at: rest)
    skip(to: nextBreak, as: .none)
  }

  /// Reads data behind the closing hyphens as if it stood before them.
  private mutating func rejectDataAfterInference(_ end: Token) {
    let data = current
    advance()
    let blank = lexer.byte(at: end.start - 1).isBlank ? "" : " "
    let isLast = [.lineBreak, .blankLine, .end].contains(current.kind)
    report(
      .dataAfterInference, at: data.start..<data.end,
      fixes: isLast
        ? [
          .moveDataIntoInference(
            end.start..<data.end, writing: "\(blank)\(string(in: data.start..<data.end)) --")
        ] : [])
  }

  /// Reports a relation under an inference that is no undercut.
  mutating func reportRelationUnderInference() {
    let symbol = symbolRange(of: current)
    let isAttack = current.kind == .attackedBy
    report(
      .relationUnderInference(string(in: symbol), isAttack: isAttack),
      at: current.start..<current.end,
      fixes: isAttack ? [.writeUndercut(symbol)] : [])
  }

  mutating func reportInferenceAfterInference(_ first: Range<Int>) {
    report(
      .noConclusionBetween, at: lineRange(of: current),
      notes: [Diagnostic.Note("the inference before it", at: SourceRange(first))])
  }
}
