import ArgMapDrawing
import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct SelectionTests {
  static let debate = """
    # Pro

    [Thesis]: t #core
      + <Reason>
      - [Plain]: p

    <Reason>

    (1) untitled premise
    (2) [Titled]: premise
    ----
    (3) [Thesis]

    # Con

    <Other>

    (1) [Titled]
    ----
    (2) [Second]: s

    [Alone]: a
    """

  @Test(arguments: [
    ("", "{Pro}( [Thesis] [Plain] [Titled] <Reason> ) {Con}( [Second] <Other> )"),
    (
      "statementSelectionMode: all",
      "{Pro}( [Thesis] [Plain] [Untitled 1] [Titled] <Reason> ) {Con}( [Second] <Other> )"
    ),
    (
      "statementSelectionMode: top-level",
      "{Pro}( [Thesis] [Plain] <Reason> )"
    ),
    (
      "statementSelectionMode: with-relations",
      "{Pro}( [Thesis] [Plain] <Reason> )"
    ),
    (
      "statementSelectionMode: not-used-in-argument",
      "{Pro}( [Plain] )"
    ),
    ("statementSelectionMode: with-more-than-one-relation", "{Pro}( [Plain] )"),
    ("selectedTags: [core]", ""),
    ("selectedTags: [core], excludeDisconnected: false", "{Pro}( [Thesis] )"),
    ("selectedSections: [Con]", "{Con}( [Second] <Other> )"),
    (
      "selectedTags: [core], selectElementsWithoutTag: true",
      "{Pro}( [Thesis] [Plain] [Titled] <Reason> ) {Con}( [Second] <Other> )"
    ),
    (
      "excludeStatements: [Titled, Thesis], excludeArguments: [Other], excludeDisconnected: false",
      "{Pro}( [Plain] <Reason> ) {Con}( [Second] [Alone] )"
    ),
    (
      "includeStatements: [Alone, Untitled 1], selectedSections: [Con]",
      "{Con}( [Second] [Alone] <Other> )"
    ),
  ])
  func `the overview shows what the settings select`(settings: String, nodes: String) {
    let text = "===\nselection: {\(settings)}\n===\n\n\(Self.debate)"
    let map = ArgumentMap(parsing: SourceText(text))
    #expect(GraphFacts(map: map, graph: Graph(overviewOf: map)).tree == nodes)
  }

  @Test(arguments: [
    "selection: [excludeDisconnected]", "selection: {excludeDisconnected: sometimes}",
    "selection: {statementSelectionMode: every}", "selection: {selectedTags: core}",
    "selection: {selectedSections: {Con: true}}", "map: {statementLabelMode: 3}", "group: 2",
    "group: {groupDepth: deep, sections: [Pro]}", "map: {addTags: maybe}",
  ])
  func `settings of the wrong type count as not given`(settings: String) {
    let map = ArgumentMap(parsing: SourceText("===\n\(settings)\n===\n\n\(Self.debate)"))
    let plain = ArgumentMap(parsing: SourceText(Self.debate))
    let facts = GraphFacts(map: map, graph: Graph(overviewOf: map))
    let expected = GraphFacts(map: plain, graph: Graph(overviewOf: plain))
    #expect(facts.tree == expected.tree)
    #expect(facts.edges == expected.edges)
    #expect(facts.labels == expected.labels)
  }

  @Test func `a title that only looks made up is the author's`() {
    let map = ArgumentMap(
      parsing: SourceText(
        """
        <Reading>

        (1) [Untitled poem]: The poem has no title.
        ----
        (2) [Result]: It is hard to cite.
        """))
    let facts = GraphFacts(map: map, graph: Graph(overviewOf: map))
    #expect(facts.tree == "[Untitled poem] [Result] <Reading>")
    #expect(facts.labels["[Untitled poem]"] == "\"Untitled poem\" / \"The poem has no title.\"")
  }

  @Test func `isInMap can be ignored`() {
    let text = "===\nselection: {ignoreIsInMap: true}\n===\n\n[A]: a {isInMap: false}\n  + [B]: b\n"
    let map = ArgumentMap(parsing: SourceText(text))
    #expect(GraphFacts(map: map, graph: Graph(overviewOf: map)).tree == "[A] [B]")
  }

  @Test(arguments: [
    (0, "[A] [B] [C]"), (1, "{Three}( [C] ) [A] [B]"),
    (3, "{One}( [A] {Two}( [B] {Three}( [C] ) ) )"),
    (99, "{One}( [A] {Two}( [B] {Three}( [C] ) ) )"),
    (-1, "[A] [B] [C]"),
  ])
  func `the deepest levels of headings are frames`(depth: Int, nodes: String) {
    let map = ArgumentMap(
      parsing: SourceText(
        """
        ===
        group: {groupDepth: \(depth)}
        ===

        # One

        [A]: a
          + [B]
          + [C]

        ## Two

        [B]: b

        ### Three

        [C]: c
        """))
    #expect(GraphFacts(map: map, graph: Graph(overviewOf: map)).tree == nodes)
  }
}
