import ArgMapModel

extension Drawing {
  /// Asked for as part of a frame's label and left blank: engines let frames nearly touch what is
  /// above them, and the heads of lines would have no place there.
  private var roomAboveFrames: Double { graph.direction == .up ? 24 : 8 }

  /// What a layout engine needs to know.
  public var layoutRequest: LayoutRequest {
    var request = LayoutRequest()
    request.direction = graph.direction
    request.nodes = zip(graph.nodes, boxes).map { node, box in
      LayoutRequest.Node(size: box.size, cluster: node.cluster, row: node.row)
    }
    request.edges = graph.edges.map { edge in
      LayoutRequest.Edge(tail: edge.tail, head: edge.head, weight: edge.kind.weight)
    }
    request.clusters = zip(graph.clusters, frames).map { cluster, frame in
      var labelSize = frame.size
      labelSize.height += roomAboveFrames
      return LayoutRequest.Cluster(
        parent: cluster.parent, labelSize: labelSize, margin: margin(of: cluster))
    }
    setDistances(of: &request)
    request.foldStars()
    return request
  }

  private func setDistances(of request: inout LayoutRequest) {
    let dot = style.author.dot
    // A line within a row needs room for its head and its sign.
    request.nodeSeparation =
      dot.nodeSeparation ?? (request.edges.contains(where: request.hasEndsInOneRow) ? 48 : 24)
    // Where many lines meet they need height to come apart.
    var lines = Array(repeating: 0, count: graph.nodes.count)
    for edge in graph.edges { lines[edge.head] += 1 }
    request.rankSeparation =
      dot.rankSeparation ?? (48 + min(max(Double(lines.max() ?? 0) - 4, 0) * 6, 72))
    // Numbers take more room than signs.
    if graph.edges.contains(where: { $0.bundle != nil }) {
      request.rankSeparation = max(request.rankSeparation, 72)
    }
  }

  /// The room between a frame and what is inside.
  func margin(of cluster: Graph.Cluster) -> Double {
    switch cluster.kind {
    case .group: style.author.dot.group.margin ?? 12
    case .argument: 12
    }
  }

  /// The boxes as they were laid out.
  func boxFrames(in layout: Layout) -> [Frame] {
    zip(layout.nodeCenters, boxes).map { Frame(center: $0, size: $1.size) }
  }

  /// The frames as they were laid out, without the room above them.
  func frames(in layout: Layout) -> [Frame] {
    layout.clusterFrames.map { frame in
      guard frame.size.height > 0 else { return frame }
      var frame = frame
      frame.origin.y += roomAboveFrames
      frame.size.height -= roomAboveFrames
      return frame
    }
  }
}

extension Graph.Edge.Kind {
  /// Steps stay together before relations do.
  fileprivate var weight: Int {
    switch self {
    case .input, .conclusion: 4
    case .mixed: 2
    case .relation(let kind): kind.isSupporting ? 2 : 1
    }
  }
}
