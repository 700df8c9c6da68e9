package import ArgMapModel
package import ArgMapSyntax

/// Objects to one consideration that backs two statements which cannot both be true.
package struct SupportsBothSides: Rule {
  package static let about = RuleDescription(
    "supports-both-sides", .warning, .supportLinks, since: "0.1.0",
    summary: "One element backs two statements that contradict each other.",
    rationale: """
      What speaks for a claim and for its denial decides nothing between them; mostly one of the \
      links is a slip. The finding shows the element at which the two sides part. What is neutral \
      between them, such as a definition, is tagged '#common'. Maps with very many contradictions \
      are searched as far as some millions of steps go.
      """,
    objectionable: """
      [Safe]: The bridge is safe.
        >< [Unsafe]: The bridge is not safe.
        + [Old]: The bridge is a hundred years old. #basic

      [Unsafe]
        + [Old]
      """,
    accepted: """
      [Safe]: The bridge is safe.
        >< [Unsafe]: The bridge is not safe.
        + [Tested]: The bridge passed last year's test. #basic

      [Unsafe]
        + [Old]: The bridge is a hundred years old. #basic
      """)

  package init() {}

  /// Walks back from both sides of each contradiction.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    let contradictions = context.sameness.contradictions(in: map)
    guard !contradictions.isEmpty else { return }
    let common = map.tag(named: "common")
    // What is neutral backs neither side, and a reductio assumes what it denies.
    let support = map.support
    let graph = support.keepingEdges { edge in
      switch (support.element(at: edge.source), support.element(at: edge.target)) {
      case (_, .inference(let step)) where map[step].dischargesAssumption: false
      case (.statement(let id), _): common.map(map[id].hasTag) != true
      case (.argument(let id), _): common.map(map[id].hasTag) != true
      case (.inference, _): true
      }
    }
    var search = ForkSearch(graph)
    var places = ElementPlaces(map)
    var reported: Set<[Int]> = []
    for (left, right) in contradictions {
      let sides = [left, right].map { $0.map { graph.node(of: .statement($0)) } }
      guard sides.contains(where: { $0.contains { !graph.incoming(of: $0).isEmpty } }) else {
        continue
      }
      for fork in search.forks(sides[0], sides[1])
      where reported.insert([fork.node] + fork.ends.sorted()).inserted {
        guard let finding = finding(on: fork, in: map, &places) else { continue }
        report(finding, [map.support.element(at: fork.node)])
      }
    }
  }

  private func finding(
    on fork: Fork, in map: ArgumentMap, _ places: inout ElementPlaces
  ) -> Diagnostic? {
    let element = map.support.element(at: fork.node)
    let name = map.name(of: element)
    let ends = fork.ends.map { map.name(of: map.support.element(at: $0)) }
    let notes = fork.paths.flatMap { $0.prefix(Listing.places).map(map.hop) }
    if let own = fork.ends.firstIndex(of: fork.node) {
      guard !isReportedAsSuch(fork.paths[1 - own], in: map) else { return nil }
      return diagnostic(
        .backsOpponent(name, ends[1 - own]), at: places.place(of: element), notes: notes)
    }
    return diagnostic(
      .backsBoth(name, ends[0], ends[1]), at: places.place(of: element), notes: notes)
  }
}

extension SupportsBothSides {
  /// Whether a path from one side to the other is a fault by itself: entailments alone
  /// (`equivalent-and-contrary`), a hop beside a written relation against it (`support-and-attack`), or
  /// steps of one argument (`premise-contradicts-conclusion`).
  private func isReportedAsSuch(_ path: [ElementGraph.Edge], in map: ArgumentMap) -> Bool {
    guard let first = path.first, let last = path.last else { return false }
    let isEntailment = path.allSatisfy { edge in
      guard case .relation(let index) = edge.reason else { return false }
      return map.relations[index].kind == .entails
    }
    if isEntailment { return true }
    let arguments = path.map { edge -> Argument.ID? in
      switch (map.support.element(at: edge.source), map.support.element(at: edge.target)) {
      case (.inference(let step), _), (_, .inference(let step)): map[step].argument
      case (.statement, _), (.argument, _): nil
      }
    }
    if arguments[0] != nil { return arguments.allSatisfy { $0 == arguments[0] } }
    func isHostile(_ edge: ElementGraph.Edge) -> Bool {
      guard edge.source == first.source, edge.target == last.target,
        case .relation(let index) = edge.reason
      else { return false }
      return !map.relations[index].kind.isSupporting
    }
    // From the side that has less to look at.
    let outgoing = map.bearing.outgoing(of: first.source)
    let incoming = map.bearing.incoming(of: last.target)
    return path.count == 1
      && (outgoing.count < incoming.count
        ? outgoing.contains(where: isHostile) : incoming.contains(where: isHostile))
  }
}

