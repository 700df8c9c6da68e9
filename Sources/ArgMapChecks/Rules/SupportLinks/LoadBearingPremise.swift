package import ArgMapModel
package import ArgMapSyntax

/// Points at the one premise that all support of a thesis goes back to.
package struct LoadBearingPremise: Rule {
  package static let about = RuleDescription(
    "load-bearing-premise", .note, .supportLinks, profile: .review, since: "0.1.0",
    summary: "All support of a thesis goes back to one premise that nobody vouches for or doubts.",
    rationale: """
      When it falls, everything falls, so it deserves a source, or a second leg for the thesis. What \
      counts is every path of support from where support begins. Premises behind fewer than five \
      arguments are left alone, and so is what leads through a circle.
      """,
    objectionable: """
      [Tram]: The tram should be built. #thesis
        + <Time>: Commuters save time.
          + [Count]: Ten thousand people commute. #basic
        + <Air>: Fewer cars make for better air.
          + [Count]
        + <Money>: Fares pay for the rails.
          + <Riders>: Many people will ride the tram.
            + [Count]
          + <Habit>: Commuters ride every day.
            + [Count]
      """,
    accepted: """
      [Tram]: The tram should be built. #thesis
        + <Time>: Commuters save time.
          + [Count]: Ten thousand people commute. #basic
        + <Air>: Fewer cars make for better air.
          + [Count]
        + <Money>: Fares pay for the rails.
          + <Riders>: Many people will ride the tram.
            + [Count]
          + <Grant>: The state pays a part.
      """)

  /// Short maps mostly rest on little, which everybody sees.
  private static let leastArguments = 5

  package init() {}

  /// Looks for theses whose support begins in one place.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    let origins = Origins(map)
    var theses: [Int: [Statement.ID]] = [:]
    for thesis in map.centralClaims {
      let node = map.support.node(of: .statement(thesis))
      guard let origin = origins[node], origin != node else { continue }
      theses[origin, default: []].append(thesis)
    }
    guard !theses.isEmpty else { return }
    let counts = origins.argumentCounts(map)
    let anchored = Set(map.anchors.map(\.element))
    for (origin, theses) in theses.sorted(by: { $0.key < $1.key }) {
      let element = map.support.element(at: origin)
      guard case .statement(let id) = element, counts[origin, default: 0] >= Self.leastArguments,
        map.isBasic(map[id]) || map[id].isUntitled,
        !anchored.contains(element), map.attackers(of: element).isEmpty
      else { continue }
      let names = theses.prefix(3).map { map.name(of: .statement($0)) }
      report(
        diagnostic(
          .loadBearing(
            map.name(of: element), Listing.list(names, of: theses.count), theses.count,
            argumentCount: counts[origin, default: 0]),
          at: map.place(of: element),
          notes: theses.prefix(Listing.places).map {
            Diagnostic.Note(.thesis, at: map.place(of: .statement($0)))
          }),
        [element])
    }
  }
}

/// Where the support of each element begins, if it begins in one place.
///
/// That is the dominator of the element nearest to where all support begins: what begins support is
/// its own origin, what has all its backing from one origin has that one, and where several meet
/// begins something new. Found in one pass from the beginnings, which leaves out what leads through a
/// circle.
private struct Origins {
  private var origins: [Int?]

  init(_ map: ArgumentMap) {
    let support = map.support
    // An argument that nothing is written for backs its conclusion by its premises, not by itself.
    let graph = support.keepingEdges { edge in
      edge.reason != .mainConclusion || !support.incoming(of: edge.source).isEmpty
    }
    origins = Array(repeating: nil, count: graph.nodeCount)
    var remaining = (0..<graph.nodeCount).map { graph.incoming(of: $0).count }
    var settled = remaining.indices.filter { remaining[$0] == 0 }
    var next = 0
    while next < settled.count {
      let node = settled[next]
      next += 1
      let backing = graph.incoming(of: node).map { origins[$0.source] ?? $0.source }
      let isGiven =
        if case .statement(let id) = graph.element(at: node) { map.isBasic(map[id]) } else { false }
      let isShared = backing.dropFirst().allSatisfy { $0 == backing[0] }
      origins[node] = backing.isEmpty || isGiven || !isShared ? node : backing[0]
      for edge in graph.outgoing(of: node) {
        remaining[edge.target] -= 1
        if remaining[edge.target] == 0 { settled.append(edge.target) }
      }
    }
  }

  /// The node at which all support of a node begins; nil for what leads through a circle.
  subscript(node: Int) -> Int? { origins[node] }

  /// For each node the number of arguments that have all their support from it.
  func argumentCounts(_ map: ArgumentMap) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for argument in map.arguments {
      let step = argument.structure?.lines.last?.inference.map { Element.inference($0) }
      let node = map.support.node(of: step ?? .argument(argument.id))
      if let origin = origins[node], origin != node { counts[origin, default: 0] += 1 }
    }
    return counts
  }
}

extension Diagnostic.Message {
  fileprivate static func loadBearing(
    _ premise: String, _ theses: String, _ count: Int, argumentCount: Int
  ) -> Self {
    "\(theses) \(count == 1 ? "falls" : "fall") with \(premise), and \(argumentCount) arguments with it; cite a source for it, or give a reason that does without it"
  }

  fileprivate static var thesis: Self { "all support of this goes back to it" }
}
