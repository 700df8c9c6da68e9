/// The course of a line: joined cubic Bézier curves that can be shortened and walked along.
struct EdgeCourse {
  /// A start, then two control points and an end for each curve.
  var points: [Point]

  /// Nil where there is no whole curve.
  init?(_ points: [Point]) {
    guard points.count >= 4, points.count % 3 == 1 else { return nil }
    self.points = points
  }

  var start: Point { points[0] }
  /// The end, and which way the line leads there.
  var tip: (Point, Point) { (end, (end - points[points.count - 2]).direction) }
  var end: Point { points[points.count - 1] }

  /// Takes away the last stretch, up to the given distance from the end, and says which way it ran.
  mutating func cutEnd(_ distance: Double) -> Point {
    let tip = end
    while points.count > 4, (points[points.count - 4] - tip).length < distance {
      points.removeLast(3)
    }
    let curve = points.suffix(4)
    var (low, high) = (0.0, 1.0)
    for _ in 0..<20 {
      let middle = (low + high) / 2
      if (Self.point(curve, middle) - tip).length < distance { high = middle } else { low = middle }
    }
    points.replaceSubrange((points.count - 4)..., with: Self.first(part: low, of: Array(curve)))
    return (tip - end).direction
  }

  /// From the end to the start.
  var reversed: EdgeCourse {
    var course = self
    course.points.reverse()
    return course
  }

  /// Takes away the first stretch, and says which way it ran, outwards.
  mutating func cutStart(_ distance: Double) -> Point {
    points.reverse()
    defer { points.reverse() }
    return cutEnd(distance)
  }

  /// The way from the end back to the start.
  var wayBack: WayBack { WayBack(Array(reversed.trail)) }

  /// A walk along a line.
  struct WayBack {
    /// How long the line is.
    let length: Double
    private let trail: [Point]
    private var place = 0
    private var passed = 0.0

    init(_ trail: [Point]) {
      self.trail = trail
      length = zip(trail, trail.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0).length }
    }

    /// Goes on to the point so far from where the walk began, which must not be behind, or to the end.
    mutating func advance(to distance: Double) -> Point {
      while place + 1 < trail.count {
        let step = (trail[place + 1] - trail[place]).length
        if passed + step >= distance, step > 0 {
          return trail[place].toward(trail[place + 1], (distance - passed) / step)
        }
        passed += step
        place += 1
      }
      return trail[place]
    }
  }

  /// Points along the line, close enough together to be joined by straight lines.
  var trail: Trail { Trail(points) }

  /// Makes the points as they are asked for: most questions are answered by the first ones.
  struct Trail: Sequence, IteratorProtocol {
    private let points: [Point]
    /// Where the curve begins that the next point is on.
    private var first = 0
    private var step = 0
    private var steps: Int

    fileprivate init(_ points: [Point]) {
      self.points = points
      steps = Self.steps(of: points[0..<4])
    }

    mutating func next() -> Point? {
      if step > steps {
        first += 3
        guard first + 3 < points.count else { return nil }
        // Its start was the end before.
        step = 1
        steps = Self.steps(of: points[first..<(first + 4)])
      }
      defer { step += 1 }
      return EdgeCourse.point(points[first..<(first + 4)], Double(step) / Double(steps))
    }

    private static func steps(of curve: ArraySlice<Point>) -> Int {
      let length = zip(curve, curve.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0).length }
      return Int(Swift.min(Swift.max(length / 8, 8), 200))
    }
  }

  private static func point(_ curve: ArraySlice<Point>, _ part: Double) -> Point {
    let (rest, first) = (1 - part, curve.startIndex)
    let weights = (
      rest * rest * rest, 3 * rest * rest * part, 3 * rest * part * part, part * part * part
    )
    return Point(
      x: weights.0 * curve[first].x + weights.1 * curve[first + 1].x
        + weights.2 * curve[first + 2].x + weights.3 * curve[first + 3].x,
      y: weights.0 * curve[first].y + weights.1 * curve[first + 1].y
        + weights.2 * curve[first + 2].y + weights.3 * curve[first + 3].y)
  }

  /// De Casteljau's construction.
  private static func first(part: Double, of curve: [Point]) -> [Point] {
    let (a, b, c) = (
      curve[0].toward(curve[1], part), curve[1].toward(curve[2], part),
      curve[2].toward(curve[3], part)
    )
    let (d, e) = (a.toward(b, part), b.toward(c, part))
    return [curve[0], a, d, d.toward(e, part)]
  }
}
