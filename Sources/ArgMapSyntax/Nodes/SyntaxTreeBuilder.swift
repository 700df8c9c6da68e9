/// Writes the flat nodes of a ``SyntaxTree`` in the order of the text.
struct SyntaxTreeBuilder {
  private(set) var records: [SyntaxTree.Record] = []
  private var open: [Int] = []
  private var end: UInt32 = 0

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
  }

  mutating func finishNode() {
    guard let index = open.popLast() else { preconditionFailure("no node is open") }
    records[index].end = end
    records[index].next = UInt32(records.count)
  }

  mutating func finishNodes(downTo depth: Int) {
    while open.count > depth { finishNode() }
  }

  mutating func addToken(_ kind: SyntaxKind, upTo newEnd: Int) {
    let start = end
    end = UInt32(newEnd)
    records.append(
      SyntaxTree.Record(start: start, end: end, next: UInt32(records.count + 1), kind: kind))
  }

  /// Turns a token that proved to be no more than words into text.
  mutating func makeText(at index: Int) { records[index].kind = .text }

  func range(at index: Int) -> SourceRange {
    SourceRange(Int(records[index].start)..<Int(records[index].end))
  }
}
