extension Graph {
  /// What a closed group holds.
  struct Contents: Sendable {
    var statements = 0
    var arguments = 0

    /// In words; nil for nothing.
    var words: String? {
      let parts = [
        statements > 0 ? Wording.count(statements, "statement") : nil,
        arguments > 0 ? Wording.count(arguments, "argument") : nil,
      ].compactMap(\.self)
      return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
  }

  /// The picture with some of its groups drawn as one box each, which says what it holds.
  ///
  /// Lines inside of such a box are not drawn. Those between it and another box are one line.
  func closing(_ isClosed: [Bool]) -> Graph {
    guard isClosed.contains(true) else { return self }
    var closedFrame = [Int?](repeating: nil, count: clusters.count)
    var movedFrame = closedFrame
    var graph = self
    (graph.clusters, graph.nodes, graph.edges) = ([], [], [])
    for (index, cluster) in clusters.enumerated() {
      let outer = cluster.parent.flatMap { closedFrame[$0] }
      closedFrame[index] = outer ?? (isClosed[index] ? index : nil)
      guard closedFrame[index] == nil else { continue }
      movedFrame[index] = graph.clusters.count
      var open = cluster
      open.parent = cluster.parent.flatMap { movedFrame[$0] }
      graph.clusters.append(open)
    }
    let contents = contents(of: closedFrame)
    var nodeOfFrame = [Int?](repeating: nil, count: clusters.count)
    let moved = nodes.map { node in
      var node = node
      if let frame = node.cluster.flatMap({ closedFrame[$0] }) {
        if let known = nodeOfFrame[frame] { return known }
        nodeOfFrame[frame] = graph.nodes.count
        node = clusters[frame].closed(holding: contents[frame])
      }
      node.cluster = node.cluster.flatMap { movedFrame[$0] }
      graph.nodes.append(node)
      return graph.nodes.count - 1
    }
    graph.edges = LineBundles(edges, between: graph.nodes, moved).edges
    return graph
  }

  private func contents(of closedFrame: [Int?]) -> [Contents] {
    var contents = [Contents](repeating: Contents(), count: clusters.count)
    for node in nodes {
      guard let frame = node.cluster.flatMap({ closedFrame[$0] }) else { continue }
      switch node.kind {
      case .statement: contents[frame].statements += 1
      case .argument: contents[frame].arguments += 1
      case .inference: break
      case .closedGroup:
        contents[frame].statements += node.contents.statements
        contents[frame].arguments += node.contents.arguments
      }
    }
    for (index, cluster) in clusters.enumerated() where cluster.kind == .argument {
      if let frame = closedFrame[index] { contents[frame].arguments += 1 }
    }
    return contents
  }
}

extension Graph.Cluster {
  /// The box that takes the place of the frame.
  fileprivate func closed(holding contents: Graph.Contents) -> Graph.Node {
    var node = Graph.Node(
      id: id, kind: .closedGroup, role: .claim, element: nil, title: title, text: contents.words)
    node.section = section
    node.contents = contents
    node.color = color
    node.cluster = parent
    return node
  }
}
