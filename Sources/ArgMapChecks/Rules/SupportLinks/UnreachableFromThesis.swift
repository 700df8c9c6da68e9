package import ArgMapModel
package import ArgMapSyntax

/// Objects to parts of a map from which no path leads to what the map is about.
package struct UnreachableFromThesis: Rule {
  package static let about = RuleDescription(
    "unreachable-from-thesis", .warning, .supportLinks, since: "0.1.0", asksForCompletion: true,
    summary: "Part of the map bears on no declared thesis.",
    rationale: """
      What speaks neither for nor against the thesis, over any number of steps, is off the subject, \
      or the link is missing. Appendices go under a heading tagged '#aside'. Only maps that declare \
      a thesis are checked.
      """,
    objectionable: """
      [Tram]: The tram should be built. #thesis
        + <Time>: Commuters save time.

      [Buses]: Buses are often late.
        + <Survey>: Riders say so.
      """,
    accepted: """
      [Tram]: The tram should be built. #thesis
        + <Time>: Commuters save time.
        + [Buses]

      [Buses]: Buses are often late.
        + <Survey>: Riders say so.
      """)

  package init() {}

  /// Reports each connected piece once.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    let theses = map.declaredTheses
    guard !theses.isEmpty else { return }
    let reaches = map.bearing.reaching(theses.map { .statement($0) })
    let looseEnds = looseEnds(of: map, context)
    for piece in pieces(of: map, without: reaches) where looseEnds.isDisjoint(with: piece) {
      let found =
        piece
        .filter { element in
          if case .statement(let id) = element, map.isRemark(map[id]) { return false }
          return !context.asides.contains(element)
        }
        .map { (element: $0, place: map.place(of: $0)) }
        .sorted { $0.place < $1.place }
      let allows = found.map { context.suppressions.allows(Self.about.id, $0.element) }
      let stray = zip(found, allows).filter { !$1 }.map(\.0)
      // What is accepted leaves the others a finding of their own.
      for (accepted, isAllowed) in zip(found, allows) where isAllowed {
        report(
          diagnostic(.astray([map.name(of: accepted.element)], count: 1), at: accepted.place),
          [accepted.element])
      }
      guard let first = stray.first else { continue }
      report(
        diagnostic(
          .astray(stray.prefix(3).map { map.name(of: $0.element) }, count: stray.count),
          at: first.place,
          notes: stray.dropFirst().prefix(Listing.places)
            .map { Diagnostic.Note(.samePiece, at: $0.place) }),
        stray.map(\.element))
    }
  }

  /// What other rules say is without a link: arguments whose conclusions nobody uses, and lines
  /// that no step of their argument draws on.
  private func looseEnds(of map: ArgumentMap, _ context: CheckContext) -> Set<Element> {
    var ends: Set<Element> = []
    if context.rules.contains(UnusedConclusion.about.id) {
      ends.formUnion(map.unusedConclusions(context).lazy.map { .argument($0.argument) })
    }
    for argument in map.arguments {
      let steps = argument.steps(in: map)
      guard let lines = argument.structure?.lines,
        steps.contains(where: { $0.declaredInputs != nil })
      else { continue }
      let used = Set(steps.flatMap(\.inputs))
      for line in lines.indices.dropLast() where !used.contains(line) {
        ends.insert(.statement(lines[line].statement))
      }
    }
    return ends
  }

  /// The statements and arguments that reach no thesis, in pieces joined by relations or steps among
  /// them.
  private func pieces(of map: ArgumentMap, without reaches: [Bool]) -> [[Element]] {
    let components = map.bearing
      .keepingEdges { !reaches[$0.source] && !reaches[$0.target] }
      .connectedComponents()
    var pieces: [Int: [Element]] = [:]
    for node in 0..<map.bearing.nodeCount where !reaches[node] {
      let element = map.bearing.element(at: node)
      if case .inference = element { continue }
      pieces[components[node], default: []].append(element)
    }
    return pieces.sorted { $0.key < $1.key }.map(\.value)
  }
}

extension Diagnostic.Message {
  fileprivate static func astray(_ names: [String], count: Int) -> Self {
    let verb = count == 1 ? "bears" : "bear"
    return
      "\(Listing.list(names, of: count)) \(verb) on no thesis; relate \(count == 1 ? "it" : "them") to the debate, or move \(count == 1 ? "it" : "them") under a heading tagged '#aside'"
  }

  fileprivate static var samePiece: Self { "so does this, which hangs together with it" }
}
