import ArgMapTestSupport
import Foundation
import Testing

/// Drawings that are up to date are left alone, all others are drawn anew or named.
@Suite(.timeLimit(.minutes(20))) struct UpToDateTests {
  private static let map = """
    ===
    title: Trams
    ===

    [Tram]: Build the tram.
      + <Time>: It saves time.
        - [Time]: Time is not all. {source: {file: report.txt, quote: "Forty millions"}}

    @include(_part.argdown)

    """

  private static let page = """
    # A page

    ```argdown-map
    @include(_part.argdown)
    ```

    """

  /// Maps of all kinds, with all that can decide their drawings.
  private func folder() throws -> TemporaryFolder {
    try TemporaryFolder([
      "maps/a.argdown": Self.map,
      "maps/_part.argdown": "# Part\n\n<Time>\n  - <Cost>: It costs much.\n",
      "maps/page.md": Self.page, "maps/report.txt": "Forty millions, says a report.\n",
      "argdown.config.json": #"{"dot": {"argument": {"lineWidth": 200}}}"#,
      "maps/.argmap.yml": "rules: {title-kind-clash: note}\n",
    ])
  }

  private static let all = [
    "render", "maps", "--markdown", "-o", "out", "-f", "svg,dot,html,markdown",
  ]

  private func render(_ options: [String] = [], in folder: TemporaryFolder) async throws -> Run {
    try await Command.run(
      Command.executable, Self.all + options, in: folder, input: [UInt8]())
  }

  /// The names of the drawings that a check objects to.
  private func staleFiles(_ options: [String] = [], in folder: TemporaryFolder) async throws
    -> [String]
  {
    let run = try await render(["--check"] + options, in: folder)
    #expect(run.errors == "")
    let lines = run.output.split(separator: "\n")
    #expect(run.status == (lines.isEmpty ? 0 : 1))
    return try lines.map { line in
      let match = try #require(line.wholeMatch(of: #/out/(.+?): .+/#))
      return String(match.1)
    }.sorted()
  }

  /// The numbers that the file system has for files: a file that is written anew gets another one.
  private func numbers(of files: [String], in folder: TemporaryFolder) throws -> [Int] {
    try files.map { name in
      let attributes = try FileManager.default.attributesOfItem(
        atPath: folder.url(of: "out/" + name).path)
      return try #require(attributes[.systemFileNumber] as? Int)
    }
  }

  @Test func `what is up to date is left alone, whatever the times of the files say`() async throws
  {
    let folder = try folder()
    #expect(try await render(in: folder).status == 0)
    let files = try folder.files(in: "out")
    #expect(files.count == 14)
    let numbers = try numbers(of: files, in: folder)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: 1000)],
      ofItemAtPath: folder.url(of: "maps/a.argdown").path)
    #expect(try await render(in: folder).status == 0)
    #expect(try self.numbers(of: files, in: folder) == numbers)
    #expect(try await staleFiles(in: folder) == [])
  }

  @Test(arguments: [
    ("maps/a.argdown", "Build", "Extend", ["a."]),
    ("maps/a.argdown", "title: Trams", "title: A tram", ["a."]),
    ("maps/_part.argdown", "costs", "takes", ["a.", "page-1.", "page."]),
    ("argdown.config.json", "200", "90", ["a.", "page-1.", "page."]),
    ("maps/page.md", "A page", "The page", ["page."]),
    ("maps/page.md", "```\n", "[A]: a\n```\n", ["page-1.", "page."]),
    ("maps/.argmap.yml", "note", "error", ["a.html", "a.full.html"]),
    ("maps/report.txt", "Forty millions", "Four millions", ["a.html", "a.full.html"]),
  ])
  func `a change makes the drawings stale that it can be seen in, until they are drawn anew`(
    file: String, old: String, new: String, drawings: [String]
  ) async throws {
    let folder = try folder()
    #expect(try await render(in: folder).status == 0)
    let text = try folder.text(of: file)
    try #require(text.contains(old))
    try folder.write(Data(text.replacing(old, with: new).utf8), to: file)
    let stale = try folder.files(in: "out").filter { name in
      drawings.contains { name == $0 || $0.hasSuffix(".") && name.hasPrefix($0) }
    }
    #expect(try await staleFiles(in: folder) == stale)
    _ = try await render(in: folder)
    #expect(try await staleFiles(in: folder) == [])

    let fresh = try await Command.run(
      Command.executable, Self.all.map { $0 == "out" ? "fresh" : $0 }, in: folder, input: [UInt8]())
    #expect([0, 1].contains(fresh.status))
    for name in try folder.files(in: "fresh") {
      #expect(try folder.bytes(of: "out/" + name) == folder.bytes(of: "fresh/" + name), "\(name)")
    }
  }

  @Test func `the text that a page shows is part of it`() async throws {
    let folder = try folder()
    _ = try await render(["--embed-sources"], in: folder)
    try folder.write(Data("Forty millions, says a long report.\n".utf8), to: "maps/report.txt")
    #expect(try await staleFiles(["--embed-sources"], in: folder) == ["a.full.html", "a.html"])
  }

  /// What each option of `render` is given to see whether it makes drawings stale.
  private static let options: [(name: String, values: [String], isDecisive: Bool)] = [
    ("config", ["other.json"], true), ("style", ["mono"], true), ("width", ["70"], true),
    ("direction", ["left-right"], true), ("labels", ["title"], true), ("focus", ["Cost"], true),
    ("group", ["Part"], true), ("fold", ["1"], true), ("embed-sources", [], true),
    // With the option that they belong to.
    ("depth", ["1", "--focus", "Cost"], true), ("sources", ["maps"], false),
    ("includes", ["maps"], false), ("timeout", ["29"], false), ("memory", ["1024"], false),
    ("jobs", ["1"], false),
    // Always given here.
    ("markdown", [], false), ("check", [], false), ("output", ["out"], false),
    ("format", ["html"], false), ("view", ["full"], false), ("renderer", ["argmap"], false),
  ]

  @Test func `every option is known to change drawings or not to`() async throws {
    let folder = try folder()
    try folder.write(Data(#"{"dot": {"argument": {"lineWidth": 90}}}"#.utf8), to: "other.json")
    _ = try await render(in: folder)
    for option in Self.options {
      // Given twice, the last one counts; a flag may be given twice too.
      let stale = try await staleFiles(["--" + option.name] + option.values, in: folder)
      #expect(stale.isEmpty != option.isDecisive, "\(option.name)")
    }
    let help = try await Command.argmap("render", "--experimental-dump-help", in: folder)
    let names = help.output.matches(of: #/"kind" ?: ?"long",\s*"name" ?: ?"([^"]+)"/#)
      .map { String($0.1) }
    #expect(Set(names) == Set(Self.options.map(\.name) + ["help", "version"]))
  }

  @Test func `a check says what is wrong with each drawing, and writes nothing`() async throws {
    let folder = try TemporaryFolder(["map.argdown": SampleMaps.clean, "new.ad": SampleMaps.clean])
    func check() async throws -> Run {
      try await Command.argmap("render", ".", "-o", "out", "-f", "svg", "--check", in: folder)
    }
    let missing = try await check()
    #expect(missing.status == 1)
    #expect(
      missing.output
        == ["map.svg", "map.full.svg", "new.svg", "new.full.svg"].map {
          "out/\($0): there is no such file\n"
        }.joined())
    #expect(try folder.files() == ["map.argdown", "new.ad"])

    _ = try await Command.argmap("render", ".", "-o", "out", "-f", "svg", in: folder)
    let drawn = try folder.text(of: "out/map.svg")
    let full = try folder.text(of: "out/map.full.svg")
    try folder.write(Data(drawn.replacing("Build", with: "Bought").utf8), to: "out/map.svg")
    let lines = full.split(separator: "\n", omittingEmptySubsequences: false)
    let unsealed = lines.dropLast(2).joined(separator: "\n") + "\n"
    try folder.write(Data(unsealed.utf8), to: "out/map.full.svg")
    try folder.write(Data((SampleMaps.clean + "\n").utf8), to: "new.ad")
    let files = try folder.files()
    let run = try await check()
    #expect(run.status == 1)
    #expect(run.errors == "")
    #expect(
      run.output == """
        out/map.svg: it was changed after it was drawn
        out/map.full.svg: it has no seal that says what it was drawn from
        out/new.svg: what it is drawn from has changed, or argmap has
        out/new.full.svg: what it is drawn from has changed, or argmap has

        """)
    #expect(try folder.files() == files)

    _ = try await Command.argmap("render", ".", "-o", "out", "-f", "svg", in: folder)
    #expect(try folder.text(of: "out/map.svg") == drawn)
    #expect(try folder.text(of: "out/map.full.svg") == full)
    #expect(try await check().status == 0)
  }

  @Test(arguments: ["", "\n", "// argmap\n", "\n// argmap a b\n", "\n// argmap a b c d", "\u{0}"])
  func `any bytes that somebody put in the place of a drawing are replaced`(text: String)
    async throws
  {
    let folder = try TemporaryFolder(["map.argdown": SampleMaps.clean, "out/map.dot": text])
    let render = ["render", "map.argdown", "-o", "out", "-f", "dot", "--view", "overview"]
    let check = try await Command.run(
      Command.executable, render + ["--check"], in: folder, input: [UInt8]())
    #expect(check.status == 1)
    #expect(check.output.hasPrefix("out/map.dot: it "))
    _ = try await Command.run(Command.executable, render, in: folder, input: [UInt8]())
    #expect(try folder.text(of: "out/map.dot").hasPrefix("digraph"))
  }

  @Test func `a link in the place of a drawing is not followed`() async throws {
    let folder = try TemporaryFolder(["map.argdown": SampleMaps.clean])
    _ = try await Command.argmap("render", "map.argdown", "-o", "drawn", "-f", "dot", in: folder)
    try FileManager.default.createDirectory(
      at: folder.url(of: "out"), withIntermediateDirectories: true)
    for (name, target) in [("map.dot", "../drawn/map.dot"), ("map.full.dot", "/dev/zero")] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.url(of: "out/" + name).path, withDestinationPath: target)
    }
    let run = try await Command.argmap(
      "render", "map.argdown", "-o", "out", "-f", "dot", "--check", in: folder)
    #expect(run.status == 1)
    #expect(run.output.split(separator: "\n").count == 2)
  }

  @Test func `a check that cannot be made ends with 2`() async throws {
    let folder = try TemporaryFolder(["map.argdown": SampleMaps.clean])
    _ = try await Command.argmap("render", "map.argdown", "-o", "out", in: folder)
    try FileManager.default.createSymbolicLink(
      atPath: folder.url(of: "loop").path, withDestinationPath: "loop")
    for line in [
      "map.argdown -o loop",
      "map.argdown absent.argdown -o out", "map.argdown -o -", "map.argdown -o map.argdown",
      "map.argdown -o out -f svg,png", "map.argdown -o out --renderer graphviz",
    ] {
      let run = try await Command.shell("argmap render --check \(line)", in: folder)
      #expect(run.status == 2)
      #expect(run.output == "")
      #expect(run.errors != "")
    }
  }

  @Test func `what is wrong with a map is said whether it is drawn or not`() async throws {
    let folder = try TemporaryFolder(["map.argdown": SampleMaps.faulty, "b.argdown": "[A]: a [x]"])
    var runs: [Run] = []
    for _ in 0..<2 {
      runs.append(try await Command.argmap("render", ".", "-o", "out", in: folder))
    }
    #expect(runs[0].status == 1)
    #expect(runs[0].errors.contains("error[empty-relation]: "))
    #expect(runs[1].status == runs[0].status)
    #expect(runs[1].errors == runs[0].errors)
    let check = try await Command.argmap("render", ".", "-o", "out", "--check", in: folder)
    #expect(check.status == 0)
    #expect(check.errors == "")
  }

  @Test func `a simpler layout that a map makes necessary is kept, and told each time`()
    async throws
  {
    let folder = try TemporaryFolder(["map.argdown": LayoutLimitTests.dense])
    let render = ["render", "map.argdown", "-o", "out", "-f", "svg,dot,html", "--view", "overview"]
    var drawings: [[UInt8]] = []
    for _ in 0..<2 {
      let run = try await Command.run(Command.executable, render, in: folder, input: [UInt8]())
      #expect(run.status == 0)
      #expect(run.errors.hasPrefix("warning[simpler-layout]: the overview has a simpler layout"))
      #expect(run.errors.hasSuffix("0 errors, 1 warning, 0 notes in 1 file\n"))
      drawings.append(try folder.bytes(of: "out/map.svg"))
    }
    #expect(drawings[0] == drawings[1])
    for name in ["map.svg", "map.html", "map.dot"] {
      #expect(DrawnSeal(of: try folder.bytes(of: "out/" + name)) != nil, "\(name)")
    }
    let check = try await Command.run(
      Command.executable, render + ["--check"], in: folder, input: [UInt8]())
    #expect(check.status == 0)
    try folder.write(Data(LayoutLimitTests.dense.utf8) + Data("\n".utf8), to: "map.argdown")
    let late = try await Command.run(
      Command.executable, render + ["--check"], in: folder, input: [UInt8]())
    #expect(late.status == 1)
    #expect(late.output.contains("out/map.svg: what it is drawn from has changed"))
  }

  @Test func `a page with a simpler layout has no seal, since it could not say whose it is`()
    async throws
  {
    let folder = try TemporaryFolder([
      "page.md": "```argdown-map\n\(LayoutLimitTests.dense)\n```\n"
    ])
    for _ in 0..<2 {
      let run = try await Command.argmap(
        "render", "page.md", "-o", "out", "-f", "markdown", "--view", "overview", in: folder)
      #expect(run.status == 0)
      #expect(run.errors.hasPrefix("warning[simpler-layout]: the overview has a simpler layout"))
    }
    #expect(DrawnSeal(of: try folder.bytes(of: "out/page.md")) == nil)
  }

  @Test func `a page without one of its pictures has no seal`() async throws {
    let folder = try TemporaryFolder([
      "page.md": "```argdown-map\n[A]: a\n```\n\n```argdown-map\n[B]: b\n```\n"
    ])
    let run = try await Command.shell(
      "argmap render page.md -o out --view overview -f markdown --focus A", in: folder)
    #expect(run.status == 2)
    #expect(DrawnSeal(of: try folder.bytes(of: "out/page.md")) == nil)
  }

  @Test func `a file that cannot be written costs no other one`() async throws {
    let folder = try TemporaryFolder([
      "page.md": "```argdown-map\n[A]: a\n```\n", "out/page-1.svg/file": "",
    ])
    let run = try await Command.argmap(
      "render", "page.md", "-o", "out", "-f", "svg,dot,markdown", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("page-1.svg"))
    #expect(
      try folder.files(in: "out") == [
        "page-1.dot", "page-1.full.dot", "page-1.full.svg", "page-1.svg/file", "page.full.md",
        "page.md",
      ])
    let page = try #require(String(bytes: try folder.bytes(of: "out/page.md"), encoding: .utf8))
    #expect(page.contains("<svg"))
  }

  @Test func `a check for a part that there is not says so`() async throws {
    let folder = try TemporaryFolder(["map.argdown": SampleMaps.clean])
    let run = try await Command.argmap(
      "render", "map.argdown", "-o", "out", "--check", "--focus", "Nope", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("is called \"Nope\""))
  }

  @Test func `what goes to standard output has no seal`() async throws {
    let folder = try TemporaryFolder(["map.argdown": SampleMaps.clean])
    let run = try await Command.argmap("render", "map.argdown", "-o", "-", in: folder)
    #expect(run.output.hasSuffix("</svg>\n"))
  }

  @Test func `a seal is the same wherever the maps are`() async throws {
    let (here, there) = (try folder(), try folder())
    for folder in [here, there] { _ = try await render(["--embed-sources"], in: folder) }
    for name in try here.files(in: "out") {
      #expect(try here.bytes(of: "out/" + name) == there.bytes(of: "out/" + name), "\(name)")
      #expect(DrawnSeal(of: try here.bytes(of: "out/" + name)) != nil, "\(name)")
    }
  }
}
