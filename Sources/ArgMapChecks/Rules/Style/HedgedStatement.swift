package import ArgMapModel
package import ArgMapSyntax

/// Objects to certainty that is gained on the way, and to premises that are hedged twice.
package struct HedgedStatement: Rule {
  package static let about = RuleDescription(
    "hedged-statement", .note, .style, profile: .style, since: "0.1.0",
    summary:
      "A conclusion is more certain than a premise of its step, or a premise is hedged twice.",
    rationale: """
      From what may be so follows only what may be so. A conclusion about what to do is not meant, \
      since a mere danger can be reason enough. Tag statements '#probabilistic' that are about \
      probabilities themselves.
      """,
    objectionable: """
      <Noise>

      (1) Traffic may harm sleep.
      (2) What harms sleep harms health.
      -----
      (3) Traffic harms health.
      """,
    accepted: """
      <Noise>

      (1) Traffic may harm sleep.
      (2) What harms sleep harms health.
      -----
      (3) Traffic may harm health.
      """)

  package init() {}

  /// Compares the premises of steps with their conclusions, and counts the hedges of premises.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    guard let language = context.language else { return }
    let softeners = language.demands + language.actions + language.softeners
    var hedges = [[String]](repeating: [], count: map.statements.count)
    var softened = [Bool](repeating: false, count: map.statements.count)
    for (statement, wording) in map.wordedStatements where !map.has("probabilistic", statement) {
      let places = wording.places(of: language.hedges)
        .filter { language.noHedges.phrase(at: $0, of: wording.words) == nil }
      hedges[statement.id.index] = places.map { wording.words[$0].text }
      softened[statement.id.index] =
        !places.isEmpty || wording.contains(anyOf: softeners)
      guard statement.uses.contains(.premise), Set(hedges[statement.id.index]).count > 1 else {
        continue
      }
      let element = Element.statement(statement.id)
      let list = hedges[statement.id.index].map { "'\($0)'" }
      report(
        diagnostic(
          .hedgedTwice(map.name(of: element), Listing.list(list, of: list.count)),
          at: map.place(of: element)),
        [element])
    }
    for step in map.inferences {
      let conclusion = map.conclusion(of: step.id)
      guard !softened[conclusion.index], map[conclusion].text != nil,
        !map.has("probabilistic", map[conclusion])
      else { continue }
      let lines = map.structure(of: step.id).lines
      guard let line = step.inputs.first(where: { !hedges[lines[$0].statement.index].isEmpty })
      else { continue }
      report(
        diagnostic(
          .gainedCertainty(
            lines[step.conclusionLine].label, lines[line].label,
            hedges[lines[line].statement.index][0]),
          at: map.conclusionPlace(of: step),
          notes: [Diagnostic.Note(.hedged, at: map.place(of: lines[line]))]),
        [.inference(step.id), .statement(conclusion)])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func hedgedTwice(_ name: String, _ hedges: String) -> Self {
    "\(name) is hedged by \(hedges); one of them is enough"
  }

  fileprivate static func gainedCertainty(
    _ conclusion: String, _ premise: String, _ hedge: String
  ) -> Self {
    "(\(conclusion)) is more certain than (\(premise)), which says '\(hedge)'; hedge the conclusion too, or state the premise plainly"
  }

  fileprivate static var hedged: Self { "the hedged premise" }
}
