/// The courses of lines between two boxes of one row, which layout engines leave to us.
struct RowCourses {
  /// Between two lines that join the same boxes, so that their signs do not touch.
  private static let distance = 18.0

  /// By the index of the line.
  private(set) var courses: [(edge: Int, course: EdgeCourse)] = []
  private let boxes: [Frame]
  private let obstacles: Obstacles

  init(_ request: LayoutRequest, boxes: [Frame], obstacles: Obstacles) {
    self.boxes = boxes
    self.obstacles = obstacles
    var lines: [[Int]: [Int]] = [:]
    for (index, edge) in request.edges.enumerated() where request.hasEndsInOneRow(edge) {
      lines[[edge.tail, edge.head].sorted(), default: []].append(index)
    }
    for (ends, lines) in lines.sorted(by: { $0.value[0] < $1.value[0] }) {
      let room = min(boxes[ends[0]].size.height, boxes[ends[1]].size.height) - 16
      let step = min(Self.distance, max(room, 0) / Double(max(lines.count - 1, 1)))
      for (place, line) in lines.enumerated() {
        let shift = step * (Double(place) - Double(lines.count - 1) / 2)
        let edge = request.edges[line]
        if let course = course(from: edge.tail, to: edge.head, shift) {
          courses.append((line, course))
        }
      }
    }
  }

  /// Straight if nothing is between the boxes, or else over them.
  private func course(from tail: Int, to head: Int, _ shift: Double) -> EdgeCourse? {
    let isRightward = boxes[tail].center.x < boxes[head].center.x
    let aside = Point(x: 0, y: shift)
    let start = boxes[tail].place(at: isRightward ? .right : .left) + aside
    let end = boxes[head].place(at: isRightward ? .left : .right) + aside
    let straight = EdgeCourse([start, start.toward(end, 1 / 3), start.toward(end, 2 / 3), end])
    if let straight, obstacles.leaveBoxesFree(straight, except: [tail, head]) { return straight }
    let rise = Side.top.direction * (26 + abs(shift))
    let (top, other) = (boxes[tail].place(at: .top), boxes[head].place(at: .top))
    let across = Point(x: shift, y: 0)
    return EdgeCourse([top + across, top + across + rise, other + across + rise, other + across])
  }
}
