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
        guard case .hyphens(let place) = endOfInference(from: current.start),
          lexer.skipBlanks(from: lineStart(of: place)) == place
        else { break loop }
        rejectTextBetweenInferences(progress.lastInference, upTo: place)
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
    } else if current.kind != .number || progress.isComplete {
      return false
    }
    let (cut, resumption) = (blankLine, symbolRange(of: current))
    structure?.cuts.append(cut)
    structure?.resumptions.append(resumption)
    builder.reopenNodes(downTo: 2)
    continueStructure()
    return true
  }

  /// Says what is wrong with the structure read last, now that nothing can belong to it any more.
  mutating func settleStructure() {
    guard let progress = structure else { return }
    structure = nil
    guard !progress.isFaulty else { return }
    let end = progress.end..<progress.end
    if progress.followsInference {
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
    if continueText(atDepth: 3) {
      builder.finishNodes(downTo: 2)
    } else {
      skip(to: lineEnd(from: current.end), as: .none)
    }
    if current.kind == .lineBreak { advance() }
  }
}
