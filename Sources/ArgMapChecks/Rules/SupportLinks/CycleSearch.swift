import ArgMapModel
import ArgMapSyntax

/// Finds shortest cycles in strongly connected parts of a graph.
struct CycleSearch {
  /// A way from a node back to it.
  struct Cycle {
    /// The edges, each from where the one before ends or from what says the same.
    var edges: [ElementGraph.Edge]
    /// Whether there certainly is no shorter one in the part.
    let isShortest: Bool
  }

  /// In parts with at most so many nodes a shortest cycle is found, whatever it takes.
  static let exactSize = 2_000

  private let graph: ElementGraph
  private let position: (Int) -> SourceRange
  private let representative: (Int) -> Int

  /// How many edges of larger parts are still followed to find shorter cycles than the first.
  private var budget = 2_000_000

  /// Makes a search.
  ///
  /// - Parameters:
  ///   - graph: The graph to search.
  ///   - position: Where a node stands in the text; breaks ties.
  ///   - representative: The node that stands for a node and everything that says the same. Steps
  ///     between nodes with the same representative do not count.
  init(
    _ graph: ElementGraph, position: @escaping (Int) -> SourceRange,
    representative: @escaping (Int) -> Int
  ) {
    self.graph = graph
    self.position = position
    self.representative = representative
  }

  /// A shortest cycle through some nodes that all reach each other; nil when they all say the same.
  ///
  /// In a large part it may be a short one only. Of several shortest cycles it is the first one in
  /// the text. It starts at its first statement or argument in the text.
  mutating func shortestCycle(in component: [Int]) -> Cycle? {
    let places = Dictionary(uniqueKeysWithValues: component.map { ($0, position($0)) })
    func place(_ node: Int) -> SourceRange { places[node] ?? SourceRange(0..<0) }
    let part = Part(component, of: graph, place, representative)
    guard part.count > 1 else { return nil }
    let isSmall = part.count <= Self.exactSize
    var best: [ElementGraph.Edge]?
    var bestPath: [SourceRange] = []
    var isShortest = true
    var search = BreadthFirst(part)
    for start in part.starts {
      if !isSmall, best != nil, budget <= 0 {
        isShortest = false
        break
      }
      let limit = best?.count ?? Int.max
      let found = search.cycle(through: start, limit: limit)
      if !isSmall { budget -= search.followedCount }
      guard let cycle = found else { continue }
      let rotated = rotated(cycle, place)
      let path = rotated.map { place($0.source) }
      if let known = best,
        known.count < cycle.count
          || (known.count == cycle.count && !path.lexicographicallyPrecedes(bestPath))
      {
        continue
      }
      best = rotated
      bestPath = path
    }
    return best.map { Cycle(edges: $0, isShortest: isShortest) }
  }

  private func rotated(
    _ cycle: [ElementGraph.Edge], _ place: (Int) -> SourceRange
  ) -> [ElementGraph.Edge] {
    let first = cycle.indices
      .filter { index in
        if case .inference = graph.element(at: cycle[index].source) { false } else { true }
      }
      .min { place(cycle[$0].source) < place(cycle[$1].source) }
    guard let first else { return cycle }
    return Array(cycle[first...] + cycle[..<first])
  }
}

/// A strongly connected part of a graph, its nodes numbered from 0 in the order of the text, with
/// nodes that say the same as one.
private struct Part {
  let count: Int
  let edges: [(source: Int, target: Int, edge: ElementGraph.Edge)]
  let edgeStarts: [Int]
  /// Nodes of which at least one lies on each cycle: where two edges meet, or else any node.
  let starts: [Int]

  init(
    _ component: [Int], of graph: ElementGraph, _ place: (Int) -> SourceRange,
    _ representative: (Int) -> Int
  ) {
    var numbers: [Int: Int] = [:]
    var stations: [Int: Int] = [:]
    for node in component.sorted(by: { (place($0), $0) < (place($1), $1) }) {
      let station = stations[representative(node)] ?? stations.count
      stations[representative(node)] = station
      numbers[node] = station
    }
    var edges: [(source: Int, target: Int, edge: ElementGraph.Edge)] = []
    for node in component {
      for edge in graph.outgoing(of: node) {
        guard let source = numbers[node], let target = numbers[edge.target], source != target else {
          continue
        }
        edges.append((source, target, edge))
      }
    }
    edges.sort { ($0.source, $0.target) < ($1.source, $1.target) }
    count = stations.count
    var starts = [Int](repeating: 0, count: count + 1)
    var incoming = [Int](repeating: 0, count: count)
    for edge in edges {
      starts[edge.source + 1] += 1
      incoming[edge.target] += 1
    }
    for number in 0..<count { starts[number + 1] += starts[number] }
    let meeting = incoming.indices.filter { incoming[$0] > 1 }
    self.edges = edges
    edgeStarts = starts
    self.starts = meeting.isEmpty ? [0] : meeting
  }
}

/// Walks a part of a graph from one node in all directions at once.
private struct BreadthFirst {
  private let part: Part
  private var distance: [Int]
  private var arrival: [Int]
  /// How many edges the last walk looked at.
  private(set) var followedCount = 0

  init(_ part: Part) {
    self.part = part
    distance = [Int](repeating: -1, count: part.count)
    arrival = distance
  }

  /// A shortest cycle through a node that has at most `limit` edges.
  mutating func cycle(through start: Int, limit: Int) -> [ElementGraph.Edge]? {
    followedCount = 0
    var queue = [start]
    var next = 0
    distance[start] = 0
    defer { for node in queue { distance[node] = -1 } }
    while next < queue.count {
      let node = queue[next]
      next += 1
      guard distance[node] < limit else { return nil }
      let outgoing = part.edgeStarts[node]..<part.edgeStarts[node + 1]
      followedCount += outgoing.count
      for index in outgoing {
        let target = part.edges[index].target
        if target == start { return path(from: start, to: node, closedBy: index) }
        guard distance[target] < 0 else { continue }
        distance[target] = distance[node] + 1
        arrival[target] = index
        queue.append(target)
      }
    }
    return nil
  }

  private func path(from start: Int, to end: Int, closedBy last: Int) -> [ElementGraph.Edge] {
    var path = [part.edges[last].edge]
    var node = end
    while node != start {
      let edge = part.edges[arrival[node]]
      path.append(edge.edge)
      node = edge.source
    }
    return path.reversed()
  }
}
