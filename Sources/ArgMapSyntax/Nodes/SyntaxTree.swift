/// The lossless tree of a text: every byte is in exactly one token.
///
/// Nodes are stored flat, in the order of the text, a parent before its children. So the tree takes
/// 12 bytes a node, and a walk in reading order is a walk over an array.
public struct SyntaxTree: Sendable {
  @usableFromInline struct Record: Sendable {
    /// Where the node begins; it ends where the next one does that is not below it.
    @usableFromInline var start: UInt32
    /// The index after the last node below this one.
    @usableFromInline var next: UInt32
    @usableFromInline var kind: SyntaxKind
  }

  /// The text that the tree was read from.
  public let text: SourceText
  /// What was wrong with the text, in its order.
  public let diagnostics: [Diagnostic]
  /// The nodes, and a last record where the text ends.
  @usableFromInline let records: [Record]
  private let nodeCounts: [Int]
  /// Whether all bytes of the text can be read as UTF-8.
  package let isUTF8: Bool

  init(
    text: SourceText, isUTF8: Bool, diagnostics: [Diagnostic], builder: SyntaxTreeBuilder
  ) {
    self.text = text
    self.isUTF8 = isUTF8
    self.diagnostics = diagnostics
    records = builder.records
    nodeCounts = builder.nodeCounts
  }

  /// The number of nodes.
  public var count: Int { records.count - 1 }
  /// The number of nodes of a kind that has children.
  package func nodeCount(_ kind: SyntaxKind) -> Int { nodeCounts[Int(kind.rawValue)] }
  /// The node of the whole text.
  public var root: Node { Node(tree: self, index: 0) }

  // A walk asks these for each node, so they are compiled into the module that walks.

  /// What a node is; indices count from 0, the root.
  @inlinable public func kind(at index: Int) -> SyntaxKind { records[index].kind }

  /// The bytes of a node.
  @inlinable public func range(at index: Int) -> SourceRange {
    let record = records[index]
    return SourceRange(start: record.start, end: records[Int(record.next)].start)
  }

  /// The index after the last node below the given one: its next sibling, if it has one.
  @inlinable public func indexAfter(_ index: Int) -> Int { Int(records[index].next) }

  /// The indices of the nodes directly below a node, in the order of the text.
  @inlinable public func childIndices(of index: Int) -> ChildIndices {
    ChildIndices(records: records, index: index + 1, end: indexAfter(index))
  }

  /// The indices of the nodes directly below a node.
  public struct ChildIndices: Sequence, IteratorProtocol {
    @usableFromInline let records: [Record]
    @usableFromInline var index: Int
    @usableFromInline let end: Int

    @usableFromInline init(records: [Record], index: Int, end: Int) {
      self.records = records
      self.index = index
      self.end = end
    }

    /// The next index; nil after the last one.
    @inlinable public mutating func next() -> Int? {
      guard index < end else { return nil }
      defer { index = Int(records[index].next) }
      return index
    }
  }

  /// One node with its tree.
  public struct Node: Sendable {
    /// The tree that the node is in.
    public let tree: SyntaxTree
    /// The index in the tree.
    public let index: Int

    /// What the node is.
    public var kind: SyntaxKind { tree.kind(at: index) }
    /// The bytes of the node.
    public var range: SourceRange { tree.range(at: index) }
    /// The bytes of the node as a string.
    public var string: String { tree.text.string(in: range) }

    /// The nodes directly below, in the order of the text.
    public var children: some Sequence<Node> {
      tree.childIndices(of: index).lazy.map { Node(tree: tree, index: $0) }
    }
  }
}
