import ArgMapModel
import ArgMapSyntax
import ArgMapTestSupport
import Testing

@testable import ArgMapDrawing

/// Maps of more than a reader takes in, and what stands in place of their groups.
@Suite struct FoldingTests {
  /// A claim, and so many reasons for it in each of the groups.
  private func graph(groups: Int, of size: Int, inEachOf outer: Int = 1) -> Graph {
    var text = "[A]: a\n\n"
    for part in 0..<outer {
      text += "# Part \(part)\n\n"
      for group in 0..<groups {
        text += "## Group \(part).\(group)\n\n"
        for reason in 0..<size { text += "<R\(part).\(group).\(reason)>: r\n  +> [A]\n\n" }
      }
    }
    return Graph(overviewOf: ArgumentMap(parsing: SourceText(text)))
  }

  private func closedGroups(_ graph: Graph) -> [String] {
    graph.nodes.filter { $0.kind == .closedGroup }.compactMap(\.title)
  }

  @Test func `what a reader takes in is left as it is`() {
    let graph = graph(groups: 2, of: 149).folded(.automatic)
    #expect(closedGroups(graph).isEmpty)
    #expect(graph.remarks.isEmpty)
  }

  @Test func `groups of a larger picture are folded, and it says so`() throws {
    let graph = graph(groups: 2, of: 150).folded(.automatic)
    #expect(closedGroups(graph) == ["Group 0.0", "Group 0.1"])
    #expect(graph.clusters.map(\.title) == ["Part 0"])
    let remark = try #require(graph.remarks.first)
    #expect(
      remark.hasPrefix("2 groups are folded, since 301 boxes are more than a reader takes in."))
    for option in ["--group", "--focus", "--fold none"] { #expect(remark.contains(option)) }
    let svg = try ParsedXML(Drawing(of: graph).columnSVG)
    #expect(svg.elements(named: "desc").first?.text.hasSuffix(remark) == true)
  }

  @Test func `where folded groups are too many, those around them are folded`() {
    let graph = graph(groups: 31, of: 5, inEachOf: 2).folded(.automatic)
    #expect(closedGroups(graph) == ["Part 0", "Part 1"])
    #expect(graph.nodes.compactMap(\.text).contains("155 arguments"))
  }

  @Test func `where too many lines are left, the groups around are folded`() {
    var text = ""
    for part in 0..<2 {
      text += "# Part \(part)\n\n"
      for group in 0..<8 {
        text += "## Group \(part).\(group)\n\n"
        for other in 0..<16 {
          text += "<R\(part).\(group).\(other)>: r\n"
          text += "  +> <R\(other / 8).\(other % 8).\(part * 8 + group)>\n\n"
          text += "<S\(part).\(group).\(other)>: s\n  +> <R\(part).\(group).\(other)>\n\n"
        }
      }
    }
    let graph = Graph(overviewOf: ArgumentMap(parsing: SourceText(text))).folded(.automatic)
    #expect(closedGroups(graph) == ["Part 0", "Part 1"])
    #expect(graph.edges.count == 1)
  }

  @Test func `groups that are all linked with each other stay open, and it says so`() throws {
    let graph = Graph(overviewOf: ArgumentMap(parsing: SourceText(LinkedGroups.map)))
    let folded = graph.folded(.automatic)
    #expect(folded.nodes.map(\.id) == graph.nodes.map(\.id))
    let remark = try #require(folded.remarks.first)
    let beginning = "400 boxes are more than a reader takes in. Their groups are not folded"
    #expect(remark.hasPrefix(beginning))
    for option in ["--group", "--focus"] { #expect(remark.contains(option)) }
  }

  @Test func `a large picture without groups says what to do`() {
    let text = "[A]: a\n" + (0..<300).map { "  + [B\($0)]: b\n" }.joined()
    let graph = Graph(overviewOf: ArgumentMap(parsing: SourceText(text))).folded(.automatic)
    #expect(graph.nodes.count == 301)
    #expect(
      graph.remarks == [
        """
        301 boxes are more than a reader takes in. Groups would be folded, and headings make groups. \
        Draw what is near a claim with --focus.
        """
      ])
  }

