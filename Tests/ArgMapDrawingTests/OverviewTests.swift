import ArgMapModel
import ArgMapSyntax
import Testing

@testable import ArgMapDrawing

@Suite struct OverviewTests {
  private func facts(_ text: String) -> GraphFacts {
    let map = ArgumentMap(parsing: SourceText(text))
    return GraphFacts(map: map, graph: Graph(overviewOf: map))
  }

  // MARK: Lines

  @Test func `a sketched support that a shared premise implies is drawn once`() {
    let facts = facts(
      """
      [P]: p
        +> <A>

      <A>

      (1) [P]
      ----
      (2) [C]: c
      """)
    #expect(facts.edges == ["[P] --support--> <A>", "<A> --support--> [C]"])
  }

  @Test func `an attack on two hidden premises of one argument is drawn once`() {
    let facts = facts(
      """
      ===
      selection: {statementSelectionMode: not-used-in-argument}
      ===

      [X]: x
        -> [P]
        -> [Q]

      <A>

      (1) [P]: p
      (2) [Q]: q
      ----
      (3) c
      """)
    #expect(facts.edges == ["[X] --attack--> <A>"])
  }

  @Test(arguments: [
    ("[A]: a\n  >< [B]: b\n", "[A] --contradictory--> [B]"),
    ("===\nmodel: {mode: strict}\n===\n\n[A]: a\n  - [B]: b\n", "[B] --contrary--> [A]"),
    ("===\nmodel: {mode: strict}\n===\n\n[A]: a\n  + [B]: b\n", "[B] --entails--> [A]"),
    ("===\nmodel: {mode: strict}\n===\n\n[A]: a\n  + <B>: b\n", "<B> --support--> [A]"),
    ("<A>\n  >< [B]: b\n", "<A> --attack--> [B]"),
  ])
  func `statements contradict each other, arguments speak for or against`(
    text: String, edge: String
  ) {
    #expect(facts(text).edges == [edge])
  }

  @Test func `lines multiply only up to a limit`() {
    var text = "===\nselection: {statementSelectionMode: not-used-in-argument}\n===\n\n"
    for number in 0..<1100 {
      text +=
        "<For \(number)>\n\n(1) p\n----\n(2) [Hub]\n\n<From \(number)>\n\n(1) [Hub]\n----\n(2) c\n\n"
    }
    let map = ArgumentMap(parsing: SourceText(text))
    let overview = Overview(of: map, settings: DrawingSettings(map.frontMatter))
    #expect(overview.nodes.count == 2200)
    #expect(overview.edges.count == 1_000_000)
    #expect(overview.isTruncated)
    let remarks = Graph(overviewOf: map, settings: DrawingSettings(map.frontMatter)).remarks
    #expect(remarks == ["There are more links than a picture can hold; the others are left out."])
  }

  // MARK: Groups

  @Test func `a closed section with nothing but subsections closes`() {
    let facts = facts(
      """
      [Top]: t
        + [A]
        - [B]

      # Closed {isClosed: true}

      ## One

      [A]: a
        + [B]

      ## Two

      [B]: b
      """)
    #expect(facts.tree == "{Closed}( ) [Top]")
    #expect(facts.edges == ["{Closed} --mixed--> [Top]"])
  }

  @Test func `lines that a closed group makes equal are drawn once`() {
    let facts = facts(
      """
      # Closed {isClosed: true}

      [A]: a
        - [Top]

      [B]: b
        - [Top]
        + [B]

      # Open

      [Top]: t
      """)
    #expect(facts.tree == "{Closed}( ) {Open}( [Top] )")
    #expect(facts.edges == ["[Top] --attack--> {Closed}"])
  }

  @Test(arguments: [
    ("group: {ignoreIsClosed: true}", "{One}( [A] [B] )"),
    ("group: {ignoreIsGroup: true}", "{One}( ) {Two}( [C] )"),
    ("group: {sections: {One: {isClosed: true}}}", "{One}( ) [C]"),
    ("group: {sections: {One: {isGroup: false}}}", "[A] [B] [C]"),
  ])
  func `settings overrule the data of headings`(settings: String, nodes: String) {
    let facts = facts(
      """
      ===
      \(settings)
      ===

      # One {isClosed: true}

      [A]: a
        + [B]: b

      # Two {isGroup: false}

      [C]: c
        + [A]
      """)
    #expect(facts.tree == (settings.contains("ignoreIsClosed") ? nodes + " [C]" : nodes))
  }

