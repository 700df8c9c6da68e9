import ArgMapChecks
import ArgMapSyntax
import Testing

@Suite struct RulePagesTests {
  @Test func `a page has everything an author needs`() {
    #expect(
      UnsupportedClaim.about.page == """
        unsupported-claim (warning, support links, since 0.1.0)

        A statement has no reason for it and is not marked as given.

        A reader cannot tell what is taken as given from what was left unfinished. Tag
        the starting points of the debate '#basic'; premises without a title count as
        given, unless 'unsupported-claim: {premises: true}' stands under 'argmap', and
        with 'basic: {sourced: true}' so do statements that cite a source. Where a
        statement is a premise and nothing more, the finding is a note: most premises
        are starting points.

        Objectionable:

            [Tram]: The tram should be built.
              + [Time]: Commuters would save time.

        Accepted:

            [Tram]: The tram should be built.
              + [Time]: Commuters would save time. #basic

        To accept what it finds, write {allow: [unsupported-claim]} in the data of the element, or the line
        '// argmap-ignore-next-line unsupported-claim -- the reason' above it.

        In a draft (argmap: {draft: true} in the front matter) its findings are notes.

        """)
  }

  @Test func `a page shows the source that its examples cite`() {
    #expect(
      QuoteNotFound.about.page.contains(
        "\nwhere census.md is:\n\n    In 2020, 10,012 residents commuted daily.\n"))
  }

  @Test func `the list has a line a rule, in columns`() {
    let list = RuleDescription.list([SelfSupport.about, DuplicateTitle.about])
    #expect(
      list == """
        self-support     error    support links  A claim or argument is written as a reason for itself.
        duplicate-title  warning  references     Two unlike texts stand under one title.

        """)
  }

  @Test func `all kinds of findings have a description, each its own`() {
    let ids = RuleDescription.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.contains("empty-map"))
    #expect(ids.contains("circular-support"))
  }
}
