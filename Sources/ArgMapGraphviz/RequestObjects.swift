import ArgMapDrawing

/// A request as Graphviz objects.
///
/// Must not outlive the graph it was made in. All names and values are made here from numbers: no text of a map reaches Graphviz.
struct RequestObjects {
  /// More boxes are placed with less patience: a quarter of the time is saved, lines cross as often, and
  /// become about a twenty-fifth longer.
  private static let largeCount = 1_000

  /// Nil where there is nothing in the frame; Graphviz gives such clusters no place.
  private var clusters: [GraphHandle.Object?] = []
  private var nodes: [GraphHandle.Object] = []
  /// Nil for a line that Graphviz is not asked for.
  private var edges: [GraphHandle.Object?] = []

  init(
    of request: LayoutRequest, effort: Effort, in graph: borrowing GraphHandle
  ) throws(GraphvizError) {
    try setDefaults(of: request, in: graph)
    // The rounds for places are counted per box.
    if effort == .limited {
      try graph.setDefault(.graph, "nslimit", "0.1")
    } else if request.nodes.count > Self.largeCount {
      try graph.setDefault(.graph, "nslimit", "0.3")
    }
    // Half the rounds for the order within rows, too.
    if request.nodes.count > Self.largeCount { try graph.setDefault(.graph, "mclimit", "0.5") }
    try addClusters(of: request, to: graph)
    for (index, node) in request.nodes.enumerated() {
      let container = node.cluster.flatMap { clusters[$0] } ?? graph.root
      let object = try graph.addNode("n\(index)", in: container)
      try graph.set("width", of: object, to: inches(node.size.width))
      try graph.set("height", of: object, to: inches(node.size.height))
      nodes.append(object)
    }
    try addRows(of: request, to: graph)
    for (index, edge) in request.edges.enumerated() {
      // Lines within a row can make Graphviz fail, crash or run for ever.
      guard !request.hasEndsInOneRow(edge) else {
        edges.append(nil)
        continue
      }
      let object = try graph.addEdge("e\(index)", from: nodes[edge.tail], to: nodes[edge.head])
      // Graphviz does not survive large values, nor lines within a row where there are frames.
      try graph.set("weight", of: object, to: "\(min(max(edge.weight, 0), 1000))")
      try graph.set("minlen", of: object, to: "\(min(max(edge.minimumLength, 1), 50))")
      edges.append(object)
    }
  }

  private func setDefaults(
    of request: LayoutRequest, in graph: borrowing GraphHandle
  ) throws(GraphvizError) {
    switch request.direction {
    case .up:
      try graph.setDefault(.graph, "rankdir", "BT")
      // Ranks are turned round at the end, labels with them: the bottom becomes the top.
      try graph.setDefault(.graph, "labelloc", "b")
    case .down:
      try graph.setDefault(.graph, "rankdir", "TB")
      try graph.setDefault(.graph, "labelloc", "t")
    case .left:
      try graph.setDefault(.graph, "rankdir", "RL")
      try graph.setDefault(.graph, "labelloc", "t")
    case .right:
      try graph.setDefault(.graph, "rankdir", "LR")
      try graph.setDefault(.graph, "labelloc", "t")
    }
    try graph.setDefault(.graph, "splines", "true")
    try graph.setDefault(.graph, "nodesep", inches(request.nodeSeparation))
    try graph.setDefault(.graph, "ranksep", inches(request.rankSeparation))
    try graph.setDefault(.node, "shape", "box")
    try graph.setDefault(.node, "label", "")
    try graph.setDefault(.node, "fixedsize", "true")
    // Later versions let lines end at the outer edge of the outline.
    try graph.setDefault(.node, "penwidth", "0")
    // No room for arrow heads: a line ends at the box.
    try graph.setDefault(.edge, "dir", "none")
  }

  private mutating func addClusters(
    of request: LayoutRequest, to graph: borrowing GraphHandle
  ) throws(GraphvizError) {
    var isFilled = Array(repeating: false, count: request.clusters.count)
    for case let cluster? in request.nodes.map(\.cluster) { isFilled[cluster] = true }
    for (index, cluster) in request.clusters.enumerated().reversed() where isFilled[index] {
      if let parent = cluster.parent { isFilled[parent] = true }
    }
    for (index, cluster) in request.clusters.enumerated() {
      guard isFilled[index] else {
        clusters.append(nil)
        continue
      }
      let container = cluster.parent.flatMap { clusters[$0] } ?? graph.root
      let object = try graph.addSubgraph("cluster_\(index)", in: container)
      try graph.set("margin", of: object, to: "\(cluster.margin)")
      if let label = labelPlaceholder(of: cluster.labelSize) {
        try graph.set("label", of: object, toHTML: label)
      }
      clusters.append(object)
    }
  }

  /// Graphviz keeps the nodes of such a subgraph in one rank.
  private func addRows(
    of request: LayoutRequest, to graph: borrowing GraphHandle
  ) throws(GraphvizError) {
    let rows = request.rows
    guard !rows.isEmpty else { return }
    // Otherwise a row takes its nodes out of their clusters.
    try graph.setDefault(.graph, "newrank", "true")
    for (number, row) in rows.enumerated() {
      let object = try graph.addSubgraph("row_\(number)", in: graph.root)
      try graph.set("rank", of: object, to: "same")
      for node in row { _ = try graph.addNode("n\(node)", in: object) }
    }
  }

  /// The places, after the graph was laid out.
  func layout(from graph: borrowing GraphHandle) throws(GraphvizError) -> Layout {
    let (lowerLeft, upperRight) = graph.bounds(of: graph.root)
    func turned(_ point: Point) -> Point {
      Point(x: point.x - lowerLeft.x, y: upperRight.y - point.y)
    }
    var splines: [Layout.Spline] = []
    for (index, edge) in edges.enumerated() {
      guard let edge else {
        splines.append(Layout.Spline(points: []))
        continue
      }
      let points = graph.spline(of: edge).map(turned)
      guard !points.isEmpty else { throw .layoutFailed("line \(index) has no course") }
      splines.append(Layout.Spline(points: points))
    }
    var frames: [Frame] = []
    for cluster in clusters {
      guard let cluster else {
        frames.append(Frame(origin: Point(x: 0, y: 0), size: Size(width: 0, height: 0)))
        continue
      }
      let bounds = graph.bounds(of: cluster)
      let origin = turned(Point(x: bounds.lowerLeft.x, y: bounds.upperRight.y))
      frames.append(
        Frame(origin: origin, size: size(from: bounds.lowerLeft, to: bounds.upperRight)))
    }
    return Layout(
      size: size(from: lowerLeft, to: upperRight),
      nodeCenters: nodes.map { turned(graph.center(of: $0)) },
      edgeSplines: splines,
      clusterFrames: frames)
  }
}

private func size(from lowerLeft: Point, to upperRight: Point) -> Size {
  Size(width: upperRight.x - lowerLeft.x, height: upperRight.y - lowerLeft.y)
}

private func inches(_ points: Double) -> String { "\(points / 72)" }

/// An empty table that takes the room of a label.
///
/// Graphviz adds 16 points to the width of a cluster's label and 8 to its height.
private func labelPlaceholder(of size: Size) -> String? {
  guard size.width > 0, size.height > 0 else { return nil }
  let width = Int(max(size.width - 16, 1).rounded(.up))
  let height = Int(max(size.height - 8, 1).rounded(.up))
  return """
    <TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0" FIXEDSIZE="TRUE" \
    WIDTH="\(width)" HEIGHT="\(height)"><TR><TD></TD></TR></TABLE>
    """
}
