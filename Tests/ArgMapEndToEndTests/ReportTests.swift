import ArgMapTestSupport
import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct ReportTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "maps/doubtful.ad": SampleMaps.doubtful, "maps/unsound.argdown": SampleMaps.unsound,
    ])
  }

  @Test func `one run writes several reports, and the text to standard output`() async throws {
    let run = try await Command.argmap(
      "check", "maps", "--format", "text", "--format", "sarif:a.sarif", "--format", "gitlab:q.json",
      "--format", "junit:j:1.xml", in: folder)
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("warning[unsupported-claim]: "))
    #expect(run.output.hasSuffix("1 error, 1 warning, 0 notes in 2 files\n"))
    #expect(run.errors == "")
    #expect(try folder.text(of: "a.sarif").contains("\"uri\": \"maps/unsound.argdown\""))
    #expect(try folder.text(of: "q.json").contains("\"path\": \"maps/doubtful.ad\""))
    #expect(try ParsedXML(folder.bytes(of: "j:1.xml")).elements(named: "failure").count == 1)
  }

  @Test func `beside a report for programs the counts are said on standard error`() async throws {
    try folder.write(Data(SampleMaps.clean.utf8), to: "clean.ad")
    let run = try await Command.argmap("check", "clean.ad", "--format", "gitlab", in: folder)
    #expect(run.status == 0)
    #expect(run.output == "[]\n")
    #expect(run.errors == "0 errors, 0 warnings, 0 notes in 1 file\n")
  }

  @Test(arguments: ["text", "gcc", "json", "jsonl", "sarif", "github", "junit", "gitlab"])
  func `the same maps give the same bytes`(format: String) async throws {
    let first = try await Command.argmap("check", "maps", "--format", format, in: folder)
    let second = try await Command.argmap("check", "maps", "--format", format, in: folder)
    #expect(first.outputBytes == second.outputBytes)
    #expect(!first.output.contains(folder.url.path))
  }

  @Test func `where all reports are files, standard output is empty and the counts are said`()
    async throws
  {
    let run = try await Command.argmap("check", "maps", "--format", "json:r.json", in: folder)
    #expect(run.output == "")
    #expect(run.errors == "1 error, 1 warning, 0 notes in 2 files\n")
    #expect(run.status == 1)
  }

  @Test(arguments: [
    (["--format", "text", "--format", "json"], "standard output has room for one report"),
    (["--format", "json:a", "--format", "sarif:a"], "two reports cannot be written to one file"),
    (["--format", "yaml"], "yaml"), (["--format", "json:"], "json:"),
    (["--max-findings", "-1"], "--max-findings"), (["--write-baseline"], "--baseline"),
    (["--baseline", "b.json", "--baseline-all"], "--write-baseline"),
  ])
  func `what cannot be meant is refused`(arguments: [String], message: String) async throws {
    let run = try await Command.run(
      Command.executable, ["check", "maps"] + arguments, in: folder, input: [UInt8]())
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains(message))
  }

  @Test func `a report never takes the place of a map`() async throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.url(of: "link").path, withDestinationPath: "maps")
    let run = try await Command.argmap(
      "check", "maps", "--format", "json:link/doubtful.ad", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("link/doubtful.ad was read in this run and would be overwritten"))
    #expect(try folder.text(of: "maps/doubtful.ad") == SampleMaps.doubtful)
  }

  @Test func `a report that cannot be written is told, and the findings all the same`()
    async throws
  {
    let run = try await Command.argmap(
      "check", "maps", "--format", "text", "--format", "json:nowhere/r.json", in: folder)
    #expect(run.status == 2)
    #expect(run.output.contains("error[undefined-statement]"))
    #expect(run.errors.contains("nowhere/r.json cannot be written"))
  }

  @Test func `the worst findings are told where only some are, and the others counted`()
    async throws
  {
    let run = try await Command.argmap("check", "maps", "--max-findings", "1", in: folder)
    #expect(run.output.hasPrefix("error[undefined-statement]"))
    #expect(
      run.output.hasSuffix(
        """

        and 1 more; --max-findings says how many are told

        1 error, 1 warning, 0 notes in 2 files

        """))
    let json = try await Command.argmap(
      "check", "maps", "--max-findings", "1", "--format", "json", "--format", "gcc:all.txt",
      in: folder)
    #expect(json.output.contains("\"counts\":{\"error\":1,\"warning\":1,"))
    #expect(!json.output.contains("unsupported-claim"))
    #expect(json.errors.contains("argmap: 1 of 2 findings are left out of standard output\n"))
    #expect(try folder.text(of: "all.txt").split(separator: "\n").count == 2)
  }

  @Test func `a report says so where its readers take no more findings`() async throws {
    let text = "[A]: a\n" + (0..<6000).map { "  + [B\($0)]: b\($0)\n" }.joined()
    try folder.write(Data(text.utf8), to: "big.argdown")
    let run = try await Command.argmap(
      "check", "big.argdown", "--format", "sarif:big.sarif", in: folder)
    #expect(run.errors.contains("argmap: 1000 of 6000 findings are left out of big.sarif\n"))
  }

  @Test func `with annotations GitHub's summary of the job is added to`() async throws {
    let run = try await Command.shell(
      """
      printf 'before\\n' > summary.md
      GITHUB_STEP_SUMMARY=summary.md argmap check maps --format github
      GITHUB_STEP_SUMMARY=other.md argmap check maps > /dev/null
      """, in: folder)
    #expect(run.output.hasPrefix("::error title=undefined-statement,file=maps/unsound.argdown,"))
    let summary = try folder.text(of: "summary.md")
    #expect(summary.hasPrefix("before\n### argmap\n\n1 error, 1 warning"))
    #expect(summary.contains("| error | maps/unsound.argdown:2 | "))
    #expect(try !folder.files().contains("other.md"))
  }

  @Test func `paths in reports for servers are relative, however maps are named`() async throws {
    let path = folder.url(of: "maps/unsound.argdown").resolvingSymlinksInPath().path
    for name in [path, "./maps/unsound.argdown", "maps/../maps/unsound.argdown"] {
      let run = try await Command.argmap("check", name, "--format", "github", in: folder)
      #expect(run.output.contains(",file=maps/unsound.argdown,"))
    }
  }

  @Test func `a map that cannot be read is an error in JUnit's report`() async throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.url(of: "maps/broken.argdown").path, withDestinationPath: "nowhere")
    let run = try await Command.argmap("check", "maps", "--format", "junit", in: folder)
    #expect(run.status == 2)
    let errors = try ParsedXML(run.outputBytes).elements(named: "error")
    #expect(
      errors.map { $0.attributes["message"] } == [
        "maps/broken.argdown cannot be read (it does not exist)"
      ])
  }

  @Test func `a problem matcher finds rule, place and message in compilers' form`() async throws {
    let run = try await Command.argmap("check", "maps", "--format", "gcc", in: folder)
    let pattern = /^(.+):(\d+):(\d+): (error|warning): (.*) \[([a-z0-9-]+)\]$/
    let found = run.output.split(separator: "\n").compactMap { try? pattern.wholeMatch(in: $0) }
    #expect(found.map(\.1) == ["maps/doubtful.ad", "maps/unsound.argdown"])
    #expect(found.map(\.6) == ["unsupported-claim", "undefined-statement"])
  }
}
