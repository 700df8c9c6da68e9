extension ArgumentMap {
  /// A premise backs the steps that draw on it and not its argument as a whole, so that independent
  /// steps of one argument never look like a circle.
  static func makeSupportGraph(of map: ArgumentMap) -> ElementGraph {
    makeGraph(of: map) { $0.isSupporting }
  }

  static func makeBearingGraph(of map: ArgumentMap) -> ElementGraph {
    makeGraph(of: map) { _ in true }
  }

  private static func makeGraph(
    of map: ArgumentMap, including isIncluded: (RelationKind) -> Bool
  ) -> ElementGraph {
    let statements = map.statements.count
    let arguments = map.arguments.count
    func node(_ element: Element) -> Int {
      switch element {
      case .statement(let id): id.index
      case .argument(let id): statements + id.index
      case .inference(let id): statements + arguments + id.index
      }
    }
    var edges: [ElementGraph.Edge] = []
    edges.reserveCapacity(map.relations.count + map.inferences.count * 4)
    for argument in map.arguments {
      guard let structure = argument.structure else { continue }
      for line in structure.lines {
        guard let inference = line.inference else { continue }
        let step = node(.inference(inference))
        for input in map[inference].inputs {
          edges.append(
            ElementGraph.Edge(
              source: structure.lines[input].statement.index, target: step,
              reason: .input(line: input)))
        }
        edges.append(
          ElementGraph.Edge(source: step, target: line.statement.index, reason: .conclusion))
      }
      if let conclusion = argument.mainConclusion {
        edges.append(
          ElementGraph.Edge(
            source: node(.argument(argument.id)), target: conclusion.index,
            reason: .mainConclusion))
      }
    }
    for (index, relation) in map.relations.enumerated() where isIncluded(relation.kind) {
      let source = node(relation.source)
      let target = node(relation.target)
      edges.append(ElementGraph.Edge(source: source, target: target, reason: .relation(index)))
      if relation.kind.isSymmetric {
        edges.append(ElementGraph.Edge(source: target, target: source, reason: .relation(index)))
      }
    }
    return ElementGraph(
      statements: statements, arguments: arguments, inferences: map.inferences.count, edges: edges)
  }
}
