/// What has to be known of a block before it is written.
struct BlockSurvey {
  /// How many levels of relations there are.
  private(set) var depth = 0
  /// Whether all of the block could be read, and without going on behind a blank line.
  private(set) var isWhole = true

  init(_ tree: SyntaxTree, _ block: Range<Int>) {
    var ends: [Int] = []
    for index in block {
      switch tree.kind(at: index) {
      case .relation:
        while let end = ends.last, end <= index { ends.removeLast() }
        ends.append(tree.indexAfter(index))
        depth = max(depth, ends.count)
      case .unexpected, .blankLine:
        isWhole = false
      case .inferenceStart:
        // A single hyphen may have been read as several.
        let symbol = tree.text.bytes[tree.range(at: index).bounds].suffix(2)
        isWhole = isWhole && symbol.elementsEqual([.hyphen, .hyphen])
      default:
        break
      }
    }
  }
}
