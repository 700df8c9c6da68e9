import ArgMapModel
import ArgMapSyntax
import ArgMapTestSupport
import Foundation
import Testing

@testable import ArgMapDrawing

/// What an author's settings change in a picture.
@Suite struct AuthorLooksTests {
  static let text = """
    [Tram]: Build the tram. #thesis
      + <Time>: It saves time. #pro
      - [Cost]: It costs much. {rank: low}
      _ <Noise>: It is loud. {rank: low}

    # Group

    <Time>

    (1) It is fast. #basic
    ----
    (2) [Tram]

    <Time>
      - [Bus]: So is the bus. {color: "#663399"}
    """

  private func map(_ settings: String) -> ArgumentMap {
    ArgumentMap(parsing: SourceText("===\n\(settings)\n===\n\n\(Self.text)"))
  }

  private func overview(_ settings: String) -> Drawing {
    Drawing(of: Graph(overviewOf: map(settings)))
  }

  private func full(_ settings: String) -> Drawing {
    Drawing(of: Graph(fullViewOf: map(settings)))
  }

  private func style(of id: String, in drawing: Drawing, _ name: String = "rect") throws -> String?
  {
    let svg = try ParsedXML(drawing.columnSVG)
    return svg.elements.first { $0.name == name && $0.path.contains(id) }?.attributes["style"]
  }

  // MARK: Colours

  @Test func `a colour is drawn where its author gives it, and nowhere else`() throws {
    let drawing = overview("title: T")
    #expect(drawing.graph.nodes.compactMap(\.color) == [0x663399])
    let svg = drawing.columnSVG
    #expect(svg.count(of: "fill=\"#ffffff\" stroke=\"#663399\" stroke-width=\"3\"") == 1)
    #expect(svg.count(of: " own-1\"") == 1)
    #expect(!svg.contains("own-2") && !svg.contains("style=\""))
    #expect(drawing.dot().contains("color=\"#663399\""))
  }

  @Test(arguments: ["", "map: {addTags: true}", "color: {}", "color: {colorizeByTag: true}"])
  func `where nothing is said the picture is ours`(settings: String) {
    let plain = Self.text.replacing(" {color: \"#663399\"}", with: "")
    let text = settings.isEmpty ? plain : "===\n\(settings)\n===\n\n\(plain)"
    let drawing = Drawing(of: Graph(overviewOf: ArgumentMap(parsing: SourceText(text))))
    let own = Drawing(of: Graph(overviewOf: ArgumentMap(parsing: SourceText(plain))))
    #expect(drawing.columnSVG == own.columnSVG)
    #expect(drawing.dot() == own.dot())
  }

  @Test func `both views have the colours`() {
    let settings = """
      color:
        tagColors: {pro: "#ffff99"}
        groupColors: {Group: "#ddeeff"}
        relationColors: {attack: "#8b0000"}
      """
    for drawing in [overview(settings), full(settings)] {
      let dot = drawing.dot()
      #expect(dot.contains("fillcolor=\"#ffff99\""))
      #expect(dot.contains("fillcolor=\"#ddeeff\""))
      #expect(dot.contains("color=\"#8b0000\""))
      let svg = drawing.columnSVG
      #expect(svg.contains("fill=\"#ffff99\""))
      #expect(svg.contains("fill=\"#ddeeff\""))
      #expect(svg.contains("class=\"line\" fill=\"none\" stroke=\"#8b0000\""))
    }
  }

  @Test func `dark fills have white text, and a colour of text that cannot be read is not taken`() {
    let settings = """
      color:
        argumentColors: {Time: "#000044", Noise: "#ffffee"}
        argumentFontColor: "#ffff00"
      """
    let boxes = overview(settings).boxes.filter { $0.look.cornerRadius == 12 }
    #expect(boxes.map(\.look.ink) == [0xFFFF00, Palette.light.ink])
    let other = overview(settings.replacing("#ffff00", with: "#000000"))
    #expect(other.boxes.filter { $0.look.fill == 0x000044 }.map(\.look.ink) == [0xFFFFFF])
  }

  @Test func `in the dark the colours of authors are toned for the dark`() throws {
    let drawing = overview(
      "color: {groupColors: {Group: \"#ddeeff\"}, relationColors: {support: \"#003300\"}}")
    let svg = drawing.columnSVG
    let dark = try #require(svg.firstMatch(of: #/@media screen[\s\S]*?<\/style>/#)).output
    #expect(svg.contains("fill=\"#ddeeff\"") && svg.contains("stroke=\"#003300\""))
    #expect(dark.contains(" .support .line,"))
    #expect(!dark.contains("fill:#ddeeff") && !dark.contains("#003300"))
  }

  @Test func `looks in one picture of a page change no other one`() throws {
    func svg(_ color: String) -> String {
      overview("color: {relationColors: {support: \"\(color)\"}}").columnSVG
    }
    let (green, red) = (svg("#003300"), svg("#330000"))
    let scope = try #require(green.firstMatch(of: #/class="argmap (argmap-[0-9a-f]+)"/#)?.output.1)
    #expect(green.contains("\n.\(scope) .support .line"))
    #expect(!red.contains(scope))
    #expect(!green.contains("\n.argmap "))
  }

