import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct RegroupingTests {
  private func map(_ regroup: String) -> ArgumentMap {
    ArgumentMap(
      parsing: SourceText(
        """
        ===
        group:
          regroup: \(regroup)
        ===

        # Old {isClosed: true}

        [A]: a #t
          + <B>: b
          - <C>: c
        """))
  }

  private func sections(_ map: ArgumentMap) -> [String] {
    map.sections.map { section in
      "\(section.level) \(section.title)" + (section.parent.map { " in \(map[$0].title)" } ?? "")
    }
  }

  @Test func `groups take the place of headings, the last one to name an element has it`() {
    let map = map(
      """
      [{title: G, statements: [A], children: [{title: H, arguments: [B], isClosed: true}]},
           {title: I, arguments: [B, Nobody], statements: [Nothing], tags: [t, none]}]
      """)
    #expect(map.diagnostics.isEmpty)
    #expect(sections(map) == ["1 G", "2 H in G", "1 I"])
    #expect(map.sections[0].children == [map.sections[1].id])
    #expect(map.statement(titled: "A")?.section == map.sections[0].id)
    #expect(map.argument(titled: "B")?.section == map.sections[2].id)
    #expect(map.argument(titled: "C")?.section == nil)
    #expect(map.statement(titled: "A")?.occurrences[0].section == nil)
    #expect(map.sections[1].metadata["isClosed"]?.bool == true)
    #expect(map.sections[2].tags.map { map[$0].name } == ["t"])
  }

  @Test(arguments: ["[]", "~", "yes", "{title: G}"])
  func `without groups the headings stay`(regroup: String) {
    #expect(sections(map(regroup)) == ["1 Old"])
  }

  @Test func `what is no group is passed over`() {
    #expect(sections(map("[1, {title: G, children: 2}, [x], {statements: [A]}]")) == ["1 G", "1 "])
  }

  @Test func `groups may lie in groups as deep as data goes`() {
    var nested = "{title: G, statements: [A]}"
    for _ in 0..<45 { nested = "{title: G, children: [\(nested)]}" }
    let map = map("[\(nested)]")
    #expect(map.sections.map(\.level) == Array(1...46))
    #expect(map.statement(titled: "A")?.section == map.sections.last?.id)
  }
}