  @Test(arguments: [
    ("", "{G}( {H}( {J}( ) {I}( [A] ) ) ) [C]"),
    (", ignoreIsGroup: true, groupDepth: 1", "{G}( {H}( {J}( ) {I}( [A] ) ) ) [C]"),
    (", ignoreIsClosed: true", "{G}( {H}( {J}( ) {I}( [A] ) ) ) [C]"),
    (", sections: {J: {isClosed: false}, H: {isGroup: false}}", "{G}( {I}( [A] ) {J}( [B] ) ) [C]"),
  ])
  func `regrouped elements are in groups at any depth`(settings: String, nodes: String) {
    let groups = """
      [{title: G, children: [{title: H, children: [{title: I, statements: [A]}, \
      {title: J, isClosed: true, statements: [B]}]}]}]
      """
    let facts = facts(
      """
      ===
      group: {regroup: \(groups)\(settings)}
      ===

      # Old

      [A]: a
        + [B]: b
        - [C]: c
      """)
    #expect(facts.tree == nodes)
  }

  @Test func `a frame comes after the frame around it`() {
    let graph = facts("# One\n\n## Two\n\n[A]: a\n  + [B]: b\n").graph
    #expect(graph.clusters.map(\.title) == ["One", "Two"])
    #expect(graph.clusters.map(\.parent) == [nil, 0])
    #expect(graph.clusters.map(\.id) == ["group-one", "group-two"])
  }

  // MARK: Nodes

  @Test func `ids come from titles and are unique`() {
    let graph = facts(
      """
      [Ban cars]: Cars go.
        + <Health>
        + Children could play in the streets again, everywhere.
        - [Ban cars!]: no
        - [禁止]: no

      # Ban cars

      [Ban cars!]
        + <Überfluß>
      """
    ).graph
    #expect(
      graph.nodes.map(\.id) == [
        "statement-ban-cars", "statement-children-could-play-in-the-streets",
        "statement-ban-cars-2", "statement-53c8f96c", "argument-health", "argument-ueberfluss",
      ])
    #expect(graph.edges[0].id == "edge-argument-health--statement-ban-cars")
  }

  @Test func `ids do not change when something else is added`() {
    let before = facts("[A]: a\n  + because of this\n").graph.nodes.map(\.id)
    let after = facts("[New]: n\n  - first of all\n\n[A]: a\n  + because of this\n").graph
    #expect(Set(before).isSubset(of: after.nodes.map(\.id)))
  }

  @Test func `roles tell what a statement is to the map`() {
    let graph = facts(
      """
      [Thesis]: t #thesis
        + [Given]: g #basic
          + [Added]: a #implicit #basic
        - [Claim]: c
      """
    ).graph
    #expect(graph.nodes.map(\.role) == [.centralClaim, .basic, .implicit, .claim])
    #expect(graph.nodes[2].tags == ["implicit", "basic"])
  }

  @Test func `markup keeps its place when white space around the text goes`() throws {
    let node = try #require(
      facts("[A]:\n  some **bold** words {k: 1}\n  + [B]: b\n").graph.nodes.first)
    let markup = try #require(node.markup.first)
    #expect(node.text == "some bold words")
    #expect(markup == Markup(kind: .bold, range: 5..<9))
  }

  @Test func `the title of the map is one line`() {
    let text = "===\ntitle: |\n  A long\n  title\n===\n\n[A]: a\n"
    #expect(facts(text).graph.title == "A long title")
  }

  @Test func `a box names the speakers of its words, where its words are shown`() {
    let text = """
      [A]: a {source: {file: x, speaker: The mayor}}
        + [B]: b {source: {file: x, speaker: unknown}}
      """
    let map = ArgumentMap(parsing: SourceText(text))
    var settings = DrawingSettings(map.configuration)
    let graph = Graph(overviewOf: map, settings: settings)
    #expect(graph.nodes.map(\.speakers) == [["The mayor"], []])
    let drawing = Drawing(of: graph)
    #expect(drawing.boxes.map { $0.blocks.filter(\.block.isNote).count } == [1, 0])
    #expect(drawing.columnSVG.contains("— The mayor"))
    #expect(drawing.columnSVG.contains("According to: The mayor"))
    settings.labels = .title
    #expect(!Drawing(of: Graph(overviewOf: map, settings: settings)).columnSVG.contains("— The"))
  }
}
