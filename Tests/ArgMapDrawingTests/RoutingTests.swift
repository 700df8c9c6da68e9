import ArgMapTestSupport
import ArgMapModel
import Testing

@testable import ArgMapDrawing

@Suite struct RoutingTests {
  /// A claim at the top and reasons in a row below, all lines to the middle of its lower border.
  private func star(_ count: Int) -> (drawing: Drawing, layout: Layout) {
    var graph = Graph()
    let claim = graph.statement("Claim", "Many lines end here, and all of them are told apart.")
    for index in 0..<count {
      let reason = graph.argument("R\(index)", nil)
      graph.relate(reason, index.isMultiple(of: 2) ? .support : .attack, claim)
    }
    let drawing = Drawing(of: graph)
    var layout = Layout(column: drawing.layoutRequest)
    let middle = Double(count) * 100 / 2
    layout.nodeCenters[claim] = Point(x: middle, y: 40)
    for index in 0..<count { layout.nodeCenters[index + 1] = Point(x: Double(index) * 100, y: 240) }
    layout.edgeSplines = drawing.layoutRequest.edges.map { edge in
      let tail = layout.nodeCenters[edge.tail]
      let end = Point(x: middle, y: 40 + drawing.boxes[claim].size.height / 2)
      let start = Point(x: tail.x, y: tail.y - drawing.boxes[edge.tail].size.height / 2)
      return Layout.Spline(points: [start, start, end, end])
    }
    return (drawing, layout)
  }

  @Test(arguments: [2, 5, 9])
  func `lines that meet at a box end side by side, in order`(count: Int) {
    let (drawing, layout) = star(count)
    let ends = EdgeRouting(drawing, layout).routes.compactMap { $0?.course.end }
    #expect(ends.count == count)
    for (left, right) in zip(ends, ends.dropFirst()) { #expect(right.x - left.x >= 8) }
    let box = drawing.boxFrames(in: layout)[0]
    for end in ends {
      #expect(end.y == box.bottom)
      #expect(box.left < end.x && end.x < box.right)
    }
  }

  @Test(arguments: [2, 9, 20])
  func `no sign covers another`(count: Int) {
    let (drawing, layout) = star(count)
    let signs = EdgeRouting(drawing, layout).routes.compactMap { $0?.badges.first?.place }
    #expect(signs.count == count)
    for (index, sign) in signs.enumerated() {
      for other in signs[..<index] { #expect((sign - other).length >= 14) }
    }
  }

  @Test func `premises meet in one point`() {
    var graph = Graph()
    let step = graph.step("rule")
    for _ in 0..<3 { graph.input(graph.statement("P", nil), step) }
    let drawing = Drawing(of: graph)
    let routes = EdgeRouting(drawing, Layout(column: drawing.layoutRequest)).routes
    #expect(Set(routes.compactMap { $0?.course.end }).count == 1)
  }

  @Test func `a line does not run across a box that is in its way`() throws {
    var graph = Graph()
    let top = graph.statement("Top", nil)
    _ = graph.statement("Between", nil)
    graph.relate(graph.statement("Bottom", nil), .support, top)
    let drawing = Drawing(of: graph)
    var layout = Layout(column: drawing.layoutRequest)
    // The engine's way around.
    let (start, end) = (layout.edgeSplines[0].points[0], layout.edgeSplines[0].points[3])
    let aside = Point(x: start.x + 150, y: (start.y + end.y) / 2)
    layout.edgeSplines[0].points = [start, start, aside, aside, aside, end, end]
    let between = drawing.boxFrames(in: layout)[1]
    let route = try #require(EdgeRouting(drawing, layout).routes[0])
    let trail = Array(route.course.trail)
    #expect(!trail.isEmpty)
    #expect(!trail.contains(where: between.contains))
  }

  /// The picture upside down, and from right to left instead of left to right.
  @Test(
    arguments: [(.up, .down), (.left, .right)]
      as [(LayoutRequest.Direction, LayoutRequest.Direction)])
  func `lines that lead the other way are the same in a mirror`(
    direction: LayoutRequest.Direction, other: LayoutRequest.Direction
  ) {
    func mirrored(_ point: Point) -> Point {
      direction == .up ? Point(x: point.x, y: 400 - point.y) : Point(x: 400 - point.x, y: point.y)
    }
    func routes(
      _ direction: LayoutRequest.Direction, _ place: (Point) -> Point
    ) -> [EdgeRouting.Route?] {
      var graph = Graph()
      let head = graph.statement("Head", "Some words to make it wide.")
      for _ in 0..<3 { graph.relate(graph.argument("R", "Some words."), .attack, head) }
      graph.direction = direction
      let drawing = Drawing(of: graph)
      var layout = Layout(column: drawing.layoutRequest)
      let centers = [(200, 60), (60, 300), (200, 320), (350, 300)].map { Point(x: $0, y: $1) }
      layout.nodeCenters = centers.map { center in
        place(self.isLevel(direction) ? Point(x: center.y, y: center.x) : center)
      }
      layout.edgeSplines = drawing.layoutRequest.edges.map { edge in
        let (start, end) = (layout.nodeCenters[edge.tail], layout.nodeCenters[edge.head])
        return Layout.Spline(points: [start, start, end, end])
      }
      return EdgeRouting(drawing, layout).routes
    }
    let plain = routes(direction) { $0 }
    let turned = routes(other, mirrored)
    #expect(plain.count == 3)
    for (plain, turned) in zip(plain, turned) {
      let points = plain?.course.points.map(mirrored) ?? []
      #expect(points.count >= 4)
      for (point, other) in zip(points, turned?.course.points ?? []) {
        #expect((point - other).length < 0.01)
      }
      #expect(plain?.badges.count == 1 && turned?.badges.count == 1)
    }
  }

  private func isLevel(_ direction: LayoutRequest.Direction) -> Bool {
    direction == .left || direction == .right
  }

  @Test func `a line without a course is left out, and nothing else`() throws {
    let drawing = Drawing(of: SampleGraphs.debate)
    var layout = Layout(column: drawing.layoutRequest)
    layout.edgeSplines[0].points = []
    layout.edgeSplines[1].points = [Point(x: 0, y: 0)]
    let svg = try ParsedXML(drawing.svg(layout))
    let paths = svg.elements.filter {
      $0.attributes["class"] == "line" && !$0.path.contains("legend")
    }
    #expect(paths.count == drawing.graph.edges.count - 2)
  }
}
