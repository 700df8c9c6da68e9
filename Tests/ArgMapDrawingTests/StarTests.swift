import ArgMapModel
import ArgMapSyntax
import Testing

@testable import ArgMapDrawing

/// Many boxes that lead to one.
@Suite struct StarTests {
  private func lengths(_ text: String) -> [Int] {
    let graph = Graph(overviewOf: ArgumentMap(parsing: SourceText(text)))
    return Drawing(of: graph).layoutRequest.edges.map(\.minimumLength)
  }

  private func star(_ count: Int, _ text: String = "b") -> String {
    "[A]: a\n" + (0..<count).map { "  + <B\($0)>: \(text)\n" }.joined()
  }

  @Test func `a row of boxes that is not very wide stays one`() {
    #expect(Set(lengths(star(12))) == [1])
  }

  @Test func `more boxes stand in several rows, about as many in each`() {
    let lengths = lengths(star(40, "A reason that takes some words to be told."))
    let rows = (1...(lengths.max() ?? 1)).map { row in lengths.count { $0 == row } }
    #expect(rows.count >= 3)
    #expect((rows.max() ?? 0) - (rows.min() ?? 0) <= 1)
  }

  @Test func `boxes that something else holds are left where they are`() {
    #expect(
      Set(lengths(star(40) + "\n[C]: c\n" + (0..<40).map { "  + <B\($0)>\n" }.joined())) == [1])
    let inGroups = "[A]: a\n\n" + (0..<20).map { "# G\($0)\n\n<B\($0)>: b\n  +> [A]\n\n" }.joined()
    #expect(Set(lengths(inGroups)) == [1])
  }

  @Test(arguments: LayoutRequest.Direction.allCases)
  func `a box at which many lines end is long enough for their heads`(
    direction: LayoutRequest.Direction
  ) {
    var graph = Graph(overviewOf: ArgumentMap(parsing: SourceText(star(40))))
    graph.direction = direction
    let box = Drawing(of: graph).boxes[0]
    let isUpright = direction == .up || direction == .down
    #expect((isUpright ? box.size.width : box.size.height) >= 40 * 12)
    #expect((isUpright ? box.size.height : box.size.width) < 100)
    let text = box.blocks[0]
    #expect(abs(2 * text.origin.x + text.block.width - box.size.width) <= 40)
  }

  @Test func `the DOT sets the same rows`() {
    let graph = Graph(overviewOf: ArgumentMap(parsing: SourceText(star(40))))
    #expect(Drawing(of: graph).dot().contains("minlen=\"2\""))
  }
}
