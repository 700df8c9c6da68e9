extension Point {
  static func + (point: Point, vector: Point) -> Point {
    Point(x: point.x + vector.x, y: point.y + vector.y)
  }

  static func - (point: Point, other: Point) -> Point {
    Point(x: point.x - other.x, y: point.y - other.y)
  }

  static func * (vector: Point, factor: Double) -> Point {
    Point(x: vector.x * factor, y: vector.y * factor)
  }

  var length: Double { (x * x + y * y).squareRoot() }

  /// The vector of length 1; upwards for no direction at all.
  var direction: Point { length > 0 ? self * (1 / length) : Point(x: 0, y: -1) }

  /// The vector turned by a right angle.
  var normal: Point { Point(x: -y, y: x) }

  func toward(_ other: Point, _ part: Double) -> Point { self + (other - self) * part }
}

extension Frame {
  var left: Double { origin.x }
  var right: Double { origin.x + size.width }
  var top: Double { origin.y }
  var bottom: Double { origin.y + size.height }
  var center: Point { Point(x: left + size.width / 2, y: top + size.height / 2) }

  init(center: Point, size: Size) {
    self.init(
      origin: Point(x: center.x - size.width / 2, y: center.y - size.height / 2), size: size)
  }

  /// The smallest frame around some points; at least one is needed.
  init(around points: [Point]) {
    let (xs, ys) = (points.map(\.x), points.map(\.y))
    let corner = Point(x: xs.min() ?? 0, y: ys.min() ?? 0)
    self.init(
      origin: corner,
      size: Size(width: (xs.max() ?? 0) - corner.x, height: (ys.max() ?? 0) - corner.y))
  }

  /// The frame that lies around this one at a distance.
  func widened(by distance: Double) -> Frame {
    Frame(
      origin: origin - Point(x: distance, y: distance),
      size: Size(width: size.width + 2 * distance, height: size.height + 2 * distance))
  }

  func contains(_ point: Point) -> Bool {
    point.x > left && point.x < right && point.y > top && point.y < bottom
  }

  func overlaps(_ other: Frame) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}
