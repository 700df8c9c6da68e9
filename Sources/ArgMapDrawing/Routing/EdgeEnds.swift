/// The points of boxes at which lines start and end, side by side.
struct EdgeEnds {
  /// How a line joins two boxes.
  struct Approach {
    var edge: Graph.Edge
    var tail: Int { edge.tail }
    var head: Int { edge.head }
    /// The side of the head at which the line ends; it always starts at the top of its tail.
    var side: Side
    /// From where, from left to right, the line comes to its tail and to its head.
    var tailOrigin: Double
    var headOrigin: Double
  }

  /// Where a line starts and ends.
  struct Place {
    var tail: Point
    var head: Point
    var side = Side.bottom
  }

  /// Between two ends, so that their badges do not touch.
  private static func distance(of edges: [Graph.Edge]) -> Double {
    edges.contains { $0.bundle != nil } ? 56 : 20
  }

  /// A place for each of the lines.
  private(set) var places: [Place]

  init(of lines: [Approach], in drawing: Drawing, boxes: [Frame]) {
    places = lines.map {
      Place(
        tail: boxes[$0.tail].place(at: .top), head: boxes[$0.head].place(at: $0.side), side: $0.side
      )
    }
    var linesAtSides: [Side: [[Int]]] = [:]
    for side in Side.allCases {
      linesAtSides[side] = Array(repeating: [], count: boxes.count)
    }
    for (index, line) in lines.enumerated() {
      linesAtSides[.top]?[line.tail].append(index)
      linesAtSides[line.side]?[line.head].append(index)
    }
    for side in Side.allCases {
      for (node, indices) in (linesAtSides[side] ?? []).enumerated() where indices.count > 1 {
        // Premises meet in one point below the step.
        if side == .bottom && drawing.graph.nodes[node].kind == .inference { continue }
        let corners = 2 * drawing.boxes[node].look.cornerRadius + 12
        let width = boxes[node].size.width
        // Of a box hardly wider than its corners, half can be used.
        let room =
          side.isUpright
          ? boxes[node].size.height - 16 : max(width - corners, min(width / 2, 18))
        spread(indices, at: side, lines, room: room)
      }
    }
  }

  /// Sets lines side by side, in the order of where they come from.
  private mutating func spread(
    _ indices: [Int], at side: Side, _ lines: [Approach], room: Double
  ) {
    let sorted = indices.sorted { first, second in
      let order =
        switch side {
        case .top: lines[first].tailOrigin - lines[second].tailOrigin
        case .bottom, .left: lines[first].headOrigin - lines[second].headOrigin
        // The farther a line comes from, the higher it ends.
        case .right: lines[second].headOrigin - lines[first].headOrigin
        }
      return (order, first - second) < (0, 0)
    }
    let step = min(
      Self.distance(of: indices.map { lines[$0].edge }), max(room, 0) / Double(sorted.count - 1))
    var shift = -step * Double(sorted.count - 1) / 2
    for index in sorted {
      switch side {
      case .top: places[index].tail.x += shift
      case .bottom: places[index].head.x += shift
      case .left, .right: places[index].head.y += shift
      }
      shift += step
    }
  }
}
