import ArgMapModel
import Testing

@testable import ArgMapDrawing

@Suite struct DrawingTests {
  @Test func `a request has a box for each node, a line for each edge, a frame for each cluster`() {
    let graph = SampleGraphs.everything
    let request = Drawing(of: graph).layoutRequest
    #expect(request.nodes.map(\.cluster) == graph.nodes.map(\.cluster))
    #expect(request.edges.map(\.tail) == graph.edges.map(\.tail))
    #expect(request.edges.map(\.head) == graph.edges.map(\.head))
    #expect(request.clusters.map(\.parent) == graph.clusters.map(\.parent))
    #expect(request.nodes.allSatisfy { $0.size.width >= 12 && $0.size.height >= 12 })
  }

  @Test func `the central claim is larger than the same words elsewhere`() {
    var graph = Graph()
    _ = graph.statement("Claim", "The same words.", .centralClaim)
    _ = graph.statement("Claim", "The same words.")
    let nodes = Drawing(of: graph).layoutRequest.nodes
    #expect(nodes[0].size.width > nodes[1].size.width)
    #expect(nodes[0].size.height > nodes[1].size.height)
  }

  @Test(arguments: [100, 1_000, 4_000, 100_000])
  func `no text makes a box that cannot be laid out`(length: Int) {
    for text in [
      String(repeating: "x", count: length), String(repeating: "word ", count: length / 5),
    ] {
      var graph = Graph()
      _ = graph.statement(text, text, .centralClaim)
      let size = Drawing(of: graph).layoutRequest.nodes[0].size
      #expect(size.width < 600)
      #expect(size.height < 4_000)
    }
  }

  @Test func `the same graph gives the same bytes`() {
    let drawings = (0..<2).map { _ in Drawing(of: SampleGraphs.debate) }
    #expect(drawings[0].columnSVG == drawings[1].columnSVG)
    #expect(drawings[0].dot() == drawings[1].dot())
  }
}
