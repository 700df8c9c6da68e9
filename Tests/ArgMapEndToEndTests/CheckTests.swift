import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct CheckTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "clean.argdown": SampleMaps.clean, "doubtful.ad": SampleMaps.doubtful,
      "unsound.argdown": SampleMaps.unsound,
    ])
  }

  @Test func `a clean run says so in one line`() async throws {
    let run = try await Command.argmap("check", "clean.argdown", in: folder)
    #expect(run.output == "0 errors, 0 warnings, 0 notes in 1 file\n")
  }

  @Test func `only what is selected is reported`() async throws {
    try folder.write(Data((SampleMaps.unsound + "\n# A\n-- x").utf8), to: "both.argdown")
    func ids(_ names: String) async throws -> [String] {
      let run = try await Command.argmap("check", "both.argdown", "--select", names, in: folder)
      return run.output.matches(of: /(?m)^\w+\[(.+?)\]/).map { String($0.1) }
    }
    #expect(try await ids("syntax") == ["misplaced-inference"])
    #expect(try await ids("undefined-statement") == ["undefined-statement"])
    #expect(try await ids("references,syntax") == ["undefined-statement", "misplaced-inference"])
    let wrong = try await Command.argmap("check", "both.argdown", "--select", "x", in: folder)
    #expect(wrong.status == 2)
  }

  @Test func `a finding has its rule, place and line on standard output`() async throws {
    let run = try await Command.argmap("check", "unsound.argdown", in: folder)
    #expect(run.output.hasPrefix("error[undefined-statement]: "))
    #expect(run.output.contains("--> unsound.argdown:2:5\n"))
    #expect(run.output.contains("2 |   + [Time]\n"))
    #expect(run.errors == "")
  }

  @Test func `standard input is named as such`() async throws {
    let run = try await Command.argmap("check", "-", in: folder, input: SampleMaps.unsound.utf8)
    #expect(run.output.contains("--> <stdin>:2:5\n"))
  }

  @Test func `a folder is checked in the order of its paths, whatever else lies in it`()
    async throws
  {
    try folder.write(Data(SampleMaps.doubtful.utf8), to: "a.argdown/b.ad")
    try folder.write(Data(SampleMaps.faulty.utf8), to: "note.txt")
    try folder.write(Data(SampleMaps.faulty.utf8), to: ".hidden/x.argdown")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url(of: "loop").path, withDestinationPath: ".")
    let run = try await Command.argmap("check", ".", in: folder)
    let places = run.output.split(separator: "\n").filter { $0.contains("--> ") }
    #expect(
      places.map { $0.drop { $0 == " " } } == [
        "--> ./a.argdown/b.ad:1:1", "--> ./doubtful.ad:1:1", "--> ./unsound.argdown:2:5",
      ])
    #expect(run.output.hasSuffix(" in 4 files\n"))
  }

  @Test func `a map that is named twice is checked once`() async throws {
    let run = try await Command.argmap(
      "check", "doubtful.ad", "doubtful.ad", "./doubtful.ad", in: folder)
    #expect(run.output.hasSuffix(" in 1 file\n"))
  }

  @Test func `the grounding of sketched relations and the coverage of sources are told on request`()
    async throws
  {
    try folder.write(
      Data(
        """
        [Tram]: Build it.
          + <Time>

        <Time>

        (1) The tram is fast. {source: {file: t.txt, quote: "the tram is fast"}}
        (2) What is fast should be built.
        -----
        (3) [Tram]

        """.utf8), to: "map.argdown")
    try folder.write(Data("They say that the tram is fast. It is red.\n".utf8), to: "t.txt")
    let grounding = try await Command.argmap(
      "check", "map.argdown", "--report", "grounding", in: folder)
    #expect(grounding.status == 0)
    #expect(grounding.output.contains("map.argdown:2:5  grounded  <Time> supports [Tram]"))
    #expect(grounding.errors.hasSuffix(" in 1 file\n"))
    let coverage = try await Command.argmap(
      "check", "map.argdown", "--report", "coverage", in: folder)
    #expect(coverage.output.contains("t.txt"))
    for report in ["grounding", "coverage"] {
      let json = try await Command.argmap(
        "check", "map.argdown", "--report", report, "--format", "json", in: folder)
      let document = try JSONSerialization.jsonObject(with: Data(json.outputBytes))
      #expect((document as? [String: Any])?["version"] as? Int == 1)
    }
    let wrong = try await Command.argmap(
      "check", "map.argdown", "--report", "coverage", "--format", "sarif", in: folder)
    #expect(wrong.status == 2)
  }

  @Test func `colours are for terminals and for those who ask`() async throws {
    let plain = try await Command.argmap("check", "unsound.argdown", in: folder)
    #expect(!plain.outputBytes.contains(0x1B))
    let painted = try await Command.argmap(
      "check", "unsound.argdown", "--color", "always", in: folder)
    #expect(painted.outputBytes.contains(0x1B))
  }

  @Test func `the JSON report is one document that tells what the text tells`() async throws {
    let run = try await Command.argmap("check", ".", "--format", "json", in: folder)
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(run.outputBytes)) as? [String: Any])
    #expect(report["version"] as? Int == 1)
    #expect((report["tool"] as? [String: String])?["name"] == "argmap")
    #expect(report["files"] as? Int == 3)
    #expect(report["exit"] as? Int == run.status)
    let counts = try #require(report["counts"] as? [String: Int])
    let findings = try #require(report["findings"] as? [[String: Any]])
    #expect(counts.keys.sorted() == ["baseline", "error", "note", "suppressed", "warning"])
    #expect(counts.values.reduce(0, +) == findings.count)
    let finding = try #require(findings.first { $0["path"] as? String == "./unsound.argdown" })
    #expect(finding["rule"] as? String == "undefined-statement")
    #expect(finding["severity"] as? String == "error")
    #expect((finding["message"] as? String)?.contains("[Time]") == true)
    #expect(
      finding["range"] as? [String: [String: Int]] == [
        "start": ["line": 2, "column": 5], "end": ["line": 2, "column": 11],
      ])
    for key in ["related", "subjects", "fixes"] { #expect(finding[key] is [Any]) }
  }

  @Test(arguments: [SampleMaps.clean, SampleMaps.doubtful, SampleMaps.faulty, SampleMaps.unsound])
  func `the format never changes the verdict`(map: String) async throws {
    for strictness in [[], ["--strict"]] {
      func status(_ format: [String]) async throws -> Int? {
        try await Command.run(
          Command.executable, ["check", "-"] + format + strictness, in: folder, input: map.utf8
        ).status
      }
      let plain = try await status([])
      for format in ["json", "jsonl", "gcc", "github", "gitlab", "junit", "sarif"] {
        #expect(try await status(["--format", format]) == plain, "\(format)")
      }
      #expect(try await status(["--max-findings", "0"]) == plain)
      #expect(try await status(["--format", "sarif:report.sarif"]) == plain)
    }
  }

  @Test(arguments: ["text", "json"])
  func `a map that cannot be read does not hide what is wrong with the others`(format: String)
    async throws
  {
    try FileManager.default.createSymbolicLink(
      atPath: folder.url(of: "broken.argdown").path, withDestinationPath: "nowhere")
    let run = try await Command.argmap("check", ".", "--format", format, in: folder)
    #expect(run.status == 2)
    #expect(
      run.errors.hasPrefix("argmap: ./broken.argdown cannot be read (it does not exist)\n"))
    #expect(run.output.contains("undefined-statement"))
    if format == "json" { #expect(run.output.contains("\"exit\":2,")) }
  }

  @Test func `a path that is not there does not hide what is wrong with the others`() async throws {
    let run = try await Command.argmap("check", "absent.argdown", ".", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("argmap: absent.argdown does not exist; check the spelling\n"))
    #expect(run.output.contains("undefined-statement"))
    let format = try await Command.argmap("format", "--check", "absent.argdown", ".", in: folder)
    #expect(format.status == 2)
    #expect(format.errors.hasPrefix("argmap: absent.argdown "))
  }

  @Test func `a pipe is read when it is named, and left out of a folder`() async throws {
    let run = try await Command.shell(
      """
      mkfifo pipe.argdown && argmap check . --strict > /dev/null; echo $?
      cat unsound.argdown > pipe.argdown & argmap check pipe.argdown
      """, in: folder)
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("1\nerror[undefined-statement]: "))
    #expect(run.output.contains("--> pipe.argdown:2:5\n"))
    #expect(run.errors == "")
  }

  @Test func `a link that leads out of a folder is told and not followed`() async throws {
    let folder = try TemporaryFolder([
      "maps/map.argdown": SampleMaps.clean, "secret": "[Secret]: s", "more/map.argdown": "[A]: a",
    ])
    for (link, target) in [
      ("out.ad", "../secret"), ("in.ad", "map.argdown"), ("all.ad", "../more"),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.url(of: "maps/\(link)").path, withDestinationPath: target)
    }
    let run = try await Command.argmap("check", "maps", in: folder)
    #expect(run.status == 2)
    #expect(
      run.errors.contains(
        "argmap: maps/out.ad is a link that leads out of the folder; give the file that it leads to\n"
      ))
    #expect(run.output == "0 errors, 0 warnings, 0 notes in 2 files\n")
    #expect(try await Command.argmap("check", "maps/out.ad", in: folder).output.contains("Secret"))
  }

  @Test func `checks write no files`() async throws {
    let before = try folder.files()
    _ = try await Command.argmap("check", ".", in: folder)
    #expect(try folder.files() == before)
  }

  @Test func `a file that may not be read ends the run with 2`() async throws {
    // Root may read everything.
    guard getuid() != 0 else { return }
    let path = folder.url(of: "clean.argdown").path
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    let run = try await Command.argmap("check", "clean.argdown", in: folder)
    #expect(run.status == 2)
    #expect(run.errors == "argmap: clean.argdown cannot be read (permission denied)\n")
  }
}
