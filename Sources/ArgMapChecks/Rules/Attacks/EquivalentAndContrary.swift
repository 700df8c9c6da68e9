package import ArgMapModel
package import ArgMapSyntax

/// Objects to a statement that entails, over other statements, what it is contrary to.
package struct EquivalentAndContrary: Rule {
  package static let about = RuleDescription(
    "equivalent-and-contrary", .error, .attacks, since: "0.1.0",
    summary: "A statement entails what it is contrary to.",
    rationale: """
      In strict mode support means that one statement follows from the other, and attack that both \
      cannot be true; so a statement from which its contrary follows cannot be true at all. The finding \
      lists the steps in between. That one statement directly supports and attacks another is \
      'support-and-attack'.
      """,
    objectionable: """
      ===
      model:
        mode: strict
      ===

      [Fast]: The tram is fast. #basic
        +> [Punctual]: The tram is on time.
          +> [Reliable]: The tram can be relied on.
        -> [Reliable]
      """,
    accepted: """
      ===
      model:
        mode: strict
      ===

      [Fast]: The tram is fast. #basic
        +> [Punctual]: The tram is on time.
          +> [Reliable]: The tram can be relied on.
      """)

  package init() {}

  /// Looks for a path of entailments between the ends of each contrary.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    guard map.relations.contains(where: { $0.kind == .entails }) else { return }
    let graph = map.support.keepingEdges { edge in
      guard case .relation(let index) = edge.reason else { return false }
      return map.relations[index].kind == .entails
    }
    var entailment = Entailment(graph)
    let conflicts = map.conflicts(in: graph, context.sameness)
    var reported: Set<SourceRange> = []
    for (conflict, isForced) in zip(conflicts, entailment.areForced(conflicts))
    where isForced && reported.insert(conflict.place).inserted {
      let (source, target) = (
        graph.element(at: conflict.source), graph.element(at: conflict.target)
      )
      let path = entailment.path(from: conflict.source, to: conflict.target)
      report(
        diagnostic(
          .impossible(
            map.name(of: source), map.name(of: target),
            over: path.dropLast().map { map.name(of: graph.element(at: $0.target)) }),
          at: conflict.place,
          notes: path.prefix(Listing.places).compactMap { edge in
            guard case .relation(let index) = edge.reason else { return nil }
            let written = map.writtenRelations[map.relations[index].firstOccurrence]
            return Diagnostic.Note(
              .follows(map.name(of: written.source), map.name(of: written.target)),
              at: written.memberRange)
          }),
        [source, target])
    }
  }
}

/// Two statements that cannot both be true, where the first one may entail the second.
private struct Conflict {
  let source: Int
  let target: Int
  let place: SourceRange
}

extension ArgumentMap {
  /// The pairs of contraries that are worth a look, in both directions; and entailments
  /// between statements that contradict each other by their words.
  fileprivate func conflicts(in entailments: ElementGraph, _ sameness: Sameness) -> [Conflict] {
    var conflicts: [Conflict] = []
    for relation in relations {
      let written = writtenRelations[relation.firstOccurrence]
      let (source, target) = (relation.source, relation.target)
      guard source != target, case .statement(let left) = source,
        case .statement(let right) = target
      else { continue }
      let nodes = (entailments.node(of: source), entailments.node(of: target))
      if relation.kind == .entails {
        guard sameness.contradict(left, right), sameness.relation(between: left, right) == nil
        else { continue }
        conflicts.append(
          Conflict(source: nodes.0, target: nodes.1, place: written.memberRange))
      } else if relation.kind.isSymmetric, !entailments.joins(nodes.0, nodes.1) {
        for (source, target) in [nodes, (nodes.1, nodes.0)]
        where !entailments.outgoing(of: source).isEmpty && !entailments.incoming(of: target).isEmpty
        {
          conflicts.append(Conflict(source: source, target: target, place: written.memberRange))
        }
      }
    }
    return conflicts
  }
}

