/// Writes the flat nodes of a ``SyntaxTree`` in the order of the text.
struct SyntaxTreeBuilder {
  private(set) var records: [SyntaxTree.Record] = []
  private var open: [Int] = []
  private var end: UInt32 = 0
  /// Where the records and the bytes end without the white space and comments read last, which
  /// belong to what is opened next or, if nothing is, to what stays open.
  private var contentCount = 0
  private var contentEnd: UInt32 = 0

  init(byteCount: Int) {
    // A token is about ten bytes in ordinary maps.
    records.reserveCapacity(min(byteCount / 10, 1 << 26) + 16)
  }

  /// How many nodes are open.
  var depth: Int { open.count }
  /// The index that the next node gets.
  var nextIndex: Int { records.count }

  mutating func startNode(_ kind: SyntaxKind) {
    open.append(records.count)
    records.append(SyntaxTree.Record(start: end, end: end, next: 0, kind: kind))
    contentCount = records.count
    contentEnd = end
  }

  /// Closes the innermost open node before any white space and comments read last.
  mutating func finishNode() {
    guard let index = open.popLast() else { preconditionFailure("no node is open") }
    records[index].end = contentEnd
    records[index].next = UInt32(contentCount)
  }

  /// Closes the outermost node, which holds everything.
  mutating func finishDocument() {
    contentCount = records.count
    contentEnd = end
    finishNode()
  }

  mutating func finishNodes(downTo depth: Int) {
    while open.count > depth { finishNode() }
  }

  mutating func addToken(_ kind: SyntaxKind, upTo newEnd: Int) {
    addTrivia(kind, upTo: newEnd)
    contentCount = records.count
    contentEnd = end
  }

  /// Adds white space or a comment.
  mutating func addTrivia(_ kind: SyntaxKind, upTo newEnd: Int) {
    let start = end
    end = UInt32(truncatingIfNeeded: newEnd)
    records.append(
      SyntaxTree.Record(
        start: start, end: end, next: UInt32(truncatingIfNeeded: records.count + 1), kind: kind))
  }

  /// Turns a token that proved to be no more than words into text.
  mutating func makeText(at index: Int) { records[index].kind = .text }

  func range(at index: Int) -> SourceRange {
    SourceRange(Int(records[index].start)..<Int(records[index].end))
  }
}
