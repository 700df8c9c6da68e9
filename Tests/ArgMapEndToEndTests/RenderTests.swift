import ArgMapTestSupport
import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct RenderTests {
  static let fourDrawings = ["map.dot", "map.full.dot", "map.full.svg", "map.svg"]

  @Test func `a map is drawn in both views and formats, and nothing else is left`() async throws {
    let folder = try TemporaryFolder(["map.argdown": SampleMaps.clean])
    let run = try await Command.argmap("render", "map.argdown", "-o", "new/out", in: folder)
    #expect(run.output == "")
    #expect(try folder.files(in: "new") == Self.fourDrawings.map { "out/" + $0 })
  }

  @Test(arguments: [
    (["-f", "svg"], ["map.full.svg", "map.svg"]),
    (["-f", "dot,dot", "--view", "full"], ["map.full.dot"]),
    (["--view", "overview"], ["map.dot", "map.svg"]),
    (["-f", "html"], ["map.full.html", "map.html"]),
  ])
  func `formats and views can be chosen`(options: [String], drawings: [String]) async throws {
    let folder = try TemporaryFolder(["map.argdown": SampleMaps.clean])
    _ = try await Command.run(
      Command.executable, ["render", "map.argdown", "-o", "out"] + options, in: folder, input: [])
    #expect(try folder.files(in: "out") == drawings)
  }

  @Test func `pages tell what checks find, and the cited text only when they are told to`()
    async throws
  {
    let folder = try TemporaryFolder([
      "map.argdown": """
      [Dear]: It is dear. {source: {file: report.txt, quote: "costs forty millions"}}
        + [Long]: It takes years. {source: {file: report.txt, quote: "costs of hundreds"}}

      """,
      "sources/report.txt": "The tram costs forty millions, says a secret report.",
    ])
    let options = ["-o", "-", "-f", "html", "--sources", "sources"]
    let run = try await Command.run(
      Command.executable, ["render", "map.argdown"] + options, in: folder, input: [])
    #expect(run.status == 0)
    let page = try ParsedXML(run.output)
    #expect(page.elements.contains { $0.text == "quote-not-found" })
    #expect(!run.output.contains("secret report"))

    let embedding = try await Command.run(
      Command.executable, ["render", "map.argdown", "--embed-sources"] + options, in: folder,
      input: [])
    #expect(embedding.output.contains("secret report"))
    let passages = try ParsedXML(embedding.output).elements.filter {
      $0.attributes["class"] == "passage"
    }
    #expect(passages.map(\.text) == ["costs forty millions"])

    for option in [["--embed-sources"], ["--sources", "sources"]] {
      let refused = try await Command.run(
        Command.executable, ["render", "map.argdown", "-o", "out"] + option, in: folder, input: [])
      #expect(refused.status == 2)
    }
  }

  @Test(arguments: [
    (["--style", "mono"], "fill=\"#eeeeee\""), (["--style", "argdown"], "fill=\"#1b9e77\""),
  ])
  func `the command line chooses the style`(options: [String], part: String) async throws {
    let folder = try TemporaryFolder(["map.argdown": "[A]: a\n  + <B>: b\n"])
    let run = try await Command.run(
      Command.executable, ["render", "map.argdown", "-o", "-"] + options, in: folder, input: [])
    #expect(run.status == 0)
    #expect(run.output.contains(part))
  }

  @Test func `the command line wins over the settings of a map`() async throws {
    let settings = "dot: {graphVizSettings: {rankdir: LR}, statement: {lineWidth: 300}}"
    let folder = try TemporaryFolder([
      "map.argdown": "===\n\(settings)\n===\n\n[A]: a b c\n  + <B>: b\n"
    ])
    let options = ["--direction", "top-down", "--width", "60", "--labels", "text"]
    let run = try await Command.run(
      Command.executable, ["render", "map.argdown", "-o", "-", "-f", "dot"] + options, in: folder,
      input: [])
    #expect(run.output.contains("rankdir=\"TB\""))
    #expect(!run.output.contains("<B>A</B>"))
    let refused = try await Command.run(
      Command.executable, ["render", "map.argdown", "-o", "-", "--width", "10"], in: folder,
      input: [])
    #expect(refused.status == 2)
  }

  @Test(arguments: [
    (["--focus", "Tran"], "no statement and no argument is called \"Tran\"; did you mean [Tram]?"),
    (
      ["--focus", "<Tram>"],
      "no statement and no argument is called \"<Tram>\"; did you mean [Tram]?"
    ),
    (
      ["--focus", "nothing"],
      "no statement and no argument is called \"nothing\"; check the spelling"
    ),
    (["--group", "Group"], "no heading is called \"Group\"; did you mean Groups?"),
  ])
  func `a part that does not exist is an error that names the likely one`(
    options: [String], message: String
  ) async throws {
    let folder = try TemporaryFolder([
      "map.argdown": "[Tram]: a\n  + <Speed>: b\n\n# Groups\n\n<Speed>\n"
    ])
    let run = try await Command.run(
      Command.executable, ["render", "map.argdown", "-o", "-"] + options, in: folder, input: [])
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors == "argmap: map.argdown: \(message)\n")
  }

  @Test func `a part is drawn as told`() async throws {
    let folder = try TemporaryFolder([
      "map.argdown": "[A]: a\n  + <B>: b\n    + <C>: c\n      + <D>: d\n"
    ])
    let run = try await Command.run(
      Command.executable,
      ["render", "map.argdown", "-o", "-", "-f", "dot", "--focus", "[A]", "--depth", "1"],
      in: folder, input: [])
    #expect(run.status == 0)
    #expect(run.output.contains("\"argument-b\" ["))
    #expect(!run.output.contains("\"argument-c\" ["))
  }

  @Test(arguments: [
    ([], "\"group-small\" [", true), (["--fold", "none"], "\"argument-r0\" [", false),
    (["--fold", "100"], "\"argument-s\" [", true),
    (["--group", "Large"], "\"argument-r0\" [", false),
  ])
  func `a large overview is folded as told, and says so`(
    options: [String], expected: String, isFolded: Bool
  ) async throws {
    let reasons = (0..<300).map { "<R\($0)>: r\n  +> [A]\n\n" }.joined()
    let folder = try TemporaryFolder([
      "map.argdown":
        "[A]: a\n\n# Large\n\n\(reasons)# Small\n\n<S>: s\n  +> [A]\n\n<T>: t\n  -> [A]\n"
    ])
    let run = try await Command.run(
      Command.executable, ["render", "map.argdown", "-o", "-", "-f", "dot"] + options, in: folder,
      input: [])
    #expect(run.status == 0)
    #expect(run.output.contains(expected))
    #expect(run.output.contains(#/(is|are) folded, /#) == isFolded)
  }

  @Test(arguments: ["0", "-1", "all"])
  func `groups are folded by a number or none`(word: String) async throws {
    let folder = try TemporaryFolder(["map.argdown": "[A]: a\n  + <B>: b\n"])
    let run = try await Command.argmap(
      "render", "map.argdown", "-o", "-", "--fold=\(word)", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("--fold"))
  }

  @Test func `old drawings are replaced, other files stay`() async throws {
    let folder = try TemporaryFolder([
      "map.argdown": SampleMaps.clean, "out/map.dot": "old", "out/other.txt": "other",
    ])
    _ = try await Command.argmap("render", "map.argdown", "-o", "out", "-f", "dot", in: folder)
    #expect(try folder.files(in: "out") == ["map.dot", "map.full.dot", "other.txt"])
    #expect(try folder.text(of: "out/map.dot").contains("digraph"))
    #expect(try folder.text(of: "out/other.txt") == "other")
  }

  @Test func `maps of equal names in two folders do not meet`() async throws {
    let folder = try TemporaryFolder([
      "a/x.argdown": SampleMaps.clean, "b/x.argdown": SampleMaps.doubtful,
    ])
    for maps in [["."], ["a", "b"], ["a/x.argdown", "b/x.argdown"], ["a/x.argdown", "./b/"]] {
      let out = maps.joined().filter(\.isLetter)
      let run = try await Command.run(
        Command.executable, ["render"] + maps + ["-o", "drawn-\(out)", "-f", "dot"], in: folder,
        input: [])
      #expect(run.status == 0)
      #expect(
        try folder.files(in: "drawn-\(out)") == [
          "a/x.dot", "a/x.full.dot", "b/x.dot", "b/x.full.dot",
        ])
    }
  }

  @Test(arguments: [["x.ad", "x.argdown"], ["x.argdown", "x.full.argdown"]])
  func `maps that would be drawn as one file are refused before anything is drawn`(maps: [String])
    async throws
  {
    let folder = try TemporaryFolder([
      "0.argdown": SampleMaps.clean, maps[0]: SampleMaps.clean, maps[1]: SampleMaps.doubtful,
    ])
    let run = try await Command.argmap("render", ".", "-o", "out", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("./\(maps[0]) and ./\(maps[1]) would both be drawn as out/x."))
    #expect(try folder.files(in: "out") == [])
  }

  @Test func `a map that cannot be read does not keep the others from being drawn`() async throws {
    let folder = try TemporaryFolder(["map.argdown": SampleMaps.faulty])
    try FileManager.default.createSymbolicLink(
      atPath: folder.url(of: "broken.argdown").path, withDestinationPath: "nowhere")
    let run = try await Command.argmap("render", ".", "-o", "out", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("argmap: ./broken.argdown cannot be read (it does not exist)\n"))
    #expect(run.errors.contains("error[empty-relation]: "))
    #expect(try folder.files(in: "out") == Self.fourDrawings)
  }

  @Test func `a faulty map is drawn as far as it can be read`() async throws {
    let folder = try TemporaryFolder(["map.argdown": SampleMaps.faulty])
    let run = try await Command.argmap("render", "map.argdown", "-o", "out", in: folder)
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errors.contains("error[empty-relation]: "))
    #expect(run.errors.contains("map.argdown:3:"))
    #expect(try folder.files(in: "out") == Self.fourDrawings)
    for drawing in Self.fourDrawings {
      let text = try folder.text(of: "out/" + drawing)
      for title in ["Tram", "Time", "Cost"] { #expect(text.contains(title)) }
    }
  }

  @Test func `standard output takes the drawing, standard error the findings`() async throws {
    let folder = try TemporaryFolder([:] as KeyValuePairs<String, String>)
    let run = try await Command.argmap(
      "render", "-", "-o", "-", in: folder, input: SampleMaps.faulty.utf8)
    #expect(run.status == 1)
    #expect(throws: Never.self) { try ParsedXML(run.outputBytes) }
    #expect(run.errors.contains("<stdin>:3:"))
    #expect(try folder.files() == [])
  }

  @Test func `images that are not drawn are said once a map`() async throws {
    let folder = try TemporaryFolder([
      "map.argdown": "[A]: a {images: [a.png, b.png]}\n  + [B]: b\n",
      "other.argdown": SampleMaps.clean,
    ])
    let run = try await Command.argmap("render", ".", "-o", "out", in: folder)
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("note[undrawn-image]: the map's 2 images are not drawn; "))
    #expect(run.errors.hasSuffix("0 errors, 0 warnings, 1 note in 1 file\n"))
    #expect(try folder.text(of: "out/map.svg").contains("2 images are not drawn."))
    let check = try await Command.argmap("check", "map.argdown", in: folder)
    #expect(!check.output.contains("undrawn-image"))
  }

  @Test func `a setting that cannot be meant is reported, and the map is drawn without it`()
    async throws
  {
    let folder = try TemporaryFolder([
      "map.argdown": "===\ncolor: {colorScheme: rainbow}\n===\n\n[A]: a\n  + [B]: b\n"
    ])
    let run = try await Command.argmap("render", "map.argdown", "-o", "out", in: folder)
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("warning[invalid-setting]: 'color.colorScheme' is 'rainbow'"))
    #expect(run.errors.contains("map.argdown:2:9"))
    #expect(try folder.files(in: "out") == Self.fourDrawings)
  }

  @Test func `a map without any content is a picture too`() async throws {
    let folder = try TemporaryFolder(["map.argdown": ""])
    let run = try await Command.argmap("render", "map.argdown", "-o", "out", in: folder)
    #expect(run.errors.hasPrefix("error[empty-map]: "))
    #expect(try folder.files(in: "out") == Self.fourDrawings)
  }

  @Test func `where nothing can be written nothing is`() async throws {
    let folder = try TemporaryFolder(["map.argdown": SampleMaps.clean, "file": "Not a folder."])
    for output in ["file", "file/inside", "map.argdown/out"] {
      let run = try await Command.argmap("render", "map.argdown", "-o", output, in: folder)
      #expect(run.status == 2)
      #expect(run.errors.hasPrefix("argmap: \(output)"))
    }
    #expect(try folder.files() == ["file", "map.argdown"])
  }

  @Test func `a drawing whose place is taken by a folder leaves no half of it`() async throws {
    let folder = try TemporaryFolder(["map.argdown": SampleMaps.clean, "out/map.svg/x": ""])
    let run = try await Command.argmap("render", "map.argdown", "-o", "out", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("argmap: out/map.svg cannot be written ("))
    #expect(try folder.files(in: "out").allSatisfy { $0.hasPrefix("map") && !$0.contains("tmp") })
  }

  @Test(arguments: [["--group", "Doubts"], ["--focus", "Cost"]])
  func `what is asked for is drawn, also out of a closed group that settings make`(
    part: [String]
  ) async throws {
    let map = """
      ===
      group:
        regroup:
          - {title: Doubts, isClosed: true, statements: [Cost, Debt]}
      ===

      [Tram]: Build it.
        - [Cost]: It costs much.
          + [Debt]: The town is in debt.

      """
    let folder = try TemporaryFolder(["map.argdown": map])
    let run = try await Command.run(
      Command.executable, ["render", "map.argdown", "-o", "-"] + part, in: folder, input: [UInt8]())
    #expect(run.status == 0)
    #expect(run.output.contains("It costs much."))
  }

  @Test func `a large overview whose groups are not folded has the frames that its map asks for`()
    async throws
  {
    let folder = try TemporaryFolder([
      "map.argdown": "===\ngroup:\n  groupDepth: 0\n===\n\n" + LinkedGroups.map
    ])
    let run = try await Command.argmap("render", "map.argdown", "-o", "-", in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains("Their groups are not folded"))
    #expect(!run.output.contains("class=\"frame"))
  }
}
