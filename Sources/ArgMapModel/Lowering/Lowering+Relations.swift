import ArgMapSyntax

extension Element {
  fileprivate var index: Int {
    switch self {
    case .statement(let id): id.index
    case .argument(let id): id.index
    case .inference(let id): id.index
    }
  }
}

extension Relation {
  /// Leaves the kinds out: the ends say nearly all.
  fileprivate static func hash(_ source: Element, _ target: Element) -> Int {
    (UInt64(source.index) << 32 | UInt64(target.index)).hashValue
  }

  fileprivate var hash: Int { Self.hash(source, target) }

  fileprivate func joins(_ kind: RelationKind, _ source: Element, _ target: Element) -> Bool {
    self.kind == kind && self.source == source && self.target == target
  }
}

extension Lowering {
  /// Adds the relation of one line, or the line to an equal relation.
  mutating func addRelation(
    _ symbol: SyntaxKind, from parent: Element, undercutTarget: Element?, to child: Element,
    symbolRange: SourceRange, memberRange: SourceRange
  ) {
    let kind: RelationKind
    var source = parent
    var target = child
    switch symbol {
    case .supportedBy: (kind, source, target) = (.support, child, parent)
    case .supports: kind = .support
    case .attackedBy: (kind, source, target) = (.attack, child, parent)
    case .attacks: kind = .attack
    case .contradicts: kind = .contradictory
    case .undercutBy: (kind, source, target) = (.undercut, child, undercutTarget ?? parent)
    case .undercuts: kind = .undercut
    default: return
    }
    let occurrence = map.writtenRelations.count
    let new = map.relations.count
    let index =
      (kind.isSymmetric ? existing(kind, target, source) : nil)
      ?? enter(new, kind, source, target)
    map.writtenRelations.append(
      WrittenRelation(
        kind: kind, source: source, target: target, symbolRange: symbolRange,
        memberRange: memberRange, member: child, relation: index))
    if index < new {
      map.relations[index].addOccurrence(occurrence)
    } else {
      map.relations.append(
        Relation(kind: kind, source: source, target: target, occurrence: occurrence))
    }
  }

  /// Enters a new relation, unless there is an equal one.
  private mutating func enter(
    _ new: Int, _ kind: RelationKind, _ source: Element, _ target: Element
  ) -> Int {
    relationIndex.index(hash: Relation.hash(source, target), orInserting: new) {
      [relations = map.relations] in relations[$0].joins(kind, source, target)
    }
  }

  private func existing(_ kind: RelationKind, _ source: Element, _ target: Element) -> Int? {
    let index = relationIndex.index(hash: Relation.hash(source, target)) {
      map.relations[$0].joins(kind, source, target)
    }
    if index == nil, kind.isSymmetric {
      return relationIndex.index(hash: Relation.hash(target, source)) {
        map.relations[$0].joins(kind, target, source)
      }
    }
    return index
  }

  /// Rewrites what was sketched to what the structures say, in the order that Argdown gives.
  mutating func settleRelations() {
    var removed = [Bool](repeating: false, count: map.relations.count)
    if settings.transformsArgumentRelations { moveToStructures(&removed) }
    if settings.isStrict { makeLogical(&removed) }
    removeRedundantAttacks(&removed)
    compactRelations(removed)
  }

  /// A reconstructed argument stands for its main conclusion where a relation starts, and for its
  /// last inference where an undercut ends.
  private mutating func moveToStructures(_ removed: inout [Bool]) {
    for index in map.relations.indices {
      let relation = map.relations[index]
      var source = relation.source
      var target = relation.target
      if case .argument(let argument) = source, let conclusion = map[argument].mainConclusion {
        source = .statement(conclusion)
      }
      if case .argument(let argument) = target, relation.kind == .undercut,
        let inference = map[argument].structure?.lines.last?.inference
      {
        target = .inference(inference)
      }
      guard source != relation.source || target != relation.target else { continue }
      // What an argument says of its own conclusion is said by the structure.
      guard source != target else {
        remove(index, &removed)
        continue
      }
      change(index, to: relation.kind, source, target, &removed)
    }
  }

