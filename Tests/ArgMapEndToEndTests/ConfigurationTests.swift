import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct ConfigurationTests {
  private static let map = "[A]: a :tram: #t b\n  + [B]: b #basic\n  + <C>: c\n"
  private static let settings = """
    {
      "inputPath": "./nowhere/*.argdown",
      "process": ["parse-input"],
      "model": { "removeTagsFromText": true, "shortcodes": { ":tram:": { "unicode": "T" } } },
      "selection": { "excludeArguments": ["C"] }
    }
    """

  @Test func `the settings in the current folder are found`() async throws {
    let folder = try TemporaryFolder([
      "argdown.config.json": Self.settings, "maps/map.argdown": Self.map,
    ])
    let json = try await Command.argmap(
      "convert", "maps/map.argdown", "--to", "argdown-json", in: folder)
    #expect(json.status == 0)
    #expect(json.errors == "")
    #expect(json.output.contains("\"text\": \"a T b\""))
    let dot = try await Command.argmap(
      "render", "maps/map.argdown", "-o", "-", "-f", "dot", in: folder)
    #expect(!dot.output.contains("argument-c"))
    #expect(try await Command.argmap("check", "maps", in: folder).status == 0)
  }

  @Test func `settings can be named, and the front matter wins`() async throws {
    let folder = try TemporaryFolder([
      "argdown.config.json": "{\"model\": {\"removeTagsFromText\": false}}",
      "settings/mine.json": Self.settings,
      "map.argdown": "===\nselection: {excludeArguments: ~}\n===\n\n" + Self.map,
    ])
    func render(_ options: String) async throws -> String {
      try await Command.shell("argmap render map.argdown -o - -f dot \(options)", in: folder).output
    }
    #expect(try await render("").contains("#t"))
    let named = try await render("--config settings/mine.json")
    #expect(!named.contains("#t b"))
    #expect(named.contains("argument-c"))
    #expect(try await render("--config - < settings/mine.json") == "")
  }

  @Test func `settings that cannot be meant are shown, and the others count`() async throws {
    let folder = try TemporaryFolder([
      "argdown.config.json":
        "{\"color\": {\"colorScheme\": \"rainbow\", \"statementColors\": {\"A\": \"#123456\"}}}",
      "map.argdown": Self.map,
    ])
    let run = try await Command.argmap("render", "map.argdown", "-o", "-", in: folder)
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("warning[invalid-setting]: 'color.colorScheme' is 'rainbow'"))
    #expect(run.errors.contains(" --> argdown.config.json:1:12\n"))
    #expect(run.output.contains("stroke=\"#123456\""))
  }

  @Test func `settings that cannot be read end the run and are shown`() async throws {
    let folder = try TemporaryFolder([
      "argdown.config.json": "{\n  \"model\": [\n}\n", "map.argdown": Self.map,
    ])
    for command in [
      "check map.argdown", "render map.argdown -o out", "convert map.argdown --to argdown-json",
    ] {
      let run = try await Command.shell("argmap \(command)", in: folder)
      #expect(run.status == 2)
      #expect(run.output == "")
      #expect(run.errors.hasPrefix("error[invalid-data]: "))
      #expect(run.errors.contains(" --> argdown.config.json:3:1\n"))
    }
    #expect(
      try await Command.shell("argmap check map.argdown --config absent.json", in: folder).status
        == 2)
    #expect(try await Command.shell("argmap check map.argdown --config .", in: folder).status == 2)
    #expect(
      try await Command.shell("argmap check map.argdown --config map.argdown", in: folder).status
        == 2)
  }

  @Test func `a program is never run`() async throws {
    let folder = try TemporaryFolder([
      "argdown.config.js": "require('fs').writeFileSync('trace', '')",
      "map.argdown": SampleMaps.clean,
    ])
    let sentence =
      "argmap: argdown.config.js is a program, which is never run; write its settings as JSON to argdown.config.json\n"
    let named = try await Command.argmap(
      "check", "map.argdown", "--config", "argdown.config.js", in: folder)
    #expect(named.status == 2)
    #expect(named.errors == sentence)
    let found = try await Command.argmap("check", "map.argdown", in: folder)
    #expect(found.status == 0)
    #expect(found.errors == sentence)
    try folder.write(Data("{}".utf8), to: "argdown.config.json")
    #expect(try await Command.argmap("check", "map.argdown", in: folder).errors == "")
    #expect(try folder.files() == ["argdown.config.js", "argdown.config.json", "map.argdown"])
  }

  @Test(arguments: [
    "ln -s ../secret argdown.config.json", "mkfifo argdown.config.json",
    "ln -s /dev/zero argdown.config.json", "mkdir argdown.config.json",
  ])
  func `what nobody named is read only if it is a file in the folder`(preparation: String)
    async throws
  {
    let folder = try TemporaryFolder(["secret": "key: [word", "maps/map.argdown": SampleMaps.clean])
    let run = try await Command.shell(
      "cd maps; \(preparation); argmap check map.argdown", in: folder)
    #expect(run.status == 2)
    #expect(
      run.errors == "argmap: argdown.config.json cannot be read (it is no file in this folder)\n")
  }

  @Test func `settings let a map read no further files`() async throws {
    let folder = try TemporaryFolder([
      "maps/argdown.config.json": """
      {"argmap": {"sources": {"s": {"file": "../secret.txt"}}}, "rootPath": "..", "includes": [".."]}
      """,
      "maps/map.argdown":
        "[A]: a #basic {source: {in: s, quote: words}}\n\n@include(../secret.txt)",
      "secret.txt": "[Secret]: words",
    ])
    let run = try await Command.shell("cd maps; argmap check map.argdown", in: folder)
    #expect(run.status == 1)
    #expect(run.output.contains("error[include-outside]: "))
    #expect(run.output.contains("error[source-file-missing]: "))
    #expect(!run.output.contains("Secret"))
  }
}
