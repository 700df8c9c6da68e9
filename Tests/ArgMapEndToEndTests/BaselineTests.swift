import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct BaselineTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "maps/a.argdown": "[A]: One.\n  + [A]\n", "maps/b.argdown": SampleMaps.doubtful,
    ])
  }

  private func check(_ arguments: String...) async throws -> Run {
    try await Command.run(
      Command.executable, ["check", "--baseline", "b.json", "--strict"] + arguments, in: folder,
      input: [UInt8]())
  }

  private func write(_ text: String, to path: String) throws {
    try folder.write(Data(text.utf8), to: path)
  }

  @Test func `what is in the baseline does not count, and what is new does`() async throws {
    let written = try await check("maps", "--write-baseline")
    #expect(written.status == 0)
    #expect(written.output == "0 errors, 0 warnings, 0 notes in 2 files (2 in baseline)\n")
    #expect(written.errors == "argmap: the baseline holds 2 findings of this run\n")

    // Neither what stands around a finding nor its line matters.
    try write("// New.\n\n[A]: One, reworded.\n  + [A]\n", to: "maps/a.argdown")
    let same = try await check("maps")
    #expect(same.status == 0)
    #expect(same.errors == "")

    try write("[A]: One.\n  + [A]\n\n[C]: Three.\n  + [C]\n", to: "maps/a.argdown")
    let more = try await check("maps")
    #expect(more.status == 1)
    #expect(more.output.contains("[C]"))
    #expect(!more.output.contains("[A] "))
    #expect(more.output.hasSuffix("1 error, 0 warnings, 0 notes in 2 files (2 in baseline)\n"))
  }

  @Test func `the file has an entry a line, in order`() async throws {
    _ = try await check("maps", "--write-baseline")
    let text = try folder.text(of: "b.json")
    let lines = text.split(separator: "\n")
    #expect(lines.prefix(3) == ["{", "  \"version\": 1,", "  \"tool\": \"argmap 0.1.0\","])
    #expect(lines.count == 8)
    let entry =
      #/\ {4}\{"fingerprint": "a1:[0-9a-f]{16}", "rule": "self-support", "path": "maps/a.argdown", "count": 1\},/#
    #expect(lines[4].wholeMatch(of: entry) != nil)
    _ = try await check("maps", "--write-baseline")
    #expect(try folder.text(of: "b.json") == text)
  }

  @Test func `what is gone is said, and taken out on request`() async throws {
    _ = try await check("maps", "--write-baseline")
    try write("[A]: One. #basic\n", to: "maps/a.argdown")
    let run = try await check("maps")
    #expect(run.status == 0)
    #expect(
      run.errors == "argmap: 1 finding of the baseline is gone; --write-baseline takes them out\n")
    _ = try await check("maps", "--write-baseline")
    #expect(try !folder.text(of: "b.json").contains("self-support"))
    #expect(try await check("maps").errors == "")
  }

  @Test func `a run over some of the maps or rules leaves the other entries alone`() async throws {
    _ = try await check("maps", "--write-baseline")
    let text = try folder.text(of: "b.json")
    #expect(try await check("maps/b.argdown").errors == "")
    #expect(try await check("maps", "--select", "syntax").errors == "")
    _ = try await check("maps/b.argdown", "--write-baseline")
    _ = try await check("maps", "--select", "syntax", "--write-baseline")
    #expect(try folder.text(of: "b.json") == text)
  }

  @Test func `findings of a renamed file stay known, those of a copy are new`() async throws {
    _ = try await check("maps", "--write-baseline")
    let files = FileManager.default
    try files.moveItem(at: folder.url(of: "maps/a.argdown"), to: folder.url(of: "maps/c.argdown"))
    let moved = try await check("maps")
    #expect(moved.status == 0)
    #expect(moved.errors == "")
    try files.copyItem(at: folder.url(of: "maps/c.argdown"), to: folder.url(of: "maps/d.argdown"))
    #expect(try await check("maps").status == 1)
  }

  @Test func `notes that somebody wrote are kept`() async throws {
    _ = try await check("maps", "--write-baseline")
    let text = try folder.text(of: "b.json")
    try write(
      text.replacing("\"count\": 1}\n", with: "\"count\": 1, \"note\": \"später\"}\n"), to: "b.json"
    )
    _ = try await check("maps", "--write-baseline")
    #expect(try folder.text(of: "b.json").contains("\"note\": \"später\""))
  }

  @Test func `what keeps a map from being checked is not accepted unless asked for`() async throws {
    try write(SampleMaps.unsound + "\n# A\n-- x", to: "maps/a.argdown")
    let run = try await check("maps", "--write-baseline")
    #expect(run.status == 1)
    #expect(
      run.errors.hasPrefix(
        "argmap: the baseline holds 1 finding of this run\nargmap: 2 findings left out, since "))
    #expect(try !folder.text(of: "b.json").contains("undefined-statement"))
    let all = try await check("maps", "--write-baseline", "--baseline-all")
    #expect(all.status == 0)
    #expect(try await check("maps").status == 0)
  }

  @Test(arguments: [
    "", "[]", "{\"version\": 2, \"entries\": []}", "{\"version\": 1}",
    """
    {"version": 1, "entries": [{"fingerprint": "a1:0", "rule": "x", "path": "y", "count": 0}]}
    """,
  ])
  func `a file that is no baseline ends the run`(text: String) async throws {
    try write(text, to: "b.json")
    let run = try await check("maps")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("argmap: b.json is no baseline ("))
    #expect(try folder.text(of: "b.json") == text)
  }

  @Test func `a baseline that is not there ends the run`() async throws {
    let run = try await check("maps")
    #expect(run.status == 2)
    #expect(run.errors == "argmap: b.json does not exist; check the spelling\n")
  }
}
