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

  mutating func continueStructure() {
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
      case .orderedMarker where isNextNumber(after: progress):
        let range = symbolRange(of: current)
        readMalformedNumber((range, String(string(in: range).dropLast())))
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
        progress.lastInference = lineRange(of: current)
        readLoneHyphen(&progress)
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

  /// Whether the current line is nothing but a hyphen.
  private var isLoneHyphen: Bool {
    let line = lineRange(of: current)
    return line.count == 1 && text.bytes[line.lowerBound] == .hyphen
  }

  /// Reads a hyphen that was meant as the first or the only hyphens of an inference.
  private mutating func readLoneHyphen(_ progress: inout StructureProgress) {
    let line = lineRange(of: current)
    let end = endOfInference(from: current.end)
    if case .hyphens = end {
      report(.oneHyphen, at: line, fixes: [.writeTwoHyphens(line)])
      parseInference(&progress)
      return
    }
    if case .block = end { progress.isFaulty = true }
    report(
      .unclosedInference("-"), at: line,
      fixes: progress.isFaulty ? [] : [.writeFourHyphens(line)])
    startNode(.inference)
    advance(as: .inferenceStart)
    if current.kind == .lineBreak { advance() }
    parseRelations(allowed: .undercuts)
    finishNode()
  }

  /// Keeps a text between two inferences, and takes both for one.
  private mutating func rejectTextBetweenInferences(_ first: Range<Int>, upTo place: Int) {
    let line = lineRange(of: current)
    let hyphens = place..<lineEnd(from: place)
    report(
      .textBetweenInferences(words(in: line)), at: line,
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
