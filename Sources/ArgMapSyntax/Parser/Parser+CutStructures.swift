/// Structures that a blank line cuts, and what is missing at their end.
extension Parser {
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
      // Where nothing is concluded from it, the structure was over.
      guard !progress.isComplete || hasStructureLine(from: current.end) else { return false }
      lexer.restart(at: current.start, as: .afterBreak)
      fetch()
    } else if current.kind.isRelationSymbol {
      // It is reported as such and may belong to the structure's last line.
      rejectRelation(isFirst: true)
      return true
    } else if current.kind == .metadata {
      rejectFirstMetadata()
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
  func hasStructureLine(from start: Int) -> Bool {
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

  /// Says what is wrong with the structure read last, now that nothing can belong to it any more.
  mutating func settleStructure() {
    guard let progress = structure else { return }
    structure = nil
    guard !progress.isFaulty else { return }
    let end = progress.end..<progress.end
    let beginning = Diagnostic.Note(
      "the numbered lines begin here", at: SourceRange(progress.start..<progress.start))
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
      report(
        .dashesForHyphens(string(in: line)), at: line, notes: [beginning],
        fixes: progress.cuts.isEmpty ? [.writeFourHyphens(line)] : [])
    } else if !progress.hasInference {
      report(
        .incompleteStructure(hasBlankLines: !progress.cuts.isEmpty), at: end, notes: [beginning])
    } else if !progress.endsInConclusion {
      report(.missingInference(string(in: progress.lastNumber)), at: progress.lastNumber)
    }
    // Without an inference they are not the first thing to look at.
    if let cut = progress.cuts.first, progress.hasInference {
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
      let scalars = string(in: line).unicodeScalars
      let isDash = { (scalar: Unicode.Scalar) in ("\u{2012}"..."\u{2015}").contains(scalar) }
      if scalars.contains(where: isDash), scalars.allSatisfy({ $0 == "-" || isDash($0) }) {
        return line
      }
      place = nextLine(after: line.upperBound)
    }
    return nil
  }
}
