package import ArgMapModel
package import ArgMapSyntax

/// Objects to a debate in which everything bears on something else and no thesis is declared.
package struct NoRoot: Rule {
  package static let about = RuleDescription(
    "no-root", .warning, .hygiene, since: "0.1.0",
    summary: "A debate runs in a circle, so that nothing is argued for.",
    rationale: """
      Where everything speaks for or against something else, a reader cannot tell what it is all \
      about. A contradiction of two claims is no such circle: the debate is about the two. Circles of \
      support are reported as such.
      """,
    objectionable: """
      [Cars]: The old town needs cars.
        - [Trams]

      [Trams]: The old town needs trams.
        - [Cars]
      """,
    accepted: """
      [Cars]: The old town needs cars.
        - [Trams]

      [Trams]: The old town needs trams. #thesis
        - [Cars]
      """)

  package init() {}

  /// Looks for pieces of the map in which every element speaks for or against another.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    guard map.declaredTheses.isEmpty else { return }
    let graph = map.bearing
    let components = map.bearingComponents
    var pieces: [Int: [Element]] = [:]
    var isSettled: Set<Int> = []
    for node in 0..<graph.nodeCount {
      let element = graph.element(at: node)
      if case .inference = element { continue }
      pieces[components[node], default: []].append(element)
      if !graph.outgoing(of: node).contains(where: { leadsOn($0, map, context) }) {
        isSettled.insert(components[node])
      }
    }
    pieces = pieces.filter { !isSettled.contains($0.key) }
    guard !pieces.isEmpty else { return }
    for cycle in map.support.cyclicComponents() { pieces[components[cycle[0]]] = nil }
    for piece in pieces.values {
      let places = piece.map { (element: $0, place: map.place(of: $0)) }
        .sorted { $0.place < $1.place }
      report(
        diagnostic(
          .circle(places.prefix(3).map { map.name(of: $0.element) }, count: places.count),
          at: places[0].place),
        piece)
    }
  }

  /// Whether an edge says what its source is there for.
  private func leadsOn(
    _ edge: ElementGraph.Edge, _ map: ArgumentMap, _ context: CheckContext
  ) -> Bool {
    if edge.source == edge.target { return false }
    guard case .relation(let index) = edge.reason else { return true }
    if map.relations[index].kind.isSymmetric { return false }
    guard case .statement(let source) = map.relations[index].source,
      case .statement(let target) = map.relations[index].target
    else { return true }
    return !context.sameness.same(source, target)
  }
}

extension Diagnostic.Message {
  fileprivate static func circle(_ names: [String], count: Int) -> Self {
    "\(Listing.list(names, of: count)) only speak for or against each other; tag what is argued for '#thesis'"
  }
}
