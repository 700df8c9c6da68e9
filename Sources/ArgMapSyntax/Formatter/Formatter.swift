/// Writes a text in canonical form.
///
/// The records of the tree are walked once, in the order of the text. What decides is that the lexer
/// finds the same tokens again in what is written: blanks go and come only where it drops them.
struct Formatter {
  /// How what follows on the line is set apart from what has been written.
  enum Gap {
    /// As the author did.
    case asWritten
    /// By one blank.
    case blank
    /// Not at all: a blank is there already.
    case none
  }

  /// A comment at the start of a line, which waits for the indentation of what it precedes.
  struct Comment {
    let range: Range<Int>
    /// The line breaks after it; 0 where something follows on its line.
    var breaks: Int
    var isBeforeBlank = false
  }

  let tree: SyntaxTree
  let bytes: [UInt8]
  let records: [SyntaxTree.Record]
  var output: LineWriter
  var gap = Gap.asWritten
  var comments: [Comment] = []

  /// The indentation of the line that began with the last symbol or block.
  var symbolIndentation = 0
  /// The indentation of the lines that its text and data go on with.
  var continuation = 0
  /// Whether the current line of the source is indented.
  var isIndented = false
  /// Whether nothing of the block has been written.
  var isBlockStart = true
  /// Where the open relations end, outermost first.
  var relationEnds: [Int] = []
  /// Where the front matter ends; 0 if there is none.
  private var frontMatterEnd = 0
  /// By how many columns each level of relations is indented.
  var levelWidth = 2
  /// The number of the line in its structure, and of the item in its list.
  var lineNumber = 0
  var itemNumber = 0
  var renumbering: Renumbering?
  var reconstructions = Reconstructions()

  init(_ tree: SyntaxTree) {
    self.tree = tree
    bytes = tree.text.bytes
    records = tree.records
    output = LineWriter(formatting: tree.text.bytes)
  }

  mutating func format() -> [UInt8] {
    var keptPlaces = KeptPlaces(tree)
    // The start of the line, in the source, that the next block begins on.
    var lineStart = 0
    var followsOrderedList = false
    var index = 1
    while index < tree.count {
      let start = Int(records[index].start)
      switch records[index].kind {
      case .whitespace, .comment, .blankLine:
        index = write(at: index)
        let end = tree.range(at: index - 1).upperBound
        if bytes[end - 1].isLineBreak || isByteOrderMark(start..<end) { lineStart = end }
      case .frontMatter:
        writeFrontMatter(at: index)
        frontMatterEnd = tree.range(at: index).upperBound
        lineStart = frontMatterEnd
        index += 1
      default:
        let blockEnd = endOfBlock(from: index)
        let end = tree.range(at: blockEnd - 1).upperBound
        reconstructions.readBlock(index..<blockEnd, in: tree)
        let survey = BlockSurvey(tree, index..<blockEnd)
        // What begins where front matter ends could be read otherwise on a line of its own.
        let isBehindFrontMatter = lineStart == frontMatterEnd && lineStart > 0
        if keptPlaces.isIn(start..<end) || !survey.isWhole || isBehindFrontMatter {
          keep(lineStart..<end)
          followsOrderedList = false
        } else {
          startBlock()
          // Under a list item one column would be no level.
          let isList = records[index].kind == .list
          levelWidth = survey.depth > SyntaxTree.wideLevels && !isList ? 1 : 2
          // A list that a blank line divides goes on counting.
          if !followsOrderedList || !startsLater(listAt: index) { itemNumber = 0 }
          while index < blockEnd { index = write(at: index) }
          followsOrderedList = itemNumber > 0
        }
        index = blockEnd
      }
    }
    writeComments(at: symbolIndentation)
    output.removeLooseBlanks()
    return output.finish(endsLine: !endsInBareMarker)
  }

  // MARK: Blocks

  /// The index after the block that begins at an index: that of the blank line, or the end.
  private func endOfBlock(from start: Int) -> Int {
    var index = start
    while index < tree.count, records[index].kind != .blankLine {
      index = Int(records[index].next)
    }
    return index
  }

  private mutating func startBlock() {
    symbolIndentation = 0
    continuation = 0
    isBlockStart = true
    renumbering = nil
  }

  /// Whether a block is an ordered list that begins with another number than 1.
  private func startsLater(listAt index: Int) -> Bool {
    // The first item and its marker come directly behind the list.
    guard records[index].kind == .list, records[index + 2].kind == .orderedMarker else {
      return false
    }
    return tree.text.string(in: tree.range(at: index + 2)).trimmed != "1."
  }

  /// Writes a block as it is.
  private mutating func keep(_ range: Range<Int>) {
    startBlock()
    // A comment before the block on its first line is part of it.
    comments.removeAll { $0.range.lowerBound >= range.lowerBound }
    if range.lowerBound == frontMatterEnd, frontMatterEnd > 0 {
      output.resumeLine()
    } else {
      startLine(at: 0)
    }
    var end = range.upperBound
    while let last = bytes[range.lowerBound..<end].lastIndex(where: { !$0.isBlank }),
      bytes[last].isLineBreak
    {
      end = last
    }
    output.appendLines(bytes, in: range.lowerBound..<end)
    output.fix()
  }

  private mutating func writeFrontMatter(at index: Int) {
    startLine(at: 0, isSymbol: true)
    writeFrontMatter(in: tree.range(at: index).bounds)
    output.breakLine(2)
  }

  // MARK: The ends of the text

  private func isByteOrderMark(_ range: Range<Int>) -> Bool {
    range.lowerBound == 0 && bytes[range].elementsEqual([0xEF, 0xBB, 0xBF])
  }

  /// Whether the text ends, without a line break, in a mark that would be one of a list or a relation
  /// if a line break followed.
  private var endsInBareMarker: Bool {
    let written = output.bytes
    guard let last = bytes.last, last == written.last else { return false }
    var start = written.count - 1
    switch last {
    case .asterisk, .underscore: break
    case .dot: while start > 0, written[start - 1].isDigit { start -= 1 }
    default: return false
    }
    let before = written[..<start]
    let line = before[..<((before.lastIndex { !$0.isBlank } ?? -1) + 1)]
    return line.isEmpty || line.last?.isLineBreak == true
      || line.suffix(2).elementsEqual([.asterisk, .slash])
      || line.suffix(3).elementsEqual([.hyphen, .hyphen, .greater])
  }
}
