/// Premise–conclusion structures.
extension Parser {
  /// Reads steps, each of them `{ line } inference line`.
  mutating func parseStructure() {
    startNode(.structure)
    var hasInference = false
    var endsInConclusion = false
    var followsInference = false
    while current.kind == .number {
      startNode(.numberedLine)
      advance()
      guard parseMember(allowingArgument: false) else { return }
      finishNode()
      endsInConclusion = followsInference
      followsInference = false
      guard current.kind == .inferenceStart else { continue }
      guard parseInference() else { return }
      hasInference = true
      followsInference = true
    }
    if current.kind == .blankLine || current.kind == .end {
      if followsInference {
        report(.missingConclusion, at: lastEnd..<lastEnd)
      } else if !hasInference {
        report(.incompleteStructure, at: lastEnd..<lastEnd)
      } else if !endsInConclusion {
        report(.missingInference, at: lastEnd..<lastEnd)
      }
    } else if followsInference {
      rejectRestOfBlock(.missingConclusion)
    }
    finishNode()
  }

  /// Reads `"--" [rule {"," rule}] [data] "--" [undercuts]`.
  ///
  /// - Returns: False where the rest of the block is given up.
  private mutating func parseInference() -> Bool {
    startNode(.inference)
    let start = current
    advance()
    if current.kind == .lineBreak { advance() }
    while parseRule(), current.kind == .comma {
      advance()
      if !isAtRule { return rejectInference(start) }
    }
    if current.kind == .lineBreak { advance() }
    let hasData = current.kind == .metadata
    if hasData {
      advance()
      if current.kind == .lineBreak { advance() }
    }
    guard current.kind == .inferenceEnd else { return rejectInference(start, afterData: hasData) }
    advance()
    switch current.kind {
    case .lineBreak: advance()
    case .blankLine, .end: break
    default:
      rejectRestOfBlock(.textAfterInference)
      return false
    }
    guard parseRelations(allowed: .undercuts) else { return false }
    finishNode()
    return true
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

  private mutating func rejectInference(_ start: Token, afterData: Bool = false) -> Bool {
    let isAfterData = afterData && (isAtRule || current.kind == .metadata)
    report(
      isAfterData ? .textAfterInferenceData : .unclosedInference, at: current.start..<current.end,
      notes: [Diagnostic.Note("the inference begins here", at: start.range)])
    skipRestOfBlock()
    return false
  }
}
