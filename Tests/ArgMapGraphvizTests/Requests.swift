import ArgMapDrawing

extension LayoutRequest {
  /// Boxes of one size and lines between them, `[tail, head]` each.
  static func boxes(_ count: Int, lines: [[Int]] = []) -> LayoutRequest {
    var request = LayoutRequest()
    let box = Node(size: Size(width: 120, height: 40), cluster: nil)
    request.nodes = Array(repeating: box, count: count)
    request.edges = lines.map { Edge(tail: $0[0], head: $0[1]) }
    return request
  }

  /// Requests of all kinds.
  static let samples =
    upwards + upwards.map(\.leftwards) + upwards.prefix(8).map { $0.leading(.down) }
    + upwards.prefix(8).map { $0.leading(.right) }

  /// Requests of all kinds, some of their boxes in rows that may be in several frames.
  static let samplesWithRows = zip(samples, 1...).map { $0.withRows(seed: $1) }

  private static let upwards = [nested, map(of: 60)] + (1...30).map(random(seed:))

  /// The same request with lines that lead to the left.
  var leftwards: LayoutRequest { leading(.left) }

  /// The same request with lines that lead elsewhere.
  func leading(_ direction: Direction) -> LayoutRequest {
    var request = self
    request.direction = direction
    return request
  }

  /// The same request with each third box in one of three rows.
  private func withRows(seed: UInt64) -> LayoutRequest {
    var request = self
    var numbers = Numbers(seed: seed)
    for index in request.nodes.indices where numbers.next(3) == 0 {
      request.nodes[index].row = numbers.next(3)
    }
    return request
  }

  /// Two frames in a frame, one beside it, and a box in none.
  static let nested: LayoutRequest = {
    var request = boxes(
      9,
      lines: [
        [1, 0], [2, 0], [3, 1], [4, 1], [5, 2], [6, 4], [7, 5], [8, 3], [8, 0], [6, 2],
      ])
    let label = Size(width: 200, height: 30)
    request.clusters = [
      Cluster(parent: nil, labelSize: label, margin: 12),
      Cluster(parent: 0, labelSize: label, margin: 8),
      Cluster(parent: 0, labelSize: Size(width: 0, height: 0), margin: 0),
      Cluster(parent: nil, labelSize: label, margin: 16),
    ]
    for (node, cluster) in zip(request.nodes.indices, [0, 1, 2, 1, 1, 2, 3, 3]) {
      request.nodes[node].cluster = cluster
    }
    return request
  }()

  /// Boxes, lines and frames without any sense, the same for each seed.
  static func random(seed: UInt64) -> LayoutRequest {
    var numbers = Numbers(seed: seed)
    let count = numbers.next(40) + 1
    var request = boxes(
      count, lines: (0..<numbers.next(60)).map { _ in [numbers.next(count), numbers.next(count)] })
    for index in 0..<numbers.next(10) {
      request.clusters.append(
        Cluster(
          parent: index == 0 || numbers.next(3) == 0 ? nil : numbers.next(index),
          labelSize: Size(width: Double(numbers.next(200)), height: Double(numbers.next(50))),
          margin: Double(numbers.next(30))))
    }
    for index in 0..<count {
      request.nodes[index].size.width = Double(2 + numbers.next(300))
      request.nodes[index].size.height = Double(2 + numbers.next(300))
      guard !request.clusters.isEmpty, numbers.next(4) > 0 else { continue }
      request.nodes[index].cluster = numbers.next(request.clusters.count)
    }
    for index in request.edges.indices {
      request.edges[index].weight = numbers.next(1000)
      request.edges[index].minimumLength = numbers.next(5)
    }
    return request
  }

  /// The shape of a real map: trees with some lines across, in frames of fifteen boxes, some of them
  /// nested; the same for each count.
  static func map(of count: Int) -> LayoutRequest {
    var request = LayoutRequest()
    var numbers = Numbers(seed: 7)
    for index in 0..<count {
      let cluster = index / 15
      if cluster == request.clusters.count {
        request.clusters.append(
          Cluster(
            parent: cluster % 3 == 0 ? nil : cluster - 1,
            labelSize: Size(width: 90, height: 24), margin: 10))
      }
      let size = Size(width: Double(100 + numbers.next(120)), height: Double(30 + numbers.next(80)))
      request.nodes.append(Node(size: size, cluster: cluster))
      guard index > 0 else { continue }
      let head =
        index % 15 == 0 ? numbers.next(index) : index - 1 - numbers.next(min(4, index % 15))
      request.edges.append(Edge(tail: index, head: head))
      if numbers.next(20) == 0 {
        request.edges.append(Edge(tail: index, head: numbers.next(index)))
      }
    }
    return request
  }
}

/// Numbers that look random, by a linear congruence.
private struct Numbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}

extension Layout {
  /// The frames of the boxes of a request.
  func boxes(of request: LayoutRequest) -> [Frame] {
    zip(request.nodes, nodeCenters).map { node, center in
      Frame(
        origin: Point(x: center.x - node.size.width / 2, y: center.y - node.size.height / 2),
        size: node.size)
    }
  }
}

extension Layout.Spline {
  /// Places on the line, twenty to a curve.
  var samples: [Point] {
    stride(from: 3, to: points.count, by: 3).flatMap { end in
      (0...20).map { step in
        let (t, u) = (Double(step) / 20, 1 - Double(step) / 20)
        func mix(_ axis: (Point) -> Double) -> Double {
          u * u * u * axis(points[end - 3]) + 3 * u * u * t * axis(points[end - 2])
            + 3 * u * t * t * axis(points[end - 1]) + t * t * t * axis(points[end])
        }
        return Point(x: mix(\.x), y: mix(\.y))
      }
    }
  }
}

extension Frame {
  var right: Double { origin.x + size.width }
  var bottom: Double { origin.y + size.height }
  var isEmpty: Bool { size == Size(width: 0, height: 0) }

  func contains(_ other: Frame) -> Bool {
    let slack = 0.51  // older versions of Graphviz round sizes to whole points
    return origin.x <= other.origin.x + slack && other.right <= right + slack
      && origin.y <= other.origin.y + slack && other.bottom <= bottom + slack
  }

  func narrowed(by distance: Double) -> Frame {
    Frame(
      origin: Point(x: origin.x + distance, y: origin.y + distance),
      size: Size(width: size.width - 2 * distance, height: size.height - 2 * distance))
  }

  func overlaps(_ other: Frame) -> Bool {
    origin.x < other.right && other.origin.x < right
      && origin.y < other.bottom && other.origin.y < bottom
  }

  /// How far a point is from the outline, inside or outside.
  func distanceOfOutline(to point: Point) -> Double {
    let outsideX = max(origin.x - point.x, point.x - right)
    let outsideY = max(origin.y - point.y, point.y - bottom)
    if outsideX <= 0, outsideY <= 0 { return -max(outsideX, outsideY) }
    let (x, y) = (max(outsideX, 0), max(outsideY, 0))
    return (x * x + y * y).squareRoot()
  }
}
