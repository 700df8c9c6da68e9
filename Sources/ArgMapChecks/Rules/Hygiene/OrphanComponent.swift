package import ArgMapModel
package import ArgMapSyntax

/// Objects to a part of a map that has nothing to do with the rest.
package struct OrphanComponent: Rule {
  package static let about = RuleDescription(
    "orphan-component", .warning, .hygiene, since: "0.1.0", asksForCompletion: true,
    summary: "Part of the map is joined to the rest by nothing.",
    rationale: """
      Most likely a relation is missing or a title is written in two ways. A map that is meant to hold \
      several debates says so by 'components: many' under 'argmap' in the front matter. Where a thesis \
      is declared, what bears on none is reported instead.
      """,
    objectionable: """
      [Tram]: The tram should be built.
        + <Time>: Commuters save time.
        + <Air>: Cleaner air.

      [Zoo]: The zoo should open on Mondays.
        + <Visitors>: Visitors ask for it.
      """,
    accepted: """
      ===
      argmap:
        components: many
      ===

      [Tram]: The tram should be built.
        + <Time>: Commuters save time.
        + <Air>: Cleaner air.

      [Zoo]: The zoo should open on Mondays.
        + <Visitors>: Visitors ask for it.
      """)

  package init() {}

  /// Reports every piece of at least two elements but the largest.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    guard map.declaredTheses.isEmpty, !context.settings.hasManyComponents else { return }
    // Arguments and statements only: a step is part of its argument.
    let graph = map.bearing
    let roots = map.bearingComponents
    let nodes = (0..<map.statements.count + map.arguments.count).filter {
      !context.asides.contains(graph.element(at: $0))
    }
    var sizes = [Int](repeating: 0, count: roots.count)
    for node in nodes { sizes[roots[node]] += 1 }
    guard let largest = sizes.max(), let main = sizes.firstIndex(of: largest) else { return }
    var orphans: [Int: [Element]] = [:]
    for node in nodes where sizes[roots[node]] > 1 && roots[node] != main {
      orphans[roots[node], default: []].append(graph.element(at: node))
    }
    for component in orphans.values {
      let places = component.map { (element: $0, place: map.place(of: $0)) }
        .sorted { $0.place < $1.place }
      report(
        diagnostic(
          .orphan(places.prefix(3).map { map.name(of: $0.element) }, count: places.count),
          at: places[0].place,
          notes: places.dropFirst().prefix(Listing.places).map {
            Diagnostic.Note(.samePiece, at: $0.place)
          }),
        component)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func orphan(_ names: [String], count: Int) -> Self {
    "\(Listing.list(names, of: count)) have nothing to do with the rest of the map; relate them to it, or write 'components: many' under 'argmap'"
  }

  fileprivate static var samePiece: Self { "this hangs together with it" }
}
