import ArgMapDrawing
import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct FullViewTests {
  private func facts(_ text: String) -> GraphFacts {
    let map = ArgumentMap(parsing: SourceText(text))
    return GraphFacts(map: map, graph: Graph(fullViewOf: map))
  }

  @Test func `each step is a point where its premises meet`() {
    let facts = facts(
      """
      <A>

      (1) p
      (2) q
      -- modus ponens, {scheme: sign} --
      (3) m
      (4) r
      --
      {uses: [1, 3]}
      --
      (5) c
      """.replacing("ponens, ", with: "ponens "))
    #expect(
      facts.tree
        == "{A}( [Untitled 1] [Untitled 2] [Untitled 3] [Untitled 4] [Untitled 5] inf(<A>@2) inf(<A>@4) )"
    )
    #expect(
      facts.edges == [
        "[Untitled 1] --input--> inf(<A>@2)", "[Untitled 2] --input--> inf(<A>@2)",
        "inf(<A>@2) --conclusion--> [Untitled 3]", "[Untitled 1] --input--> inf(<A>@4)",
        "[Untitled 3] --input--> inf(<A>@4)", "inf(<A>@4) --conclusion--> [Untitled 5]",
      ])
    #expect(facts.graph.nodes[5].text == "modus ponens, sign")
    #expect(facts.graph.nodes[6].text == nil)
    #expect(facts.graph.nodes[5].id == "argument-a-step")
    #expect(facts.graph.nodes[6].id == "argument-a-step-2")
    #expect(facts.graph.clusters.map(\.kind) == [.argument])
  }

  @Test func `a support by what is a premise anyway is not drawn twice`() {
    let facts = facts(
      """
      <A>
        +> <B>
        -> <C>

      (1) p
      ----
      (2) [S]: shared

      <B>

      (1) [S]
      ----
      (2) c

      <C>

      (1) [S]
      ----
      (2) d
      """)
    #expect(facts.edges.filter { $0.contains("support") }.isEmpty)
    #expect(facts.edges.filter { $0.contains("attack") } == ["[S] --attack--> inf(<C>@1)"])
  }

  @Test func `what arguments share stands between them, what one adds stands inside`() {
    let facts = facts(
      """
      # Group

      [Stated]: on its own

      <A>

      (1) [Own]: only here
        - <Objection>
      (2) [Shared]: in both
      (3) [Stated]
      ----
      (4) [Link]: concluded here

      <B>

      (1) [Link]
      (2) [Shared]
      ----
      (3) [Result]: of B

      [Own]
        - <Late objection>
      """)
    #expect(
      facts.tree
        == "{Group}( [Stated] [Shared] [Link] <Objection> <Late objection> {A}( [Own] inf(<A>@3) ) "
        + "{B}( [Result] inf(<B>@2) ) )")
  }

  @Test func `a declared thesis and a premise that does more stand outside`() {
    let facts = facts(
      """
      <A>

      (1) [P]: p
      ----
      (2) [T]: t #thesis

      [X]: x
        + [P]
      """)
    #expect(facts.tree == "{A}( inf(<A>@1) ) [P] [T] [X]")
  }

  @Test func `an undercut ends at its step, an attack on an argument at the last one`() {
    let facts = facts(
      """
      <A>
        - <Attack>
        - [Statement]: s

      <A>

      (1) p
      ----
        _ <Undercut>
      (2) m
      ----
      (3) c

      <Sketch>: only described
        + <Help>
      """)
    #expect(facts.edges.contains("<Undercut> --undercut--> inf(<A>@1)"))
    #expect(facts.edges.contains("<Attack> --attack--> inf(<A>@2)"))
    #expect(facts.edges.contains("[Statement] --attack--> inf(<A>@2)"))
    #expect(facts.edges.contains("<Help> --support--> <Sketch>"))
  }

  @Test func `statements keep their logical relations`() {
    let facts = facts(
      """
      ===
      model: {mode: strict}
      ===

      <A>

      (1) p
        - [N]: n
        + <S>
      ----
      (2) c
      """)
    #expect(facts.edges.contains("[N] --contrary--> [Untitled 1]"))
    #expect(facts.edges.contains("<S> --support--> [Untitled 1]"))
  }

  @Test func `what is joined to nothing is left out unless wanted`() {
    let text = "[Alone]: a\n\n<Lonely>\n\n[Wanted]: w {isInMap: true}\n\n[A]: a\n  + <B>\n"
    #expect(facts(text).tree == "[Wanted] [A] <B>")
    #expect(
      facts("===\nselection: {excludeDisconnected: false}\n===\n\n" + text).tree
        == "[Alone] [Wanted] [A] <Lonely> <B>")
  }

  @Test func `filters never take a premise from an argument`() {
    let text = """
      ===
      selection: {selectedTags: [core]}
      ===

      <A>: a #core

      (1) [Hidden]: p {isInMap: false}
        - <Objection>
      ----
      (2) c

      <B>

      (1) p
      ----
      (2) d
      """
    #expect(facts(text).tree == "{A}( [Hidden] [Untitled 1] inf(<A>@1) )")
  }

  @Test func `a closed group is one box, and what crosses its edge supports`() {
    let facts = facts(
      """
      # Closed {isClosed: true}

      <A>

      (1) [P]: p
      ----
      (2) [M]: m

      # Open

      <B>

      (1) [M]
      ----
      (2) [C]: c
      """)
    #expect(facts.tree == "{Closed}( ) {Open}( {B}( [C] inf(<B>@1) ) )")
    #expect(
      facts.edges == ["{Closed} --support--> inf(<B>@1)", "inf(<B>@1) --conclusion--> [C]"])
  }

  @Test func `label modes are meant for the overview`() {
    let facts = facts("===\nmap: {statementLabelMode: title}\n===\n\n<A>\n\n(1) p\n----\n(2) c\n")
    #expect(facts.labels["[Untitled 1]"] == "none / \"p\"")
  }

  @Test(arguments: [(10, .left), (30, .up)] as [(Int, LayoutRequest.Direction)])
  func `a long chain leads upwards`(length: Int, direction: LayoutRequest.Direction) {
    let text =
      "[A]: a\n\n<R0>: r\n  +> [A]\n\n"
      + (1..<length).map { "<R\($0)>: r\n  +> <R\($0 - 1)>\n\n" }.joined()
    #expect(Graph(fullViewOf: ArgumentMap(parsing: SourceText(text))).direction == direction)
  }
}
