/// A side of a box.
enum Side: CaseIterable {
  case top, bottom, left, right

  /// Away from the box.
  var direction: Point {
    switch self {
    case .top: Point(x: 0, y: -1)
    case .bottom: Point(x: 0, y: 1)
    case .left: Point(x: -1, y: 0)
    case .right: Point(x: 1, y: 0)
    }
  }

  var isUpright: Bool { direction.y == 0 }
}

extension Frame {
  /// The middle of a side.
  func place(at side: Side) -> Point {
    center
      + Point(
        x: side.direction.x * size.width / 2, y: side.direction.y * size.height / 2)
  }
}