  @Test func `a group that is asked for stays open, and others are folded`() throws {
    var text = "# Part\n\n[A]: a\n\n"
    for group in ["One", "Two"] {
      text += "## \(group)\n\n"
      for reason in 0..<150 { text += "<\(group) \(reason)>: r\n  +> [A]\n\n" }
    }
    let map = ArgumentMap(parsing: SourceText(text))
    let section = try #require(map.sections.first { $0.title == "One" })
    let part = try #require(Graph(overviewOf: map).part(ofGroup: section.id, depth: 2, of: map))
    #expect(closedGroups(part.folded(.automatic)) == ["Two"])
    let argument = try #require(map.argument(titled: "Two 7"))
    let near = try #require(
      Graph(overviewOf: map).part(around: .argument(argument.id), depth: 2, of: map))
    #expect(closedGroups(near.folded(.over(10))) == ["One"])
  }

  // MARK: Lines

  private func folded(_ text: String) -> Graph {
    Graph(overviewOf: ArgumentMap(parsing: SourceText(text))).folded(.over(1))
  }

  @Test func `links of one kind to a folded group are one line with their number`() throws {
    let graph = folded("[A]: a\n  + <B>\n  + <C>\n\n# G\n\n<B>: b\n\n<C>: c\n")
    #expect(graph.edges.map(\.kind) == [.relation(.support)])
    let drawing = Drawing(of: graph)
    let svg = try ParsedXML(drawing.columnSVG)
    #expect(svg.elements.filter { $0.attributes["class"] == "count" }.count == 2)
    #expect(svg.elements(named: "text").last?.text == "so many links in one line")
    #expect(svg.elements(named: "title").contains { $0.text == "G supports [A] (2 links)" })
    #expect(drawing.dot().contains("<B>+ × 2</B>"))
  }

  @Test func `links for and against are one line that tells both numbers`() throws {
    let graph = folded("[A]: a\n  + <B>\n  + <C>\n  - <D>\n\n# G\n\n<B>: b\n\n<C>: c\n\n<D>: d\n")
    #expect(graph.edges.map(\.kind) == [.mixed])
    #expect(graph.edges[0].id == "edge-group-g--statement-a")
    let drawing = Drawing(of: graph)
    let svg = try ParsedXML(drawing.columnSVG)
    #expect(svg.elements(named: "text").contains { $0.text == "2+ 1−" })
    #expect(
      svg.elements(named: "text").last?.text == "so many links for (+) and against (−)")
    #expect(
      svg.text(of: "title", inElement: graph.edges[0].id)
        == "G speaks for [A] (2 links) and against it (1 link)")
    #expect(drawing.dot().contains("<B>2+ 1−</B>"))
  }

  @Test func `links both ways are one line that leads where most of them do`() throws {
    let graph = folded(
      """
      # G

      <B>: b
        - <D>

      <C>: c
        + <E>

      # H

      <D>: d
        + <C>
        - <B>

      <E>: e
        + <B>
      """)
    #expect(graph.edges.map(\.kind) == [.mixed])
    let bundle = try #require(graph.edges[0].bundle)
    #expect(graph.nodes[graph.edges[0].head].title == "H")
    #expect(bundle.ahead == Graph.Edge.Tally(supporting: 2, opposing: 1))
    #expect(bundle.back == Graph.Edge.Tally(supporting: 1, opposing: 1))
    let drawing = Drawing(of: graph)
    let words = try ParsedXML(drawing.columnSVG).elements(named: "text").map(\.text)
    #expect(words.contains("2+ 1−") && words.contains("1+ 1−"))
    #expect(drawing.dot().contains("headlabel=") && drawing.dot().contains("taillabel="))
    #expect(
      try ParsedXML(drawing.columnSVG).text(of: "title", inElement: graph.edges[0].id) == """
        G speaks for H (2 links) and against it (1 link); H speaks for G (1 link) and against it (1 link)
        """)
  }

  @Test func `what is symmetric counts once, whichever end is named first`() {
    let graph = folded("[A]: a\n  >< [B]\n\n# G\n\n[B]: b\n\n[C]: c\n  >< [A]\n")
    #expect(graph.edges.map(\.kind) == [.relation(.contradictory)])
    #expect(graph.edges[0].bundle?.ahead.opposing == 2)
  }

  @Test func `a group that its author closes counts with what is around it`() {
    let text =
      "[A]: a\n\n# Out\n\n## In {isClosed: true}\n\n<B>: b\n  +> [A]\n\n<C>: c\n  -> [A]\n\n"
      + "## Other\n\n<D>: d\n  +> [A]\n"
    let graph = Graph(overviewOf: ArgumentMap(parsing: SourceText(text))).folded(.over(1))
    #expect(graph.nodes.last?.text == "3 arguments")
    #expect(graph.edges.map(\.bundle?.ahead) == [Graph.Edge.Tally(supporting: 2, opposing: 1)])
  }
}
