import ArgMapTestSupport
import Testing

/// Words that have done harm by way of Graphviz's own drawings: here they are words.
@Suite(.timeLimit(.minutes(20))) struct HostileDrawingTests {
  /// Each with a text of its own around it, at all places that a drawing takes text from.
  static let words = [
    #"x" onload="alert(1)"#, #"x' onclick='alert(1)"#, "<script>alert(1)</script>",
    "]]><script/>", "<!-- --", "<?xml-stylesheet href='http://example.org/x.css'?>",
    "<!DOCTYPE svg SYSTEM 'http://example.org/x'>", #"\N \G \E \T \H \L \l \n \r \"#, #"\""#,
    "&lt; &#60; &eacute; &amp; &", "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "<IMG SRC='/etc/passwd'>", "file:///etc/passwd", "<FONT FACE='x\" onload=\"y'>x</FONT>",
    "<TABLE HREF='javascript:alert(1)'><TR><TD>x</TD></TR></TABLE>", "{<f0> a|b}",
    "a\u{1}\u{8}\u{B}\u{C}\u{E}\u{1F}\u{FFFE}\u{FFFF}b", "@import url(http://example.org/x.css);",
    "url(http://example.org/x.svg#y)", "--> <b/>", "\u{202E}\u{2066}",
    String(repeating: "<b>\"", count: 20_000), String(repeating: "y\n  ", count: 5_000),
  ]

  /// Data and settings that Graphviz would act on.
  static func map(_ word: String) -> String {
    let quoted = word.filter { $0 >= " " && $0 != "\u{FFFE}" && $0 != "\u{FFFF}" }
      .replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").prefix(2_000)
    return """
      ===
      title: "\(quoted)"
      dot:
        graphVizSettings:
          {stylesheet: "\(quoted)", imagepath: "/etc", fontname: "\(quoted)", _background: "\(quoted)"}
        statement: {shape: "\(quoted)", fontname: "\(quoted)", title: {font: "\(quoted)"}}
      color: {tagColors: {t: "\(quoted)"}, colorScheme: ["\(quoted)"]}
      group: {groupDepth: 2}
      ===

      # G \(word)

      [A \(word)]: a \(word) [l](\(word)) [m](<\(word)>) #t
        {image: "\(quoted)", href: "\(quoted)", URL: "\(quoted)", color: "\(quoted)"}
        + <B \(word)>: b \(word) {fontname: "\(quoted)", shapefile: "\(quoted)"}
        - [C]: c \(word) #(\(word))

      <B \(word)>

      (1) \(word)
      -- \(word) --
      (2) [A \(word)]

      """
  }

  @Test(.enabled("dot is not installed") { Dot.executable != nil })
  func `dot draws a bracket that stands alone`() async throws {
    let dot = try #require(Dot.executable)
    let folder = try TemporaryFolder(["map.argdown": "[A]: ]\n  + [B]: x #tag]\n"])
    _ = try await Command.argmap("render", "map.argdown", "-o", "out", "-f", "dot", in: folder)
    let run = try await Command.run(dot, ["-Tsvg", "out/map.dot"], in: folder, input: [UInt8]())
    #expect(run.status == 0)
    #expect(try ParsedXML(run.output).elements.count { $0.text == "]" } == 2)
  }

  @Test(.enabled("dot is not installed") { Dot.executable != nil })
  func `what dot draws has the words as they were written`() async throws {
    let dot = try #require(Dot.executable)
    let words = [
      #"a\N"#, #"b\G"#, #"c\E"#, #"d\T"#, #"e\H"#, #"f\L"#, #"g\l"#, #"h\n"#, #"i\r"#, #"j\"#,
      #"k\\"#, "l&lt;", "m&eacute;", "n&amp;lt;", "o&", "p%3", "q]", "r]]>",
    ]
    let map = words.map { word in
      let written = word.replacing("\\", with: #"\\"#)
      return "# \(written)\n\n[\(word.prefix(1))]: \(written)\n  +> [All]: all\n"
    }
    let folder = try TemporaryFolder(["map.argdown": map.joined(separator: "\n")])
    _ = try await Command.argmap("render", "map.argdown", "-o", "out", "-f", "dot", in: folder)
    for file in ["out/map.dot", "out/map.full.dot"] {
      let run = try await Command.run(dot, ["-Tsvg", file], in: folder, input: [UInt8]())
      #expect(run.status == 0)
      // What keeps a backslash from meaning something cannot be seen.
      let elements = try ParsedXML(run.output.replacing("\u{2060}", with: "")).elements
      let drawn = elements.filter { $0.name == "text" }.map(\.text)
      let hints = elements.compactMap { $0.attributes["xlink:title"] }
      for word in words {
        // Once as the title of a frame, once as a text.
        #expect(drawn.count { $0 == word } == 2, "\(word) is drawn otherwise: \(drawn)")
        #expect(hints.contains("Group: \(word)"), "\(word) is told otherwise: \(hints)")
      }
    }
  }

  @Test func `no file that a map names for its looks is opened`() async throws {
    let folder = try TemporaryFolder([
      "map.argdown": """
      ===
      dot: {graphVizSettings: {imagepath: ".", shapefile: pipe, _background: pipe, stylesheet: pipe}}
      images: {files: {t: {path: pipe}}}
      ===

      [A]: a #t {image: pipe, images: [pipe], shapefile: pipe, href: "file:pipe"}
        + <B>: \\<IMG SRC="pipe"/> [l](pipe) {image: pipe, shape: pipe}

      """
    ])
    // Who opens it waits for somebody who writes.
    let pipe = try await Command.shell("mkfifo pipe", in: folder)
    #expect(pipe.status == 0)
    let run = try await Command.argmap(
      "render", "map.argdown", "-o", "out", "-f", "dot,svg,html", "--timeout", "5", in: folder)
    #expect(run.status == 0)
    #expect(try folder.files(in: "out").count == 6)
    if let dot = Dot.executable {
      _ = try await Command.run(dot, ["-Tsvg", "out/map.dot"], in: folder, input: [UInt8]())
    }
  }

  @Test(arguments: words)
  func `a drawing is XML without script and without anything from outside`(
    word: String
  ) async throws {
    let folder = try TemporaryFolder(["map.argdown": Self.map(word)])
    let run = try await Command.argmap("render", "map.argdown", "-o", "out", in: folder)
    #expect(run.status == 0 || run.status == 1)
    for file in ["out/map.svg", "out/map.full.svg"] {
      let bytes = try folder.bytes(of: file)
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("<?"))
      // The seal is the only comment.
      let seal = try #require(text.firstMatch(of: /<!-- argmap [0-9a-f]{32} [0-9a-f]{32} -->\n$/))
      #expect(!text[..<seal.range.lowerBound].contains("<!"))
      for element in try ParsedXML(bytes).elements {
        #expect(
          !["script", "image", "use", "foreignObject", "link", "iframe"].contains(element.name))
        for (name, value) in element.attributes {
          #expect(!name.hasPrefix("on"))
          if name.hasSuffix("href") {
            #expect(["http://", "https://", "mailto:", "#"].contains { value.hasPrefix($0) })
          } else {
            // What a style or a colour can point to, all else is shown or spoken.
            guard ["style", "fill", "stroke", "class", "id", "marker-end"].contains(name) else {
              continue
            }
            #expect(!value.contains("url(") && !value.contains("example.org"))
          }
        }
        if element.name == "style" {
          #expect(!element.text.contains("@import") && !element.text.contains("url("))
        }
      }
    }
  }
}
