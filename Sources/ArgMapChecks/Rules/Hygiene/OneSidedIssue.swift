package import ArgMapModel
package import ArgMapSyntax

/// Objects to a claim that has much on one side and nothing on the other.
package struct OneSidedIssue: Rule {
  package static let about = RuleDescription(
    "one-sided-issue", .note, .hygiene, profile: .review, since: "0.1.0",
    summary: "What the map is about has only reasons for it, or only reasons against it.",
    rationale: """
      We find what we look for, and three reasons on one side with none on the other are seldom all \
      there is. An attack anywhere below counts, also one on a reason.
      """,
    objectionable: """
      [Tram]: The tram should be built. #thesis
        + <Time>: Saves time.
        + <Air>: Cleaner air.
        + <Quiet>: Quieter streets.
      """,
    accepted: """
      [Tram]: The tram should be built. #thesis
        + <Time>: Saves time.
        + <Air>: Cleaner air.
        + <Quiet>: Quieter streets.
        - <Cost>: It costs 40 million.
      """)

  private static let leastReasons = 3

  package init() {}

  /// Looks at what the map is about, declared or not.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    let sides = Sides(map)
    for claim in map.centralClaims {
      let element = Element.statement(claim)
      let hasReasons = sides.speaksFor(element, in: map.bearing)
      let hasObjections = sides.speaksAgainst(element, in: map.bearing)
      guard hasReasons != hasObjections else { continue }
      let direct = hasReasons ? map.supporters(of: element) : map.attackers(of: element)
      let count = Set(direct.map(map.speaker)).count
      guard count >= Self.leastReasons else { continue }
      report(
        diagnostic(
          .oneSided(map.name(of: element), count: count, isSupported: hasReasons),
          at: map.place(of: element)),
        [element])
    }
  }

  /// For each element whether something speaks for it, and whether something speaks against it, over
  /// any number of relations: what speaks against an objection speaks for what it objects to.
  private struct Sides {
    private var isSupported: [Bool]
    private var isOpposed: [Bool]

    init(_ map: ArgumentMap) {
      let graph = map.bearing
      isSupported = [Bool](repeating: false, count: graph.nodeCount)
      isOpposed = isSupported
      func isHostile(_ edge: ElementGraph.Edge) -> Bool {
        guard case .relation(let index) = edge.reason else { return false }
        return !map.relations[index].kind.isSupporting
      }
      var pending: [(node: Int, isSupport: Bool)] = []
      for edge in graph.edges { pending.append((edge.target, !isHostile(edge))) }
      while let (node, isSupport) = pending.popLast() {
        if isSupport ? isSupported[node] : isOpposed[node] { continue }
        if isSupport { isSupported[node] = true } else { isOpposed[node] = true }
        for edge in graph.outgoing(of: node) {
          pending.append((edge.target, isSupport != isHostile(edge)))
        }
      }
    }

    func speaksFor(_ element: Element, in graph: ElementGraph) -> Bool {
      isSupported[graph.node(of: element)]
    }

    func speaksAgainst(_ element: Element, in graph: ElementGraph) -> Bool {
      isOpposed[graph.node(of: element)]
    }
  }
}

extension ArgumentMap {
  /// Who speaks by an element: a step speaks for its argument.
  fileprivate func speaker(_ element: Element) -> Element {
    guard case .inference(let step) = element else { return element }
    return .argument(self[step].argument)
  }
}

extension Diagnostic.Message {
  fileprivate static func oneSided(_ name: String, count: Int, isSupported: Bool) -> Self {
    isSupported
      ? "\(name) has \(count) reasons for it and nothing against it; look for what can be said against it"
      : "\(name) has \(count) objections and nothing for it; look for what can be said for it"
  }
}
