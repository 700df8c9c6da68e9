/// Where lines begin and end, and the blanks and comments on them.
extension Formatter {
  // MARK: The start of a line

  /// Begins the line of a symbol.
  mutating func startLine(indentation: Int, continuation: Int) {
    symbolIndentation = indentation
    self.continuation = continuation
    isBlockStart = false
    startLine(at: indentation, isSymbol: true)
  }

  /// Begins a line with the comments that wait for it.
  mutating func startLine(at indentation: Int, isSymbol: Bool = false) {
    // Before a symbol, blanks behind a comment would count as indentation.
    if isSymbol, comments.last?.breaks == 0 { comments[comments.count - 1].breaks = 1 }
    writeComments(at: indentation)
    if output.isAtLineStart { output.startLine(indentation: indentation) }
    gap = .asWritten
  }

  /// Goes to where a piece of text is written.
  mutating func startText(_ range: Range<Int>) {
    guard output.isAtLineStart else {
      // What looks like a comment and is none could be one, or be taken for one, behind a blank.
      let start = range.lowerBound
      if gap == .blank, !bytes[start - 1].isBlank, startsLikeComment(at: start) {
        gap = .asWritten
      }
      return writeGap()
    }
    var indentation = continuation
    // Whether a mark at the start of a line can close what is open depends on blanks before it.
    let first = bytes[range.lowerBound]
    if !isBlockStart, first == .asterisk || first == .underscore {
      indentation = isIndented ? max(continuation, 2) : 0
    }
    isBlockStart = false
    startLine(at: indentation)
  }

  private func startsLikeComment(at start: Int) -> Bool {
    let words = bytes[start...]
    return words.starts(with: [.slash, .slash]) || words.starts(with: [.slash, .asterisk])
      || words.starts(with: [.less, UInt8(ascii: "!"), .hyphen, .hyphen])
  }

  mutating func writeGap() {
    if gap == .blank { output.append(.space) }
    gap = .asWritten
  }

  // MARK: The end of a line

  mutating func breakLine(_ count: Int = 1) {
    output.breakLine(count)
    gap = .asWritten
    isIndented = false
  }

  mutating func endLine(at index: Int) {
    let blankCount = output.looseBlankCount
    if blankCount > 0 {
      let next = kindAfterBreak(at: index)
      let isOneSpace = blankCount == 1 && output.bytes.last == .space
      if !next.isContent || isOneSpace && standsForBlank(at: index, next) {
        output.removeLooseBlanks()
      }
    }
    breakLine()
  }

  /// What follows a line break and more white space and comments.
  private func kindAfterBreak(at index: Int) -> SyntaxKind {
    var next = index + 1
    while next < tree.count, records[next].kind.isTrivia || records[next].kind == .lineBreak {
      next += 1
    }
    return next < tree.count ? records[next].kind : .end
  }

  /// Whether running text is the same without the blank before a line break: the break stands for a
  /// space, but only between two pieces of text of which the first does not end in a space.
  private func standsForBlank(at index: Int, _ next: SyntaxKind) -> Bool {
    guard next != .boldEnd, next != .italicEnd else { return false }
    var last = index - 1
    while records[last].kind == .whitespace { last -= 1 }
    var end = tree.range(at: last).upperBound - 1
    switch records[last].kind {
    case .tag:
      // Where tags are left out of texts, this one takes its blank along.
      return true
    case .boldEnd, .italicEnd:
      // The mark vanishes; what is before it ends the text.
      last -= 1
      end = tree.range(at: last).upperBound
    default:
      break
    }
    switch records[last].kind {
    case .text, .statementMention, .argumentMention, .escape: return !bytes[end - 1].isBlank
    // What links, shortcodes and other marks stand for may end in a blank.
    default: return false
    }
  }

  // MARK: White space

  mutating func writeWhitespace(at index: Int, _ range: Range<Int>) {
    if output.isAtLineStart {
      // Comments take the line breaks behind them along, so here are none of those.
      if comments.last?.breaks == 0 {
        comments[comments.count - 1].isBeforeBlank = true
      } else {
        isIndented = !bytes[range.upperBound - 1].isLineBreak
      }
    } else if gap == .asWritten, !isBeforeLineEnd(index) {
      output.append(bytes[range])
    }
  }

  /// Whether nothing follows a token on its line.
  private func isBeforeLineEnd(_ index: Int) -> Bool {
    var next = index + 1
    while next < tree.count, records[next].kind.hasChildren { next += 1 }
    guard next < tree.count else { return true }
    return records[next].kind == .lineBreak || records[next].kind == .blankLine
  }

  // MARK: Comments

  mutating func writeComment(_ range: Range<Int>) {
    var end = range.upperBound
    if bytes[range].starts(with: [.slash, .slash]) {
      end = bytes[range].firstIndex(where: \.isLineBreak) ?? end
    } else {
      while bytes[end - 1].isBlank || bytes[end - 1].isLineBreak { end -= 1 }
    }
    let words = range.lowerBound..<end
    if output.isAtLineStart {
      comments.append(Comment(range: words, breaks: lineBreakCount(in: end..<range.upperBound)))
      isIndented = false
    } else {
      writeGap()
      output.appendLines(bytes, in: words)
      output.fix()
    }
  }

  private func lineBreakCount(in range: Range<Int>) -> Int {
    range.count { place in
      let isSecond =
        bytes[place] == .newline && place > range.lowerBound && bytes[place - 1] == .carriageReturn
      return bytes[place].isLineBreak && !isSecond
    }
  }

  /// Writes the comments that wait.
  mutating func writeComments(at indentation: Int) {
    for comment in comments {
      if output.isAtLineStart {
        output.startLine(indentation: min(indentation, Self.indentationLimit))
      }
      output.appendLines(bytes, in: comment.range)
      output.fix()
      if comment.breaks > 0 {
        output.breakLine(comment.breaks)
      } else if comment.isBeforeBlank {
        output.append(.space)
      }
    }
    comments.removeAll(keepingCapacity: true)
  }
}
