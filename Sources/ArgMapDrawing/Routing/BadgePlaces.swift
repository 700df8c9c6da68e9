/// Where the badges of lines stand: near the head, or as far back as it takes to cover no other badge
/// and no box.
struct BadgePlaces {
  /// Between the middles of two signs.
  private static let distance = 17.0

  /// A badge is a disc drawn out to both sides.
  private struct Extent {
    var center: Point
    var reach: Double

    init(center: Point, reach: Double) {
      self.center = center
      self.reach = reach
    }

    init(_ place: Point, _ badge: Badge) {
      self.init(center: place, reach: max(badge.size.width - Badge.height, 0) / 2)
    }

    func isNear(_ other: Extent) -> Bool {
      let across = max(abs(center.x - other.center.x) - reach - other.reach, 0)
      return Point(x: across, y: center.y - other.center.y).length < distance
    }

    var columns: ClosedRange<Int> { Self.cell(center.x - reach)...Self.cell(center.x + reach) }
    var row: Int { Self.cell(center.y) }

    private static func cell(_ place: Double) -> Int { Int((place / distance).rounded(.down)) }
  }

  /// What was put down, by places in a grid.
  private struct Grid {
    private struct Cell: Hashable {
      var column: Int
      var row: Int
    }

    private var extents: [Cell: [Extent]] = [:]

    mutating func keep(_ extent: Extent) {
      for column in extent.columns {
        extents[Cell(column: column, row: extent.row), default: []].append(extent)
      }
    }

    /// Whether nothing is near.
    func leaveFree(_ extent: Extent) -> Bool {
      for column in (extent.columns.lowerBound - 1)...(extent.columns.upperBound + 1) {
        for row in (extent.row - 1)...(extent.row + 1) {
          let near = extents[Cell(column: column, row: row)] ?? []
          if near.contains(where: extent.isNear) { return false }
        }
      }
      return true
    }
  }

  private let obstacles: Obstacles?
  private var taken = Grid()
  private var heads = Grid()

  /// Makes places.
  ///
  /// - Parameters:
  ///   - obstacles: The boxes of the picture.
  ///   - tips: Where lines end in heads, and which way they lead.
  init(obstacles: Obstacles? = nil, heads tips: [(tip: Point, direction: Point)] = []) {
    self.obstacles = obstacles
    for (tip, direction) in tips {
      heads.keep(Extent(center: tip - direction * 5, reach: 0))
    }
  }

  /// Finds a place on a line and keeps it.
  mutating func place(_ badge: Badge, on course: EdgeCourse, look: LineLook) -> Point {
    var way = course.wayBack
    let length = way.length
    let isInMiddle = look.tail != .none && badge.sign != nil
    let wished = min(isInMiddle ? length / 2 : look.headReach + 11, length / 2)
    let end = length - look.tailReach - 11
    let first = way.advance(to: wished)
    var place = first
    var nextBest: Point?
    var distance = wished
    while true {
      if isFree(place, badge) {
        if obstacles?.leaveFree(place, badge.size) ?? true { break }
        nextBest = nextBest ?? place
      }
      distance += 7
      guard distance <= end else {
        place = nextBest ?? first
        break
      }
      place = way.advance(to: distance)
    }
    taken.keep(Extent(place, badge))
    return place
  }

  private func isFree(_ place: Point, _ badge: Badge) -> Bool {
    let extent = Extent(place, badge)
    // Beside its own head a sign has its place.
    return taken.leaveFree(extent) && (badge.words == nil || heads.leaveFree(extent))
  }
}
