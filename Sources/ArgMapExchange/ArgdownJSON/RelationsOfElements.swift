import ArgMapModel

/// The relations that start or end at each element, in the order of the map.
struct RelationsOfElements {
  private let statementCount: Int
  private let argumentCount: Int
  /// Where the relations of each element begin in `relations`.
  private var starts: [Int32]
  private var relations: [Int32]

  init(of map: ArgumentMap) {
    statementCount = map.statements.count
    argumentCount = map.arguments.count
    let count = statementCount + argumentCount + map.inferences.count
    starts = [Int32](repeating: 0, count: count + 1)
    relations = []
    // Each list is first counted, then filled from its end, last relations first.
    for relation in map.relations {
      starts[place(of: relation.source)] += 1
      if relation.source != relation.target { starts[place(of: relation.target)] += 1 }
    }
    for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
    relations = [Int32](repeating: 0, count: Int(starts[count]))
    for (index, relation) in map.relations.enumerated().reversed() {
      add(index, to: relation.source)
      if relation.source != relation.target { add(index, to: relation.target) }
    }
  }

  /// The indices of an element's relations.
  subscript(element: Element) -> ArraySlice<Int32> {
    let place = place(of: element)
    return relations[Int(starts[place])..<Int(starts[place + 1])]
  }

  private mutating func add(_ relation: Int, to element: Element) {
    let place = place(of: element)
    starts[place] -= 1
    relations[Int(starts[place])] = Int32(relation)
  }

  private func place(of element: Element) -> Int {
    switch element {
    case .statement(let id): id.index
    case .argument(let id): statementCount + id.index
    case .inference(let id): statementCount + argumentCount + id.index
    }
  }
}
