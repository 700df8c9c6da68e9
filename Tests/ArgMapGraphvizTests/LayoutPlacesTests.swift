import ArgMapDrawing
import ArgMapGraphviz
import Testing

@Suite struct LayoutPlacesTests {
  @Test func `a head is above its tail`() throws {
    let request = LayoutRequest.boxes(4, lines: [[1, 0], [2, 0], [3, 2]])
    let layout = try LayoutEngine.layOut(request)
    let boxes = layout.boxes(of: request)
    for edge in request.edges {
      #expect(boxes[edge.head].bottom + request.rankSeparation <= boxes[edge.tail].origin.y + 0.5)
    }
  }

  @Test func `a head is left of its tail where lines lead to the left`() throws {
    let request = LayoutRequest.boxes(4, lines: [[1, 0], [2, 0], [3, 2]]).leftwards
    let layout = try LayoutEngine.layOut(request)
    let boxes = layout.boxes(of: request)
    for edge in request.edges {
      #expect(boxes[edge.head].right + request.rankSeparation <= boxes[edge.tail].origin.x + 0.5)
    }
  }

  @Test func `a head is below its tail, or right of it, where lines lead there`() throws {
    let request = LayoutRequest.boxes(4, lines: [[1, 0], [2, 0], [3, 2]])
    let (down, right) = (request.leading(.down), request.leading(.right))
    let (below, beside) = (
      try LayoutEngine.layOut(down).boxes(of: down), try LayoutEngine.layOut(right).boxes(of: right)
    )
    for edge in request.edges {
      #expect(
        below[edge.tail].bottom + request.rankSeparation <= below[edge.head].origin.y + 0.5)
      #expect(
        beside[edge.tail].right + request.rankSeparation <= beside[edge.head].origin.x + 0.5)
    }
  }

  @Test(arguments: LayoutRequest.samplesWithRows)
  func `boxes of a row stand in a row, in whatever frames they are`(request: LayoutRequest) throws {
    let layout = try LayoutEngine.layOut(request)
    let isAcross = request.direction == .left || request.direction == .right
    for row in request.rows {
      let places = row.map {
        isAcross ? layout.nodeCenters[$0].x : layout.nodeCenters[$0].y
      }
      let (least, most) = (places.min() ?? 0, places.max() ?? 0)
      #expect(most - least <= 1)
    }
    let boxes = layout.boxes(of: request)
    for (index, box) in boxes.enumerated() {
      #expect(!boxes[..<index].contains { $0.overlaps(box) })
      var isInside = Array(repeating: false, count: request.clusters.count)
      var cluster = request.nodes[index].cluster
      while let inner = cluster {
        isInside[inner] = true
        cluster = request.clusters[inner].parent
      }
      for (frame, isInside) in zip(layout.clusterFrames, isInside) {
        // Between rows of odd heights the engine rounds by half a point.
        #expect(isInside ? frame.contains(box) : !frame.overlaps(box.narrowed(by: 0.51)))
      }
    }
    for (edge, spline) in zip(request.edges, layout.edgeSplines) {
      #expect(spline.points.isEmpty == request.hasEndsInOneRow(edge))
    }
  }

  @Test(arguments: LayoutRequest.Direction.allCases)
  func `a line within a row is left to whoever draws it`(
    direction: LayoutRequest.Direction
  ) throws {
    var request = LayoutRequest.boxes(4, lines: [[1, 0], [2, 1], [3, 0]]).leading(direction)
    for index in 0...2 { request.nodes[index].row = 7 }
    let label = Size(width: 60, height: 20)
    request.clusters = [
      LayoutRequest.Cluster(parent: nil, labelSize: label, margin: 8),
      LayoutRequest.Cluster(parent: nil, labelSize: label, margin: 8),
    ]
    for index in request.nodes.indices { request.nodes[index].cluster = index % 2 }
    let counts = try LayoutEngine.layOut(request).edgeSplines.map(\.points.count)
    #expect(counts.prefix(2) == [0, 0])
    #expect(counts[2] >= 4)
  }

  @Test func `a frame has room for its label at the top where lines lead to the left`() throws {
    var request = LayoutRequest.boxes(2, lines: [[1, 0]]).leftwards
    request.clusters = [
      LayoutRequest.Cluster(parent: nil, labelSize: Size(width: 60, height: 30), margin: 10)
    ]
    for index in request.nodes.indices { request.nodes[index].cluster = 0 }
    let layout = try LayoutEngine.layOut(request)
    let (frame, box) = (layout.clusterFrames[0], layout.boxes(of: request)[0])
    #expect(box.origin.y - frame.origin.y >= 39)
    #expect(frame.bottom - box.bottom <= 12)
  }

  @Test(arguments: LayoutRequest.samples)
  func `boxes lie apart, in the drawing and in their frames`(request: LayoutRequest) throws {
    let layout = try LayoutEngine.layOut(request)
    let boxes = layout.boxes(of: request)
    let drawing = Frame(origin: Point(x: 0, y: 0), size: layout.size)
    for (index, box) in boxes.enumerated() {
      #expect(drawing.contains(box))
      #expect(!boxes[..<index].contains { $0.overlaps(box) })
      var isInside = Array(repeating: false, count: request.clusters.count)
      var cluster = request.nodes[index].cluster
      while let inner = cluster {
        isInside[inner] = true
        cluster = request.clusters[inner].parent
      }
      for (frame, isInside) in zip(layout.clusterFrames, isInside) {
        #expect(isInside ? frame.contains(box) : !frame.overlaps(box))
      }
    }
  }

  @Test(arguments: LayoutRequest.samples)
  func `frames lie in their parents and beside all others`(request: LayoutRequest) throws {
    let layout = try LayoutEngine.layOut(request)
    let frames = layout.clusterFrames
    let drawing = Frame(origin: Point(x: 0, y: 0), size: layout.size)
    for (index, cluster) in request.clusters.enumerated() where !frames[index].isEmpty {
      #expect((cluster.parent.map { frames[$0] } ?? drawing).contains(frames[index]))
      for other in 0..<index where request.clusters[other].parent == cluster.parent {
        #expect(frames[other].isEmpty || !frames[other].overlaps(frames[index]))
      }
    }
  }

  @Test(arguments: [0.0, 10, 25])
  func `a frame has room for its label at the top and its margin all around`(
    margin: Double
  ) throws {
    var request = LayoutRequest.boxes(2, lines: [[1, 0]])
    let label = Size(width: 60, height: 30)
    request.clusters = [LayoutRequest.Cluster(parent: nil, labelSize: label, margin: margin)]
    for index in request.nodes.indices { request.nodes[index].cluster = 0 }
    let layout = try LayoutEngine.layOut(request)
    let frame = layout.clusterFrames[0]
    let (upper, lower) = (layout.boxes(of: request)[0], layout.boxes(of: request)[1])
    #expect(abs(upper.origin.y - frame.origin.y - label.height - margin) <= 1)
    #expect(abs(frame.bottom - lower.bottom - margin) <= 1)
    #expect(abs(upper.origin.x - frame.origin.x - margin) <= 1)
    #expect(abs(frame.right - upper.right - margin) <= 1)
  }

  @Test func `a frame is as wide as its label`() throws {
    var request = LayoutRequest.boxes(1)
    let label = Size(width: 300, height: 30)
    request.clusters = [LayoutRequest.Cluster(parent: nil, labelSize: label, margin: 8)]
    request.nodes[0].cluster = 0
    let layout = try LayoutEngine.layOut(request)
    #expect(abs(layout.clusterFrames[0].size.width - 300) <= 1)
  }

  @Test(
    arguments: LayoutRequest.samples + [.boxes(2, lines: [[0, 1], [1, 0], [0, 1], [0, 0]])])
  func `a line goes from the outline of its tail to that of its head`(
    request: LayoutRequest
  ) throws {
    let layout = try LayoutEngine.layOut(request)
    let boxes = layout.boxes(of: request)
    for (edge, spline) in zip(request.edges, layout.edgeSplines) {
      #expect(spline.points.count >= 4)
      #expect(spline.points.count % 3 == 1)
      let start = try #require(spline.points.first)
      let end = try #require(spline.points.last)
      #expect(boxes[edge.tail].distanceOfOutline(to: start) <= 1.5)
      #expect(boxes[edge.head].distanceOfOutline(to: end) <= 1.5)
    }
  }

  @Test(arguments: LayoutRequest.samples)
  func `no line leaves the drawing`(request: LayoutRequest) throws {
    let layout = try LayoutEngine.layOut(request)
    let drawing = Frame(origin: Point(x: 0, y: 0), size: layout.size)
    for spline in layout.edgeSplines {
      for place in spline.samples {
        #expect(drawing.contains(Frame(origin: place, size: Size(width: 0, height: 0))))
      }
    }
  }

  @Test func `distances are those asked for`() throws {
    var request = LayoutRequest.boxes(3, lines: [[1, 0], [2, 0]])
    request.nodeSeparation = 50
    request.rankSeparation = 70
    let layout = try LayoutEngine.layOut(request)
    let boxes = layout.boxes(of: request)
    #expect(abs(boxes[2].origin.x - boxes[1].right - 50) <= 1)
    #expect(abs(boxes[1].origin.y - boxes[0].bottom - 70) <= 1)
  }

  @Test func `a longer line leaves rows between its ends`() throws {
    var request = LayoutRequest.boxes(2, lines: [[1, 0]])
    let short = try LayoutEngine.layOut(request)
    request.edges[0].minimumLength = 3
    let long = try LayoutEngine.layOut(request)
    #expect(long.size.height >= short.size.height + 2 * request.rankSeparation)
  }

  @Test func `every line of several between two boxes has its own course`() throws {
    let layout = try LayoutEngine.layOut(.boxes(2, lines: [[1, 0], [1, 0], [1, 0]]))
    #expect(Set(layout.edgeSplines).count == 3)
  }

  @Test func `nothing to draw is an empty drawing`() throws {
    let layout = try LayoutEngine.layOut(LayoutRequest())
    #expect(layout.nodeCenters.isEmpty)
    #expect(layout.edgeSplines.isEmpty)
    #expect(layout.size == Size(width: 0, height: 0))
  }

  @Test func `boxes without lines stand side by side`() throws {
    let layout = try LayoutEngine.layOut(.boxes(3))
    #expect(layout.nodeCenters.map(\.x) == layout.nodeCenters.map(\.x).sorted())
    #expect(Set(layout.nodeCenters.map(\.y)).count == 1)
  }

  @Test func `a frame with nothing in it has no size`() throws {
    var request = LayoutRequest.boxes(1)
    let label = Size(width: 80, height: 20)
    request.clusters = [
      LayoutRequest.Cluster(parent: nil, labelSize: label, margin: 8),
      LayoutRequest.Cluster(parent: 0, labelSize: label, margin: 8),
      LayoutRequest.Cluster(parent: nil, labelSize: label, margin: 8),
    ]
    request.nodes[0].cluster = 2
    let layout = try LayoutEngine.layOut(request)
    #expect(layout.clusterFrames[0].size == Size(width: 0, height: 0))
    #expect(layout.clusterFrames[1].size == Size(width: 0, height: 0))
    #expect(layout.clusterFrames[2].contains(layout.boxes(of: request)[0]))
  }
}
