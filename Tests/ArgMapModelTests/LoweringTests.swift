import ArgMapModel
import ArgMapSyntax
import Testing

/// What Argdown's table of cases leaves open, and where we improve on the original.
@Suite struct LoweringTests {
  private func map(_ text: String) -> ArgumentMap { ArgumentMap(parsing: SourceText(text)) }

  @Test func `a shortcode in a rule may hold bytes that are not UTF-8`() {
    let bytes = Array("<A>\n\n(1) p\n-- .".utf8) + [0xFF] + Array(". r --\n(2) q".utf8)
    let map = ArgumentMap(parsing: SourceText(name: "x", bytes: bytes))
    #expect(map.inferences.map(\.rules) == [[".\u{FFFD}. r"]])
  }

  @Test func `titles that read the same are the same, also where bytes are not UTF-8`() {
    let bytes = Array("[A".utf8) + [0xFF] + Array("]: a\n\n[A".utf8) + [0xFE] + Array("]: b".utf8)
    let map = ArgumentMap(parsing: SourceText(name: "x", bytes: bytes))
    #expect(map.statements.map(\.title) == ["A\u{FFFD}"])
    #expect(map.statement(titled: "A\u{FFFD}")?.occurrences.count == 2)
  }

  @Test func `an undercut hits the inference above its own conclusion and no other`() {
    let map = map("<A>\n\n(1) p\n----\n(2) c\n\n[X]: x\n  <_ [U]: u")
    #expect(map.relations.map(\.target) == [.statement(map.statement(titled: "X")?.id ?? .init(0))])
  }

  @Test func `a made-up title never meets an author's`() {
    let map = map("Rain.\n\n[Untitled 1]: mine\n\nSnow.")
    #expect(map.statements.map(\.title) == ["Untitled 2", "Untitled 1", "Untitled 3"])
    #expect(map.statements.map(\.isUntitled) == [true, false, true])
  }

  @Test func `a mark that is never closed reads as a character`() {
    let map = map("[A]: snake_case *here\n\n[B]: b")
    #expect(map.statement(titled: "A")?.text == "snake_case *here")
    #expect(map.diagnostics.map(\.severity) == [.warning])
  }

  @Test func `an address after a colon is no comment`() {
    #expect(map("See https://x.org now\nnext").statements[0].text == "See https://x.org now next")
  }

  @Test func `a comment on the last line is a comment`() {
    #expect(map("[A]: a // done").statements[0].text == "a")
  }

