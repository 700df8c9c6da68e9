import ArgMapDrawing
import ArgMapModel
import ArgMapSyntax
import ArgMapTestSupport
import Testing

@Suite struct GraphInvariantTests {
  @Test(arguments: ConformanceCase.all)
  func `both views of any text hold together`(item: ConformanceCase) {
    for length in stride(from: 0, through: item.input.utf8.count, by: 7) {
      let text = SourceText(name: "cut", bytes: Array(item.input.utf8.prefix(length)))
      let map = ArgumentMap(parsing: text)
      for graph in [Graph(overviewOf: map), Graph(fullViewOf: map)] { check(graph) }
    }
  }

  private func check(_ graph: Graph) {
    let ids = graph.nodes.map(\.id) + graph.edges.map(\.id) + graph.clusters.map(\.id)
    #expect(Set(ids).count == ids.count, "ids are unique")
    #expect(ids.allSatisfy(isName), "ids are names")
    #expect(graph.nodes.allSatisfy { $0.cluster.map(graph.clusters.indices.contains) ?? true })
    for (index, cluster) in graph.clusters.enumerated() {
      #expect(cluster.parent.map { $0 < index } ?? true)
    }
    for edge in graph.edges {
      #expect(graph.nodes.indices.contains(edge.tail) && graph.nodes.indices.contains(edge.head))
    }
    for node in graph.nodes {
      let size = node.text?.utf8.count ?? 0
      #expect(node.markup.allSatisfy { $0.range.upperBound <= size })
    }
  }

  private func isName(_ id: String) -> Bool {
    id.wholeMatch(of: /[A-Za-z][A-Za-z0-9_-]*/) != nil
  }
}
