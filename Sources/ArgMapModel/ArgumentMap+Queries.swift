extension ArgumentMap {
  /// What directly backs an element: premises a step, steps and supporting relations a claim.
  public func supporters(of element: Element) -> [Element] {
    unique(support.incoming(of: element).lazy.map(\.source), in: support)
  }

  /// What directly speaks against an element: attacks, undercuts and, from either side, contraries and
  /// contradictories.
  public func attackers(of element: Element) -> [Element] {
    let hostile = bearing.incoming(of: element).lazy.filter { edge in
      guard case .relation(let index) = edge.reason else { return false }
      return !relations[index].kind.isSupporting
    }
    return unique(hostile.map(\.source), in: bearing)
  }

  /// Everything that an element rests on, over any number of steps, without the element itself.
  ///
  /// Takes time proportional to the map.
  public func dependencies(of element: Element) -> [Element] {
    let rests = support.reaching([element])
    let own = support.node(of: element)
    return rests.indices.filter { rests[$0] && $0 != own }.map(support.element(at:))
  }

  /// The pieces of the map that have nothing to do with each other, each in the order of the map.
  ///
  /// Takes time proportional to the map.
  public func components() -> [[Element]] {
    var pieces: [[Element]] = []
    var pieceOfRoot: [Int: Int] = [:]
    for (node, root) in bearingComponents.enumerated() {
      let piece = pieceOfRoot[root] ?? pieces.count
      if piece == pieces.count {
        pieceOfRoot[root] = piece
        pieces.append([])
      }
      pieces[piece].append(bearing.element(at: node))
    }
    return pieces
  }

  private func unique(_ nodes: some Sequence<Int>, in graph: ElementGraph) -> [Element] {
    var seen: Set<Int> = []
    return nodes.filter { seen.insert($0).inserted }.map(graph.element(at:))
  }
}