extension ElementGraph {
  /// Whether an edge leads from one node to the other, in either direction.
  fileprivate func joins(_ left: Int, _ right: Int) -> Bool {
    let (some, others) =
      outgoing(of: left).count + incoming(of: left).count
        < outgoing(of: right).count + incoming(of: right).count ? (left, right) : (right, left)
    return outgoing(of: some).contains { $0.target == others }
      || incoming(of: some).contains { $0.source == others }
  }
}

/// What follows from what over any number of entailments.
private struct Entailment {
  private let graph: ElementGraph
  private let numbers: [Int]
  /// The nodes by their component, in which edges lead downwards.
  private let nodesByNumber: [Int]
  /// How many edges are still looked at to find paths; the findings of a map that uses it up have no
  /// places in between.
  private var budget = 10_000_000

  init(_ graph: ElementGraph) {
    self.graph = graph
    let numbers = graph.componentNumbers()
    self.numbers = numbers
    nodesByNumber = numbers.indices.sorted { numbers[$0] < numbers[$1] }
  }

  /// For each conflict, whether its source entails its target.
  ///
  /// Sixty-four conflicts are followed at a time, from the highest source down to the lowest target.
  func areForced(_ conflicts: [Conflict]) -> [Bool] {
    var isForced = [Bool](repeating: false, count: conflicts.count)
    let downwards = conflicts.indices
      .filter { numbers[conflicts[$0].source] >= numbers[conflicts[$0].target] }
      .sorted { numbers[conflicts[$0].source] > numbers[conflicts[$1].source] }
    var reached = [UInt64](repeating: 0, count: graph.nodeCount)
    var start = 0
    while start < downwards.count {
      let chunk = downwards[start..<min(start + 64, downwards.count)]
      start += 64
      let numbersOfEnds = chunk.flatMap {
        [numbers[conflicts[$0].source], numbers[conflicts[$0].target]]
      }
      guard let high = numbersOfEnds.max(), let low = numbersOfEnds.min() else { continue }
      var touched: [Int] = []
      func reach(_ number: Int, _ bits: UInt64) {
        if reached[number] == 0 { touched.append(number) }
        reached[number] |= bits
      }
      for (bit, index) in chunk.enumerated() {
        reach(numbers[conflicts[index].source], 1 << UInt64(bit))
      }
      var place = firstPlace(above: high) - 1
      while place >= 0, numbers[nodesByNumber[place]] >= low {
        let node = nodesByNumber[place]
        place -= 1
        let bits = reached[numbers[node]]
        guard bits != 0 else { continue }
        for edge in graph.outgoing(of: node) { reach(numbers[edge.target], bits) }
      }
      for (bit, index) in chunk.enumerated() {
        isForced[index] = reached[numbers[conflicts[index].target]] & 1 << UInt64(bit) != 0
      }
      for number in touched { reached[number] = 0 }
    }
    return isForced
  }

  /// Where the nodes begin whose numbers are above a given one.
  private func firstPlace(above number: Int) -> Int {
    var (low, high) = (0, nodesByNumber.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[nodesByNumber[middle]] <= number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A shortest path; empty when looking for it would take too long.
  mutating func path(from source: Int, to target: Int) -> [ElementGraph.Edge] {
    var arrivals: [Int: ElementGraph.Edge] = [:]
    var pending = [source]
    var next = 0
    while next < pending.count, arrivals[target] == nil {
      let node = pending[next]
      next += 1
      for edge in graph.outgoing(of: node)
      where arrivals[edge.target] == nil && edge.target != source {
        guard budget > 0 else { return [] }
        budget -= 1
        arrivals[edge.target] = edge
        pending.append(edge.target)
      }
    }
    var path: [ElementGraph.Edge] = []
    var node = target
    while node != source, let edge = arrivals[node] {
      path.append(edge)
      node = edge.source
    }
    return path.reversed()
  }
}

extension Diagnostic.Message {
  fileprivate static func impossible(
    _ source: String, _ target: String, over names: [String]
  ) -> Self {
    let way = names.isEmpty ? "" : " over \(Listing.list(Array(names.prefix(3)), of: names.count))"
    return
      "\(source) entails \(target)\(way) and cannot be true together with it; change one of the relations"
  }

  fileprivate static func follows(_ source: String, _ target: String) -> Self {
    "\(target) follows from \(source)"
  }
}
