/// Data in braces and front matter, which are YAML: they change only where it is certain that they
/// are read as before.
extension Formatter {
  /// Writes a block of data, on a line of its own if it has one.
  mutating func writeMetadata(at index: Int, _ range: Range<Int>) {
    var isSetApart = true
    if output.isAtLineStart {
      startLine(at: continuation)
    } else if canTakeBlank {
      output.removeLooseBlanks()
      output.append(.space)
    } else {
      isSetApart = output.looseBlankCount > 0
    }
    gap = .asWritten
    let edits = renumbering?.edits[index] ?? []
    let (data, range) = edits.isEmpty ? (bytes, range) : edited(range, edits)
    if isSetApart {
      writeData(data, range)
    } else {
      // Words and data without a blank between could become a shortcode.
      output.appendLines(data, in: range)
    }
    output.fix()
  }

  private func edited(
    _ range: Range<Int>, _ edits: [Renumbering.Edit]
  ) -> (data: [UInt8], range: Range<Int>) {
    var data: [UInt8] = []
    var place = range.lowerBound
    for edit in edits {
      data += bytes[place..<edit.range.lowerBound]
      data += String(edit.number).utf8
      place = edit.range.upperBound
    }
    data += bytes[place..<range.upperBound]
    return (data, data.startIndex..<data.endIndex)
  }

  /// Whether one space may stand for whatever blanks the line ends in.
  ///
  /// Behind a number sign it would make the mark of a heading. Where there are no blanks it could also
  /// make a list item of a number, close emphasis, or hide that a bracket is not closed.
  private var canTakeBlank: Bool {
    guard gap == .asWritten else { return true }
    let blankCount = output.looseBlankCount
    let wordsEnd = output.bytes.count - blankCount
    guard let last = output.bytes[..<wordsEnd].last, last != .hash else { return false }
    guard blankCount == 0 else { return true }
    return switch last {
    case .dot: output.bytes[..<(wordsEnd - 1)].last?.isDigit != true
    case .closeParenthesis, .closeBracket, .greater, .slash: true
    case let byte where byte.isLetter || byte.isDigit || byte >= 0x80: true
    default: "!?\"',;:".utf8.contains(last)
    }
  }

  private mutating func writeData(_ data: [UInt8], _ range: Range<Int>) {
    guard !data[range].contains(where: \.isLineBreak) else { return writeDataLines(data, range) }
    guard let flow = FlowData(data, in: range) else { return output.append(data[range]) }
    for (index, token) in flow.tokens.enumerated() {
      if index > 0 {
        switch flow.tokens[index - 1].kind {
        case .comma, .colon: output.append(.space)
        case .open, .close, .plain, .quoted: break
        }
      }
      output.append(data[token.range])
    }
  }

  /// Writes data on several lines: the lines move together, two columns deeper than the line that the
  /// data begins on.
  private mutating func writeDataLines(_ data: [UInt8], _ range: Range<Int>) {
    guard let layout = DataLayout(data, in: range) else {
      return output.appendLines(data, in: range)
    }
    let base = min(output.indentation, Self.indentationLimit + 2)
    let shift = layout.indentation.map { base + 2 - $0 } ?? 0
    output.appendLines(data, in: range) { writer, line, place in
      let start = place.isFirst ? line.lowerBound : data.firstNonBlank(in: line)
      if !place.isFirst {
        let isEmpty = start == line.upperBound
        let width =
          place.isLast && layout.closesAlone
          ? base : isEmpty && !layout.keepsBlanks ? 0 : max(0, start - line.lowerBound + shift)
        writer.append(repeatElement(.space, count: width))
      }
      let words = start..<line.upperBound
      writer.append(data[layout.keepsBlanks ? words : data.withoutTrailingBlanks(words)])
    }
  }

