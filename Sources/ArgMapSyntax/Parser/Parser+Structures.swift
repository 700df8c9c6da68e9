/// How far a structure has come.
struct StructureProgress {
  var hasInference = false
  var endsInConclusion = false
  /// Whether the last thing was an inference.
  var followsInference = false
  /// Whether a fault was reported that explains why it may be incomplete.
  var isFaulty: Bool
  /// Where it begins and ends.
  var start = 0
  var end = 0
  /// The number of the last line, in parentheses, and the last inference.
  var lastNumber = 0..<0
  var lastInference = 0..<0
  /// The blank lines that cut it.
  var cuts: [Range<Int>] = []
  /// Where it goes on after them.
  var resumptions: [Range<Int>] = []

  var isComplete: Bool { hasInference && endsInConclusion && !followsInference }
}

/// Premise–conclusion structures.
extension Parser {
  /// Reads steps, each of them `{ line } inference line`.
  mutating func startStructure(isFaulty: Bool = false) {
    settleStructure()
    structure = StructureProgress(isFaulty: isFaulty, start: current.start)
    startNode(.structure)
    continueStructure()
  }

  private mutating func continueStructure() {
    var progress = structure ?? StructureProgress(isFaulty: true)
    structure = nil
    loop: while true {
      switch current.kind {
      case .number:
        progress.lastNumber = symbolRange(of: current)
        startNode(.numberedLine)
        advance()
        parseMember(allowingArgument: false)
        finishNode()
        progress.endsInConclusion = progress.followsInference
        progress.followsInference = false
      case .inferenceStart:
        let range = lineRange(of: current)
        if progress.followsInference {
          reportInferenceAfterInference(progress.lastInference)
        }
        parseInference(&progress)
        progress.lastInference = range
        progress.hasInference = true
        progress.followsInference = true
      case .orderedMarker, .unorderedMarker:
        rejectItemInStructure()
      case let kind where progress.followsInference && (kind.isContent || kind.isTitle):
        if case .hyphens(let place) = endOfInference(from: current.start),
          isFirstOnLine(place)
        {
          rejectTextBetweenInferences(progress.lastInference, upTo: place)
        } else if let malformed = malformedNumber(isInStructure: true) {
          readMalformedNumber(malformed)
        } else {
          readUnnumberedConclusion(&progress)
        }
      case .attackedBy where isLoneHyphen:
        if isClosed(from: current.end) { reportOneHyphen() }
        progress.lastInference = lineRange(of: current)
        parseInference(&progress)
        progress.hasInference = true
        progress.followsInference = true
      default:
        break loop
      }
    }
    progress.end = lastEnd
    structure = progress
    finishNode()
  }

  /// Goes on with the structure that was read last, after a fault in one of its lines.
  mutating func resumeStructure() -> Bool {
    guard structure != nil,
      let index = builder.node(atDepth: 1, endingAt: builder.contentCount),
      builder.kind(at: index) == .structure
    else { return false }
    builder.reopenNodes(downTo: 2)
    continueStructure()
    return true
  }

  // MARK: Blank lines

  /// Whether the current token is the first hyphen of an inference that a blank line precedes: then
  /// it looks like an attack.
  var isInferenceAfterBlankLine: Bool {
    current.kind == .attackedBy && lexer.byte(at: current.end) == .hyphen
      && symbolRange(of: current).count == 1
  }

  /// Goes on with the structure above the blank line if this block is nothing without it.
  ///
  /// - Returns: False where the block is one of its own.
  mutating func resumeStructureAfterBlankLine() -> Bool {
    guard let progress = structure, isDirectlyBelowLastBlock,
      let index = builder.node(atDepth: 1, endingAt: blockEnd),
      builder.kind(at: index) == .structure
    else { return false }
    if current.kind == .indent { advance() }
    if isInferenceAfterBlankLine {
      lexer.restart(at: current.start, as: .afterBreak)
      fetch()
    } else if current.kind.isRelationSymbol {
      // It is reported as such and may end on the structure's last line.
      rejectRelation(isFirst: true)
      return true
    } else if progress.isComplete {
      return false
    } else if current.kind.isContent, hasStructureLine(from: current.end) {
      return resumeText()
    } else if current.kind != .number {
      return false
    }
    let (cut, resumption) = (blankLine, symbolRange(of: current))
    structure?.cuts.append(cut)
    structure?.resumptions.append(resumption)
    builder.reopenNodes(downTo: 2)
    continueStructure()
    return true
  }

