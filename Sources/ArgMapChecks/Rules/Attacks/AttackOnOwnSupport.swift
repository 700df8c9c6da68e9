package import ArgMapModel
package import ArgMapSyntax

/// Objects to an attack on what carries the attacker to the thesis.
package struct AttackOnOwnSupport: Rule {
  package static let about = RuleDescription(
    "attack-on-own-support", .warning, .attacks, since: "0.1.0",
    summary: "Something attacks the only way by which it supports the thesis.",
    rationale: """
      The better the attack, the less is left of what the attacker is there for. An objection that is \
      placed inside one's own case is an argument of its own. Only what supports a thesis on a single \
      path is looked at.
      """,
    objectionable: """
      [Tram]: The tram should be built. #thesis
        + [Fast]: The tram is fast.
          + [Tracks]: The tram has its own tracks.
            + <Short line>: The line is short, so tracks and many stops fit in.

      <Short line>
        -> [Fast]
      """,
    accepted: """
      [Tram]: The tram should be built. #thesis
        + [Fast]: The tram is fast.
          + [Tracks]: The tram has its own tracks.
            + <Short line>: The line is short, so own tracks fit in.
          - <Stops>: It stops every 200 metres.
      """)

  package init() {}

  /// Compares what attacks hit with the only path from the attacker to a thesis.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    let attacks = map.relations.filter { $0.kind == .attack || $0.kind == .undercut }
    guard !attacks.isEmpty else { return }
    let support = map.support
    let paths = OnlyPaths(to: map.centralClaims.map { .statement($0) }, in: support)
    for attack in attacks {
      let source = support.node(of: attack.source)
      let target = support.node(of: map.heart(of: attack.target))
      guard paths.lead(from: source, over: target) else { continue }
      let written = map.writtenRelations[attack.firstOccurrence]
      let path = paths.path(from: source, to: target, limit: Listing.places)
      // Speaking for and against one thing directly is the concern of another rule.
      guard !isDirect(path, attack) else { continue }
      report(
        diagnostic(
          .onOwnWay(map.name(of: written.source), map.name(of: written.target)),
          at: written.memberRange, notes: path.map { map.hop($0) }),
        [written.source, written.target])
    }
  }

  private func isDirect(_ path: [ElementGraph.Edge], _ attack: Relation) -> Bool {
    guard attack.kind == .attack else { return path.count == 1 && !attack.target.isInference }
    if path.count == 2, attack.target.isStatement, case .input = path[0].reason { return true }
    return path.count == 1
  }
}

/// For what backs theses on a single path, that path, as far as it is a single one.
private struct OnlyPaths {
  /// The only edge that leads on towards a thesis.
  private var next: [ElementGraph.Edge?]
  /// When a walk through the tree that these edges make enters and leaves a node.
  private var entered: [Int]
  private var left: [Int]
  private let ends: Set<Int>

  init(to theses: [Element], in graph: ElementGraph) {
    let leads = graph.reaching(theses)
    next = Array(repeating: nil, count: graph.nodeCount)
    entered = Array(repeating: 0, count: graph.nodeCount)
    left = entered
    ends = Set(theses.map(graph.node(of:)))
    // The children of each node as a list through the nodes.
    var firstChild = [Int](repeating: -1, count: graph.nodeCount)
    var sibling = firstChild
    for node in 0..<graph.nodeCount where leads[node] && !ends.contains(node) {
      let onwards = graph.outgoing(of: node).lazy.filter { leads[$0.target] && $0.target != node }
      guard let first = onwards.first, onwards.allSatisfy({ $0.target == first.target }) else {
        continue
      }
      next[node] = first
      sibling[node] = firstChild[first.target]
      firstChild[first.target] = node
    }
    var clock = 0
    var pending: [(node: Int, isDone: Bool)] = []
    for root in 0..<graph.nodeCount where leads[root] && next[root] == nil {
      pending.append((root, false))
      while let (node, isDone) = pending.popLast() {
        clock += 1
        guard !isDone else {
          left[node] = clock
          continue
        }
        entered[node] = clock
        pending.append((node, true))
        var child = firstChild[node]
        while child >= 0 {
          pending.append((child, false))
          child = sibling[child]
        }
      }
    }
  }

  /// Whether all that a node supports it supports by way of another one, which is no thesis.
  func lead(from source: Int, over target: Int) -> Bool {
    !ends.contains(target) && entered[target] < entered[source] && left[source] < left[target]
  }

  /// The edges of the only path from a node to one that it passes, up to a number.
  func path(from source: Int, to target: Int, limit: Int) -> [ElementGraph.Edge] {
    var path: [ElementGraph.Edge] = []
    var node = source
    while node != target, path.count < limit, let edge = next[node] {
      path.append(edge)
      node = edge.target
    }
    return path
  }
}

extension Diagnostic.Message {
  fileprivate static func onOwnWay(_ source: String, _ target: String) -> Self {
    "\(source) attacks \(target), by way of which alone it supports the thesis; make the objection an argument of its own"
  }
}
