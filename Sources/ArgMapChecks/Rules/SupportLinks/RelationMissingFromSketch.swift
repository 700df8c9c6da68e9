package import ArgMapModel
package import ArgMapSyntax

/// Points at what reconstructions say of two elements and no relation line shows.
package struct RelationMissingFromSketch: Rule {
  package static let about = RuleDescription(
    "relation-missing-from-sketch", .note, .supportLinks, profile: .review, since: "0.1.0",
    summary: "Reconstructions make one element bear on another, and the sketch does not show it.",
    rationale: """
      Where a map is sketched as well as reconstructed, readers of the sketch miss what only the \
      lines of the reconstructions say. Looked for are claims of the sketch that an argument \
      presupposes, and arguments whose conclusion another one presupposes or denies. Maps without \
      sketched relations are not checked.
      """,
    objectionable: """
      [Saved]: Commuters save time.
        + <Tram>: It is fast.

      <Economy>

      (1) [Saved]
      (2) Saved time is worth money.
      -----
      (3) [Profit]: The town profits.
        + <Shops>: Shops gain guests.
      """,
    accepted: """
      [Saved]: Commuters save time.
        + <Tram>: It is fast.
        +> <Economy>

      <Economy>

      (1) [Saved]
      (2) Saved time is worth money.
      -----
      (3) [Profit]: The town profits.
        + <Shops>: Shops gain guests.
      """)

  package init() {}

  /// Compares the premises of each argument with what is claimed elsewhere.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    guard map.writtenRelations.contains(where: { $0.isSketched }) else { return }
    let sketch = Sketch(map, context.sameness)
    var places = ElementPlaces(map)
    for argument in map.arguments {
      guard let structure = argument.structure else { continue }
      let target = Element.argument(argument.id)
      var known: Set<Element> = []
      for line in structure.premises.map({ structure.lines[$0] }) {
        for isAttack in [false, true] {
          let missing = sketch.missing(line.statement, isAttack: isAttack, of: target, structure)
            .filter { known.insert($0).inserted }
          guard let first = missing.first else { continue }
          let names = missing.prefix(3).map(map.name(of:))
          report(
            diagnostic(
              .missing(
                Listing.list(names, of: missing.count), isOne: missing.count == 1,
                map.name(of: target), line.label, isAttack: isAttack),
              at: map.place(of: line),
              notes: [Diagnostic.Note(.source, at: places.place(of: first))]),
            [target, .statement(line.statement)]
              + missing.prefix(1).filter { $0 != .statement(line.statement) })
        }
      }
    }
  }
}

/// What the relation lines of a map show, and who claims what.
private struct Sketch {
  private struct Line: Hashable {
    let source: Element
    let target: Element
    let isAttack: Bool
  }

  /// Of more than so many elements that say one thing, the others are not looked at.
  private static let considered = 100

  private let sameness: Sameness
  private var lines: Set<Line> = []
  /// Where the first and the last relation line is that gives a statement a place in the sketch, beside
  /// an argument.
  private var sketched: [Element: ClosedRange<Int>] = [:]
  /// The statements that say something and are in the sketch or concluded, by what they say.
  private var claims: [Sameness.Key: [Statement.ID]] = [:]
  private var concluding: [Statement.ID: [Argument.ID]] = [:]

  init(_ map: ArgumentMap, _ sameness: Sameness) {
    self.sameness = sameness
    for written in map.writtenRelations {
      let isAttack = !written.kind.isSupporting
      lines.insert(Line(source: written.source, target: written.target, isAttack: isAttack))
      if written.kind.isSymmetric {
        lines.insert(Line(source: written.target, target: written.source, isAttack: isAttack))
      }
      guard written.isSketched else { continue }
      let place = written.memberRange.lowerBound
      for end in [written.source, written.target] {
        let known = sketched[end] ?? place...place
        sketched[end] = min(known.lowerBound, place)...max(known.upperBound, place)
      }
    }
    for argument in map.arguments {
      if let line = argument.structure?.lines.last, line.inference != nil {
        concluding[line.statement, default: []].append(argument.id)
      }
    }
    for statement in map.statements
    where sketched[.statement(statement.id)] != nil || concluding[statement.id] != nil {
      for key in sameness.keys(of: statement.id) { claims[key, default: []].append(statement.id) }
    }
  }

  /// What bears on an argument by way of one of its premises, and is written neither so nor over a
  /// statement.
  ///
  /// A relation under a line of the argument itself shows where its statement belongs.
  func missing(
    _ premise: Statement.ID, isAttack: Bool, of target: Element,
    _ structure: PremiseConclusionStructure
  ) -> [Element] {
    let keys = isAttack ? sameness.opponents(of: premise) : sameness.keys(of: premise)
    let speakers = Set(keys.flatMap { claims[$0]?.prefix(Self.considered) ?? [] }).sorted()
    return speakers.flatMap { claim -> [Element] in
      let element = Element.statement(claim)
      let arguments = (concluding[claim]?.prefix(Self.considered) ?? []).map {
        Element.argument($0)
      }
      // A contradiction that is written joins the two statements by itself.
      let isShown =
        ([element] + arguments).contains { hasLine($0, target, isAttack) }
        || (isAttack && hasLine(element, .statement(premise), true))
      guard !isShown else { return [] }
      let isSketchedElsewhere = sketched[element].map { places in
        let own = structure.range.bounds
        return !own.contains(places.lowerBound) || !own.contains(places.upperBound)
      }
      return isSketchedElsewhere == true ? [element] : arguments.filter { $0 != target }
    }
  }

  private func hasLine(_ source: Element, _ target: Element, _ isAttack: Bool) -> Bool {
    lines.contains(Line(source: source, target: target, isAttack: isAttack))
  }
}

extension Diagnostic.Message {
  fileprivate static func missing(
    _ sources: String, isOne: Bool, _ target: String, _ label: String, isAttack: Bool
  ) -> Self {
    let verb = isAttack ? (isOne ? "denies" : "deny") : (isOne ? "says" : "say")
    return
      "\(sources) \(verb) what \(target) presupposes in (\(label)), and no relation line shows it; write '\(isAttack ? "->" : "+>") \(target)' under \(isOne ? "it" : "them")"
  }

  fileprivate static var source: Self { "this bears on it" }
}
