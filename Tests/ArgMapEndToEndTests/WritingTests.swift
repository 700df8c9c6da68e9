import Foundation
import Testing

/// What a run writes, and where a path leads that it is given.
@Suite(.timeLimit(.minutes(20))) struct WritingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "map.argdown":
        "@include(_part.argdown)\n\n[Tram]: Build the tram.\n  + [Time]: It saves time.\n",
      "_part.argdown": "[Bus]: Keep the bus. #basic {source: {file: report.txt, quote: \"no\"}}\n",
      "report.txt": "no\n", ".argmap.yml": "fail-on: error\n", "argdown.config.json": "{}\n",
      "known.json": "{\"version\": 1, \"entries\": []}\n", "untidy.argdown": SampleMaps.untidy,
    ])
  }

  private func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.url(of: path).path, withDestinationPath: target)
  }

  private func shell(_ line: String) async throws -> Run {
    try await Command.shell(line, in: folder)
  }

  // MARK: Devices, pipes, links

  @Test(arguments: [
    "sarif:/dev/stdout", "sarif:/dev/fd/1", "sarif:/proc/self/fd/1", "sarif:/dev/fd/3 3>&1",
    "sarif:/dev/stdout | cat", "sarif:/dev/stderr 2>&1 > /dev/null", "sarif:out-link",
    "sarif:pipe & cat pipe; wait",
  ])
  func `a report is written to a device or pipe, which stays what it is`(target: String)
    async throws
  {
    try link("out-link", to: "/dev/stdout")
    let run = try await shell("mkfifo pipe; argmap check map.argdown --format \(target)")
    #expect(run.output.contains("{\n  \"$schema\": "))
    #expect(run.output.contains("\"unsupported-claim\""))
    let kept = try await shell("test -L out-link && test -L /dev/stdout && test -p pipe")
    #expect(kept.status == 0)
  }

  @Test func `a report does not overwrite what was written to standard output before`() async throws
  {
    let run = try await shell(
      "{ echo before; argmap check map.argdown --format gcc:/dev/stdout; echo after; } > all.txt")
    #expect(run.status == 0)
    let lines = try folder.text(of: "all.txt").split(separator: "\n")
    #expect(lines.first == "before")
    #expect(lines.last == "after")
    #expect(lines.count == 4)
  }

  @Test func `a link to a report stays a link, and its target is written`() async throws {
    try folder.write(Data("old".utf8), to: "runs/1.sarif")
    try link("latest", to: "runs/link")
    try link("runs/link", to: "1.sarif")
    let run = try await shell("argmap check map.argdown --format sarif:latest")
    #expect(run.status == 0)
    #expect(try folder.text(of: "runs/1.sarif").hasPrefix("{\n"))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.url(of: "latest").path)
        == "runs/link")
  }

  @Test(arguments: [
    ("nowhere", "it does not exist"), (".", "it is a folder"),
    ("/dev/fd/99", "bad file descriptor"),
    ("absent/r.json", "it does not exist"), ("map.argdown/r.json", "not a directory"),
    ("loop", "too many levels of symbolic links"), ("/dev/full", "the disk is full"),
  ])
  func `where nothing can be written, the reason is reported`(
    path: String, reason: String
  ) async throws {
    try link("nowhere", to: "absent.json")
    try link("loop", to: "loop")
    let run = try await shell("argmap check map.argdown --format json:\(path)")
    #expect(run.status == 2)
    #expect(run.errors.contains("argmap: \(path) cannot be written (\(reason))\n"))
    #expect(try !folder.files().contains("absent.json"))
  }

  // MARK: Files that were read

  @Test(arguments: [
    "map.argdown", "./_part.argdown", "sub/../report.txt", ".argmap.yml", "argdown.config.json",
    "known.json", "link", "hard-link",
  ])
  func `a report never replaces a file that was read, whatever its name`(path: String) async throws
  {
    try link("link", to: "report.txt")
    try FileManager.default.createDirectory(
      at: folder.url(of: "sub"), withIntermediateDirectories: true)
    try FileManager.default.linkItem(
      at: folder.url(of: "_part.argdown"), to: folder.url(of: "hard-link"))
    let before = try folder.contents()
    let run = try await shell(
      "argmap check map.argdown --baseline known.json --format json:\(path) --format sarif:r.sarif")
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(
      run.errors
        == "argmap: \(path) was read in this run and would be overwritten; give the report another name\n"
    )
    #expect(try folder.contents() == before)
  }

  @Test func `a report never replaces the map on standard input`() async throws {
    let before = try folder.contents()
    let run = try await shell("argmap check - --format json:untidy.argdown < untidy.argdown")
    #expect(run.status == 2)
    #expect(try folder.contents() == before)
  }

  @Test(arguments: [
    "--format json:r --format sarif:./r", "--format json:r --format sarif:link",
    "--format json:old --format sarif:hard-link", "--format text --format json:old > old",
    "--format text --format json:/dev/stdout", "--format json:/dev/fd/1 --format sarif:/dev/stdout",
    "--format json:new --baseline ./new --write-baseline",
  ])
  func `two reports are not written to one file, whatever its names`(options: String) async throws {
    try folder.write(Data("old".utf8), to: "old")
    try FileManager.default.linkItem(at: folder.url(of: "old"), to: folder.url(of: "hard-link"))
    try link("link", to: "sub/../r")
    try folder.write(Data("x".utf8), to: "sub/x")
    try folder.write(Data("x".utf8), to: "r")
    let run = try await shell("argmap check map.argdown \(options)")
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("would be written twice in this run"))
    #expect(try folder.text(of: "r") == "x")
  }

  @Test func `a device takes several reports`() async throws {
    let run = try await shell(
      "argmap check map.argdown --format json:/dev/null --format sarif:/dev/../dev/null")
    #expect(run.status == 0)
  }

  @Test func `a drawing never replaces a file that was read`() async throws {
    try folder.write(Data("@include(big.dot)\n".utf8), to: "big.argdown")
    try folder.write(Data("[A]: a #basic\n".utf8), to: "big.dot")
    let run = try await shell("argmap render big.argdown -o . -f dot,svg --view overview")
    #expect(run.status == 2)
    #expect(
      run.errors
        == "argmap: ./big.dot would be overwritten by a drawing; choose another folder for the output\n"
    )
    #expect(try folder.text(of: "big.dot") == "[A]: a #basic\n")
    #expect(try folder.files().contains("big.svg"))
  }

  @Test func `drawings are not written through a link out of their folder`() async throws {
    try folder.write(Data(SampleMaps.clean.utf8), to: "maps/sub/a.argdown")
    try folder.write(Data(SampleMaps.clean.utf8), to: "maps/b.argdown")
    try folder.write(Data("x".utf8), to: "elsewhere/x")
    try folder.write(Data("x".utf8), to: "out/x")
    try link("out/sub", to: "../elsewhere")
    let run = try await shell("argmap render maps -o out -f dot")
    #expect(run.status == 2)
    #expect(
      run.errors.contains("out/sub/a.dot cannot be written (a link leads out of the output folder)")
    )
    #expect(try folder.files(in: "elsewhere") == ["x"])
    #expect(try folder.files(in: "out").contains("b.dot"))
  }

  // MARK: Sources

  @Test func `of a file with several names the one given is rewritten, and that is reported`()
    async throws
  {
    try FileManager.default.linkItem(
      at: folder.url(of: "untidy.argdown"), to: folder.url(of: "other.txt"))
    let run = try await shell("argmap format untidy.argdown")
    #expect(run.status == 0)
    #expect(
      run.errors == """
        argmap: untidy.argdown was one of 2 names of one file; the others keep the old text
        1 of 1 file changed

        """)
    #expect(try folder.text(of: "other.txt") == SampleMaps.untidy)
    #expect(try folder.text(of: "untidy.argdown") == "[Tram]: Build the tram. #basic\n")
  }

  @Test func `a map that a folder holds under two names is fixed once`() async throws {
    try folder.write(Data(SampleMaps.fixable.utf8), to: "maps/a.argdown")
    try link("maps/b.argdown", to: "a.argdown")
    let run = try await shell("argmap check maps --fix")
    #expect(run.status == 0)
    #expect(run.errors == "1 finding fixed\n")
    #expect(try folder.text(of: "maps/a.argdown").contains("-- {uses: [1, 2]} --"))
  }

  @Test func `a file that would become too large stays whole`() async throws {
    let run = try await shell(
      """
      { (ulimit -f 0; argmap format untidy.argdown 2>&1; echo "status $?"); } | cat
      """)
    #expect(
      run.output == """
        argmap: untidy.argdown cannot be written (it would be larger than a file may be)
        0 of 1 file changed
        status 2

        """)
    #expect(try folder.text(of: "untidy.argdown") == SampleMaps.untidy)
  }

  @Test func `old temporary files of this program are removed where it writes, and nothing else`()
    async throws
  {
    let old = ".argmap-9B1DEB4D-3B7D-4BAD-9BDD-2B0D7B3DCB6D"
    let fresh = ".argmap-1B9D6BCD-BBFD-4B2D-9B5D-AB8DFBBD4BED"
    for name in [old, fresh, ".argmap-notes"] { try folder.write(Data("x".utf8), to: name) }
    for name in [old, ".argmap-notes"] {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -7200)],
        ofItemAtPath: folder.url(of: name).path)
    }
    let run = try await shell("argmap format untidy.argdown")
    #expect(run.status == 0)
    #expect(
      try folder.files().filter { $0.hasPrefix(".argmap-") } == [fresh, ".argmap-notes"])
  }

  // MARK: Standard streams

  @Test func `a report does not take the place of a standard stream that is closed`() async throws {
    let run = try await shell(
      "argmap check map.argdown --format sarif:r.sarif --format text >&- 2>&-")
    #expect(run.status == 2)
    #expect(try !folder.files().contains("r.sarif"))
    _ = try await shell("argmap check map.argdown --format gcc:r.txt <&- >&- 2>&-")
    #expect(try folder.text(of: "r.txt").split(separator: "\n").count == 2)
  }

  @Test(arguments: ["rules >&-", "--help >&-", "--help > /dev/full", "check - <&-"])
  func `streams that are closed or full are reported`(line: String) async throws {
    let run = try await shell("argmap \(line)")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("argmap: standard "))
  }
}