  @Test func `a line break inside a tag or a link reads as one space`() {
    let map = map("[A]: a #(one \n\t two) [l \r\n m\n](x\r  y) b")
    #expect(map.statements[0].text == "a #(one two) l m b")
    #expect(map.tags.map(\.name) == ["one two"])
    #expect(
      map.statements[0].occurrences[0].markup.map(\.kind)
        == [.tag(name: "one two"), .link(target: "x y")])
  }

  @Test func `titles are the same where their bytes are`() {
    let map = map("[\u{E9}]: a #\u{E9}\n\n[e\u{301}]: b #e\u{301}")
    #expect(map.statements.count == 2)
    #expect(map.tags.count == 2)
    #expect(map.statement(titled: "e\u{301}")?.text?.first == "b")
  }

  @Test func `a comment at the start of a line changes no level`() {
    let map = map("[A]: a\n   + [B]: b\n   /* c */ - [C]: c\n  // d\n   + [D]: d")
    #expect(map.diagnostics.isEmpty)
    #expect(
      map.relations.map(\.target) == Array(repeating: .statement(map.statements[0].id), count: 3))
  }

  @Test func `a comment line inside an inference leaves no trace`() throws {
    let map = map("(1) a\n--\n// note\nRule\n  /* more */\n--\n(2) b")
    #expect(map.diagnostics.isEmpty)
    #expect(map.inferences.map(\.rules) == [["Rule"]])
  }

  @Test func `two marks with blanks around them are characters`() {
    #expect(map("[A]: 2 * 3 ** 4").statements[0].text == "2 * 3 ** 4")
  }

  @Test func `a doubled quotation mark does not end a string in data`() {
    let map = map("[A]: x {note: 'it''s a } brace'}")
    #expect(map.diagnostics.isEmpty)
    #expect(map.statements[0].metadata["note"]?.string == "it's a } brace")
  }

  @Test func `a relation symbol alone makes no statement`() {
    #expect(map("[A]: a\n  +\n  + [B]: b").statements.map(\.title) == ["A", "B"])
  }

  @Test func `numbered lines without an inference are statements and no argument`() {
    let map = map("(1) a\n(2) b")
    #expect(map.arguments.isEmpty)
    #expect(map.statements.map(\.uses) == [[], []])
  }

  @Test func `words that follow a reference do not become its text`() {
    let map = map("[A] foo *bar\n\n[A]: a")
    #expect(map.statements[0].occurrences[0].text == nil)
  }

  @Test func `front matter needs no blank line after it`() {
    let map = map("===\ntitle: T\n===\n[A]: a")
    #expect(map.frontMatter["title"] == .string("T"))
    #expect(map.statements.map(\.title) == ["A"])
    #expect(map.diagnostics.isEmpty)
  }

  @Test func `a second structure is reported, and the first one is kept`() throws {
    let map = map("<A>\n\n(1) p\n----\n(2) c\n\n<A>\n\n(1) q\n----\n(2) d\n\n[Later]: x")
    #expect(map.diagnostics.map(\.id) == ["second-structure"])
    let lines = try #require(map.argument(titled: "A")?.structure?.lines)
    #expect(lines.map { map[$0.statement].text } == ["p", "c"])
    #expect(map.statement(titled: "Later") != nil)
  }

  @Test func `relations keep the lines that say so`() throws {
    let map = map("[C]: c\n  + <A>\n\n<A>: a\n  -> [S]: s\n\n<A>\n\n(1) p\n----\n(2) [C]")
    #expect(map.writtenRelations.map(\.kind) == [.support, .attack])
    #expect(map.writtenRelations[0].relation == nil)
    let attack = try #require(map.writtenRelations[1].relation)
    #expect(map.relations[attack].source == .statement(map.statement(titled: "C")?.id ?? .init(9)))
    #expect(map.text.string(in: map.writtenRelations[1].symbolRange) == "->")
    #expect(map.text.string(in: map.writtenRelations[1].memberRange) == "[S]")
  }

  @Test func `inputs are what is declared, by label, or what stands since the last step`() {
    let map = map(
      "<A>\n\n(1) p\n(2) q\n----\n(3) m\n(4) r\n----\n(5) n\n-- {uses: [1, \"4\"]} --\n(6) c")
    #expect(map.inferences.map(\.inputs) == [[0, 1], [2, 3], [0, 3]])
    #expect(map.inferences.map { $0.declaredInputs == nil } == [true, true, false])
  }

  @Test func `a label that stands twice means its first line`() {
    let map = map("<A>\n\n(1) p\n(1) q\n-- {uses: [1]} --\n(2) c")
    #expect(map.inferences.map(\.inputs) == [[0]])
  }

  @Test func `tags and data of all occurrences come together, later data wins`() throws {
    let map = map(
      """
      [A]: a #b #c #b {k: 1, m: {x: 1, y: [1, 2]}}

      [B]: b

      [A]: a #c #d {l: 2, m: {y: [3], z: 2}}

      [A] #a {k: 3}
      """)
    let statement = try #require(map.statement(titled: "A"))
    #expect(statement.tags.map { map[$0].name } == ["b", "c", "d", "a"])
    #expect(statement.metadata.entries.map(\.key) == ["k", "m", "l"])
    #expect(statement.metadata["k"] == .integer(3))
    #expect(
      statement.metadata["m"]
        == .mapping([
          "x": .integer(1), "y": .sequence([.integer(3), .integer(2)]), "z": .integer(2),
        ]))
  }

  @Test(arguments: ["->", "><"])
  func `an attack on an argument and on several premises is one on the first of them`(
    symbol: String
  ) {
    let map = map(
      """
      <A>

      (1) p
      (2) [Q]: q
      (3) [R]: r
      ----
      (4) c

      [X]: x
        \(symbol) [R]
        \(symbol) [Q]
        -> <A>
      """)
    #expect(map.relations.count == 2)
    #expect(map.writtenRelations[2].relation == map.writtenRelations[1].relation)
  }

  @Test func `sources and anchors are read from front matter and data`() throws {
    let map = map(
      """
      ===
      argmap:
        thesis: [Ban]
        sources:
          report: {title: Air, author: City, date: 2025, file: air.txt}
      ===

      [Ban]: Ban cars.

      [Air]: The air is bad. {source: {in: report, quote: "the air … bad", page: 3}}
        + <B>: b {source: [{file: b.txt}, {in: report, speaker: Ann}]}
      """)
    #expect(map.sources.map(\.key) == ["report"])
    #expect(map.sources[0].date == "2025")
    #expect(map.anchors.count == 3)
    #expect(
      map.anchors.map(\.source) == [.file("b.txt"), .declared("report"), .declared("report")])
    let anchor = try #require(map.anchors.last)
    #expect(anchor.quote == "the air … bad" && anchor.page == "3")
    #expect(map.text.string(in: anchor.quoteRange) == "quote")
    #expect(map.declaredTheses.map { map[$0].title } == ["Ban"])
  }

  @Test func `ten thousand levels of indentation are read without recursion`() {
    var text = "[A0]: a\n"
    for level in 1...10_000 {
      text += String(repeating: " ", count: level) + "+ [A\(level)]: a\n"
    }
    let map = map(text)
    #expect(map.relations.count == 10_000)
    #expect(map.diagnostics.isEmpty)
  }

  @Test(arguments: [
    "*", "_", "[", "<", "{", "(", "#", "@[", ":", ".", "\\", "<!--", "/*", "[a](", "{'", "-- ",
  ])
  func `a million marks are read in one go`(mark: String) {
    let map = map(String(repeating: mark, count: 1_000_000) + "x")
    #expect(map.statements.count <= 1)
  }

  @Test func `a line of megabytes is one statement`() {
    let map = map("[A]: " + String(repeating: "word ", count: 1_000_000))
    #expect(map.statements.count == 1)
    #expect(map.statements[0].text?.utf8.count == 4_999_999)
  }
}
