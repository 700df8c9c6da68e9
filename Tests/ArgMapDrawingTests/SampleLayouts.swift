import ArgMapDrawing

extension Layout {
  /// A layout made without an engine: boxes in one column, the first at the top, straight lines.
  init(column request: LayoutRequest) {
    var centers: [Point] = []
    var top = 60.0
    let width = request.nodes.map(\.size.width).max() ?? 0
    for node in request.nodes {
      centers.append(Point(x: 40 + width / 2, y: top + node.size.height / 2))
      top += node.size.height + 60
    }
    let size = Size(width: width + 80, height: top)
    self.init(
      size: size, nodeCenters: centers,
      edgeSplines: request.edges.map { edge in
        let (tail, head) = (centers[edge.tail], centers[edge.head])
        let (tailHalf, headHalf) = (
          request.nodes[edge.tail].size.height / 2, request.nodes[edge.head].size.height / 2
        )
        let isRising = tail.y > head.y
        let start = Point(x: tail.x, y: tail.y + (isRising ? -tailHalf : tailHalf))
        let end = Point(x: head.x, y: head.y + (isRising ? headHalf : -headHalf))
        let step = Point(x: (end.x - start.x) / 3, y: (end.y - start.y) / 3)
        return Spline(points: [
          start, Point(x: start.x + step.x, y: start.y + step.y),
          Point(x: end.x - step.x, y: end.y - step.y), end,
        ])
      },
      clusterFrames: request.clusters.map { _ in Frame(origin: Point(x: 10, y: 10), size: size) })
  }
}

extension Drawing {
  /// The picture without an engine.
  var columnSVG: String { svg(Layout(column: layoutRequest)) }
}
