import ArgMapSyntax
import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct IncludeTests {
  private func check(_ folder: TemporaryFolder, _ options: String...) async throws -> Run {
    try await Command.run(
      Command.executable, ["check", "maps/map.argdown"] + options, in: folder, input: [])
  }

  /// The statements of a map, with their texts.
  private func statements(
    _ folder: TemporaryFolder, _ path: String = "maps/map.argdown"
  ) async throws -> [String: String] {
    let run = try await Command.argmap("convert", path, "--to", "argdown-json", in: folder)
    let document = try JSONSerialization.jsonObject(with: Data(run.outputBytes))
    let statements = (document as? [String: Any])?["statements"] as? [String: Any] ?? [:]
    return statements.mapValues { statement in
      let members = (statement as? [String: Any])?["members"] as? [[String: Any]] ?? []
      return members.compactMap { $0["text"] as? String }.joined(separator: "|")
    }
  }

  // MARK: What is inserted

  @Test func `files are inserted where they are named, paths start where they are written`()
    async throws
  {
    let folder = try TemporaryFolder([
      "maps/map.argdown": "[A]: a\n\n@include(parts/b.argdown)\n\n[D]: d",
      "maps/parts/b.argdown": "\u{FEFF}[B]: b\n\n@include(more/c.txt)",
      "maps/parts/more/c.txt": "[C]: c\n  + @include(../reason)",
      "maps/parts/reason": "[R]: r",
    ])
    #expect(try await statements(folder) == ["A": "a", "B": "b", "C": "c", "D": "d", "R": "r"])
    let run = try await check(folder)
    #expect(run.output.contains("warning[unsupported-claim]: [R] has"))
    #expect(run.output.contains(" --> maps/parts/reason:1:1\n"))
    #expect(run.output.hasSuffix(" in 1 file\n"))
  }

  @Test func `the text of a file is inserted as it is, also within a line`() async throws {
    let folder = try TemporaryFolder([
      "maps/map.argdown":
        "[A]: one (@include(word)) two {k: @include(value)}\n@include(relation)\n",
      "maps/word": "a\nb", "maps/value": "1", "maps/relation": "  + [B]: b\r\n",
    ])
    #expect(try await statements(folder) == ["A": "one (a b) two ", "B": "b"])
  }

  @Test func `front matter can be included where nothing comes before it`() async throws {
    let folder = try TemporaryFolder([
      "maps/map.argdown": "// The settings first.\n@include(settings)\n\n[A]: a #t b",
      "maps/settings": "\u{FEFF}===\nmodel: {removeTagsFromText: true}\n===\n",
    ])
    #expect(try await statements(folder) == ["A": "a b"])
    #expect(!(try await check(folder).output.contains("included-front-matter")))
  }

  @Test func `front matter further down is told and not taken for words`() async throws {
    let folder = try TemporaryFolder([
      "maps/map.argdown": "[A]: a\n\n@include(b)", "maps/b": "\n===\ntitle: x\n===\n\n[B]: b",
    ])
    #expect(try await statements(folder) == ["A": "a", "B": "b"])
    let run = try await check(folder)
    #expect(run.output.contains("warning[included-front-matter]: the front matter of 'maps/b' is"))
    #expect(run.output.contains(" --> maps/b:2:1\n"))
  }

  @Test func `a file is inserted once, and nothing is left of further directives`() async throws {
    let folder = try TemporaryFolder([
      "maps/map.argdown": "@include(a)\n  + [B]: b\n@include(a)\n  + [C]: c @include(./a)\n",
      "maps/a": "[A]: a",
    ])
    #expect(try await statements(folder) == ["A": "a", "B": "b", "C": "c "])
    let run = try await check(folder)
    #expect(run.output.hasSuffix("0 errors, 2 warnings, 0 notes in 1 file\n"))
  }

  @Test func `a directive in a comment opens no file`() async throws {
    let folder = try TemporaryFolder([
      "maps/map.argdown": "[A]: a #basic // @include(gone)\n/* @include(gone) */"
    ])
    #expect(try await check(folder, "--strict").status == 0)
  }

  @Test func `texts that an included file cites are looked for beside the map`() async throws {
    let folder = try TemporaryFolder([
      "maps/map.argdown": "@include(parts/a)\n",
      "maps/parts/a":
        "[A]: a #basic {source: {file: parts/text.txt, quote: \"some words\"}}\n  +> [B]: b\n",
      "maps/parts/text.txt": "There are some words.",
    ])
    #expect(try await check(folder, "--strict").status == 0)
  }

  @Test func `parts of other maps are no maps of their own in a folder`() async throws {
    let folder = try TemporaryFolder([
      "maps/map.argdown": SampleMaps.clean + "\n@include(_part.argdown)",
      "maps/_part.argdown": "  + broken #basic", "maps/_parts/more.argdown": "  + broken",
    ])
    let run = try await Command.argmap("check", "maps", in: folder)
    #expect(run.output.hasSuffix("1 error, 0 warnings, 0 notes in 1 file\n"))
    #expect(run.output.contains(" --> maps/_part.argdown:1:1\n"))
  }

  // MARK: What cannot be inserted

  @Test(arguments: [
    ("gone", "error[include-not-found]: there is no file 'gone' to include"),
    ("gone/further/on", "error[include-not-found]: "),
    ("", "error[include-not-found]: the include"),
    ("parts", "error[unreadable-include]: 'parts' is no"),
    ("pipe", "error[unreadable-include]: 'pipe' is no file"),
    ("secret", "error[unreadable-include]: 'secret' cannot be read (permission denied)"),
    ("map.argdown", "error[circular-include]: 'map.argdown' includes itself; "),
    ("parts/back", "error[circular-include]: '../map.argdown' includes itself through"),
    ("loop", "error[include-not-found]: "),
    (String(repeating: "a/", count: 10_000), "error[include-not-found]: "),
  ])
  func `what is not inserted is reported, and the rest is read`(path: String, finding: String)
    async throws
  {
    // Who may do anything can read any file.
    if path == "secret", getuid() == 0 { return }
    let folder = try TemporaryFolder([
      "maps/map.argdown": "[A]: a #basic\n\n@include(\(path))\n\n[B]: b #basic",
      "maps/parts/back": "@include(../map.argdown)", "maps/secret": "",
    ])
    try FileManager.default.createSymbolicLink(
      atPath: folder.url(of: "maps/loop").path, withDestinationPath: "loop")
    let run = try await Command.shell(
      "mkfifo maps/pipe; chmod 0 maps/secret; argmap check maps/map.argdown", in: folder)
    #expect(run.status == 1)
    #expect(run.output.contains(finding))
    #expect(run.output.contains("1 error, "))
    #expect(run.output.contains(path == "parts/back" ? "maps/parts/back:1:1" : "map.argdown:3:1"))
    #expect(try await statements(folder) == ["A": "a #basic", "B": "b #basic"])
  }

  @Test func `a path with a zero byte leads nowhere`() async throws {
    let folder = try TemporaryFolder(["maps/map.argdown": "@include(a\0b)", "maps/a": ""])
    #expect(try await check(folder).output.contains("error[include-not-found]: "))
  }

  @Test(arguments: [
    "../secret", "parts/../../secret", "link", "up/secret", "up/absent", "dangling", "/etc/passwd",
    "/absent", "../maps/../secret", "../mapsecret", "up/maps/../secret",
  ])
  func `nothing outside is read, and whether it exists is not told`(path: String) async throws {
    let folder = try TemporaryFolder([
      "maps/map.argdown": "[A]: a\n\n@include(\(path))", "maps/parts/a": "",
      "secret": "[Secret]: s", "mapsecret": "[Secret]: s",
    ])
    for (link, target) in [
      ("link", "../secret"), ("up", ".."), ("dangling", folder.url(of: "absent").path),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.url(of: "maps/\(link)").path, withDestinationPath: target)
    }
    let run = try await check(folder)
    #expect(run.status == 1)
    #expect(
      run.output.contains("error[include-outside]: '\(path)' lies outside the folder of the map; "))
    #expect(run.output.contains("1 error, "))
    #expect(!run.output.contains("Secret"))
  }

  @Test func `paths and links that come back are followed`() async throws {
    let folder = try TemporaryFolder([
      "maps/map.argdown": "@include(../maps/a)\n\n@include(up/maps/b)\n\n@include(c)",
      "maps/a": "[A]: a", "maps/b": "[B]: b", "maps/d": "[C]: c",
    ])
    for (link, target) in [
      ("up", ".."), ("c", folder.url(of: "maps/d").resolvingSymlinksInPath().path),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.url(of: "maps/\(link)").path, withDestinationPath: target)
    }
    #expect(try await statements(folder) == ["A": "a", "B": "b", "C": "c"])
  }

  @Test func `folders can be allowed`() async throws {
    let folder = try TemporaryFolder([
      "maps/map.argdown": "[A]: a #basic\n\n@include(../parts/b)", "other/x": "",
      "parts/b": "[B]: b #basic",
    ])
    #expect(try await check(folder, "--includes", "other").status == 1)
    #expect(
      try await check(folder, "--strict", "--includes", "other", "--includes", "parts").status == 0
    )
    for command in ["render maps/map.argdown -o -", "convert maps/map.argdown --to argdown-json"] {
      let run = try await Command.shell("argmap \(command) --includes parts", in: folder)
      #expect(run.status == 0)
      #expect(run.errors == "")
    }
    for absent in ["absent", "parts/b", ""] {
      #expect(try await check(folder, "--includes", absent).status == 2)
    }
  }

  @Test func `a map from a stream says that it includes nothing`() async throws {
    let folder = try TemporaryFolder(["part": "[B]: b"])
    let map = "[A]: a #basic\n\n@include(part)\n"
    let run = try await Command.argmap("check", "-", in: folder, input: map.utf8)
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("error[unreadable-include]: 'part' is not included, since"))
    #expect(run.output.contains(" --> <stdin>:3:1\n"))
    let pipe = try await Command.shell(
      "mkfifo pipe; printf '@include(part)' > pipe & argmap check pipe", in: folder)
    #expect(pipe.output.contains("error[unreadable-include]: "))
  }

  @Test(arguments: RuleDescription.compositionRules.filter { !$0.exampleSources.isEmpty })
  func `the examples of the rules behave as documented`(rule: RuleDescription) async throws {
    for (example, isObjectionable) in [(rule.objectionable, true), (rule.accepted, false)] {
      let folder = try TemporaryFolder(["maps/map.argdown": example])
      for (path, text) in rule.exampleSources {
        try folder.write(Data(text.utf8), to: "maps/" + path)
      }
      let run = try await Command.argmap(
        "render", "maps/map.argdown", "-o", "-", "-f", "dot", in: folder)
      #expect(run.errors.contains("[\(rule.id)]: ") == isObjectionable)
      #expect(run.errors.isEmpty == !isObjectionable)
    }
  }

  // MARK: Limits

  @Test func `a map with countless includes ends in one finding that names the limit`() async throws
  {
    let folder = try TemporaryFolder([
      "maps/map.argdown": (0..<10_000).map { "@include(parts/\($0))\n\n" }.joined()
    ])
    for number in 0..<1_100 {
      try folder.write(Data("[\(number)]: x".utf8), to: "maps/parts/\(number)")
    }
    let run = try await check(folder)
    #expect(run.status == 1)
    #expect(run.output.contains("error[include-limit]: the map has more than 1000 includes"))
    #expect(run.output.contains("1 error, "))
    #expect(try await statements(folder).count == 1_000)
  }

  @Test func `files that include each other endlessly deep end at the limit`() async throws {
    let folder = try TemporaryFolder(["maps/map.argdown": "@include(0)"])
    for number in 0..<1_100 {
      try folder.write(Data("[\(number)]: x\n\n@include(\(number + 1))".utf8), to: "maps/\(number)")
    }
    let run = try await check(folder)
    #expect(run.output.contains("error[include-limit]: "))
    #expect(run.output.contains("1 error, "))
    #expect(try await statements(folder).count == 1_000)
  }

  @Test func `a map includes only so much`() async throws {
    let folder = try TemporaryFolder([
      "maps/map.argdown": "[A]: a #basic\n\n@include(huge)\n\n@include(b)\n\n[C]: c #basic",
      "maps/b": "[B]: b",
    ])
    let run = try await Command.shell(
      "truncate -s 10G maps/huge; argmap check maps/map.argdown", in: folder)
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("error[include-limit]: with 'huge' the map includes more than 64"))
    #expect(run.output.hasSuffix("1 error, 0 warnings, 0 notes in 1 file\n"))
  }
}
