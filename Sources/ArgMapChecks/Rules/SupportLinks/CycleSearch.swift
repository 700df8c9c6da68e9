import ArgMapModel
import ArgMapSyntax

/// Finds shortest cycles in strongly connected parts of a graph.
struct CycleSearch {
  private let graph: ElementGraph
  private let position: (Int) -> SourceRange
  private let representative: (Int) -> Int

  /// How many edges are still followed to find shorter cycles than the first.
  ///
  /// It takes thousands of elements that all back each other to use this up.
  private var budget = 20_000_000

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
  /// In a map that uses up the budget it is a short one. Of several shortest cycles it is the first
  /// one in the text. It starts at its first statement or argument in the text.
  mutating func shortestCycle(in component: [Int]) -> [ElementGraph.Edge]? {
    let places = Dictionary(uniqueKeysWithValues: component.map { ($0, position($0)) })
    func place(_ node: Int) -> SourceRange { places[node] ?? SourceRange(0..<0) }
    let part = Part(component, of: graph, place, representative)
    guard part.count > 1 else { return nil }
    var best: [ElementGraph.Edge]?
    var bestPath: [SourceRange] = []
    var search = BreadthFirst(part)
    for start in part.starts where best == nil || budget > 0 {
      let limit = best?.count ?? Int.max
      guard let cycle = search.cycle(through: start, limit: limit, budget: &budget) else {
        continue
      }
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
    return best
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

  init(_ part: Part) {
    self.part = part
    distance = [Int](repeating: -1, count: part.count)
    arrival = distance
  }

  /// A shortest cycle through a node that has at most `limit` edges.
  mutating func cycle(through start: Int, limit: Int, budget: inout Int) -> [ElementGraph.Edge]? {
    var queue = [start]
    var next = 0
    distance[start] = 0
    defer { for node in queue { distance[node] = -1 } }
    while next < queue.count {
      let node = queue[next]
      next += 1
      guard distance[node] < limit else { return nil }
      let outgoing = part.edgeStarts[node]..<part.edgeStarts[node + 1]
      budget -= outgoing.count
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
