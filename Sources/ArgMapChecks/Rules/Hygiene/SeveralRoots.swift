package import ArgMapModel
package import ArgMapSyntax

/// Objects to a debate that leads to several claims without a word on which it is about.
package struct SeveralRoots: Rule {
  package static let about = RuleDescription(
    "several-roots", .note, .hygiene, since: "0.1.0",
    summary: "One debate leads to several claims, and no thesis is declared.",
    rationale: """
      Readers and drawings begin with what a map is about. A debate on several issues declares them \
      all, which also lets missing links be found.
      """,
    objectionable: """
      [Tram]: The tram should be built.
        + <Air>: Cleaner air.

      [Cars]: Cars should be banned.
        + <Air>
      """,
    accepted: """
      ===
      argmap:
        thesis: [Tram, Cars]
      ===

      [Tram]: The tram should be built.
        + <Air>: Cleaner air.

      [Cars]: Cars should be banned.
        + <Air>
      """)

  package init() {}

  /// Looks for pieces of the map with several statements that bear on nothing further.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    guard map.declaredTheses.isEmpty else { return }
    let components = map.bearingComponents
    var roots: [Int: [Statement.ID]] = [:]
    for claim in map.centralClaims where !context.asides.contains(.statement(claim)) {
      roots[components[claim.index], default: []].append(claim)
    }
    for claims in roots.values where claims.count > 1 {
      let places = claims.map {
        (element: Element.statement($0), place: map.place(of: .statement($0)))
      }
      .sorted { $0.place < $1.place }
      report(
        diagnostic(
          .several(places.prefix(3).map { map.name(of: $0.element) }, count: places.count),
          at: places[0].place,
          notes: places.dropFirst().prefix(Listing.places).map {
            Diagnostic.Note(.alsoRoot, at: $0.place)
          }),
        places.map(\.element))
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func several(_ names: [String], count: Int) -> Self {
    "\(Listing.list(names, of: count)) \(count == 2 ? "both" : "all") stand at the top of one debate; tag what the map is about '#thesis'"
  }

  fileprivate static var alsoRoot: Self { "this bears on nothing further either" }
}
