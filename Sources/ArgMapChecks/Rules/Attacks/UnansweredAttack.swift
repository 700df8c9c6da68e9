package import ArgMapModel
package import ArgMapSyntax

/// Objects to an attack on the case for a thesis that nothing speaks against.
package struct UnansweredAttack: Rule {
  package static let about = RuleDescription(
    "unanswered-attack", .note, .attacks, profile: .review, since: "0.1.0",
    summary: "Something speaks against the case for a thesis, and nothing speaks against that.",
    rationale: """
      As the map stands, the attack wins. An attack is answered when something speaks against it, or \
      against what it rests on. Whoever concedes the point writes 'concession: true' into the data of \
      the attacker.
      """,
    objectionable: """
      [Tram]: The tram should be built. #thesis
        - <Cost>: It costs 40 million.
      """,
    accepted: """
      [Tram]: The tram should be built. #thesis
        - <Cost>: It costs 40 million.
          - <Grant>: The state pays three quarters.
      """)

  package init() {}

  /// Finds what backs the theses and how far it is from them, then who attacks that.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    let graph = map.support
    let theses = map.centralClaims
    let paths = ThesisDistances(theses, in: graph)
    let isQuestioned = questioned(map)
    for relation in map.relations where !relation.kind.isSupporting {
      guard let written = relation.occurrences.first.map({ map.writtenRelations[$0] }),
        written.kind == .attack || written.kind == .undercut,
        let (distance, thesis) = paths.distance(of: map.heart(of: relation.target)),
        !isQuestioned[graph.node(of: relation.source)],
        !isQuestioned[graph.node(of: written.source)],
        !map.isConceded(written.source)
      else { continue }
      report(
        diagnostic(
          .unanswered(
            map.name(of: written.source), map.name(of: written.target),
            thesis: map.name(of: .statement(thesis)), distance: distance),
          at: written.memberRange),
        [written.source, written.target])
    }
  }

  /// For each element, whether something speaks against it or against what it rests on.
  private func questioned(_ map: ArgumentMap) -> [Bool] {
    let graph = map.support
    var isQuestioned = [Bool](repeating: false, count: graph.nodeCount)
    var pending: [Int] = []
    func add(_ node: Int) {
      guard !isQuestioned[node] else { return }
      isQuestioned[node] = true
      pending.append(node)
    }
    for relation in map.relations where !relation.kind.isSupporting {
      let isContradiction = relation.occurrences.contains {
        map.writtenRelations[$0].kind == .contradictory
      }
      add(graph.node(of: map.heart(of: relation.target)))
      if isContradiction { add(graph.node(of: relation.source)) }
    }
    while let node = pending.popLast() {
      for edge in graph.outgoing(of: node) { add(edge.target) }
    }
    return isQuestioned
  }
}

/// How far elements are from the theses that they back.
private struct ThesisDistances {
  private let graph: ElementGraph
  private var found: [(distance: Int, thesis: Statement.ID)?]

  init(_ theses: [Statement.ID], in graph: ElementGraph) {
    self.graph = graph
    found = Array(repeating: nil, count: graph.nodeCount)
    var pending: [Int] = []
    for thesis in theses {
      let node = graph.node(of: .statement(thesis))
      found[node] = (0, thesis)
      pending.append(node)
    }
    var next = 0
    while next < pending.count {
      let node = pending[next]
      next += 1
      guard let (distance, thesis) = found[node] else { continue }
      for edge in graph.incoming(of: node) where found[edge.source] == nil {
        found[edge.source] = (distance + 1, thesis)
        pending.append(edge.source)
      }
    }
  }

  /// The number of edges to the nearest thesis; nil for what backs none.
  func distance(of element: Element) -> (distance: Int, thesis: Statement.ID)? {
    found[graph.node(of: element)]
  }
}

extension ArgumentMap {
  /// Where support runs that an attack on an element hits: a reconstructed argument is hit in its last
  /// step.
  func heart(of element: Element) -> Element {
    guard case .argument(let id) = element, let step = self[id].structure?.lines.last?.inference
    else { return element }
    return .inference(step)
  }

  fileprivate func isConceded(_ element: Element) -> Bool {
    switch element {
    case .statement(let id): self[id].metadata["concession"]?.bool == true
    case .argument(let id): self[id].metadata["concession"]?.bool == true
    case .inference: false
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unanswered(
    _ source: String, _ target: String, thesis: String, distance: Int
  ) -> Self {
    let steps = distance == 1 ? "1 step" : "\(distance) steps"
    let place = distance == 0 ? "" : ", \(steps) from the thesis \(thesis)"
    return
      "nothing answers \(source), which speaks against \(target)\(place); answer it, or mark it 'concession: true'"
  }
}
