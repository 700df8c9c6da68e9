/// A directed graph over the elements of a map, in flat arrays.
///
/// Nodes are dense integers: statements first, then arguments, then inferences. Edges are grouped by
/// source for one direction and indexed by target for the other, so both kinds of neighbours are
/// read without searching. Making the graph takes time proportional to nodes and edges.
public struct ElementGraph: Sendable {
  /// Why one element bears on another.
  public enum Reason: Sendable, Hashable {
    /// The source is the input on this line of the target, an inference.
    case input(line: Int)
    /// The target is what the source, an inference, concludes.
    case conclusion
    /// The target is the main conclusion of the source, an argument.
    case mainConclusion
    /// A relation says so: an index into ``ArgumentMap/relations``.
    case relation(Int)
  }

  /// One element bearing on another.
  public struct Edge: Sendable, Hashable {
    private let sourceNode: UInt32
    private let targetNode: UInt32
    /// Why.
    public let reason: Reason

    init(source: Int, target: Int, reason: Reason) {
      sourceNode = UInt32(source)
      targetNode = UInt32(target)
      self.reason = reason
    }

    /// The node that bears on the target.
    public var source: Int { Int(sourceNode) }
    /// The node that is borne on.
    public var target: Int { Int(targetNode) }
  }

  /// The number of nodes.
  public let nodeCount: Int
  /// All edges, grouped by source; within a source in the order in which they were added.
  public let edges: [Edge]

  private let statementCount: Int
  private let argumentCount: Int
  private let outgoingStarts: [Int32]
  private let incomingStarts: [Int32]
  private let incomingEdges: [Int32]

  init(statements: Int, arguments: Int, inferences: Int, edges unsorted: [Edge]) {
    statementCount = statements
    argumentCount = arguments
    let nodeCount = statements + arguments + inferences
    self.nodeCount = nodeCount

    let bySource = Self.grouped(unsorted.map(\.source), nodeCount)
    edges = bySource.order.map { unsorted[Int($0)] }
    outgoingStarts = bySource.starts
    let byTarget = Self.grouped(edges.map(\.target), nodeCount)
    incomingStarts = byTarget.starts
    incomingEdges = byTarget.order
  }

  /// A counting sort that keeps the order within each key.
  private static func grouped(_ keys: [Int], _ keyCount: Int) -> (starts: [Int32], order: [Int32]) {
    var starts = [Int32](repeating: 0, count: keyCount + 1)
    for key in keys { starts[key + 1] += 1 }
    for key in 0..<keyCount { starts[key + 1] += starts[key] }
    var next = starts
    var order = [Int32](repeating: 0, count: keys.count)
    for (index, key) in keys.enumerated() {
      order[Int(next[key])] = Int32(index)
      next[key] += 1
    }
    return (starts, order)
  }

  /// The graph with the same nodes and only some of the edges.
  package func keepingEdges(where isKept: (Edge) -> Bool) -> ElementGraph {
    ElementGraph(
      statements: statementCount, arguments: argumentCount,
      inferences: nodeCount - statementCount - argumentCount, edges: edges.filter(isKept))
  }

  /// The graph in which each node is replaced by the one that is given for it; reasons stay.
  package func joiningNodes(_ joints: [Int]) -> ElementGraph {
    ElementGraph(
      statements: statementCount, arguments: argumentCount,
      inferences: nodeCount - statementCount - argumentCount,
      edges: edges.map {
        Edge(source: joints[$0.source], target: joints[$0.target], reason: $0.reason)
      })
  }

  /// The node of an element.
  public func node(of element: Element) -> Int {
    switch element {
    case .statement(let id): id.index
    case .argument(let id): statementCount + id.index
    case .inference(let id): statementCount + argumentCount + id.index
    }
  }

  /// The element of a node.
  public func element(at node: Int) -> Element {
    if node < statementCount { return .statement(Statement.ID(node)) }
    if node < statementCount + argumentCount {
      return .argument(Argument.ID(node - statementCount))
    }
    return .inference(Inference.ID(node - statementCount - argumentCount))
  }

