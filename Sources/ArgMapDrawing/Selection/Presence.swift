import ArgMapModel

/// A set of statements and arguments, and through which of them the ends of a relation can be shown.
///
/// A statement outside the set is still present where an argument of the set stands for it: as the
/// end of a relation in its premises, as the start in its main conclusion.
struct Presence {
  /// Which end of a relation is asked about.
  enum End {
    case source, target, either
  }

  /// Whether each statement is in the set.
  let statements: [Bool]
  /// Whether each argument is in the set.
  let arguments: [Bool]
  /// How often each statement is a premise of an argument in the set.
  let premiseUses: [Int]
  /// How often each statement is the main conclusion of an argument in the set.
  let conclusionUses: [Int]

  init(statements: [Bool], arguments: [Bool], in map: ArgumentMap) {
    self.statements = statements
    self.arguments = arguments
    var premiseUses = [Int](repeating: 0, count: statements.count)
    var conclusionUses = premiseUses
    for argument in map.arguments where arguments[argument.id.index] {
      for line in argument.structure?.lines ?? [] {
        if line.role == .premise { premiseUses[line.statement.index] += 1 }
        if line.role == .mainConclusion { conclusionUses[line.statement.index] += 1 }
      }
    }
    self.premiseUses = premiseUses
    self.conclusionUses = conclusionUses
  }

  /// Whether an element, as one end of a relation, is in the set or stood for by an argument of it.
  func contains(_ element: Element, as end: End, in map: ArgumentMap) -> Bool {
    switch element {
    case .argument(let id): return arguments[id.index]
    case .inference(let id): return arguments[map[id].argument.index]
    case .statement(let id):
      return statements[id.index] || uses(of: id.index, as: end) > 0
    }
  }

  /// How often arguments of the set use a statement so that they can stand for it.
  func uses(of statement: Int, as end: End) -> Int {
    switch end {
    case .source: conclusionUses[statement]
    case .target: premiseUses[statement]
    case .either: premiseUses[statement] + conclusionUses[statement]
    }
  }

  /// Calls a function for each end of a relation whose other end is present.
  ///
  /// Both ends of a symmetric relation are sources and targets at once.
  func forEachEndWithPartner(
    in map: ArgumentMap,
    _ body: (_ end: Element, _ role: End, _ partner: Element, _ partnerRole: End) -> Void
  ) {
    for relation in map.relations {
      let isSymmetric = relation.kind.isSymmetric
      let source = isSymmetric ? End.either : .source
      let target = isSymmetric ? End.either : .target
      if contains(relation.target, as: target, in: map) {
        body(relation.source, source, relation.target, target)
      }
      if contains(relation.source, as: source, in: map) {
        body(relation.target, target, relation.source, source)
      }
    }
  }
}