  /// Goes on with the text of the last line of the structure above the blank line.
  private mutating func resumeText() -> Bool {
    let (cut, resumption) = (blankLine, lineRange(of: current))
    builder.reopenNodes(downTo: 2)
    guard continueText(atDepth: 3, endingAt: blockEnd) else {
      builder.finishNodes(downTo: 1)
      return false
    }
    builder.finishNodes(downTo: 2)
    structure?.cuts.append(cut)
    structure?.resumptions.append(resumption)
    continueStructure()
    return true
  }

  /// Whether a line after the current one begins with a number or hyphens, as those of structures.
  private func hasStructureLine(from start: Int) -> Bool {
    var place = lineEnd(from: start)
    while place < text.bytes.count {
      let breaks = lexer.lineBreaks(at: place)
      guard breaks.count == 1 else { return false }
      let first = lexer.skipBlanks(from: breaks.end)
      let isInference = lexer.byte(at: first) == .hyphen && lexer.byte(at: first + 1) == .hyphen
      if isInference || isNumber(at: first) { return true }
      place = lineEnd(from: first)
    }
    return false
  }

  // MARK: Numbers

  /// The number at the start of the current line if its parentheses are not as they should be and, in
  /// a text, lines of a structure follow.
  func malformedNumber(isInStructure: Bool) -> (range: Range<Int>, number: String)? {
    let start = current.start
    let first = lexer.byte(at: start)
    guard current.kind == .text, first == .openParenthesis || first.isDigit,
      isFirstOnLine(start),
      isInStructure || hasStructureLine(from: start)
    else { return nil }
    var place = start
    while lexer.byte(at: place) == .openParenthesis { place += 1 }
    let digits = place
    while lexer.byte(at: place).isDigit { place += 1 }
    let number = string(in: digits..<place)
    while [.dot, .closeParenthesis].contains(lexer.byte(at: place)) { place += 1 }
    let hasParentheses = digits > start || lexer.byte(at: place - 1) == .closeParenthesis
    guard !number.isEmpty, hasParentheses, lexer.byte(at: place).isBlank else { return nil }
    return (start..<place, number)
  }

  /// Reads a number as if its parentheses were right.
  private mutating func readMalformedNumber(_ malformed: (range: Range<Int>, number: String)) {
    report(
      .malformedNumber(string(in: malformed.range), malformed.number), at: malformed.range,
      fixes: [.writeNumber(malformed.number, malformed.range)])
    current = Token(
      kind: .number, start: malformed.range.lowerBound, end: malformed.range.upperBound)
    lexer.restart(at: malformed.range.upperBound, as: .none)
  }

  /// Reads a structure whose first number is malformed.
  mutating func startStructure(_ malformed: (range: Range<Int>, number: String)) {
    readMalformedNumber(malformed)
    startStructure()
  }

  /// Says what is wrong with the structure read last, now that nothing can belong to it any more.
  mutating func settleStructure() {
    guard let progress = structure else { return }
    structure = nil
    guard !progress.isFaulty else { return }
    let end = progress.end..<progress.end
    if progress.followsInference {
      // A relation that stands under the inference for want of a conclusion is no fault of its own.
      diagnostics.removeAll {
        $0.id == RuleDescription.relationUnderInference.id
          && $0.range.lowerBound > progress.lastInference.lowerBound
      }
      report(
        .missingConclusion, at: end,
        notes: [Diagnostic.Note("this inference", at: SourceRange(progress.lastInference))])
    } else if !progress.hasInference, let line = dashLine(in: progress.start..<progress.end) {
      report(.dashesForHyphens(string(in: line)), at: line, fixes: [.writeFourHyphens(line)])
    } else if !progress.hasInference {
      report(.incompleteStructure(hasBlankLines: !progress.cuts.isEmpty), at: end)
    } else if !progress.endsInConclusion {
      report(.missingInference(string(in: progress.lastNumber)), at: progress.lastNumber)
    } else if let cut = progress.cuts.first {
      report(
        .cutStructure(count: progress.cuts.count), at: cut.lowerBound..<cut.lowerBound,
        notes: progress.resumptions.prefix(8).map {
          Diagnostic.Note("it goes on here", at: SourceRange($0))
        },
        fixes: progress.cuts.map { .removeBlankLine($0, in: text) })
    }
  }

