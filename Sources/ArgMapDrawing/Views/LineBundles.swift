import ArgMapModel

/// The lines of a picture some of whose groups are closed: one between a closed group and another box,
/// however many links there are.
///
/// Where all of them are of one kind and lead one way, the line is of that kind. Otherwise it is a
/// mixed one, and leads where most of them do.
struct LineBundles {
  private struct Pair: Hashable {
    var first: Int
    var second: Int
  }

  private(set) var edges: [Graph.Edge] = []
  private var places: [Pair: Int] = [:]

  /// Bundles lines.
  ///
  /// - Parameters:
  ///   - lines: The lines as they are when all groups are open.
  ///   - nodes: The boxes of the picture.
  ///   - moved: For each end of the lines, the box in which it is now.
  init(_ lines: [Graph.Edge], between nodes: [Graph.Node], _ moved: [Int]) {
    for line in lines {
      var line = line
      let isLoop = line.tail == line.head
      (line.tail, line.head) = (moved[line.tail], moved[line.head])
      let isAtGroup = [line.tail, line.head].contains { nodes[$0].kind == .closedGroup }
      // Inside a closed group nothing is drawn; a loop at a node of its own is.
      if line.tail == line.head, !isLoop || isAtGroup { continue }
      if isAtGroup { bundle(line) } else { edges.append(line) }
    }
    name(between: nodes)
  }

  private mutating func bundle(_ line: Graph.Edge) {
    var line = line
    line.kind = line.kind.towardGroup
    line.bundle = line.bundle ?? Graph.Edge.Bundle(ahead: line.kind.tally)
    let pair = Pair(first: min(line.tail, line.head), second: max(line.tail, line.head))
    if let known = places[pair] {
      edges[known].add(line)
    } else {
      places[pair] = edges.count
      edges.append(line)
    }
  }

  /// Lines are named by their ends, which some have only now.
  private mutating func name(between nodes: [Graph.Node]) {
    var names = GraphNames()
    for (index, edge) in edges.enumerated() where edge.bundle == nil {
      edges[index].id = names.unique(edge.id)
    }
    for (index, edge) in edges.enumerated() {
      guard let bundle = edge.bundle else { continue }
      if bundle.back.total > bundle.ahead.total {
        (edges[index].tail, edges[index].head) = (edge.head, edge.tail)
        edges[index].bundle = Graph.Edge.Bundle(ahead: bundle.back, back: bundle.ahead)
      }
      if bundle.ahead.total + bundle.back.total == 1 { edges[index].bundle = nil }
      edges[index].id = names.edge(
        from: nodes[edges[index].tail].id, to: nodes[edges[index].head].id)
    }
  }
}

extension Graph.Edge {
  /// Takes in the links of another line between the same boxes.
  fileprivate mutating func add(_ other: Graph.Edge) {
    guard var bundle, var added = other.bundle else { return }
    if other.tail != tail, kind != other.kind || !kind.isSymmetric {
      (added.ahead, added.back) = (added.back, added.ahead)
    }
    bundle.ahead += added.ahead
    bundle.back += added.back
    if kind != other.kind || bundle.back.total > 0 { kind = .mixed }
    self.bundle = bundle
  }
}

extension Graph.Edge.Tally {
  fileprivate static func += (tally: inout Self, other: Self) {
    tally.supporting += other.supporting
    tally.opposing += other.opposing
  }
}

extension Graph.Edge.Kind {
  /// What is left of a line when one of its ends is inside a closed group.
  fileprivate var towardGroup: Self {
    switch self {
    case .relation, .mixed: self
    case .input, .conclusion: .relation(.support)
    }
  }

  /// What one line counts for.
  fileprivate var tally: Graph.Edge.Tally {
    let isSupporting = if case .relation(let kind) = self { kind.isSupporting } else { true }
    return Graph.Edge.Tally(supporting: isSupporting ? 1 : 0, opposing: isSupporting ? 0 : 1)
  }

  /// Whether it says the same from both ends.
  var isSymmetric: Bool {
    if case .relation(let kind) = self { kind.isSymmetric } else { false }
  }
}
