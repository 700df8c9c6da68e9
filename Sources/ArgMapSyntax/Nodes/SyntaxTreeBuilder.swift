/// Writes the flat nodes of a ``SyntaxTree`` in the order of the text.
struct SyntaxTreeBuilder {
  private(set) var records: [SyntaxTree.Record] = []
  /// How many nodes there are of each kind with children.
  private(set) var nodeCounts = [Int](repeating: 0, count: SyntaxKind.nodeKinds)
  private var open: [Int] = []
  private var end: UInt32 = 0
  /// Where the records end without the white space and comments read last, which belong to what is
  /// opened next or, if nothing is, to what stays open.
  private var contentCount = 0

  init(byteCount: Int) {
    // A token is about ten bytes in ordinary maps.
    records.reserveCapacity(min(byteCount / 10, 1 << 26) + 16)
  }

  /// How many nodes are open.
  var depth: Int { open.count }
  /// The index that the next node gets.
  var nextIndex: Int { records.count }

  mutating func startNode(_ kind: SyntaxKind) {
    nodeCounts[Int(kind.rawValue)] += 1
    open.append(records.count)
    records.append(SyntaxTree.Record(start: end, next: 0, kind: kind))
    contentCount = records.count
  }

  /// Closes the innermost open node before any white space and comments read last.
  mutating func finishNode() {
    guard let index = open.popLast() else { preconditionFailure("no node is open") }
    records[index].next = UInt32(contentCount)
  }

  /// Closes the outermost node, which holds everything.
  mutating func finishDocument() {
    contentCount = records.count
    finishNode()
    // What ends a node is the start of the next one, so the last one needs a next one too.
    records.append(SyntaxTree.Record(start: end, next: 0, kind: .end))
  }

  mutating func finishNodes(downTo depth: Int) {
    while open.count > depth { finishNode() }
  }

  mutating func addToken(_ kind: SyntaxKind, upTo newEnd: Int) {
    addTrivia(kind, upTo: newEnd)
    contentCount = records.count
  }

  /// Adds white space or a comment.
  mutating func addTrivia(_ kind: SyntaxKind, upTo newEnd: Int) {
    records.append(
      SyntaxTree.Record(
        start: end, next: UInt32(truncatingIfNeeded: records.count + 1), kind: kind))
    end = UInt32(truncatingIfNeeded: newEnd)
  }

  /// Turns a token that proved to be no more than words into text.
  mutating func makeText(at index: Int) { records[index].kind = .text }

  /// The bytes of a token that has been added.
  func range(ofToken index: Int) -> SourceRange {
    SourceRange(
      start: records[index].start, end: index + 1 < records.count ? records[index + 1].start : end)
  }
}