/// A node from which one path leads to each side, and beyond which none leads to both.
private struct Fork {
  let node: Int
  /// A shortest path to either side; empty for what is on the side itself.
  let paths: [[ElementGraph.Edge]]

  var ends: [Int] { paths.map { $0.last?.target ?? node } }
}

/// Finds where paths to two sides part.
private struct ForkSearch {
  private let graph: ElementGraph
  private var walks: [BackwardWalk]
  /// How many edges are still followed.
  private var budget = 20_000_000

  init(_ graph: ElementGraph) {
    self.graph = graph
    walks = Array(repeating: BackwardWalk(graph), count: 2)
  }

  mutating func forks(_ left: [Int], _ right: [Int]) -> [Fork] {
    let sides = [left, right]
    for side in sides.indices { walks[side].begin(at: sides[side]) }
    while walks.allSatisfy({ !$0.isDone }) {
      for side in walks.indices { budget -= walks[side].step() }
      guard budget > 0 else { return [] }
    }
    let done = walks[0].isDone ? 0 : 1
    let other = 1 - done
    // Where nothing leads out of what backs one side, nothing there backs the other.
    guard walks[done].leadsOut || sides[other].contains(where: walks[done].reaches) else {
      return []
    }
    while !walks[other].isDone {
      budget -= walks[other].step()
      guard budget > 0 else { return [] }
    }
    let both = walks[done].reached.filter(walks[other].reaches).sorted()
    var leadsOn: Set<Int> = []
    for node in both { leadsOn.formUnion(graph.incoming(of: node).map(\.source)) }
    return both.filter { !leadsOn.contains($0) }.map { node in
      Fork(node: node, paths: walks.map { $0.path(from: node) })
    }
  }
}

/// A walk against the edges, nearest nodes first.
private struct BackwardWalk {
  private let graph: ElementGraph
  /// The nodes found so far.
  private(set) var reached: [Int] = []
  private var next = 0
  private var isReached: [Bool]
  /// For each node found the edge that leads nearer to the start.
  private var edges: [ElementGraph.Edge?]

  init(_ graph: ElementGraph) {
    self.graph = graph
    isReached = Array(repeating: false, count: graph.nodeCount)
    edges = Array(repeating: nil, count: graph.nodeCount)
  }

  var isDone: Bool { next == reached.count }

  /// Whether an edge leads from a node found to one that was not.
  var leadsOut: Bool {
    reached.contains { graph.outgoing(of: $0).contains { !isReached[$0.target] } }
  }

  func reaches(_ node: Int) -> Bool { isReached[node] }

  mutating func begin(at nodes: [Int]) {
    for node in reached {
      isReached[node] = false
      edges[node] = nil
    }
    reached = nodes
    next = 0
    for node in nodes { isReached[node] = true }
  }

  /// Goes on by one node, and says how much was looked at.
  mutating func step() -> Int {
    let incoming = graph.incoming(of: reached[next])
    next += 1
    for edge in incoming where !isReached[edge.source] {
      isReached[edge.source] = true
      edges[edge.source] = edge
      reached.append(edge.source)
    }
    return incoming.count + 1
  }

  func path(from node: Int) -> [ElementGraph.Edge] {
    var path: [ElementGraph.Edge] = []
    var node = node
    while let edge = edges[node] {
      path.append(edge)
      node = edge.target
    }
    return path
  }
}

extension Diagnostic.Message {
  fileprivate static func backsBoth(_ name: String, _ left: String, _ right: String) -> Self {
    "\(name) backs both \(left) and \(right), which cannot both be true; remove one of the links, or tag it '#common' if it is neutral between them"
  }

  fileprivate static func backsOpponent(_ name: String, _ opponent: String) -> Self {
    "\(name) backs \(opponent), which cannot be true together with it; remove one of the links"
  }
}
