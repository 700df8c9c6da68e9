/// The settings at the head of a text.
extension Parser {
  /// Reads front matter, or what is meant as such.
  mutating func parseFrontMatter() {
    if current.kind == .frontMatter {
      advance()
      return
    }
    let start = lexer.skipBlanks(from: current.start)
    let fence = text.bytes[start...].prefix(3)
    if fence.elementsEqual("===".utf8) {
      let end = start..<trimmedEnd(of: start..<lineEnd(from: start))
      report(.unclosedFrontMatter, at: end)
      skip(to: settingsEnd(from: start), as: .afterBlank)
    } else if fence.elementsEqual("---".utf8), let end = closingHyphens(from: start) {
      report(
        .frontMatterInHyphens, at: start..<start + 3,
        notes: [
          Diagnostic.Note("it ends here", at: SourceRange(end.upperBound - 3..<end.upperBound))
        ],
        fixes: [.writeFence(start..<start + 3), .writeFence(end)])
      skip(to: end.upperBound, as: .afterBlank)
    } else if isSetting(at: start, mayBeIndented: false) {
      // With a blank line between they would be several blocks.
      let fence = nextLine(after: settingsEnd(from: start, mayHaveBlankLines: false))
      let end = trimmedEnd(of: fence..<lineEnd(from: fence))
      if text.bytes[fence..<end].elementsEqual("===".utf8) { unopenedFrontMatter = start..<end }
    }
  }

  /// Reports settings that only a second fence follows, instead of what they look like.
  ///
  /// They are a text, and nothing can be wrong with that.
  mutating func reportUnopenedFrontMatter() {
    guard let range = unopenedFrontMatter else { return }
    let isInside = { (finding: Diagnostic) in range.contains(finding.range.lowerBound) }
    let isError = diagnostics.contains { isInside($0) && $0.severity == .error }
    diagnostics.removeAll(where: isInside)
    let line = range.lowerBound..<lineEnd(from: range.lowerBound)
    report(
      .unopenedFrontMatter(isError: isError), at: line.lowerBound..<trimmedEnd(of: line),
      notes: [
        Diagnostic.Note("it ends here", at: SourceRange(range.upperBound - 3..<range.upperBound))
      ],
      fixes: [.insertFence(at: range.lowerBound, in: text)])
  }

  /// Where settings end that have no second fence: before the first line that reads like none.
  private func settingsEnd(from start: Int, mayHaveBlankLines: Bool = true) -> Int {
    var end = lineEnd(from: start)
    while true {
      let breaks = lexer.lineBreaks(at: end)
      guard breaks.count == 1 || (mayHaveBlankLines && breaks.count > 1),
        breaks.end < text.bytes.count,
        isSetting(at: breaks.end, mayBeIndented: breaks.count == 1)
      else { return end }
      end = lineEnd(from: breaks.end)
    }
  }

  /// Whether a line is a key with a colon or belongs to one.
  private func isSetting(at start: Int, mayBeIndented: Bool) -> Bool {
    let bytes = text.bytes
    if mayBeIndented, bytes[start].isBlank || bytes[start] == .hyphen || bytes[start] == .hash {
      return true
    }
    var end = start
    while end < bytes.count,
      bytes[end].isLetter || bytes[end].isDigit || bytes[end] == .hyphen
        || bytes[end] == .underscore || bytes[end] == UInt8(ascii: "\"")
    {
      end += 1
    }
    guard end > start, lexer.byte(at: end) == .colon else { return false }
    return end + 1 == bytes.count || bytes[end + 1].isBlank || bytes[end + 1].isLineBreak
  }

  /// The second line of three hyphens, if settings stand between them.
  private func closingHyphens(from start: Int) -> Range<Int>? {
    guard lineEnd(from: start) == start + 3 else { return nil }
    var place = nextLine(after: start + 3)
    guard place < text.bytes.count, isSetting(at: place, mayBeIndented: false) else { return nil }
    while place < text.bytes.count {
      let end = trimmedEnd(of: place..<lineEnd(from: place))
      if text.bytes[place..<end].elementsEqual("---".utf8) { return place..<end }
      place = nextLine(after: lineEnd(from: place))
    }
    return nil
  }

  /// Reports a block that begins like front matter although it is not the first.
  mutating func checkFence() {
    guard builder.depth == 2, text.bytes[current.start...].starts(with: "===".utf8) else { return }
    let end = trimmedEnd(of: current.start..<lineEnd(from: current.start))
    report(.misplacedFrontMatter, at: current.start..<end)
  }
}
