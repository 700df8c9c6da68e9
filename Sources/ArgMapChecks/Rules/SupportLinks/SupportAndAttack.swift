package import ArgMapModel
package import ArgMapSyntax

/// Objects to a source that speaks both for and against the same target.
package struct SupportAndAttack: Rule {
  package static let about = RuleDescription(
    "support-and-attack", .error, .supportLinks, since: "0.1.0",
    summary: "One element speaks both for and against another.",
    rationale: """
      A consideration that cuts both ways is two arguments, and a map can show them only when they \
      are written as two. Where one of the two relations follows from a reconstruction, the finding \
      is a warning and says how it follows; an arrow that contradicts the reconstructions of its \
      ends is reported as such (`sketch-contradicts-reconstruction`).
      """,
    objectionable: """
      [Tram]: The tram should be built.
        + <Growth>: The town will grow.
        - <Growth>
      """,
    accepted: """
      [Tram]: The tram should be built.
        + <Growth brings riders>: A larger town fills the trams.
        - <Growth brings cost>: A larger town needs a longer line.
      """)

  package init() {}

  /// Looks for a support between the ends of each attack.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    let attacks = Attacks(map)
    guard !attacks.isEmpty else { return }
    var reported: Set<Ends> = []
    for support in map.writtenSupports(butNot: context.isContradicted) {
      let (source, target) = (support.ends.source, support.ends.target)
      guard let attack = attacks[support.ends], reported.insert(support.ends).inserted else {
        continue
      }
      let isLater = support.place > attack
      report(
        diagnostic(
          .bothWays(map.name(of: source), map.name(of: target)),
          at: isLater ? support.place : attack,
          notes: [
            isLater
              ? Diagnostic.Note(.attack, at: attack) : Diagnostic.Note(.support, at: support.place)
          ]),
        [source, target])
    }
    map.forEachStepFromInput { argument, premise, conclusion in
      let (source, target) = (
        Element.statement(premise.statement), Element.statement(conclusion.statement)
      )
      let ends = Ends(source: source, target: target)
      guard let attack = attacks[ends], !attacks.isContradiction(ends),
        reported.insert(ends).inserted
      else { return }
      let name = map.name(of: .argument(argument.id))
      report(
        diagnostic(
          .againstReconstruction(map.name(of: source), map.name(of: target)), at: attack,
          severity: .warning,
          notes: [
            Diagnostic.Note(
              .step(from: premise.label, to: conclusion.label, of: name),
              at: map.place(of: premise))
          ]),
        [source, target])
    }
    reportAttacksOnPremises(map, context, attacks, report)
  }

  /// Reports a source that is written as a support of an argument and attacks one of its premises.
  private func reportAttacksOnPremises(
    _ map: ArgumentMap, _ context: CheckContext, _ attacks: Attacks,
    _ report: (Diagnostic, [Element]) -> Void
  ) {
    var premises: [Argument.ID: Premises] = [:]
    for relation in map.relations where relation.kind.isSupporting {
      guard case .argument(let argument) = relation.target, let structure = map[argument].structure,
        attacks.hasSource(relation.source),
        !context.isContradicted(relation.firstOccurrence)
      else { continue }
      let lines = premises[argument] ?? Premises(structure)
      premises[argument] = lines
      guard let (label, attack) = attacks.first(from: relation.source, among: lines) else {
        continue
      }
      report(
        diagnostic(
          .attackedPremise(
            map.name(of: relation.source), map.name(of: relation.target), label),
          at: attack, severity: .warning,
          notes: [
            Diagnostic.Note(
              .support, at: map.writtenRelations[relation.firstOccurrence].memberRange)
          ]),
        [relation.source, relation.target])
    }
  }
}

/// Where a relation starts and ends.
private struct Ends: Hashable {
  let source: Element
  let target: Element
}

/// One element that is written as speaking for another.
private struct Support {
  let ends: Ends
  let place: SourceRange
}

/// The written attacks, contraries and contradictories.
private struct Attacks {
  private var places: [Ends: SourceRange] = [:]
  private var targets: [Element: [Element]] = [:]
  private var contradictions: Set<Ends> = []

