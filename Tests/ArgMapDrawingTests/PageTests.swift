import ArgMapModel
import ArgMapSyntax
import ArgMapTestSupport
import Crypto
import Foundation
import Testing

@testable import ArgMapDrawing

@Suite struct PageTests {
  static let debate = """
    ===
    title: The tram
    argmap:
      language: en-GB
      sources: {report: {title: A report, author: The town, file: report.txt}}
    ===

    [Tram]: The tram *should* be __built__, says [the town](https://example.org/?a=1&b=2). #thesis
      + <Time>: It saves time. {weight: 3}
      - [Cost]: It costs too much. {source: {in: report, quote: "forty million", page: 7, speaker: Ann}}

    <Time>

    (1) [Fast]: The tram is fast. #basic
    (2) What is fast saves time.
    -- modus ponens {uses: [1, 2]} --
      <_ <Habit>: Nobody changes.
    (3) [Tram]
    """

  static func page(_ text: String, full: Bool = false) -> Page {
    let map = ArgumentMap(parsing: SourceText(name: "tram.argdown", text))
    let drawing = Drawing(of: full ? Graph(fullViewOf: map) : Graph(overviewOf: map))
    return Page(of: map, showing: drawing, Layout(column: drawing.layoutRequest))
  }

  /// The visible text of everything inside the element with an id.
  static func words(_ html: ParsedXML, inElement id: String) throws -> String {
    let start = try #require(html.elements.firstIndex { $0.id == id })
    let depth = html.elements[start].depth
    return html.elements[(start + 1)...].prefix { $0.depth > depth }.map(\.text).joined(
      separator: " ")
  }

  // MARK: Structure

  @Test(arguments: [false, true])
  func `titles that make the same id have different ones, in the diagram as in the page`(
    full: Bool
  ) throws {
    // Nothing is related to the first, so the diagram does not show it.
    let html = try ParsedXML(
      Self.page("[A!]: first\n\n[A?]: second\n  + <A>: reason\n", full: full).html)
    #expect(try Self.words(html, inElement: "about-statement-a-2").contains("second"))
    #expect(try Self.words(html, inElement: "statement-a-2").contains("second"))
    #expect(html.elements.compactMap(\.id).contains("statement-a") == false)
  }

  @Test(arguments: [false, true])
  func `the page is well-formed, has landmarks, and every id once`(full: Bool) throws {
    var page = Self.page(Self.debate, full: full)
    page.findings = []
    let html = try ParsedXML(page.html)
    for name in ["header", "main", "h1", "form"] {
      #expect(html.elements(named: name).count == 1)
    }
    let ids = html.elements.compactMap(\.id)
    #expect(Set(ids).count == ids.count)
    let known = Set(ids)
    for element in html.elements {
      if let label = element.attributes["aria-labelledby"] { #expect(known.contains(label)) }
      if let target = element.attributes["href"], target.hasPrefix("#") {
        #expect(known.contains(String(target.dropFirst())), "\(target) leads nowhere")
      }
    }
    #expect(page.html == page.html)
  }

  @Test func `texts of the map are in its language`() throws {
    let html = try ParsedXML(Self.page(Self.debate).html)
    #expect(html.elements(named: "html").first?.attributes["lang"] == "en")
    let said = html.elements.filter { ["said", "text", "title"].contains($0.attributes["class"]) }
      .filter { $0.name != "text" && $0.name != "tspan" }
    #expect(!said.isEmpty && said.allSatisfy { $0.attributes["lang"] == "en-GB" })
    let strange = Self.page("===\nargmap: {language: \"e\\\" onload=\"}\n===\n\n[A]: a").html
    #expect(!strange.contains("onload"))
  }

  @Test(arguments: [false, true])
  func `every box and line of the diagram is told to the script`(full: Bool) throws {
    let html = try ParsedXML(Self.page(Self.debate, full: full).html)
    let stage = try #require(html.elements.first { $0.id == "stage" })
    let boxes = stage.attributes["data-boxes"]?.split(separator: " ").map(String.init) ?? []
    let ids = Set(html.elements.compactMap(\.id))
    #expect(!boxes.isEmpty && boxes.allSatisfy(ids.contains))
    let lines = html.elements.filter { $0.attributes["class"]?.hasPrefix("edge ") == true }
      .filter { $0.id != nil }
    let told = stage.attributes["data-lines"]?.split(separator: " ").map(String.init) ?? []
    #expect(told.count == 2 * lines.count && told.allSatisfy(ids.contains))
    for (index, line) in lines.enumerated() {
      #expect(line.id?.hasPrefix("edge-\(told[2 * index])--\(told[2 * index + 1])") == true)
    }
  }

  // MARK: Words

  @Test func `an argument is told step by step`() throws {
    let html = try ParsedXML(Self.page(Self.debate).html)
    let words = try Self.words(html, inElement: "about-argument-time")
    for part in ["Argument", "Time", "It saves time.", "(1)", "[Fast]", "(3)", "weight", "3"] {
      #expect(words.contains(part), "\(part) is missing from: \(words)")
    }
    #expect(html.elements.contains { $0.text.hasPrefix("From (1), (2) by ") })
    #expect(words.contains("<Habit>") && words.contains("undercuts"))
  }

  @Test func `a statement is told with what bears on it, its findings and its source`() throws {
    var page = Self.page(Self.debate)
    let cost = try #require(page.map.statement(titled: "Cost"))
    page.findings = [
      Page.Finding(
        Diagnostic("some-rule", .warning, "it is <dear>", at: cost.range),
        about: [.statement(cost.id)])
    ]
    let html = try ParsedXML(page.html)
    let words = try Self.words(html, inElement: "about-statement-cost")
    for part in [
      "warning", "some-rule", "it is <dear>", "forty million", "Ann, The town, A report, page 7",
      "attacks", "[Tram]",
    ] {
      // A finding's message stands around the words that are set apart.
      #expect(
        words.contains(part) || html.elements.contains { $0.text.contains(part) },
        "\(part) is missing from: \(words)")
    }
    #expect(html.elements.contains { $0.text == "tram.argdown:10:5" })
    #expect(try Self.words(html, inElement: "findings").contains("some-rule"))
    #expect(!Self.page(Self.debate).html.contains("id=\"findings\""))
  }

