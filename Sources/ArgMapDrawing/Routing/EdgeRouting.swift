/// Where the lines of a picture run.
///
/// A layout engine lets all lines that end at a box meet in one point of its border, where their
/// heads and signs would cover each other. Here their ends stand side by side. A line that rises from
/// one box to another is a plain curve if its way is free, and otherwise keeps the engine's course.
struct EdgeRouting {
  /// A line, and how far its sign stands behind its head.
  struct Route {
    var course: EdgeCourse
    var signDistance = 11.0
  }

  /// Nil for a line to which the engine gave no course.
  private(set) var routes: [Route?]

  init(_ drawing: Drawing, _ layout: Layout) {
    let edges = drawing.graph.edges
    let boxes = drawing.boxFrames(in: layout)
    let obstacles = Obstacles(boxes: boxes, frames: drawing.frames(in: layout))
    routes = layout.edgeSplines.map { EdgeCourse($0.points).map { Route(course: $0) } }
    let rising = edges.indices.filter {
      routes[$0] != nil && boxes[edges[$0].tail].top - boxes[edges[$0].head].bottom > 12
    }
    let ends = EdgeEnds(of: rising, in: drawing, boxes: boxes)
    for (index, end) in zip(rising, ends.places) {
      let bend = max((end.tail.y - end.head.y) * 0.45, 10)
      let curve = [
        end.tail, end.tail - Point(x: 0, y: bend), end.head + end.headSide * bend, end.head,
      ]
      if let course = EdgeCourse(curve),
        obstacles.leaveFree(course, except: [edges[index].tail, edges[index].head])
      {
        routes[index]?.course = course
      } else {
        routes[index]?.course.bend(from: end.tail, to: end.head, end.headSide)
      }
      routes[index]?.signDistance += 16 * Double(end.signRow)
    }
  }
}

extension EdgeCourse {
  /// Moves both ends, unless the line runs too close to a box to be bent there.
  fileprivate mutating func bend(from tail: Point, to head: Point, _ headSide: Point) {
    let last = points.count - 1
    if points[last - 3].y > head.y + 8 {
      points[last] = head
      points[last - 1] = head + headSide * 20
    }
    if points[3].y < tail.y - 8 {
      points[0] = tail
      points[1] = tail - Point(x: 0, y: 20)
    }
  }
}

/// What a line must not run across.
private struct Obstacles {
  private let boxes: [Frame]
  private let frames: [Frame]

  init(boxes: [Frame], frames: [Frame]) {
    self.boxes = boxes.map { $0.widened(by: 5) }
    self.frames = frames
  }

  /// Whether a line crosses no box but its own, and no frame but those around its ends.
  func leaveFree(_ course: EdgeCourse, except own: [Int]) -> Bool {
    let extent = Frame(around: course.points)
    let trail = course.trail
    func crosses(_ obstacle: Frame) -> Bool { trail.contains(where: obstacle.contains) }
    for (index, box) in boxes.enumerated() where box.overlaps(extent) && !own.contains(index) {
      if crosses(box) { return false }
    }
    for frame in frames where frame.overlaps(extent) {
      if frame.contains(course.start) || frame.contains(course.end) { continue }
      if crosses(frame) { return false }
    }
    return true
  }
}