  @Test func `a closed group has the colour of its heading`() {
    let text = "[A]: a\n  + [B]\n\n# G {isClosed: true, color: \"#123\"}\n\n[B]: b\n"
    let graph = Graph(overviewOf: ArgumentMap(parsing: SourceText(text)))
    #expect(graph.nodes.map(\.color) == [nil, 0x112233])
    #expect(Drawing(of: graph).boxes[1].look.ink == 0xFFFFFF)
  }

  @Test func `a sign on a light line is dark`() {
    let drawing = overview("color: {relationColors: {support: \"#ffd700\"}}")
    let look = drawing.style.look(of: .relation(.support))
    #expect(look.signInk == 0x000000)
    #expect(drawing.columnSVG.contains("<path fill=\"none\" stroke=\"#000000\""))
    #expect(drawing.dot().contains("COLOR=\"#000000\"><B>+</B>"))
  }

  @Test func `the ground is light enough for what stands on it`() {
    let drawing = overview("dot: {mapBgColor: \"#ffc0cb\"}")
    #expect(drawing.columnSVG.contains("class=\"paper\" fill=\"#ffc0cb\""))
    #expect(drawing.dot().contains("bgcolor=\"#ffc0cb\""))
    #expect(overview("dot: {mapBgColor: \"#000000\"}").style.palette.background.contrast(to: 0) > 8)
    #expect(overview("dot: {mapBgColor: transparent}").style.palette.background == 0xFFFFFF)
  }

  // MARK: Layout

  @Test(
    arguments: [
      ("BT", .up), ("TB", .down), ("LR", .right), ("RL", .left),
    ] as [(String, LayoutRequest.Direction)])
  func `the overview leads where its author says, the full view to the left`(
    rankdir: String, direction: LayoutRequest.Direction
  ) {
    let settings = "dot: {graphVizSettings: {rankdir: \(rankdir), nodesep: 0.5, ranksep: \"1\"}}"
    let request = overview(settings).layoutRequest
    #expect(request.direction == direction)
    #expect(request.nodeSeparation == 36)
    #expect(request.rankSeparation == 72)
    #expect(overview(settings).dot().contains("rankdir=\"\(rankdir)\""))
    #expect(full(settings).layoutRequest == full("title: T").layoutRequest)
  }

  @Test func `elements of one rank, or listed together, stand in one row`() {
    let request = overview("dot: {sameRank: [{arguments: [Time, Nobody], statements: [Tram]}]}")
      .layoutRequest
    // Statements first: Tram, Cost, Bus; then Time, Noise.
    let rows = request.nodes.map(\.row)
    #expect(rows[0] != nil && rows[0] == rows[3])
    #expect(rows[1] != nil && rows[1] == rows[4])
    #expect(rows[0] != rows[1])
    #expect(rows[2] == nil)
  }

  @Test func `rows with an element in common are one`() {
    let request = overview(
      "dot: {sameRank: [{statements: [Tram, Bus]}, {statements: [Bus, Cost]}]}"
    ).layoutRequest
    #expect(Set(request.nodes.map(\.row)).count == 2)
    #expect(request.rows == [[0, 1, 2, 4]])
  }

  @Test func `rows are written so that their boxes stay in their frames`() {
    let dot = overview("dot: {sameRank: [{arguments: [Time], statements: [Tram]}]}").dot()
    #expect(dot.contains("\n  {rank=\"same\"; \"statement-tram\"; \"argument-time\"}\n"))
    #expect(dot.contains("\n  {rank=\"same\"; \"statement-cost\"; \"argument-noise\"}\n"))
    #expect(dot.contains("newrank=\"true\""))
    #expect(!full("title: T").dot().contains("rank=\"same\""))
  }