  @Test func `markup of a text becomes markup of the page`() throws {
    let html = try ParsedXML(Self.page(Self.debate).html)
    #expect(html.elements(named: "em").contains { $0.text == "should" })
    #expect(html.elements(named: "strong").contains { $0.text == "built" })
    let links = html.elements(named: "a").filter { $0.attributes["rel"] == "noopener noreferrer" }
    #expect(links.map { $0.attributes["href"] }.contains("https://example.org/?a=1&b=2"))
  }

  // MARK: Groups

  private static let grouped = """
    [Tram]: Build the tram, see [there](#heading-against) and [here](#statement-tram), not [there](#x).
      + <Time>
      - <Cost>

    # For

    ## Speed {weight: 4}

    <Time>: It saves time.

    # Against {isClosed: true, weight: 3}

    ## Money

    <Cost>: It costs much.

    (1) Rails are dear.
    ----
    (2) [Dear]: It costs much.
    """

  @Test(arguments: [false, true])
  func `a group is told with what it holds, open or closed`(full: Bool) throws {
    let html = try ParsedXML(Self.page(Self.grouped, full: full).html)
    #expect(try Self.words(html, inElement: "about-group-for").contains("Speed"))
    let inner = try Self.words(html, inElement: "about-group-speed")
    #expect(inner.contains("<Time>") && inner.contains("weight"))
    let closed = try Self.words(html, inElement: "about-group-against")
    for part in ["Closed group", "Against", "<Cost>", "“Rails are dear.”", "[Dear]", "weight"] {
      #expect(closed.contains(part), "\(part) is missing from: \(closed)")
    }
    #expect(!html.elements.contains { $0.id == "about-group-money" })
    let stage = try #require(html.elements.first { $0.id == "stage" })
    let boxes = try #require(stage.attributes["data-boxes"])
    for group in ["for", "speed", "against"] {
      #expect(boxes.contains("group-\(group) about-group-\(group)"))
    }
    #expect(try Self.words(html, inElement: "about-argument-time").contains("Speed"))
    #expect(try Self.words(html, inElement: "about-argument-cost").contains("Against"))
    let outline = try Self.words(html, inElement: "outline")
    #expect(outline.contains("Groups") && outline.contains("Against"))
  }

  @Test func `titles that are like other things' names give no id twice`() throws {
    let text = """
      [A]: a
        + [A heading]: b

      # Costs

      [C]: c
        + [D]

      # Costs heading

      [E]: e
        + [F]
      """
    let ids = try ParsedXML(Self.page(text).html).elements.compactMap(\.id)
    #expect(ids.contains("about-group-costs-heading"))
    #expect(Set(ids).count == ids.count)
  }

  @Test func `a map without groups has no list of them`() throws {
    let html = try ParsedXML(Self.page(Self.debate).html)
    #expect(!(try Self.words(html, inElement: "outline").contains("Groups")))
  }