  /// Writes front matter without the blanks at the ends of its lines.
  mutating func writeFrontMatter(in range: Range<Int>) {
    let keepsBlanks = bytes.mayHoldBlockScalar(in: range)
    output.appendLines(bytes, in: range) { [bytes] writer, line, _ in
      writer.append(bytes[keepsBlanks ? line : bytes.withoutTrailingBlanks(line)])
    }
    output.fix()
  }
}

/// How the lines of a block of data are indented; nil where moving them might change what is read.
private struct DataLayout {
  /// The largest block whose lines move, in bytes: far below what is read at all, so that no block
  /// outgrows that.
  private static let sizeLimit = 1 << 14

  /// The least indentation of the lines after the first; nil if they hold nothing.
  private(set) var indentation: Int?
  /// Whether the last line holds nothing but the end.
  private(set) var closesAlone = false
  /// Whether blanks at the ends of lines may have a meaning.
  let keepsBlanks: Bool

  init?(_ data: [UInt8], in range: Range<Int>) {
    guard range.count <= Self.sizeLimit, !data.hasUnusualBreak(in: range) else { return nil }
    keepsBlanks = data.mayHoldBlockScalar(in: range)
    let isBlockFormat = data[data.firstNonBlank(in: range.dropFirst())].isLineBreak
    var line = range
    var closingIndentation = 0
    while let lineBreak = data[line].firstIndex(where: \.isLineBreak) {
      let start = lineBreak + 1
      line = start..<range.upperBound
      let end = data[line].firstIndex(where: \.isLineBreak) ?? range.upperBound
      let words = data.firstNonBlank(in: start..<end)
      // A tab is no indentation in YAML.
      guard !data[start..<words].contains(.tab) else { return nil }
      guard words < end else { continue }
      if words == start, data[start..<end].isMarkerAtMargin { return nil }
      if end == range.upperBound, data.isEnd(words..<end, ofOnlyBrace: isBlockFormat) {
        closesAlone = true
        closingIndentation = words - start
      } else {
        // The first key is the least indented, or it is no mapping.
        if isBlockFormat, words - start < indentation ?? 0 { return nil }
        indentation = min(indentation ?? Int.max, words - start)
      }
    }
    // Blanks before the brace could be the last line of a block scalar.
    if keepsBlanks, closesAlone, closingIndentation > indentation ?? 0 { return nil }
  }
}

extension [UInt8] {
  fileprivate func firstNonBlank(in range: Range<Int>) -> Int {
    self[range].firstIndex { !$0.isBlank } ?? range.upperBound
  }

  /// Whether a range is the closing brace; in flow style other brackets may close with it.
  fileprivate func isEnd(_ range: Range<Int>, ofOnlyBrace isAlone: Bool) -> Bool {
    self[range].allSatisfy { $0 == .closeBrace || $0 == .closeBracket }
      && (!isAlone || range.count == 1)
  }

  /// Whether YAML may hold a scalar in which blanks at the ends of lines count.
  fileprivate func mayHoldBlockScalar(in range: Range<Int>) -> Bool {
    self[range].contains { $0 == UInt8(ascii: "|") || $0 == .greater }
  }

  /// A line of YAML without the spaces at its end, unless an escape or a tab gives them a meaning.
  fileprivate func withoutTrailingBlanks(_ line: Range<Int>) -> Range<Int> {
    let end = self[line].lastIndex { $0 != .space }.map { $0 + 1 } ?? line.lowerBound
    guard end > line.lowerBound else { return line.lowerBound..<line.lowerBound }
    let last = self[end - 1]
    return last == .tab || last == .backslash ? line : line.lowerBound..<end
  }
}

extension ArraySlice<UInt8> {
  /// Whether a line that is not indented begins with what YAML takes for a mark between documents.
  fileprivate var isMarkerAtMargin: Bool {
    first == UInt8(ascii: "%") || starts(with: [.hyphen, .hyphen, .hyphen])
      || starts(with: [.dot, .dot, .dot])
  }
}
