/// Writes the flat nodes of a ``SyntaxTree`` in the order of the text.
struct SyntaxTreeBuilder {
  private(set) var records: [SyntaxTree.Record] = []
  /// How many nodes there are of each kind with children.
  private(set) var nodeCounts = [Int](repeating: 0, count: SyntaxKind.nodeKinds)
  /// How many nodes are open.
  private(set) var depth = 0
  /// The last node at each depth; those above ``depth`` are open.
  private var path: [Int] = []
  private var end: UInt32 = 0
  /// Where the records end without the white space and comments read last, which belong to what is
  /// opened next or, if nothing is, to what stays open.
  private(set) var contentCount = 0

  init(byteCount: Int) {
    // A token is about ten bytes in ordinary maps.
    records.reserveCapacity(min(byteCount / 10, 1 << 26) + 16)
  }

  /// The index that the next node gets.
  var nextIndex: Int { records.count }
  /// The end of the last token.
  var offset: Int { Int(end) }

  func kind(at index: Int) -> SyntaxKind { records[index].kind }

  /// Where a node begins.
  func start(at index: Int) -> Int { Int(records[index].start) }

  mutating func startNode(_ kind: SyntaxKind) {
    nodeCounts[Int(kind.rawValue)] += 1
    if depth < path.count { path[depth] = records.count } else { path.append(records.count) }
    depth += 1
    records.append(SyntaxTree.Record(start: end, next: 0, kind: kind))
    contentCount = records.count
  }

  /// Closes the innermost open node before any white space and comments read last.
  mutating func finishNode() {
    precondition(depth > 0, "no node is open")
    depth -= 1
    let index = path[depth]
    records[index].next = UInt32(contentCount)
  }

  /// Closes the outermost node, which holds everything.
  mutating func finishDocument() {
    contentCount = records.count
    finishNode()
    // What ends a node is the start of the next one, so the last one needs a next one too.
    records.append(SyntaxTree.Record(start: end, next: 0, kind: .end))
  }

  mutating func finishNodes(downTo newDepth: Int) {
    while depth > newDepth { finishNode() }
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

  // MARK: What a faulty text needs

  /// The node at a depth that is open, or that was the last thing when there were so many records.
  func node(atDepth place: Int, endingAt count: Int) -> Int? {
    guard place < path.count else { return nil }
    return place < depth || Int(records[path[place]].next) == count ? path[place] : nil
  }

  /// Opens the last nodes again, down to the given depth; what follows is theirs.
  mutating func reopenNodes(downTo newDepth: Int) {
    precondition(newDepth <= path.count, "only what was open can be opened again")
    depth = newDepth
  }

  /// Makes a statement an argument.
  mutating func makeArgument(at index: Int) {
    nodeCounts[Int(SyntaxKind.statement.rawValue)] -= 1
    nodeCounts[Int(SyntaxKind.argument.rawValue)] += 1
    records[index].kind = .argument
  }

  /// Takes tokens back, to read them again.
  mutating func removeTokens(from index: Int) {
    end = records[index].start
    records.removeSubrange(index...)
    contentCount = index
  }

  /// Makes a token end later, over all that came after it, and with that something else.
  mutating func extendToken(at index: Int, as kind: SyntaxKind, upTo newEnd: Int) {
    records.removeSubrange((index + 1)...)
    contentCount = index + 1
    end = UInt32(truncatingIfNeeded: newEnd)
    records[index].kind = kind
  }

  /// Turns a token that proved to be no more than words into text.
  mutating func makeText(at index: Int) { records[index].kind = .text }

  /// The bytes of a token that has been added.
  func range(ofToken index: Int) -> SourceRange {
    SourceRange(
      start: records[index].start, end: index + 1 < records.count ? records[index + 1].start : end)
  }
}
