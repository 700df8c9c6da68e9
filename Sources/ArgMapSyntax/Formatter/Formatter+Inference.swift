/// Inferences: on one line or on several, as the author chose.
extension Formatter {
  /// Writes an inference up to its closing hyphens.
  ///
  /// - Returns: The index to go on from.
  mutating func writeInference(at node: Int) -> Int {
    var closing = node + 1
    while records[closing].kind != .inferenceEnd { closing += 1 }
    startLine(indentation: 0, continuation: 0)
    let inner = node + 2..<closing
    guard
      inner.contains(where: { records[$0].kind != .whitespace && records[$0].kind != .lineBreak })
    else {
      output.append("----")
      return closing + 1
    }
    output.append("--")
    gap = .blank
    var index = inner.lowerBound
    while index < closing {
      let range = tree.range(at: index).bounds
      switch records[index].kind {
      case .whitespace:
        writeWhitespace(at: index, range)
      case .comment:
        writeComment(range)
        gap = .blank
      case .lineBreak:
        endLine(at: index)
      case .comma:
        output.append(",")
        gap = .blank
      case .metadata:
        writeMetadata(at: index, range)
        gap = .blank
      default:
        index = writeRule(from: index, before: closing)
        gap = .blank
      }
      index += 1
    }
    startItem()
    output.append("--")
    return closing + 1
  }

  /// Writes a rule as it is; its words may have comments among them.
  ///
  /// - Returns: The index of the rule's last token.
  private mutating func writeRule(from first: Int, before closing: Int) -> Int {
    var last = first
    for index in first..<closing {
      let kind = records[index].kind
      if kind == .ruleText || kind == .escape || kind == .shortcode {
        last = index
      } else if !kind.isTrivia {
        break
      }
    }
    let piece = tree.range(at: last).bounds
    let isEscape = records[last].kind == .escape
    let wordsEnd = piece.lowerBound + (isEscape ? wordCount(ofEscape: piece) : 1)
    var end = piece.upperBound
    while end > wordsEnd, bytes[end - 1].isBlank { end -= 1 }
    startItem()
    output.appendLines(bytes, in: Int(records[first].start)..<end)
    output.fix()
    return last
  }

  private mutating func startItem() {
    if output.isAtLineStart { startLine(at: 0) } else { writeGap() }
  }
}
