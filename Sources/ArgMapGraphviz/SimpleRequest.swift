import ArgMapDrawing

/// What is left of a request when only one line a box counts, and frames and rows do not.
///
/// The line that is kept is the one to the highest of the boxes that lines lead to. Boxes stand in the
/// same rows as with all lines, but no line passes a row, and these are what the engine spends its time
/// on: it puts a place for every row into every line.
struct SimpleRequest {
  /// So many rows passed by lines are always sorted out, in a few seconds.
  private static let passedRowLimit = 6_000
  /// So many a box are no map.
  private static let passedRowLimitOfBox = 8

  /// What the engine is asked for.
  private(set) var request: LayoutRequest
  /// Whether the engine would not come to an end with the whole request.
  let isNeeded: Bool
  private let whole: LayoutRequest
  /// The indices of the lines that are kept.
  private let kept: [Int]

  init(_ whole: LayoutRequest) {
    self.whole = whole
    request = whole
    request.clusters = []
    for index in request.nodes.indices {
      request.nodes[index].cluster = nil
      request.nodes[index].row = nil
    }
    let heights = Heights(of: whole.edges.map { ($0.tail, $0.head) }, between: whole.nodes.count)
    kept = heights.lines.compactMap(\.self).sorted()
    request.edges = kept.map { whole.edges[$0] }
    let passed = whole.edges.reduce(0) { count, edge in
      count + max(abs(heights.heights[edge.tail] - heights.heights[edge.head]) - 1, 0)
    }
    isNeeded =
      passed > max(Self.passedRowLimit, Self.passedRowLimitOfBox * whole.nodes.count)
  }

  /// Completes the engine's answer.
  func layout(from answer: Layout) -> Layout {
    var layout = answer
    let none = Frame(origin: Point(x: 0, y: 0), size: Size(width: 0, height: 0))
    layout.clusterFrames = Array(repeating: none, count: whole.clusters.count)
    layout.edgeSplines = whole.edges.map { edge in
      Layout.Spline(points: whole.hasEndsInOneRow(edge) ? [] : arc(of: edge, in: answer))
    }
    for (index, edge) in kept.enumerated() { layout.edgeSplines[edge] = answer.edgeSplines[index] }
    layout.moveToOrigin()
    return layout
  }

  /// From border to border, the more bent the longer it is, so that it comes out from behind boxes on
  /// its way.
  private func arc(of edge: LayoutRequest.Edge, in answer: Layout) -> [Point] {
    let (tail, head) = (answer.nodeCenters[edge.tail], answer.nodeCenters[edge.head])
    let (tailSize, headSize) = (whole.nodes[edge.tail].size, whole.nodes[edge.head].size)
    guard edge.tail != edge.head else {
      let right = tail.x + tailSize.width / 2
      return [
        Point(x: right, y: tail.y - tailSize.height / 4), Point(x: right + 24, y: tail.y - 24),
        Point(x: right + 24, y: tail.y + 24), Point(x: right, y: tail.y + tailSize.height / 4),
      ]
    }
    let way = Point(x: head.x - tail.x, y: head.y - tail.y)
    func point(_ part: Double) -> Point {
      Point(x: tail.x + part * way.x - 0.2 * way.y, y: tail.y + part * way.y + 0.2 * way.x)
    }
    let (first, second) = (point(1 / 3), point(2 / 3))
    return [
      border(of: tailSize, at: tail, towards: first), first, second,
      border(of: headSize, at: head, towards: second),
    ]
  }
}

/// Where the way from the centre of a box to a point leaves it.
private func border(of size: Size, at center: Point, towards point: Point) -> Point {
  let (x, y) = (point.x - center.x, point.y - center.y)
  let share = max(abs(x) / max(size.width / 2, 1), abs(y) / max(size.height / 2, 1))
  guard share > 1 else { return point }
  return Point(x: center.x + x / share, y: center.y + y / share)
}

extension Layout {
  /// Makes the drawing as large as it has become.
  fileprivate mutating func moveToOrigin() {
    let points = edgeSplines.flatMap(\.points)
    let left = points.reduce(0) { min($0, $1.x) }
    let top = points.reduce(0) { min($0, $1.y) }
    func moved(_ point: Point) -> Point { Point(x: point.x - left, y: point.y - top) }
    size = Size(
      width: points.reduce(size.width) { max($0, $1.x) } - left,
      height: points.reduce(size.height) { max($0, $1.y) } - top)
    nodeCenters = nodeCenters.map(moved)
    edgeSplines = edgeSplines.map { Spline(points: $0.points.map(moved)) }
  }
}
