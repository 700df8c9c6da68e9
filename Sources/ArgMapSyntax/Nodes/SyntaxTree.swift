/// The lossless tree of a text: every byte is in exactly one token.
///
/// Nodes are stored flat, in the order of the text, a parent before its children. So the tree takes
/// 16 bytes a node, and a walk in reading order is a walk over an array.
public struct SyntaxTree: Sendable {
  struct Record: Sendable {
    var start: UInt32
    var end: UInt32
    /// The index after the last node below this one.
    var next: UInt32
    var kind: SyntaxKind
  }

  /// The text that the tree was read from.
  public let text: SourceText
  /// What was wrong with the text, in its order.
  public let diagnostics: [Diagnostic]
  let records: [Record]

  /// The number of nodes.
  public var count: Int { records.count }
  /// The node of the whole text.
  public var root: Node { Node(tree: self, index: 0) }

  /// What a node is; indices count from 0, the root.
  public func kind(at index: Int) -> SyntaxKind { records[index].kind }

  /// The bytes of a node.
  public func range(at index: Int) -> SourceRange {
    SourceRange(Int(records[index].start)..<Int(records[index].end))
  }

  /// The index after the last node below the given one: its next sibling, if it has one.
  public func indexAfter(_ index: Int) -> Int { Int(records[index].next) }

  /// The indices of the nodes directly below a node, in the order of the text.
  public func childIndices(of index: Int) -> some Sequence<Int> {
    let end = indexAfter(index)
    return sequence(state: index + 1) { next -> Int? in
      guard next < end else { return nil }
      defer { next = indexAfter(next) }
      return next
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