  private mutating func makeLogical(_ removed: inout [Bool]) {
    for index in map.relations.indices where !removed[index] {
      let relation = map.relations[index]
      guard case .statement = relation.source, case .statement = relation.target else { continue }
      switch relation.kind {
      case .support: change(index, to: .entails, relation.source, relation.target, &removed)
      case .attack: change(index, to: .contrary, relation.source, relation.target, &removed)
      case .undercut, .entails, .contrary, .contradictory: break
      }
    }
  }

  /// An attack on a reconstructed argument is dropped where the attacker attacks a premise as well.
  private mutating func removeRedundantAttacks(_ removed: inout [Bool]) {
    // Made for the first attack on a reconstructed argument; attacks on statements are not removed here.
    lazy var targets = attackedStatements(removed)
    var premises: [Argument.ID: [Statement.ID: Int]] = [:]
    for index in map.relations.indices where !removed[index] {
      let relation = map.relations[index]
      guard relation.kind == .attack, case .statement(let attacker) = relation.source,
        case .argument(let argument) = relation.target, let structure = map[argument].structure,
        let attacked = targets[attacker]
      else { continue }
      let lines = premises[argument] ?? structure.firstPremises
      premises[argument] = lines
      // From the side that has less to look at; there may be thousands of attackers and premises.
      let line =
        attacked.count < lines.count
        ? attacked.lazy.compactMap { lines[$0] }.min()
        : lines.lazy.filter { attacked.contains($0.key) }.map(\.value).min()
      guard let line else { continue }
      let premise = Element.statement(structure.lines[line].statement)
      let other =
        existing(.attack, relation.source, premise)
        ?? existing(.contrary, relation.source, premise)
        ?? existing(.contradictory, relation.source, premise)
      if let other { merge(index, into: other, &removed) }
    }
  }

  /// The statements that each statement speaks against.
  private func attackedStatements(_ removed: [Bool]) -> [Statement.ID: Set<Statement.ID>] {
    var targets: [Statement.ID: Set<Statement.ID>] = [:]
    for (index, relation) in map.relations.enumerated() where !removed[index] {
      guard case .statement(let source) = relation.source,
        case .statement(let target) = relation.target
      else { continue }
      switch relation.kind {
      case .attack, .contrary, .contradictory: targets[source, default: []].insert(target)
      case .support, .entails, .undercut: continue
      }
      if relation.kind.isSymmetric { targets[target, default: []].insert(source) }
    }
    return targets
  }

  private mutating func change(
    _ index: Int, to kind: RelationKind, _ source: Element, _ target: Element,
    _ removed: inout [Bool]
  ) {
    if let other = existing(kind, source, target), other != index {
      merge(index, into: other, &removed)
      return
    }
    forget(index)
    map.relations[index].kind = kind
    map.relations[index].source = source
    map.relations[index].target = target
    _ = enter(index, kind, source, target)
  }

  private mutating func merge(_ index: Int, into other: Int, _ removed: inout [Bool]) {
    for occurrence in map.relations[index].occurrences {
      map.writtenRelations[occurrence].relation = other
    }
    map.relations[other].addOccurrences(of: map.relations[index])
    forget(index)
    removed[index] = true
  }

  private mutating func remove(_ index: Int, _ removed: inout [Bool]) {
    for occurrence in map.relations[index].occurrences {
      map.writtenRelations[occurrence].relation = nil
    }
    forget(index)
    removed[index] = true
  }

  private mutating func forget(_ index: Int) {
    relationIndex.remove(index, hash: map.relations[index].hash)
  }

  private mutating func compactRelations(_ removed: [Bool]) {
    guard removed.contains(true) else { return }
    var kept: [Relation] = []
    kept.reserveCapacity(map.relations.count)
    for (index, relation) in map.relations.enumerated() where !removed[index] {
      for occurrence in relation.occurrences {
        map.writtenRelations[occurrence].relation = kept.count
      }
      kept.append(relation)
    }
    map.relations = kept
  }
}

extension PremiseConclusionStructure {
  /// The first line of each premise.
  fileprivate var firstPremises: [Statement.ID: Int] {
    Dictionary(
      premises.map { (lines[$0].statement, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