  @Test func `a line within a row has room, and a course where the engine has none`() throws {
    let text = "[A]: a {rank: 1}\n  + [B]: b {rank: 1}\n"
    let drawing = Drawing(of: Graph(overviewOf: ArgumentMap(parsing: SourceText(text))))
    #expect(drawing.layoutRequest.nodeSeparation == 48)
    var layout = Layout(column: drawing.layoutRequest)
    layout.nodeCenters = [Point(x: 50, y: 50), Point(x: 250, y: 50)]
    layout.edgeSplines = [Layout.Spline(points: [])]
    let line = try #require(
      ParsedXML(drawing.svg(layout)).elements.first { $0.attributes["class"] == "line" })
    #expect(line.attributes["d"]?.hasPrefix("M220 50C") == true)
  }

  @Test func `lines between the same two boxes of a row stand side by side`() throws {
    let text = "[A]: a {rank: 1}\n  + [B]: b {rank: 1}\n  - [B]\n  -> [B]\n"
    let drawing = Drawing(of: Graph(overviewOf: ArgumentMap(parsing: SourceText(text))))
    var layout = Layout(column: drawing.layoutRequest)
    layout.nodeCenters = [Point(x: 50, y: 50), Point(x: 250, y: 50)]
    layout.edgeSplines = Array(repeating: Layout.Spline(points: []), count: 3)
    let starts = EdgeRouting(drawing, layout).routes.map { $0?.course.start }
    #expect(starts[0]?.y == 32 && starts[1]?.y == 50 && starts[2]?.y == 68)
    #expect(starts[0]?.x == starts[1]?.x && starts[2]?.x != starts[0]?.x)
  }

  @Test func `a line in a row that something is in the way of goes over it`() throws {
    let text = "[A]: a {rank: 1}\n  + [B]: b {rank: 1}\n  + [C]: c {rank: 1}\n"
    let drawing = Drawing(of: Graph(overviewOf: ArgumentMap(parsing: SourceText(text))))
    var layout = Layout(column: drawing.layoutRequest)
    layout.nodeCenters = [50, 250, 450].map { Point(x: $0, y: 50) }
    layout.edgeSplines = Array(repeating: Layout.Spline(points: []), count: 2)
    let courses = EdgeRouting(drawing, layout).routes.map { $0?.course.points ?? [] }
    #expect(Set(courses[0].map(\.y)).count == 1)
    let top = drawing.boxFrames(in: layout).map(\.top).min() ?? 0
    #expect(courses[1].map(\.y).min() ?? 0 < top)
  }

  // MARK: What wins over the author's settings

  @Test(arguments: LayoutRequest.Direction.allCases)
  func `a direction that is told holds for both views`(direction: LayoutRequest.Direction) {
    let map = map("dot: {graphVizSettings: {rankdir: LR}}")
    var settings = DrawingSettings(map.configuration)
    settings.direction = direction
    #expect(Graph(overviewOf: map, settings: settings).direction == direction)
    #expect(Graph(fullViewOf: map, settings: settings).direction == direction)
  }

  @Test func `a width that is told holds for statements and arguments`() {
    let map = map("dot: {statement: {lineWidth: 300}}")
    var settings = DrawingSettings(map.configuration)
    settings.textWidth = 80
    for graph in [
      Graph(overviewOf: map, settings: settings), Graph(fullViewOf: map, settings: settings),
    ] {
      let boxes = Drawing(of: graph).boxes.filter { !$0.blocks.isEmpty }
      #expect(boxes.allSatisfy { $0.look.lineWidths == 80...80 })
    }
  }

  @Test func `labels that are told leave no box without words`() {
    let map = map("map: {statementLabelMode: none, argumentLabelMode: none}")
    var settings = DrawingSettings(map.configuration)
    func words() -> [String] {
      settings.labels.map { _ in
        Graph(fullViewOf: map, settings: settings).nodes.filter { $0.kind == .statement }
          .map { [$0.title, $0.text].compactMap(\.self).joined(separator: "|") }
      } ?? []
    }
    settings.labels = .title
    #expect(words() == ["Tram", "Cost", "It is fast. #basic", "Bus"])
    settings.labels = .text
    #expect(
      words() == [
        "Build the tram. #thesis", "It costs much.", "It is fast. #basic", "So is the bus.",
      ])
    settings.labels = .both
    #expect(words().first == "Tram|Build the tram. #thesis")
  }

  // MARK: Sizes

  @Test func `sizes are those asked for, within bounds`() {
    let settings = """
      dot:
        argument: {minWidth: 300, title: {fontSize: 20}, text: {fontSize: 100}}
        statement: {lineWidth: 10}
        group: {fontSize: 18, margin: 30}
        edge: {penWidth: 2, arrowsize: 100}
        graphname: Tram "debate"
      """
    let drawing = overview(settings)
    let argument = drawing.boxes[3]
    #expect(argument.size.width >= 300)
    #expect(argument.look.titleSize == 20)
    #expect(argument.look.textSize == 48)
    #expect(drawing.boxes[1].look.lineWidths == 60...60)
    #expect(drawing.frames[0].look.titleSize == 18)
    #expect(drawing.layoutRequest.clusters[0].margin == 30)
    let look = drawing.style.look(of: .relation(.support))
    #expect(look.width == 4)
    #expect(look.headSize == 2)
    let dot = drawing.dot()
    #expect(dot.hasPrefix("digraph \"Tram \\\"debate\\\"\" {"))
    #expect(dot.contains("arrowsize=\"2\""))
    #expect(dot.contains("margin=\"30\""))
    #expect(drawing.columnSVG.contains("font-size=\"18\" font-weight=\"bold\""))
  }

  @Test func `the central claim stays larger than others`() {
    let drawing = overview("dot: {statement: {title: {fontSize: 26}, text: {fontSize: 24}}}")
    #expect(drawing.boxes[0].look.titleSize == 34)
    #expect(drawing.boxes[0].look.textSize == 28)
    #expect(drawing.boxes[1].look.titleSize == 26)
  }

  @Test func `an argument without words that may be narrow is a point`() {
    let narrow = overview("map: {argumentLabelMode: none}\ndot: {argument: {minWidth: 0.2}}")
    #expect(narrow.boxes[3].size == Size(width: 12, height: 12))
    #expect(overview("map: {argumentLabelMode: none}").boxes[3].size.width == 60)
  }
}

extension String {
  fileprivate func count(of part: String) -> Int { ranges(of: part).count }
}
