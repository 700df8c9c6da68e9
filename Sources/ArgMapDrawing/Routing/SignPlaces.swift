/// Where the signs of lines stand: near the head, or as far back as it takes to cover no other sign.
struct SignPlaces {
  /// Between the centres of two signs.
  private static let distance = 17.0

  private struct Cell: Hashable {
    var column: Int
    var row: Int

    init(_ point: Point) {
      column = Int((point.x / distance).rounded(.down))
      row = Int((point.y / distance).rounded(.down))
    }
  }

  private var taken: [Cell: [Point]] = [:]

  /// Finds a place on a line and keeps it.
  mutating func place(on course: EdgeCourse, look: LineLook) -> Point {
    let length = course.length
    let isSymmetric = look.tail != .none
    let wished = min(isSymmetric ? length / 2 : look.headReach + 11, length / 2)
    let end = length - look.tailReach - 11
    let place =
      stride(from: wished, through: max(end, wished), by: 7).lazy
      .map(course.point(beforeEnd:)).first(where: isFree) ?? course.point(beforeEnd: wished)
    taken[Cell(place), default: []].append(place)
    return place
  }

  private func isFree(_ point: Point) -> Bool {
    let cell = Cell(point)
    for column in -1...1 {
      for row in -1...1 {
        var neighbour = cell
        neighbour.column += column
        neighbour.row += row
        let signs = taken[neighbour] ?? []
        if signs.contains(where: { ($0 - point).length < Self.distance }) { return false }
      }
    }
    return true
  }
}