  init(_ map: ArgumentMap) {
    for relation in map.relations {
      let written = map.writtenRelations[relation.firstOccurrence]
      switch relation.kind {
      case .support, .entails, .undercut:
        continue
      case .attack:
        add(relation.source, relation.target, written)
      case .contrary, .contradictory:
        add(relation.source, relation.target, written)
        add(relation.target, relation.source, written)
        contradictions.insert(Ends(source: relation.source, target: relation.target))
        contradictions.insert(Ends(source: relation.target, target: relation.source))
      }
    }
    // An attack of an argument on its own conclusion is no relation of the map any more.
    for written in map.writtenRelations where written.relation == nil && written.kind == .attack {
      add(written.source, written.target, written)
    }
  }

  private mutating func add(_ source: Element, _ target: Element, _ written: WrittenRelation) {
    let ends = Ends(source: source, target: target)
    guard places[ends] == nil else { return }
    places[ends] = written.memberRange
    targets[source, default: []].append(target)
  }

  var isEmpty: Bool { places.isEmpty }

  subscript(ends: Ends) -> SourceRange? { places[ends] }

  /// Whether two statements contradict each other; where a reconstruction draws the one from the other,
  /// that is the concern of the rules about its lines.
  func isContradiction(_ ends: Ends) -> Bool { contradictions.contains(ends) }

  func hasSource(_ element: Element) -> Bool { targets[element] != nil }

  /// The label of a premise that a source attacks, found from the side that has less to look at.
  func first(
    from source: Element, among premises: Premises
  ) -> (label: String, attack: SourceRange)? {
    let attacked = targets[source] ?? []
    let candidates = attacked.count < premises.elements.count ? attacked : premises.elements
    for candidate in candidates {
      guard let label = premises.labels[candidate],
        let place = places[Ends(source: source, target: candidate)]
      else { continue }
      return (label, place)
    }
    return nil
  }
}

/// The premises of an argument with their labels.
private struct Premises {
  let elements: [Element]
  let labels: [Element: String]

  init(_ structure: PremiseConclusionStructure) {
    let lines = structure.premises.map { structure.lines[$0] }
    elements = lines.map { .statement($0.statement) }
    labels = Dictionary(zip(elements, lines.map(\.label)), uniquingKeysWith: { first, _ in first })
  }
}

extension CheckContext {
  /// Whether the opposite of what a line says follows, which is a finding of its own.
  fileprivate func isContradicted(_ line: Int) -> Bool {
    if case .contradicted = verdicts[line] { true } else { false }
  }
}

extension ArgumentMap {
  /// The supports that relation lines say, leaving out lines that are a finding of their own.
  fileprivate func writtenSupports(butNot isReported: (Int) -> Bool) -> [Support] {
    let settled = relations.compactMap { relation -> Support? in
      guard relation.kind.isSupporting,
        let line = relation.occurrences.first(where: { !isReported($0) })
      else { return nil }
      return Support(
        ends: Ends(source: relation.source, target: relation.target),
        place: writtenRelations[line].memberRange)
    }
    // A support of an argument for its own conclusion is no relation of the map any more.
    let repeated = writtenRelations.lazy.filter { $0.relation == nil && $0.kind.isSupporting }
    return settled
      + repeated.map {
        Support(ends: Ends(source: $0.source, target: $0.target), place: $0.memberRange)
      }
  }

  /// Visits what reconstructions say: an input backs what its step concludes.
  fileprivate func forEachStepFromInput(
    _ visit: (
      _ argument: Argument, _ input: PremiseConclusionStructure.Line,
      _ conclusion: PremiseConclusionStructure.Line
    ) -> Void
  ) {
    for argument in arguments {
      guard let lines = argument.structure?.lines else { continue }
      for line in lines {
        guard let inference = line.inference else { continue }
        for input in self[inference].inputs { visit(argument, lines[input], line) }
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func bothWays(_ source: String, _ target: String) -> Self {
    "\(source) speaks both for and against \(target); write what speaks for it and what speaks against it as two"
  }

  fileprivate static func againstReconstruction(_ source: String, _ target: String) -> Self {
    "\(source) is written against \(target), which it backs by reconstruction; change the one or the other"
  }

  fileprivate static func attackedPremise(
    _ source: String, _ argument: String, _ label: String
  ) -> Self {
    "\(source) speaks for \(argument) and against its premise (\(label)); change the one or the other"
  }

  fileprivate static var support: Self { "it speaks for it here" }
  fileprivate static var attack: Self { "it speaks against it here" }

  fileprivate static func step(from input: String, to label: String, of argument: String) -> Self {
    "it is (\(input)) in the step of \(argument) to (\(label))"
  }
}
