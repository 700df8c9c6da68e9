extension LayoutRequest.Direction {
  /// A place in the picture as it is when turned so that lines lead upwards.
  func upright(_ point: Point) -> Point {
    switch self {
    case .up: point
    case .down: Point(x: point.x, y: -point.y)
    case .left: Point(x: point.y, y: point.x)
    case .right: Point(x: point.y, y: -point.x)
    }
  }

  /// The place in the picture of one in the turned picture.
  func turned(_ point: Point) -> Point {
    switch self {
    case .up: point
    case .down: Point(x: point.x, y: -point.y)
    case .left: Point(x: point.y, y: point.x)
    case .right: Point(x: -point.y, y: point.x)
    }
  }

  /// A rectangle of the picture as it is when turned so that lines lead upwards.
  func upright(_ frame: Frame) -> Frame {
    let corner = upright(frame.origin)
    let opposite = upright(frame.origin + Point(x: frame.size.width, y: frame.size.height))
    return Frame(
      origin: Point(x: min(corner.x, opposite.x), y: min(corner.y, opposite.y)),
      size: Size(width: abs(opposite.x - corner.x), height: abs(opposite.y - corner.y)))
  }
}
