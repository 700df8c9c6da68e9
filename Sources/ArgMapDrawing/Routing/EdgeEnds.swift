/// The points of boxes at which lines start and end, side by side.
struct EdgeEnds {
  /// Where one line starts and ends.
  struct Place {
    var tail = Point(x: 0, y: 0)
    var head = Point(x: 0, y: 0)
    /// Which way the head's side of the box faces.
    var headSide = Point(x: 0, y: 1)
    /// Signs that have no room side by side stand in several rows.
    var signRow = 0
  }

  /// Between two ends, so that their signs do not touch.
  private static let distance = 20.0

  /// A place for each of the lines.
  private(set) var places: [Place]

  /// Finds places for the lines that rise from the top of one box to the bottom of another.
  init(of rising: [Int], in drawing: Drawing, boxes: [Frame]) {
    let (nodes, edges) = (drawing.graph.nodes, drawing.graph.edges)
    places = Array(repeating: Place(), count: rising.count)
    var tails = Array(repeating: [Int](), count: nodes.count)
    var heads = tails
    for (place, edge) in rising.enumerated() {
      tails[edges[edge].tail].append(place)
      heads[edges[edge].head].append(place)
    }
    for (node, box) in boxes.enumerated() {
      let room = box.size.width - 2 * drawing.boxes[node].look.cornerRadius - 12
      let tailsInOrder = tails[node].sorted {
        (boxes[edges[rising[$0]].head].center.x, $0) < (boxes[edges[rising[$1]].head].center.x, $1)
      }
      for (place, x) in zip(tailsInOrder, Self.spread(tailsInOrder.count, box, room).xs) {
        places[place].tail = Point(x: x, y: box.top)
      }
      let headsInOrder = heads[node].sorted {
        (boxes[edges[rising[$0]].tail].center.x, $0) < (boxes[edges[rising[$1]].tail].center.x, $1)
      }
      if nodes[node].kind == .inference {
        for place in headsInOrder { meet(place, edges[rising[place]], box, boxes) }
        continue
      }
      let (xs, rows) = Self.spread(headsInOrder.count, box, room)
      for (order, place) in headsInOrder.enumerated() {
        places[place].head = Point(x: xs[order], y: box.bottom)
        places[place].signRow = order % rows
      }
    }
  }

  /// Premises meet in one point below the step; what undercuts it comes from the side.
  private mutating func meet(_ place: Int, _ edge: Graph.Edge, _ box: Frame, _ boxes: [Frame]) {
    guard case .relation = edge.kind else {
      places[place].head = Point(x: box.center.x, y: box.bottom)
      return
    }
    let isLeft = boxes[edge.tail].center.x < box.center.x
    places[place].head = Point(x: isLeft ? box.left : box.right, y: box.center.y)
    places[place].headSide = Point(x: isLeft ? -1 : 1, y: 0)
  }

  private static func spread(
    _ count: Int, _ box: Frame, _ room: Double
  ) -> (xs: [Double], rows: Int) {
    guard count > 1 else { return ([box.center.x], 1) }
    let step = min(distance, max(room, 1) / Double(count - 1))
    let first = box.center.x - step * Double(count - 1) / 2
    let rows = min(Int((distance / step).rounded(.up)), 8)
    return ((0..<count).map { first + step * Double($0) }, rows)
  }
}
