import ArgMapSyntax
import Testing

@Suite struct MarkdownPageTests {
  private func blocks(_ page: String) -> [String] {
    MarkdownPage(SourceText(page)).blocks.map { String(decoding: $0.text.bytes, as: UTF8.self) }
  }

  @Test func `blocks of Argdown are found, and which ones are shown as maps`() {
    let page = MarkdownPage(
      SourceText(
        """
        # Trams

        ```argdown
        [A]: a
          + [B]
        ```

        ```swift
        let a = 1
        ```

        ~~~ argdown-map width=300
        [C]: c
        ~~~
        """))
    #expect(page.blocks.map(\.isMap) == [false, true])
    #expect(
      page.blocks.map { page.text.string(in: $0.range).prefix(13) } == [
        "```argdown\n[A", "~~~ argdown-m",
      ])
    #expect(page.blocks.allSatisfy { $0.diagnostics.isEmpty })
    #expect(blocks("```argdown\n[A]: a\n  + [B]\n```") == ["[A]: a\n  + [B]\n"])
  }

  @Test(arguments: [
    ("```argdown\nx\n```\n", ["x\n"]), ("~~~argdown\nx\n~~~", ["x\n"]),
    ("```argdown\r\nx\r\n```\r\n", ["x\r\n"]), ("```argdown\rx\r```\r", ["x\r"]),
    ("````argdown\n```\nx\n`````", ["```\nx\n"]), ("```argdown\n~~~\n```", ["~~~\n"]),
    ("```md\n~~~argdown\nx\n~~~\n```", []), ("   ```argdown\n   x\n      y\n ```", ["x\n   y\n"]),
    ("    ```argdown\nx\n", []), ("``argdown\nx\n``", []), ("```argdown`\nx\n```", []),
    ("```argdown x\ny\n```", ["y\n"]), ("```argdowns\nx\n```", []), ("```\nargdown\n```", []),
    ("```Argdown\nx\n```", []), ("```argdown\n```", [""]), ("\u{FEFF}```argdown\nx\n```", ["x\n"]),
    ("text\n```argdown\nx\n```", ["x\n"]), ("```argdown\nx\n``` y\n```", ["x\n``` y\n"]),
    ("```argdown\nx\n    ```\n```", ["x\n    ```\n"]), ("", []), ("```argdown", [""]),
    ("<!--\n```argdown\nx\n```\n-->\n```argdown\ny\n```", ["y\n"]),
    ("<pre>\n```argdown\nx\n```\n</pre>\n\n```argdown\ny\n```", ["y\n"]),
  ])
  func `fences count as CommonMark has it`(page: String, expected: [String]) {
    #expect(blocks(page) == expected)
  }

  @Test(arguments: [
    ("> ```argdown\n> x\n>  y\n>z\n> ```\nw", ["x\n y\nz\n"]),
    ("- ```argdown\n  x\n    y\n  ```", ["x\n  y\n"]),
    ("1.  ```argdown\n    x\n\n    y", ["x\n\ny"]),
    ("- a\n\n  ```argdown\n  x\n  ```\n- b", ["x\n"]),
    ("> - ```argdown\n>   x\n>   ```\n> - b", ["x\n"]), ("> ```argdown\n> x\n\ny", ["x\n"]),
    ("- ```argdown\n  x\ny\n", ["x\n"]), ("-\t```argdown\n\tx\n\t  + y", ["x\n  + y"]),
    ("- a\n- - -\n      ```argdown\n", []), ("text\n2. ```argdown\n", []),
    ("text\n1. ```argdown\n   x", ["x"]), ("> a\nb\n> ```argdown\n> x", ["x"]),
    ("- a\nb\n\n  ```argdown\n  x", ["x"]), ("-   a\n\n    ```argdown\n    x", ["x"]),
    ("-      ```argdown\n", []),
  ])
  func `blocks in lists and quotations lose their marks`(page: String, expected: [String]) {
    #expect(blocks(page) == expected)
  }

  @Test func `a tab of which a list takes only a part is kept`() {
    #expect(blocks("- ```argdown\n\tx\n\t\ty") == ["\tx\n\t\ty"])
  }

  @Test func `places are those in the page`() throws {
    let page = SourceText("> - ~~~argdown\n>   [A]: a\n>     + [B]\n>   ~~~")
    let block = try #require(MarkdownPage(page).blocks.first)
    let place = try #require(block.text.bytes.firstIndex(of: UInt8(ascii: "B")))
    let origin = block.text.origin(of: SourceRange(place - 1..<place + 2))
    #expect(origin.text.string(in: origin.range) == "[B]")
    #expect(LineTable(origin.text).position(at: origin.range.lowerBound).description == "3:9")
  }

  @Test(arguments: [
    "> - ```argdown\n>   x\n>\n>\t y\n", "1. ~~~argdown\r\n   ü\r\n\r\n\t\tz\r\n   ~~~",
    "  ```argdown-map\n\tx\n    y\n z\nw",
  ])
  func `every byte of a block is found in the page`(page: String) throws {
    let text = try #require(MarkdownPage(SourceText(name: "page", page)).blocks.first).text
    for place in text.bytes.indices {
      let origin = text.origin(of: SourceRange(place..<place + 1))
      #expect(origin.text.name == "page")
      #expect(origin.text.bytes[origin.range.lowerBound] == text.bytes[place])
    }
  }

  @Test(arguments: ["```argdown\nx", "```argdown\nx\n```argdown\n", "> ```argdown\n> x\n\ny"])
  func `a block without an end is reported at its fence`(page: String) throws {
    let block = try #require(MarkdownPage(SourceText(page)).blocks.first)
    #expect(block.diagnostics.map(\.id) == ["unclosed-markdown-block"])
    let origin = block.text.origin(of: block.diagnostics[0].range)
    #expect(
      origin.range.lowerBound == page.utf8.firstIndex(of: UInt8(ascii: "`"))?.utf16Offset(in: page))
  }

  @Test func `the examples of the rule on unclosed blocks behave as documented`() throws {
    let id: Diagnostic.ID = "unclosed-markdown-block"
    let rule = try #require(RuleDescription.compositionRules.first { $0.id == id })
    func ids(_ page: String) -> [Diagnostic.ID] {
      MarkdownPage(SourceText(page)).blocks.flatMap { $0.diagnostics.map(\.id) }
    }
    #expect(ids(rule.objectionable) == [id])
    #expect(ids(rule.accepted) == [])
  }

  // MARK: Pictures

  private func showing(_ pictures: [Int: String], in page: String) -> String {
    String(decoding: MarkdownPage(SourceText(page)).showing(pictures), as: UTF8.self)
  }

  @Test func `pictures take the place of blocks, the rest stays as it is`() {
    let page =
      "\u{FEFF}a\r\n\r\n```argdown\r\nx\r\n```\r\n\r\n```argdown-map\r\ny\r\n```  \r\n\r\n\tz"
    #expect(showing([:], in: page) == page)
    #expect(
      showing([1: "<svg>\n\n  \n</svg>\n"], in: page)
        == "\u{FEFF}a\r\n\r\n```argdown\r\nx\r\n```\r\n\r\n"
        + "<div class=\"argdown-map\">\n<svg>\n</svg>\n</div>\r\n\r\n\tz")
  }

  @Test(arguments: [
    ("```argdown\n```\nb", "P\n\nb"), ("```argdown\n```\n \nb", "P\n \nb"),
    ("```argdown\n```", "P"), ("```argdown\n```\n", "P\n"), ("```argdown\nx", "P"),
    ("a\n```argdown\n```\n```argdown\n```", "a\nP\n\nP"),
  ])
  func `a blank line follows a picture before anything else`(page: String, shown: String) {
    let picture = "<div class=\"argdown-map\">\nS\n</div>"
    #expect(showing([0: "S", 1: "S"], in: page) == shown.replacing("P", with: picture))
  }

  @Test func `pictures keep to their lists and quotations`() {
    #expect(
      showing([0: "S"], in: "> 1. ```argdown\n>    x\n>    ```\n>    b")
        == "> 1. <div class=\"argdown-map\">\n>    S\n>    </div>\n>\n>    b")
  }

  // MARK: Length

  @Test(
    .timeLimit(.minutes(20)),
    arguments: [
      "`", "```\n", "```argdown\n", "> ", "- ", "> \n", "\n", "<!--", "\t", "1. ", "<", "~~~\n- ",
    ])
  func `the time does not grow with the square of the length`(piece: String) {
    let page = String(repeating: "- ", count: 50) + String(repeating: piece, count: 100_000)
    #expect(MarkdownPage(SourceText(page)).blocks.count <= 50_000)
  }

  @Test func `a page may have any number of blocks`() {
    let page = String(repeating: "```argdown\n[A]: a\n```\n", count: 10_000)
    #expect(MarkdownPage(SourceText(page)).blocks.count == 10_000)
  }
}
