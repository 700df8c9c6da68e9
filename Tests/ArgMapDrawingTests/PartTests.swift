import ArgMapModel
import ArgMapSyntax
import ArgMapTestSupport
import Testing

@testable import ArgMapDrawing

/// Parts of maps, and maps with groups folded.
@Suite struct PartTests {
  static let map = ArgumentMap(
    parsing: SourceText(
      """
      ===
      title: Tram
      ===

      [Tram]: Build the tram.
        + <Time>
        - <Cost>

      # Reasons

      <Time>: It saves time.
        + <Speed>: It is fast.
          + <Rails>: It has rails.

      [Fast]: It is fast.
        + <Rails>

      ## Steps

      <Order>

      (1) It is quiet.
      (2) It is clean.
      ----
      (3) [Fast]

      # Objections

      <Cost>: It costs much.
        - <Loan>: There are loans.
          + <Rails>
      """))

  private func titles(_ graph: Graph?) -> [String] {
    graph?.nodes.compactMap { $0.title ?? $0.text } ?? []
  }

  private func element(_ title: String) throws -> Element {
    .argument(try #require(Self.map.argument(titled: title)).id)
  }

  @Test(
    arguments: [
      (0, ["Cost"]), (1, ["Tram", "Cost", "Loan"]),
      (2, ["Tram", "Time", "Rails", "Cost", "Loan"]),
    ] as [(Int, [String])])
  func `a part has what is so many links away`(depth: Int, expected: [String]) throws {
    let graph = Graph(overviewOf: Self.map)
    let part = try #require(graph.part(around: element("Cost"), depth: depth, of: Self.map))
    #expect(Set(titles(part)) == Set(expected))
    for edge in part.edges {
      #expect(part.nodes.indices.contains(edge.tail) && part.nodes.indices.contains(edge.head))
      #expect(edge.id.contains(part.nodes[edge.tail].id))
    }
  }

  @Test func `a part says what is left out, in the picture and in words`() throws {
    let graph = Graph(overviewOf: Self.map)
    let part = try #require(graph.part(around: element("Cost"), depth: 1, of: Self.map))
    let remark = "Only <Cost> and what is up to 1 link away is drawn; 5 of 8 boxes are left out."
    #expect(part.remarks == [remark])
    let svg = try ParsedXML(Drawing(of: part).columnSVG)
    #expect(svg.elements(named: "desc").first?.text.hasSuffix(remark) == true)
    let written = svg.elements(named: "text").map(\.text).joined(separator: " ")
    #expect(written.contains(remark))
    #expect(Drawing(of: part).dot().contains("5 of 8 boxes are left out."))
  }

  @Test func `no step loses a premise`() throws {
    let fast = try #require(Self.map.statement(titled: "Fast"))
    let part = try #require(
      Graph(fullViewOf: Self.map).part(around: .statement(fast.id), depth: 1, of: Self.map))
    #expect(Set(titles(part)).isSuperset(of: ["Fast", "It is quiet.", "It is clean.", "Rails"]))
    #expect(part.clusters.map(\.title) == ["Reasons", "Steps", "Order"])
    for (index, cluster) in part.clusters.enumerated() {
      #expect(cluster.parent.map { $0 < index } ?? true)
    }
  }

  @Test func `an argument is found in both views, and so is a premise without a box`() throws {
    let premise = try #require(
      Self.map.statements.first { $0.canonicalOccurrence?.trimmedText == "It is quiet." })
    for graph in [Graph(overviewOf: Self.map), Graph(fullViewOf: Self.map)] {
      #expect(graph.part(around: try element("Order"), depth: 0, of: Self.map) != nil)
      #expect(graph.part(around: .statement(premise.id), depth: 0, of: Self.map) != nil)
    }
  }

  @Test func `a group is drawn with inner groups and with what it is linked with`() throws {
    let reasons = try #require(Self.map.sections.first { $0.title == "Reasons" })
    let graph = Graph(overviewOf: Self.map)
    let alone = graph.part(ofGroup: reasons.id, depth: 0, of: Self.map)
    #expect(Set(titles(alone)) == ["Time", "Speed", "Rails", "Fast", "Order"])
    let linked = graph.part(ofGroup: reasons.id, depth: 1, of: Self.map)
    #expect(Set(titles(linked)) == ["Time", "Speed", "Rails", "Fast", "Order", "Tram", "Loan"])
  }

  @Test func `what is not in the picture has no part`() throws {
    let map = ArgumentMap(parsing: SourceText("[A]: a\n\n[B]: b\n  + [C]: c\n"))
    let statement = try #require(map.statement(titled: "A"))
    #expect(Graph(overviewOf: map).part(around: .statement(statement.id), depth: 1, of: map) == nil)
  }

  @Test func `groups with too many boxes are folded, inner ones first`() throws {
    let graph = Graph(overviewOf: Self.map).folded(.over(4))
    let closed = graph.nodes.filter { $0.kind == .closedGroup }
    #expect(closed.map(\.title) == ["Reasons"])
    #expect(closed.map(\.text) == ["1 statement, 4 arguments"])
    #expect(
      Graph(fullViewOf: Self.map).folded(.over(2)).nodes.filter { $0.kind == .closedGroup }
        .map(\.title) == ["Reasons"])
    let open = Graph(overviewOf: Self.map).folded(.over(5))
    #expect(!open.nodes.contains { $0.kind == .closedGroup })
    #expect(open.remarks.isEmpty)
  }
}