  /// The edges that start at a node.
  public func outgoing(of node: Int) -> ArraySlice<Edge> {
    edges[Int(outgoingStarts[node])..<Int(outgoingStarts[node + 1])]
  }

  /// The edges that start at an element.
  public func outgoing(of element: Element) -> ArraySlice<Edge> { outgoing(of: node(of: element)) }

  /// The edges that end at a node.
  public func incoming(of node: Int) -> some RandomAccessCollection<Edge> {
    incomingEdges[Int(incomingStarts[node])..<Int(incomingStarts[node + 1])].lazy
      .map { edges[Int($0)] }
  }

  /// The edges that end at an element.
  public func incoming(of element: Element) -> some RandomAccessCollection<Edge> {
    incoming(of: node(of: element))
  }

  /// For each node, whether a directed path leads from it to one of the targets.
  ///
  /// Targets reach themselves.
  public func reaching(_ targets: [Element]) -> [Bool] {
    var seen = [Bool](repeating: false, count: nodeCount)
    var pending = targets.map(node(of:))
    for node in pending { seen[node] = true }
    while let node = pending.popLast() {
      for edge in incoming(of: node) where !seen[edge.source] {
        seen[edge.source] = true
        pending.append(edge.source)
      }
    }
    return seen
  }

  /// The pieces of the graph, edges taken in both directions: for each node the smallest node of its
  /// piece.
  public func connectedComponents() -> [Int] {
    var component = [Int](repeating: -1, count: nodeCount)
    var pending: [Int] = []
    for first in 0..<nodeCount where component[first] < 0 {
      component[first] = first
      pending.append(first)
      while let node = pending.popLast() {
        for edge in outgoing(of: node) where component[edge.target] < 0 {
          component[edge.target] = first
          pending.append(edge.target)
        }
        for edge in incoming(of: node) where component[edge.source] < 0 {
          component[edge.source] = first
          pending.append(edge.source)
        }
      }
    }
    return component
  }

  /// The strongly connected components with more than one node, nodes in ascending order.
  public func cyclicComponents() -> [[Int]] {
    let numbers = componentNumbers()
    var sizes = [Int32](repeating: 0, count: nodeCount)
    for number in numbers { sizes[number] += 1 }
    var places: [Int: Int] = [:]
    var components: [[Int]] = []
    for (node, number) in numbers.enumerated() where sizes[number] > 1 {
      if let place = places[number] {
        components[place].append(node)
      } else {
        places[number] = components.count
        components.append([node])
      }
    }
    return components
  }

  /// For each node the number of its strongly connected component, by Tarjan's algorithm without
  /// recursion; edges between components lead from higher numbers to lower ones.
  package func componentNumbers() -> [Int] {
    var order = [Int](repeating: -1, count: nodeCount)
    var low = [Int](repeating: 0, count: nodeCount)
    var numbers = [Int](repeating: -1, count: nodeCount)
    var stack: [Int] = []
    var calls: [(node: Int, edge: Int)] = []
    var next = 0
    var count = 0
    for root in 0..<nodeCount where order[root] < 0 {
      calls.append((root, 0))
      while let (node, edgeIndex) = calls.last {
        if order[node] < 0 {
          order[node] = next
          low[node] = next
          next += 1
          stack.append(node)
        }
        let edges = outgoing(of: node)
        if edgeIndex < edges.count {
          calls[calls.count - 1].edge += 1
          let target = edges[edges.startIndex + edgeIndex].target
          if order[target] < 0 {
            calls.append((target, 0))
          } else if numbers[target] < 0 {
            low[node] = min(low[node], order[target])
          }
          continue
        }
        calls.removeLast()
        if let parent = calls.last?.node { low[parent] = min(low[parent], low[node]) }
        guard low[node] == order[node] else { continue }
        while let member = stack.popLast() {
          numbers[member] = count
          if member == node { break }
        }
        count += 1
      }
    }
    return numbers
  }
}