#if os(Linux)
  /// What other programs and signals do while a file is written.
  @Suite(.timeLimit(.minutes(20))) struct InterruptedWritingTests {
    @Test(arguments: ["format", "check --fix"], [false, true])
    func `what an editor saved meanwhile is kept`(command: String, isNamed: Bool) async throws {
      let folder = try TemporaryFolder(["a.argdown": SampleMaps.fixable + "\n\n\n"])
      var settings = ["ARGMAP_EDITED_FILE": "a.argdown"]
      if isNamed { settings["ARGMAP_WITHOUT_UNNAMED"] = "1" }
      let arguments = command.split(separator: " ").map(String.init) + ["a.argdown"]
      let run = try await FailingCalls.shared.get().run(arguments, settings, in: folder)
      #expect(run.status == 2)
      #expect(
        run.errors.contains(
          "argmap: a.argdown was changed by another program after it was read, and is left as it is; run the command again\n"
        ))
      #expect(try folder.contents() == ["a.argdown": Array("[Edited]: e\n".utf8)])
    }

    @Test(arguments: [SIGHUP, SIGINT, SIGTERM, SIGPIPE], [false, true])
    func `a signal leaves the source whole and nothing beside it`(
      signal: Int32, isNamed: Bool
    ) async throws {
      let folder = try TemporaryFolder(["a.argdown": SampleMaps.untidy])
      var settings = ["ARGMAP_SIGNAL": "\(signal)"]
      if isNamed { settings["ARGMAP_WITHOUT_UNNAMED"] = "1" }
      let run = try await FailingCalls.shared.get().run(
        ["format", "a.argdown"], settings, in: folder)
      #expect(run.status == nil)
      #expect(try folder.contents() == ["a.argdown": Array(SampleMaps.untidy.utf8)])
    }

    @Test func `a killed process leaves the source whole and nothing beside it`() async throws {
      let folder = try TemporaryFolder(["a.argdown": SampleMaps.untidy])
      let run = try await FailingCalls.shared.get().run(
        ["format", "a.argdown"], ["ARGMAP_SIGNAL": "\(SIGKILL)"], in: folder)
      #expect(run.status == nil)
      #expect(try folder.contents() == ["a.argdown": Array(SampleMaps.untidy.utf8)])
    }

    @Test func `a run ends quietly when no one reads its results any more`() async throws {
      let text = String(repeating: "[A]:a\n\n\n", count: 40_000)
      let folder = try TemporaryFolder(["big.argdown": text])
      let run = try await Command.run(
        URL(fileURLWithPath: "/usr/bin/env"),
        [
          "--default-signal", "bash", "-c",
          "'\(Command.executable.path)' format - < big.argdown | head -1; echo ${PIPESTATUS[0]}",
        ], in: folder, input: [UInt8]())
      #expect(run.output == "[A]: a\n141\n")
      #expect(run.errors == "")
    }
  }
#endif
