import ArgMapTestSupport
import Foundation
import Testing

/// Text from strangers: never a crash, never markup or script in what is written.
@Suite(.timeLimit(.minutes(20))) struct HostileInputTests {
  struct Input: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    /// Whether something is wrong with it.
    let isFaulty: Bool
    var testDescription: String { name }

    init(_ name: String, _ bytes: [UInt8], isFaulty: Bool = false) {
      self.name = name
      self.bytes = bytes
      self.isFaulty = isFaulty
    }

    init(_ name: String, _ text: String, isFaulty: Bool = false) {
      self.init(name, Array(text.utf8), isFaulty: isFaulty)
    }
  }

  /// Below a statement: what is related to nothing is not drawn.
  private static let drawn = "  + [B]: b\n"

  static let inputs = [
    Input("nothing", ""),
    Input("a byte order mark", [0xEF, 0xBB, 0xBF]),
    Input("a byte order mark before a map", "\u{FEFF}" + SampleMaps.clean),
    Input("white space", " \t\r\n \u{A0}\u{2028}"),
    Input("zero bytes", "[A\0B]: x\0y\n  + <\0>: z\n", isFaulty: true),
    Input("only zero bytes", Array(repeating: 0, count: 1000), isFaulty: true),
    Input(
      "bytes that are no UTF-8", Array("[A]: x".utf8) + [0xC3, 0x28, 0xFF, 0x0A], isFaulty: true),
    Input("a cut character at the end", Array("[A]: ".utf8) + [0xF0, 0x9F], isFaulty: true),
    Input("a surrogate", Array("[A]: ".utf8) + [0xED, 0xA0, 0x80], isFaulty: true),
    Input(
      "UTF-16", [0xFF, 0xFE] + Array("[A]: x\n".utf16).flatMap { [UInt8($0), 0] }, isFaulty: true),
    Input(
      "every byte", (0..<2048).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 / 256) },
      isFaulty: true),
    Input("CRLF", SampleMaps.clean.replacing("\n", with: "\r\n")),
    Input("lone CR", SampleMaps.clean.replacing("\n", with: "\r")),
    Input(
      "control characters",
      "[A\u{1}\u{8}]: \u{1B}[31m\u{7F}\u{85}\u{C}\n  + <\u{B}>: \u{FFFE}\u{FFFF}\n"),
    Input("right to left", "[\u{202E}A]: \u{202E}\u{2066}x\u{200F} שלום\n  + <\u{202B}B>: y\n"),
    Input("combining marks", "[A]: " + String(repeating: "\u{301}", count: 5_000) + "\n" + drawn),
    Input("emoji of many parts", "[👨‍👩‍👧‍👦]: " + String(repeating: "🏳️‍🌈", count: 500) + "\n" + drawn),
    Input("a long word", "[A]: " + String(repeating: "x", count: 100_000) + "\n" + drawn),
    Input("a long title", "[" + String(repeating: "t", count: 100_000) + "]: x\n" + drawn),
    Input("a long heading", "# " + String(repeating: "h", count: 100_000) + "\n\n[A]: x\n" + drawn),
    Input("a long tag", "[A]: x #" + String(repeating: "g", count: 100_000) + "\n" + drawn),
    Input(
      "a long link", "[A]: [x](https://" + String(repeating: "l", count: 100_000) + ")\n" + drawn),
    Input("deep relations", (0..<300).map { String(repeating: " ", count: $0) + "+ a\n" }.joined()),
    Input(
      "deep headings", (1..<100).map { String(repeating: "#", count: $0) + " h\n\na\n\n" }.joined()),
    Input("open emphasis", "[A]: " + String(repeating: "*_**__", count: 5_000) + "x\n" + drawn),
    Input("open brackets", "[A]: " + String(repeating: "[<@[<", count: 5_000) + "\n" + drawn),
    Input("open braces", "[A]: x " + String(repeating: "{a: ", count: 5_000) + "\n" + drawn),
    Input(
      "open front matter", "===\n" + String(repeating: "[", count: 5_000) + "\n===\n\n[A]: x\n"),
    Input(
      "front matter that multiplies",
      """
      ===
      a: &a [x, x, x, x, x, x, x, x, x]
      b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
      c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
      d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
      e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]
      f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e]
      g: &g [*f, *f, *f, *f, *f, *f, *f, *f, *f]
      h: &h [*g, *g, *g, *g, *g, *g, *g, *g, *g]
      ===

      [A]: x

      """),
    Input("a ring", "[A]: a\n  + [B]: b\n    + [C]: c\n      + [A]\n"),
    Input("itself", "[A]: a\n  + [A]\n  - [A]\n  >< [A]\n  _ [A]\n"),
    Input("markup", markup),
    Input("settings that break out", settings),
    Input("settings out of all bounds", boundless),
  ]

  /// Settings that would end a string, a rule of a style sheet or an attribute.
  static let settings: String = {
    let hook = #""]; a -> b; [x="'<script>alert(1)</script>}*{fill:url(https://x.org)}"#
    let quoted = hook.replacing("'", with: "''")
    return """
      ===
      dot:
        graphname: '\(quoted)'
        mapBgColor: '#fff"/><script>'
        graphVizSettings: {rankdir: 'BT"; a', splines: '\(quoted)', imagepath: /etc, size: '1"'}
        sameRank: [{statements: ['\(quoted)', A], arguments: [B]}]
      color:
        colorScheme: ['red;}', '#ff0000;}*{', '#12345G']
        statementFontColor: '#000;x:y'
        relationColors: {support: 'url(#x)'}
        tagColors: {t: {color: '\(quoted)'}}
        groupColors: {'\(quoted)': '\(quoted)'}
      group:
        regroup: [{title: '\(quoted)', statements: [A], color: '\(quoted)'}]
      images: {files: {t: {path: 'https://x.org/x.png'}}}
      ===

      [A]: a #t {color: "red}</style>", rank: "\\"", images: ["file:///etc/passwd"]}
        + <B>: b #t {rank: "\\""}

      """
  }()

  /// Settings that would make a picture too large, too small or nothing at all.
  static let boundless = """
    ===
    dot:
      graphVizSettings: {nodesep: 1e308, ranksep: 0.0000001}
      argument: {lineWidth: 1e9, minWidth: 1e9, title: {fontSize: 1e9}, text: {fontSize: 0}}
      statement: {lineWidth: 0, minWidth: 0, title: {fontSize: 1e-9}}
      group: {lineWidth: 0, fontSize: 1e5, margin: 1e7}
      closedGroup: {lineWidth: 1e300, fontSize: 0}
      edge: {penWidth: 1e30, arrowSize: 1e30}
      sameRank: [{statements: [A, A, A]}, {statements: [A], arguments: [B]}, {}, {arguments: [B, Nobody]}]
    group: {groupDepth: 999999999999}
    color: {colorScheme: [], groupColorScheme: [], tagColors: {t: 9223372036854775807}}
    model: {explodeArguments: true}
    ===

    # G #t

    [A]: a #t {rank: 1}
      + <B>: b {rank: [1]}
      - <C>

    <C>

    (1) [A]
    ----
    (2) m
    -- {uses: [1, 2, 99999999999999999999]} --
    (3) c

    # H {isClosed: true}

    [D]: d
      - [A]

    """

  /// What closes, opens or runs something in XML, HTML, CSS or DOT, at every place a text can have.
  static let markup: String = {
    let hooks = [
      "</title><script>alert(1)</script>", "]]>", "\"'`", "&amp;&lt;&#0;&", "\\\"; n0 -> n1; //",
      "\\N\\G\\", "<!--", "--><b onload=alert(1)>", "${x}", "</style>", "%3Cscript%3E",
      "<TABLE><TR><TD>", "url(javascript:alert(1))",
    ]
    var map = "===\ntitle: '</title><script>x</script>'\nsubTitle: '\"]; a -> b; [\"'\n===\n\n"
    for (number, hook) in hooks.enumerated() {
      map += """
        # \(number) \(hook) #(\(hook))

        [\(number) \(hook)]: \(hook) *\(hook)* [link](javascript:alert(1)) [\(hook)](\(hook)) #(\(hook))
          + <\(number) \(hook)>: \(hook) [data](data:text/html,\(hook)) [x](JaVaScRiPt:y)
          {source: "\(hook)", color: "\(hook)"}

        <\(number) \(hook)>

        (1) \(hook)
        -- \(hook) --
        (2) [\(number) \(hook)]


        """
    }
    return map
  }()

  private func expectHarmless(_ run: Run) {
    #expect([0, 1].contains(run.status))
    #expect(String(validating: run.outputBytes, as: UTF8.self) != nil)
    #expect(String(validating: run.errorBytes, as: UTF8.self) != nil)
    // What a terminal would obey.
    let commands = run.errorBytes.filter { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F }
    #expect(commands.isEmpty)
  }

  @Test(arguments: inputs)
  func `any bytes are checked, and faults have places`(input: Input) async throws {
    let folder = try TemporaryFolder([:] as KeyValuePairs<String, String>)
    let run = try await Command.argmap("check", "-", in: folder, input: input.bytes)
    expectHarmless(run)
    #expect(run.outputBytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A })
    if input.isFaulty {
      #expect(run.status == 1)
      #expect(run.output.contains("--> <stdin>:"))
    }
    let json = try await Command.argmap(
      "check", "-", "--format", "json", in: folder, input: input.bytes)
    #expect(json.status == run.status)
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json.outputBytes)) }
  }

  @Test(arguments: inputs)
  func `any bytes become Argdown's JSON`(input: Input) async throws {
    let folder = try TemporaryFolder([:] as KeyValuePairs<String, String>)
    let run = try await Command.argmap(
      "convert", "-", "--to", "argdown-json", in: folder, input: input.bytes)
    expectHarmless(run)
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(run.outputBytes)) }
  }

  @Test(arguments: inputs)
  func `any bytes are drawn without markup of their own`(input: Input) async throws {
    let folder = try TemporaryFolder(["map.argdown": Data(input.bytes)])
    let run = try await Command.argmap("render", "map.argdown", "-o", "out", in: folder)
    expectHarmless(run)
    #expect(try folder.files(in: "out") == RenderTests.fourDrawings)
    for view in ["", ".full"] {
      let svg = try folder.bytes(of: "out/map\(view).svg")
      let elements = try ParsedXML(svg).elements
      #expect(Set(elements.map(\.name)).isSubset(of: Self.elements))
      let attributes = elements.flatMap(\.attributes)
      #expect(attributes.allSatisfy { !$0.key.hasPrefix("on") })
      let links = attributes.filter { $0.key.hasSuffix("href") }.map(\.value)
      #expect(links.allSatisfy { $0.hasPrefix("https://") || $0.hasPrefix("http://") })
      if let dot = Dot.executable {
        let canonical = try await Command.run(
          dot, ["-Tcanon", "out/map\(view).dot"], in: folder, input: [UInt8]())
        #expect(canonical.status == 0)
        #expect(canonical.errors == "")
      }
    }
  }

  /// The elements that a drawing may consist of.
  private static let elements: Set = [
    "svg", "title", "desc", "style", "g", "rect", "path", "circle", "text", "tspan", "a",
  ]

  @Test func `the words of an attack are shown as words`() async throws {
    let folder = try TemporaryFolder(["map.argdown": Self.markup])
    _ = try await Command.argmap("render", "map.argdown", "-o", "out", in: folder)
    for svg in ["out/map.svg", "out/map.full.svg"] {
      let text = try folder.text(of: svg).lowercased()
      #expect(!text.contains("<script"))
      #expect(!text.contains("=\"javascript:"))
      let shown = try ParsedXML(folder.bytes(of: svg)).elements.map(\.text)
      #expect(shown.contains { $0.contains("<script>alert(1)</script>") })
    }
  }

  @Test(.enabled("dot is not installed") { Dot.executable != nil })
  func `what dot makes of an attack is harmless too`() async throws {
    let dot = try #require(Dot.executable)
    let folder = try TemporaryFolder(["map.argdown": Self.markup])
    _ = try await Command.argmap("render", "map.argdown", "-o", "out", "-f", "dot", in: folder)
    for file in ["out/map.dot", "out/map.full.dot"] {
      let run = try await Command.run(dot, ["-Tsvg", file], in: folder, input: [UInt8]())
      #expect(run.status == 0)
      let elements = try ParsedXML(run.outputBytes).elements
      #expect(!elements.contains { $0.name == "script" })
      let links = elements.flatMap(\.attributes).filter { $0.key.hasSuffix("href") }.map(\.value)
      #expect(links.allSatisfy { $0.hasPrefix("https://") || $0.hasPrefix("http://") })
    }
  }
}
