package import ArgMapModel
package import ArgMapSyntax

/// Objects to a written support between two elements of which one backs the other by a longer way
/// too.
package struct RedundantSupport: Rule {
  package static let about = RuleDescription(
    "redundant-support", .note, .supportLinks, profile: .style, since: "0.1.0",
    summary: "A written support only shortens a longer path of support.",
    rationale: """
      The short cut hides how the reason works, and both have to be kept in step. A reason that \
      bears on the claim in two ways is two arguments. Maps with very many short cuts are searched \
      as far as some millions of steps go.
      """,
    objectionable: """
      [Tram]: The tram should be built.
        + <Time>: Commuters save time.
          + [Fast]: The tram is fast. #basic
        + [Fast]
      """,
    accepted: """
      [Tram]: The tram should be built.
        + <Time>: Commuters save time.
          + [Fast]: The tram is fast. #basic
      """)

  package init() {}

  /// Looks for a longer path beside each written support.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    var detours = Detours(map.support)
    for node in 0..<map.support.nodeCount {
      for detour in detours.detours(from: node) {
        guard case .relation(let index) = detour.shortcut.reason else { continue }
        let written = map.writtenRelations[map.relations[index].firstOccurrence]
        let way = detour.path.dropFirst().map { map.support.element(at: $0.source) }
        var finding = diagnostic(
          .shortcut(
            map.name(of: written.source), map.name(of: written.target),
            through: map.names(of: way)),
          at: written.memberRange, notes: detour.path.prefix(Listing.places).map(map.hop))
        finding.isPath = true
        report(finding, [written.source, written.target])
      }
    }
  }
}

/// Finds longer paths beside the direct edges of a graph.
private struct Detours {
  /// A direct edge that a relation makes, and a shortest path of several edges between its ends.
  struct Detour {
    let shortcut: ElementGraph.Edge
    let path: [ElementGraph.Edge]
  }

  private let graph: ElementGraph
  /// For each node the length of the longest path that starts there.
  ///
  /// Nothing leads from a node to one that is as high. Very large for what leads into a circle.
  private let heights: [Int]
  private var arrivals: [Int: ElementGraph.Edge] = [:]
  /// How many edges are still followed.
  private var budget = 20_000_000

  init(_ graph: ElementGraph) {
    self.graph = graph
    heights = graph.heights()
  }

  /// The direct edges from a node that have a longer path beside them.
  ///
  /// Where the search cannot be told from a walk around a circle, nothing is found: circles are
  /// reported as such.
  mutating func detours(from start: Int) -> [Detour] {
    let outgoing = graph.outgoing(of: start)
    guard outgoing.count > 1, heights[start] < Int.max else { return [] }
    var shortcuts: [Int: ElementGraph.Edge] = [:]
    for edge in outgoing.reversed() {
      guard case .relation = edge.reason, edge.target != start,
        graph.incoming(of: edge.target).count > 1
      else { continue }
      shortcuts[edge.target] = edge
    }
    guard let lowest = shortcuts.keys.map({ heights[$0] }).min() else { return [] }

    var found: [Int: ElementGraph.Edge] = [:]
    arrivals.removeAll(keepingCapacity: true)
    var queue: [Int] = []
    func isWorthwhile(_ node: Int) -> Bool { heights[node] > lowest }
    for edge in outgoing where arrivals[edge.target] == nil && isWorthwhile(edge.target) {
      arrivals[edge.target] = edge
      queue.append(edge.target)
    }
    var next = 0
    while next < queue.count, found.count < shortcuts.count, budget > 0 {
      let node = queue[next]
      next += 1
      let edges = graph.outgoing(of: node)
      budget -= edges.count
      for edge in edges {
        if shortcuts[edge.target] != nil, found[edge.target] == nil { found[edge.target] = edge }
        guard arrivals[edge.target] == nil, isWorthwhile(edge.target) else { continue }
        arrivals[edge.target] = edge
        queue.append(edge.target)
      }
    }
    return outgoing.compactMap { edge in
      guard shortcuts[edge.target] == edge, let last = found[edge.target] else { return nil }
      return Detour(shortcut: edge, path: path(from: start, endingWith: last))
    }
  }

  private func path(from start: Int, endingWith last: ElementGraph.Edge) -> [ElementGraph.Edge] {
    var path = [last]
    while let edge = path.last, edge.source != start, let before = arrivals[edge.source] {
      path.append(before)
    }
    return path.reversed()
  }
}

extension ElementGraph {
  /// For each node the number of edges of the longest path that starts there; the largest integer where
  /// a path leads into a circle.
  fileprivate func heights() -> [Int] {
    var heights = [Int](repeating: Int.max, count: nodeCount)
    var remaining = (0..<nodeCount).map { outgoing(of: $0).count }
    var settled = remaining.indices.filter { remaining[$0] == 0 }
    for node in settled { heights[node] = 0 }
    var next = 0
    while next < settled.count {
      let node = settled[next]
      next += 1
      for edge in incoming(of: node) {
        remaining[edge.source] -= 1
        guard remaining[edge.source] == 0 else { continue }
        heights[edge.source] = 1 + (outgoing(of: edge.source).map { heights[$0.target] }.max() ?? 0)
        settled.append(edge.source)
      }
    }
    return heights
  }
}

extension Diagnostic.Message {
  fileprivate static func shortcut(
    _ source: String, _ target: String, through way: String
  ) -> Self {
    "\(source) is a reason for \(target) through \(way) already; remove the line, or write what it adds as another argument"
  }
}