  @Test func `links of texts lead to what the page says of their targets, or are none`() throws {
    let html = try ParsedXML(Self.page(Self.grouped).html)
    let start = try #require(html.elements.firstIndex { $0.id == "about-statement-tram" })
    let text = html.elements[start...].dropFirst(3).prefix { $0.name == "p" || $0.name == "a" }
    let targets = text.compactMap { $0.attributes["href"] }
    #expect(targets == ["#about-group-against", "#about-statement-tram"])
  }

  // MARK: The whole

  @Test func `what the author says of the whole is in the head`() throws {
    let html = try ParsedXML(
      Self.page(
        """
        ===
        title: T
        subTitle: Under it
        author: [Ann, <b>]
        date: 2026-03-01
        abstract: |
          First
          part.

          Second part.
        ===

        [A]: a
        """
      ).html)
    func texts(_ name: String) -> [String] {
      html.elements.filter { $0.attributes["class"] == name }.map(\.text)
    }
    #expect(texts("subtitle") == ["Under it"])
    #expect(texts("byline") == ["Ann, <b>, 2026-03-01"])
    #expect(texts("abstract") == ["First\npart.", "Second part."])
    #expect(try Self.words(html, inElement: "front").contains("Under it"))
    let plain = try ParsedXML(Self.page("[A]: a").html)
    for name in ["subtitle", "byline", "abstract"] {
      #expect(!plain.elements.contains { $0.attributes["class"] == name })
    }
  }

