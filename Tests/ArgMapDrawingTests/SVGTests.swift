import ArgMapTestSupport
import ArgMapModel
import Testing

@testable import ArgMapDrawing

@Suite struct SVGTests {
  static let hostile = [
    "<script>alert(1)</script>", "\"><g onload=\"x\">", "]]>", "<![CDATA[x]]>", "&amp; &#0; &lt;",
    "a\u{0}b\u{1}\u{8}\u{B}\u{C}\u{1F}\u{7F}\u{85}", "\u{FFFE}\u{FFFF}", "\u{202E}abc",
    "'\"`\\N\\l",
    "--><!--", "<?xml?>", "שלום", "\u{10FFFF}\u{E000}", "{color:red}</style>", "\r\n\t", "",
    String(repeating: "\u{301}", count: 5_000), String(repeating: "W", count: 100_000),
  ]

  @Test(arguments: hostile)
  func `no text breaks out of its place`(text: String) throws {
    var graph = Graph(title: text)
    let group = graph.frame(text)
    let frame = graph.frame(text, .argument, in: group)
    let claim = graph.statement(text, text, .centralClaim, in: group)
    let argument = graph.argument(text, text, in: group)
    let step = graph.step(text, in: frame)
    graph.nodes[claim].tags = [text]
    graph.nodes[claim].markup = [
      Markup(kind: .link(target: "https://\(text)"), range: 0..<3),
      Markup(kind: .link(target: text), range: 4..<9), Markup(kind: .bold, range: 2..<1_000_000),
    ]
    graph.relate(argument, .support, claim)
    graph.conclude(step, claim)
    let svg = try ParsedXML(Drawing(of: graph).columnSVG)
    let allowed: Set = [
      "svg", "title", "desc", "style", "rect", "g", "text", "tspan", "path", "circle", "a",
    ]
    #expect(Set(svg.elements.map(\.name)).isSubset(of: allowed))
    for element in svg.elements {
      #expect(!element.attributes.keys.contains { $0.hasPrefix("on") || $0.hasSuffix("src") })
      if let link = element.attributes["href"] { #expect(link.hasPrefix("https://")) }
    }
  }

  /// What is drawn with the attributes that programs without style sheets know, inherited ones included.
  @Test func `every shape and every letter has its colours and sizes without the style sheet`()
    throws
  {
    let svg = try ParsedXML(Drawing(of: SampleGraphs.everything).columnSVG)
    #expect(svg.elements[0].attributes["font-family"] == "Arial")
    for element in svg.elements {
      let attributes = element.attributes
      switch element.name {
      case "text":
        #expect(attributes["x"] != nil && attributes["y"] != nil)
        #expect(attributes["fill"] != nil && attributes["font-size"] != nil)
        #expect(attributes["direction"] == nil && attributes["style"] == nil)
      case "tspan":
        #expect(attributes["x"] == nil && attributes["textLength"] == nil)
        #expect(attributes["fill"] != nil)
      case "rect", "circle", "path":
        #expect(attributes["fill"] != nil || attributes["stroke"] != nil)
      default: break
      }
    }
    #expect(!svg.elements.contains { $0.attributes["paint-order"] != nil })
  }

  @Test func `a line is an element for each of its runs, one after the other`() throws {
    var graph = Graph()
    let node = graph.statement("T", "plain bold #tag")
    graph.nodes[node].markup = [
      Markup(kind: .bold, range: 6..<10), Markup(kind: .tag(name: "tag"), range: 11..<15),
    ]
    let runs = try ParsedXML(Drawing(of: graph).columnSVG).elements(named: "text").dropFirst()
      .prefix(3)
    #expect(runs.map(\.text) == ["plain", "bold", "#tag"])
    #expect(Set(runs.map { $0.attributes["y"] }).count == 1)
    var end = 0.0
    for run in runs {
      let start = try #require(run.attributes["x"].flatMap(Double.init))
      let width = try #require(run.attributes["textLength"].flatMap(Double.init))
      #expect(start >= end)
      end = start + width
    }
  }

  @Test func `a line from right to left ends at the right edge and runs that way in any program`()
    throws
  {
    var graph = Graph()
    let node = graph.statement("T", "שלום (abc) עולם")
    graph.nodes[node].markup = [Markup(kind: .bold, range: 0..<8)]
    let runs = try ParsedXML(Drawing(of: graph).columnSVG).elements(named: "text").dropFirst()
      .prefix(2)
    #expect(runs.map(\.text) == ["שלום", "\u{202B}(abc) עולם\u{202C}"])
    let starts = try runs.map { try #require($0.attributes["x"].flatMap(Double.init)) }
    #expect(starts[1] < starts[0])
  }

  @Test func `pictures with other colours in one page do not share the class that colours them`() {
    let graph = SampleGraphs.everything
    func classes(_ style: Style) -> Substring? {
      Drawing(of: graph, style: style).columnSVG.firstMatch(of: #/class="(argmap [^"]+)"/#)?.output
        .1
    }
    let all = [Style.default, .argdown, .mono].map(classes)
    #expect(Set(all).count == 3 && !all.contains(nil))
    #expect(classes(.default) == all[0])
  }

  @Test func `every box, line and frame has an id, a title and a description`() throws {
    let graph = SampleGraphs.everything
    let svg = try ParsedXML(Drawing(of: graph).columnSVG)
    let ids = graph.nodes.map(\.id) + graph.edges.map(\.id) + graph.clusters.map(\.id)
    for id in ids {
      #expect(svg.text(of: "title", inElement: id)?.isEmpty == false)
      #expect(svg.text(of: "desc", inElement: id) != nil)
    }
    let written = svg.elements.compactMap { $0.attributes["id"] }
    #expect(written.sorted() == ids.sorted())
  }

  @Test(arguments: [
    ("s0", "Central claim: [Central]", "What it is about."),
    ("s2", "Taken as given: [Basic]", "Given."),
    ("a6", "Argument: <Sketch>", "In short."),
    ("closed", "Closed group: Closed", "Its boxes are not drawn."),
    ("i4", "Step of <Argument>", "rule"), ("c1", "Argument: <Argument>", "3 boxes inside."),
    (
      "e0", "[Basic] is a premise of: Step of <Argument>",
      "Together with the other premises it leads to the conclusion."
    ),
    ("e5", "[Claim] supports [Central]", "The first speaks for the second."),
    ("e7", "Closed attacks [Central]", "The first speaks against the second."),
    (
      "e8", "Closed undercuts Step of <Argument>",
      "The first says that the second does not go through."
    ),
  ])
  func `a screen reader has something to say`(id: String, title: String, description: String) throws
  {
    let svg = try ParsedXML(Drawing(of: SampleGraphs.everything).columnSVG)
    #expect(svg.text(of: "title", inElement: id) == title)
    #expect(svg.text(of: "desc", inElement: id) == description)
  }

  @Test func `the picture says what it is`() throws {
    let svg = try ParsedXML(Drawing(of: SampleGraphs.debate).columnSVG)
    let root = try #require(svg.elements.first)
    #expect(root.attributes["role"] == "graphics-document document")
    #expect(svg.elements[1].text == "Car-free old town")
    #expect(
      svg.elements[2].text
        == "An argument map with 7 statements, 4 arguments. Central claim: [Ban cars].")
  }

  @Test func `a description has the whole of a text of which the picture has the beginning`() throws
  {
    var graph = Graph()
    let text = String(repeating: "x", count: 10_003)
    _ = graph.statement("T", text)
    let svg = try ParsedXML(Drawing(of: graph).columnSVG)
    #expect(svg.text(of: "desc", inElement: "s0") == text)
    let drawn = svg.elements(named: "text").map(\.text).joined(separator: " ")
    #expect(drawn.contains("… 6,003 characters more"))
  }

  @Test func `a text that is not drawn is spoken`() throws {
    var graph = Graph()
    let node = graph.argument("Speed", nil)
    graph.nodes[node].hiddenText = "The tram is fast."
    let svg = try ParsedXML(
      Drawing(of: graph).svg(Layout(column: Drawing(of: graph).layoutRequest)))
    #expect(svg.text(of: "desc", inElement: graph.nodes[node].id) == "The tram is fast.")
  }

  @Test func `a legend shows only what occurs`() throws {
    var graph = Graph()
    let claim = graph.statement("A", nil, .centralClaim)
    graph.relate(graph.argument("B", nil), .undercut, claim)
    let svg = try ParsedXML(Drawing(of: graph).columnSVG)
    let labels = svg.elements.filter { $0.name == "text" && $0.path.last == "legend" }.map(\.text)
    #expect(labels == ["Central claim", "Argument", "undercuts: the step does not go through"])
    #expect(
      try ParsedXML(Drawing(of: Graph()).columnSVG).elements.allSatisfy {
        $0.attributes["class"] != "legend"
      })
  }

  @Test func `the legend lies below the picture and within the page`() throws {
    let drawing = Drawing(of: SampleGraphs.everything)
    let layout = Layout(column: drawing.layoutRequest)
    let svg = try ParsedXML(drawing.svg(layout))
    let height = try #require(svg.elements.first?.attributes["height"].flatMap(Double.init))
    let legend = try #require(svg.elements.first { $0.attributes["class"] == "legend" })
    let top = legend.attributes["transform"]?.split(separator: " ").last?.dropLast()
    let y = try #require(top.flatMap { Double($0) })
    #expect(y >= layout.size.height)
    #expect(y + 22 < height)
  }

  @Test func `no line of text is wider than its box`() {
    for graph in [SampleGraphs.debate, SampleGraphs.reconstruction, SampleGraphs.everything] {
      let drawing = Drawing(of: graph)
      for box in drawing.boxes + drawing.frames {
        for placed in box.blocks {
          for line in placed.block.lines {
            #expect(placed.origin.x + line.width + box.look.padding.width <= box.size.width)
          }
          #expect(placed.origin.y + placed.block.height <= box.size.height)
        }
      }
    }
  }

  @Test func `links are drawn as links where they are safe`() throws {
    var graph = Graph()
    let node = graph.statement("T", "See here and there.")
    graph.nodes[node].markup = [
      Markup(kind: .link(target: "https://example.org/?a=1&b=2"), range: 4..<8),
      Markup(kind: .link(target: "javascript:alert(1)"), range: 13..<18),
    ]
    let svg = try ParsedXML(Drawing(of: graph).columnSVG)
    let links = svg.elements(named: "a")
    #expect(links.count == 1)
    #expect(
      svg.elements.first { $0.name == "title" && $0.path.last == "a" }?.text == "here")
    #expect(links.first?.attributes == ["href": "https://example.org/?a=1&b=2"])
    #expect(
      svg.elements.first { $0.attributes["id"] == "s0" }?.attributes["role"] == "graphics-object")
  }

  @Test func `ids can have a prefix, so that pictures share a page`() throws {
    let drawing = Drawing(of: SampleGraphs.everything)
    func ids(_ svg: String) throws -> [String] {
      try ParsedXML(svg).elements.compactMap { $0.attributes["id"] }
    }
    let prefixed = try ids(drawing.svg(Layout(column: drawing.layoutRequest), idPrefix: "map-1-"))
    #expect(prefixed == (try ids(drawing.columnSVG)).map { "map-1-" + $0 })
  }
}
