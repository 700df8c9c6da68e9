import ArgMapModel
import ArgMapSyntax
import ArgMapTestSupport
import Testing

@testable import ArgMapDrawing

@Suite struct LinkTests {
  @Test func `a link to a title leads to its box or frame`() throws {
    let text = """
      # Group

      [Über uns]: See [time](#argument-the-time), [us](#statement-ueber-uns), [g](#heading-group).
        + <The Time>: t
      """
    let map = ArgumentMap(parsing: SourceText(text))
    for graph in [Graph(overviewOf: map), Graph(fullViewOf: map)] {
      let svg = try ParsedXML(Drawing(of: graph).columnSVG)
      let ids = Set(svg.elements.compactMap { $0.attributes["id"] })
      let targets = svg.elements(named: "a").compactMap { $0.attributes["href"] }
      #expect(targets == ["#argument-the-time", "#statement-ueber-uns", "#group-group"])
      #expect(targets.allSatisfy { ids.contains(String($0.dropFirst())) })
      let drawing = Drawing(of: graph)
      let inPage = drawing.svg(Layout(column: drawing.layoutRequest), idPrefix: "map-2-")
      for target in targets { #expect(inPage.contains("href=\"#map-2-\(target.dropFirst())\"")) }
    }
  }
}