  @Test func `a page with a part of the diagram says so, and tells the whole map`() throws {
    let map = ArgumentMap(parsing: SourceText("[A]: a\n  + <B>: b\n    + <C>: c\n"))
    let statement = try #require(map.statement(titled: "A"))
    let part = try #require(
      Graph(overviewOf: map).part(around: .statement(statement.id), depth: 1, of: map))
    let drawing = Drawing(of: part)
    let html = try ParsedXML(
      Page(of: map, showing: drawing, Layout(column: drawing.layoutRequest)).html)
    let contents = try #require(html.elements.first { $0.attributes["class"] == "contents" }).text
    #expect(
      contents.hasSuffix(
        "Only [A] and what is up to 1 link away is drawn; 1 of 3 boxes are left out. The outline holds the whole map."
      ))
    #expect(try Self.words(html, inElement: "outline").contains("<C>"))
    let missing = "The diagram does not show it."
    #expect(try Self.words(html, inElement: "about-argument-c").contains(missing))
    #expect(!(try Self.words(html, inElement: "about-argument-b").contains(missing)))
  }

  // MARK: The outline

  @Test func `the outline has every statement and argument as an entry once`() throws {
    for seed in 1...50 {
      let map = ArgumentMap(parsing: SourceText(RandomMap.text(seed: UInt64(seed))))
      let outline = PageOutline(of: map)
      #expect(Set(outline.entries).count == outline.entries.count)
      #expect(outline.entries.count == map.statements.count + map.arguments.count)
      #expect(outline.items.allSatisfy { $0.depth <= PageOutline.deepest + 1 })
    }
  }

  @Test func `central claims come first, and a second mention is a reference`() throws {
    let page = Self.page("[X]: x\n  + [Y]: y\n\n[Claim]: c #thesis\n  + [Y]\n  - [X]\n")
    let items = PageOutline(of: page.map).items
    let names = items.map { page.map.name(of: $0.element) }
    #expect(names == ["[Claim]", "[X]", "[Y]", "[Y]"])
    #expect(items.map(\.depth) == [0, 1, 2, 1])
    #expect(items.map(\.isReference) == [false, false, false, true])
  }

  @Test func `what is nested very deep starts again at the margin`() throws {
    let count = 3_000
    let text = (0..<count).map { "[S\($0)]: s\n  + [S\($0 + 1)]\n" }.joined(separator: "\n")
    let page = Self.page(text)
    let html = try ParsedXML(page.html)
    #expect((html.elements.map(\.depth).max() ?? 0) < 40)
    let entries = html.elements(named: "li").filter { $0.attributes["class"] == "entry" }
    #expect(entries.count == count + 1)
  }

  // MARK: Safety

  @Test(arguments: SVGTests.hostile + ["</script><script>", "javascript:alert(1)", "é\u{202E}x"])
  func `no text breaks out of its place in the page`(text: String) throws {
    let yaml = text.unicodeScalars.filter { $0.value >= 32 && $0 != "\"" && $0 != "\\" }
      .prefix(200).map(String.init).joined()
    let map = """
      ===
      title: "\(yaml)"
      argmap: {language: "\(yaml)", sources: {s: {title: "\(yaml)"}}}
      ===

      [\(text)]: \(text) [link](\(text)) {"\(yaml)": "\(yaml)", source: {in: s, quote: "\(yaml)"}}
        + <\(text)>: \(text)

      <B>

      (1) \(text)
      -- \(text) --
      (2) \(text)
      """
    var page = Self.page(map)
    page.findings = [
      Page.Finding(
        Diagnostic("rule", .error, "\(text)", at: SourceRange(0..<1)), about: [.statement(.init(0))]
      )
    ]
    page.citedTexts = [
      Page.CitedText(
        title: text, text: SourceText(text),
        passages: page.map.anchors.map { .init($0, at: SourceRange(0..<text.utf8.count)) })
    ]
    let html = try ParsedXML(page.html)
    #expect(html.elements(named: "script").count == 1)
    #expect(html.elements(named: "style").count == 3)
    let forbidden: Set = ["img", "iframe", "object", "embed", "base", "foreignObject"]
    for element in html.elements {
      #expect(!forbidden.contains(element.name))
      #expect(!element.attributes.keys.contains { $0.hasPrefix("on") || $0.hasSuffix("src") })
      if let link = element.attributes["href"] {
        #expect(link.hasPrefix("#") || link.hasPrefix("https://"))
      }
      #expect(
        element.name == "desc" || element.name == "title" || !element.text.contains("\u{202E}"))
    }
  }

  @Test func `the policy allows the page's own styles and script, and nothing else`() throws {
    let page = Self.page(
      Self.debate.replacing("#thesis", with: "#thesis {color: \"#00aa00\"}")
    ).html
    let html = try ParsedXML(page)
    let policy = try #require(
      html.elements.first { $0.attributes["http-equiv"] == "Content-Security-Policy" }?
        .attributes["content"])
    func source(_ text: String) -> String {
      "'sha256-\(Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString())'"
    }
    let styles = html.elements(named: "style").map { source($0.text) }
    #expect(styles.count == 3)
    #expect(html.elements.allSatisfy { $0.attributes["style"] == nil })
    // A strict parser drops the marks around the script, which a browser takes for comments.
    let script = try #require(page.firstRange(of: "<script>")?.upperBound)
    let end = try #require(page.firstRange(of: "</script>")?.lowerBound)
    #expect(
      policy == """
        default-src 'none'; style-src \(styles.joined(separator: " ")); \
        script-src \(source(String(page[script..<end]))); base-uri 'none'; form-action 'none'
        """)
  }

  @Test func `the page takes in nothing from elsewhere`() {
    let html = Self.page("[A]: a\n  + [B]: b").html
    let addresses = html.split(separator: "\"").filter { $0.contains("://") }
    #expect(
      Set(addresses) == ["http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg"])
    for reference in ["@import", "url(", "src=", "<link", "fetch", "XMLHttpRequest", "eval("] {
      #expect(!html.contains(reference))
    }
  }

  // MARK: Cited texts

  @Test func `passages are links to what rests on them, also where they overlap`() throws {
    let text = "[A]: a {source: {file: f, quote: x}}\n\n[B]: b {source: {file: f, quote: y}}\n"
    var page = Self.page(text)
    let cited = SourceText("0123456789")
    page.citedTexts = [
      Page.CitedText(
        title: "F", text: cited,
        passages: [
          .init(page.map.anchors[1], at: SourceRange(4..<8)),
          .init(page.map.anchors[0], at: SourceRange(2..<6)),
        ])
    ]
    let html = try ParsedXML(page.html)
    let passages = html.elements.filter { $0.attributes["class"] == "passage" }
    #expect(passages.map(\.text) == ["23", "45", "67"])
    #expect(
      passages.map { $0.attributes["href"] } == [
        "#about-statement-a", "#about-statement-b", "#about-statement-b",
      ])
    let links = html.elements.filter { $0.attributes["class"] == "in-text" }
    #expect(links.map { $0.attributes["href"] } == ["#passage-1", "#passage-2"])
    #expect(links.map { $0.attributes["data-last"] } == ["passage-2", "passage-3"])
    #expect(html.elements.first { $0.attributes["class"] == "cited" }?.text == "0189")
  }

  @Test func `a map that could not be laid out still has its page`() throws {
    let map = ArgumentMap(parsing: SourceText(Self.debate))
    let page = Page(of: map, showing: Drawing(of: Graph(overviewOf: map)), nil)
    let html = try ParsedXML(page.html)
    #expect(html.elements(named: "svg").isEmpty)
    #expect(html.text(of: "p", inElement: "diagram")?.contains("could not be drawn") == true)
    #expect(try Self.words(html, inElement: "outline").contains("[Tram]"))
  }
}
