import ArgMapDrawing
import Testing

@testable import ArgMapGraphviz

@Suite struct GraphvizErrorTests {
  @Test(arguments: [-1, -0.001, .nan, .infinity, -.infinity, 10_001, .greatestFiniteMagnitude])
  func `what is no length is refused`(length: Double) {
    let changes: [(inout LayoutRequest) -> Void] = [
      { $0.nodeSeparation = length },
      { $0.rankSeparation = length },
      { $0.nodes[0].size.width = length },
      { $0.nodes[1].size.height = length },
      { $0.clusters[0].margin = length },
      { $0.clusters[1].labelSize.width = length },
      { $0.clusters[2].labelSize.height = length },
    ]
    for change in changes {
      var request = LayoutRequest.nested
      change(&request)
      #expect(isMalformed(request))
    }
  }

  @Test func `what is not in the request is refused`() {
    let changes: [(inout LayoutRequest) -> Void] = [
      { $0.nodes[0].cluster = 4 },
      { $0.nodes[0].cluster = -1 },
      { $0.edges[0].tail = 9 },
      { $0.edges[0].head = -1 },
      { $0.clusters[1].parent = 1 },
      { $0.clusters[0].parent = 3 },
      { $0.clusters[1].parent = -1 },
    ]
    for change in changes {
      var request = LayoutRequest.nested
      change(&request)
      #expect(isMalformed(request))
    }
  }

  @Test func `a malformed request is named`() {
    var request = LayoutRequest.nested
    request.edges[2].head = 40
    #expect(throws: GraphvizError.malformedRequest("the head of line 2 is 40, not one of 0..<9")) {
      try LayoutEngine.layOut(request)
    }
  }

  @Test func `the smallest and the largest lengths are laid out`() throws {
    for length in [0, .leastNonzeroMagnitude, LayoutRequest.lengthLimit] {
      var request = LayoutRequest.nested
      request.nodeSeparation = length
      request.clusters[0].margin = length
      request.clusters[1].labelSize = Size(width: length, height: length)
      request.nodes[0].size = Size(width: length, height: length)
      let layout = try LayoutEngine.layOut(request)
      #expect(layout.nodeCenters.allSatisfy { $0.x.isFinite && $0.y.isFinite })
    }
  }

  @Test(arguments: [Int.min, -1, 0, 1001, Int.max])
  func `weights and least lengths out of range are brought into it`(number: Int) throws {
    var request = LayoutRequest.nested
    for index in request.edges.indices {
      request.edges[index].weight = number
      request.edges[index].minimumLength = number
    }
    var clamped = request
    for index in request.edges.indices {
      clamped.edges[index].weight = min(max(number, 0), 1000)
      clamped.edges[index].minimumLength = min(max(number, 1), 50)
    }
    #expect(try LayoutEngine.layOut(request) == LayoutEngine.layOut(clamped))
  }

  @Test func `a request beyond the limits is refused`() {
    let empty = LayoutRequest.Cluster(
      parent: nil, labelSize: Size(width: 0, height: 0), margin: 0)
    var frames = LayoutRequest()
    frames.clusters = Array(repeating: empty, count: 20_001)
    var nesting = LayoutRequest()
    nesting.clusters = (0...100).map { index in
      LayoutRequest.Cluster(
        parent: index == 0 ? nil : index - 1, labelSize: empty.labelSize, margin: 0)
    }
    let cases: [(LayoutRequest, GraphvizError)] = [
      (.boxes(20_001), .tooLarge(what: "boxes", count: 20_001, limit: 20_000)),
      (
        .boxes(1, lines: Array(repeating: [0, 0], count: 60_001)),
        .tooLarge(what: "lines", count: 60_001, limit: 60_000)
      ),
      (frames, .tooLarge(what: "frames", count: 20_001, limit: 20_000)),
      (nesting, .tooLarge(what: "frames inside one another", count: 101, limit: 100)),
    ]
    for (request, error) in cases {
      #expect(throws: error) { try LayoutEngine.layOut(request) }
    }
  }

  @Test func `a hundred frames inside one another are laid out`() throws {
    var request = LayoutRequest.boxes(2, lines: [[1, 0]])
    request.clusters = (0..<100).map { index in
      LayoutRequest.Cluster(
        parent: index == 0 ? nil : index - 1, labelSize: Size(width: 40, height: 20), margin: 4)
    }
    request.nodes[0].cluster = 99
    let layout = try LayoutEngine.layOut(request)
    #expect(layout.clusterFrames[0].contains(layout.clusterFrames[99]))
  }

  @Test func `an error that Graphviz only mentions is an error`() throws {
    // Loops stand side by side, which pushes the second box too far away.
    let request = LayoutRequest.boxes(2, lines: Array(repeating: [0, 0], count: 8000))
    let error = #expect(throws: GraphvizError.self) { try LayoutEngine.layOut(request) }
    guard case .layoutFailed(let message) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(message.hasPrefix("Error: "))
    #expect(message.contains("larger than maximum"))
    // What was collected does not stick to the next layout.
    _ = try LayoutEngine.layOut(.nested)
  }
}

private func isMalformed(_ request: LayoutRequest) -> Bool {
  do throws(GraphvizError) {
    _ = try LayoutEngine.layOut(request)
  } catch .malformedRequest {
    return true
  } catch {}
  return false
}