  /// A line of nothing but dashes, which word processors put in the place of hyphens.
  private func dashLine(in range: Range<Int>) -> Range<Int>? {
    var place = range.lowerBound
    while place < range.upperBound {
      let start = lexer.skipBlanks(from: place)
      let line = start..<trimmedEnd(of: start..<lineEnd(from: start))
      let scalars = string(in: line.prefix(64)).unicodeScalars
      if !line.isEmpty, scalars.allSatisfy({ $0 == "-" || ("\u{2012}"..."\u{2015}").contains($0) })
      {
        return line
      }
      place = nextLine(after: line.upperBound)
    }
    return nil
  }

  // MARK: What cannot stand here

  /// Reads numbered lines that directly follow a text, as if a blank line stood between.
  mutating func rejectStructureStart() {
    let number = current
    let before = diagnostics.count
    let argument = builder.node(atDepth: 1, endingAt: builder.contentCount)
      .flatMap { builder.kind(at: $0) == .argument ? $0 : nil }
    report(
      .structureAfterText(string(in: symbolRange(of: number)), of: argument.map(name(ofMember:))),
      at: symbolRange(of: number))
    startStructure(isFaulty: argument == nil)
    // Numbers in a text are no structure; one that is complete below its argument surely is.
    if structure?.hasInference == false { structure?.isFaulty = true }
    guard structure?.isFaulty == false, before < diagnostics.count else { return }
    diagnostics[before].fixes = blankLineFixes(before: number.start)
  }

  /// Keeps a line that looks like an inference outside a structure.
  mutating func rejectInferenceLine(isReported: Bool = false) {
    if !isReported { reportMisplacedInference() }
    skip(to: lineEnd(from: current.end), as: .none)
    block.beginsAnew = true
  }

  /// Reads a text directly below an inference as its conclusion.
  private mutating func readUnnumberedConclusion(_ progress: inout StructureProgress) {
    let range = lineRange(of: current)
    let label = string(in: progress.lastNumber).dropFirst().dropLast()
    report(
      .unnumberedConclusion(words(in: range)), at: range,
      notes: [Diagnostic.Note("the inference", at: SourceRange(progress.lastInference))],
      fixes: Int(label).map { [.insertNumber($0 + 1, at: range.lowerBound)] } ?? [])
    startNode(.numberedLine)
    parseMember(allowingArgument: false)
    finishNode()
    progress.endsInConclusion = true
    progress.followsInference = false
  }

  /// Whether the current line is nothing but a hyphen.
  private var isLoneHyphen: Bool {
    let line = lineRange(of: current)
    return line.count == 1 && text.bytes[line.lowerBound] == .hyphen
  }

  private mutating func reportOneHyphen() {
    let line = lineRange(of: current)
    report(.oneHyphen, at: line, fixes: [.writeTwoHyphens(line)])
  }

  /// Keeps a text between two inferences, and takes both for one.
  private mutating func rejectTextBetweenInferences(_ first: Range<Int>, upTo place: Int) {
    let text = lineRange(of: current)
    let hyphens = place..<lineEnd(from: place)
    report(
      .textBetweenInferences(words(in: text)), at: text,
      notes: [
        Diagnostic.Note("the inference before it", at: SourceRange(first)),
        Diagnostic.Note("the one after it", at: SourceRange(place..<trimmedEnd(of: hyphens))),
      ])
    skip(to: hyphens.upperBound, as: .none)
    if current.kind == .lineBreak { advance() }
  }

  private mutating func rejectItemInStructure() {
    if !block.hasNestedItems { report(.itemInStructure, at: symbolRange(of: current)) }
    block.hasNestedItems = true
    if continueText(atDepth: 3, endingAt: builder.contentCount) {
      builder.finishNodes(downTo: 2)
    } else {
      skip(to: lineEnd(from: current.end), as: .none)
    }
    if current.kind == .lineBreak { advance() }
  }
}
