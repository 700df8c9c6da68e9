import ArgMapModel

/// Collects the lines of an overview: what relations say, and what follows from shared statements.
struct OverviewEdges {
  /// How many lines a picture has at most.
  ///
  /// Where arguments stand in for a statement, lines multiply: a thousand arguments for it and a
  /// thousand from it make a million.
  static let limit = 1_000_000

  private(set) var edges: [Overview.Edge] = []
  /// Whether the limit was reached.
  private(set) var isTruncated = false

  private let map: ArgumentMap
  private let nodeOfStatement: [Int?]
  private let nodeOfArgument: [Int?]
  private let firstArgumentNode: Int
  private let standIns: StandIns
  private var supports: Set<Int> = []

  init(map: ArgumentMap, nodeOfStatement: [Int?], nodeOfArgument: [Int?]) {
    self.map = map
    self.nodeOfStatement = nodeOfStatement
    self.nodeOfArgument = nodeOfArgument
    firstArgumentNode = nodeOfStatement.count { $0 != nil }
    standIns = StandIns(
      in: map, nodeOfStatement: nodeOfStatement, nodeOfArgument: nodeOfArgument)
    addRelations()
    addSharedStatements()
  }

  private mutating func addRelations() {
    for relation in map.relations {
      add(relation.kind, from: relation.source, to: relation.target)
      // A hidden premise that contradicts something is also contradicted by it.
      if relation.kind.isSymmetric, case .statement(let target) = relation.source,
        case .statement = relation.target, nodeOfStatement[target.index] == nil
      {
        add(relation.kind, from: relation.target, to: relation.source)
      }
    }
  }

  /// Who concludes a statement supports it and, where it has no node, those who argue from it; a
  /// statement with a node supports those who argue from it.
  private mutating func addSharedStatements() {
    for argument in map.arguments where nodeOfArgument[argument.id.index] != nil {
      guard let conclusion = argument.mainConclusion else { continue }
      add(
        .support, from: .argument(argument.id), to: .statement(conclusion), sharing: conclusion)
    }
    for argument in map.arguments where nodeOfArgument[argument.id.index] != nil {
      for line in argument.structure?.lines ?? []
      where line.role == .premise && nodeOfStatement[line.statement.index] != nil {
        add(
          .support, from: .statement(line.statement), to: .argument(argument.id),
          sharing: line.statement)
      }
    }
  }

  /// Adds lines between all nodes that stand for two elements.
  ///
  /// - Parameters:
  ///   - kind: What the relation between the elements is.
  ///   - source: Where the lines start.
  ///   - target: Where they end.
  ///   - shared: The statement from which the lines follow if no relation says so; then a line that
  ///     is there already is not added again.
  private mutating func add(
    _ kind: RelationKind, from source: Element, to target: Element,
    sharing shared: Statement.ID? = nil
  ) {
    let heads = nodes(for: target, standIns.targets)
    guard !heads.isEmpty else { return }
    for tail in nodes(for: source, standIns.sources) {
      for head in heads {
        guard edges.count < Self.limit else {
          isTruncated = true
          return
        }
        let kind = drawnKind(kind, from: tail, to: head)
        if kind == .support {
          let isNew = supports.insert(tail << 32 | head).inserted
          if shared != nil, !isNew { continue }
        }
        edges.append(
          Overview.Edge(
            kind: kind, source: tail, target: head,
            sourceStatement: shared ?? source.statement,
            targetStatement: shared ?? target.statement))
      }
    }
  }

  private func nodes(for element: Element, _ statements: StandIns.Lists) -> ArraySlice<Int> {
    switch element {
    case .statement(let id): statements[id]
    case .argument(let id): nodeOfArgument[id.index].map { [$0] } ?? []
    case .inference(let id): nodeOfArgument[map[id].argument.index].map { [$0] } ?? []
    }
  }

  /// Between statements a relation says what is true if the other is; arguments just speak for or
  /// against.
  private func drawnKind(_ kind: RelationKind, from tail: Int, to head: Int) -> RelationKind {
    max(tail, head) < firstArgumentNode ? kind : kind.towardArgument
  }
}

extension RelationKind {
  /// What is left of a relation when one of its ends is an argument, which is neither true nor false.
  var towardArgument: RelationKind {
    switch self {
    case .support, .entails: .support
    case .attack, .contrary, .contradictory: .attack
    case .undercut: .undercut
    }
  }
}

extension Element {
  fileprivate var statement: Statement.ID? {
    switch self {
    case .statement(let id): id
    case .argument, .inference: nil
    }
  }
}
