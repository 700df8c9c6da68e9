import ArgMapTestSupport
import Foundation
import Testing

/// What a map can do to Graphviz costs that map, and is said.
@Suite(.timeLimit(.minutes(20))) struct LayoutLimitTests {
  /// So many claims for one: minutes of Graphviz's time, and much of its memory.
  static let endless = star(19_000)

  private static func star(_ count: Int) -> String {
    "[A]: a\n" + (0..<count).map { "  + [\($0)]: b\n" }.joined()
  }

  /// So many claims, each for the one before.
  private static func chain(_ count: Int) -> String {
    (1..<count).map { "[\($0)]: c\n  + [\($0 + 1)]\n" }.joined(separator: "\n")
  }

  /// Each claim for each other one.
  static let dense = (0..<60).map { claim in
    "[\(claim)]: c\n" + (0..<claim).map { "  +> [\($0)]\n" }.joined()
  }.joined(separator: "\n")

  private static let isLinux = FileManager.default.fileExists(atPath: "/proc/self/exe")

  private func folder() throws -> TemporaryFolder {
    try TemporaryFolder([
      "a.argdown": SampleMaps.clean, "b.argdown": Self.endless, "c.argdown": SampleMaps.clean,
    ])
  }

  @Test(arguments: [
    (["--timeout", "1"], "takes more than 1 s of processor time; allow more with --timeout"),
    (["--memory", "16"], "takes more than 16 MB of memory; allow more with --memory"),
  ])
  func `a map beyond a limit is a finding, and all others are drawn`(
    options: [String], message: String
  ) async throws {
    let folder = try folder()
    let run = try await Command.run(
      Command.executable,
      ["render", ".", "-o", "out", "--view", "overview", "--jobs", "2"] + options, in: folder,
      input: [])
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("error[layout-limit]: the overview is not drawn: its layout "))
    #expect(run.errors.contains(message))
    #expect(run.errors.contains("--> ./b.argdown:1:1"))
    #expect(
      try folder.files(in: "out") == ["a.dot", "a.svg", "b.dot", "c.dot", "c.svg"])
  }

  @Test(arguments: [("star", 20_002), ("chain", 50_000)])
  func `a map with more boxes than a drawing may have is a finding`(
    shape: String, boxes: Int
  ) async throws {
    let map = shape == "star" ? Self.star(boxes - 1) : Self.chain(boxes)
    let folder = try TemporaryFolder(["map.argdown": map])
    let run = try await Command.argmap(
      "render", "map.argdown", "-o", "-", in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("it has \(boxes) boxes, at most 20000 are drawn"))
    #expect(run.output == "")
  }

  /// Five thousand claims in groups of fifteen.
  private static let grouped = (0..<334).map { group in
    "# G\(group)\n\n"
      + (group * 15..<min(group * 15 + 15, 5_000)).map { claim in
        "[\(claim)]: c\n" + (claim == 0 ? "\n" : "  +> [\(claim / 2)]\n\n")
      }.joined()
  }.joined(separator: "\n")

  /// Lines against the rows that the author asks for, all in groups that the rows run across.
  private static let contradicting =
    "===\ndot: {sameRank: ["
    + (0..<4).map { row in
      "{statements: [\((0..<10).map { "\($0 * 4 + row)" }.joined(separator: ", "))]}"
    }.joined(separator: ", ")
    + "]}\n===\n\n"
    + (0..<8).map { group in
      "# G\(group)\n\n"
        + (group * 5..<group * 5 + 5).map { claim in
          "[\(claim)]: c\n  +> [\((claim * 7 + 3) % 40)]\n\n"
        }.joined()
    }.joined(separator: "\n")

  /// Two hundred claims with two thousand lines in no order.
  private static let random =
    (0..<200).map { claim in
      "[\(claim)]: c\n"
        + (1...10).map { "  +> [\((claim * 7919 + $0 * $0 * 31) % 200)]\n" }.joined()
    }.joined(separator: "\n")

  /// Everything that a label is made of, each a million bytes long.
  private static let megabytes: String = {
    func long(_ letter: String) -> String { String(repeating: letter, count: 1_000_000) }
    return """
      # \(long("h"))

      [\(long("t"))]: \(long("w ")) #\(long("g"))
        + <B>: \(long("x")) [l](https://\(long("l")))

      <B>

      (1) \(long("p"))
      -- \(long("r")) --
      (2) c

      """
  }()

  private static let hardMaps = [
    "5,000 boxes in 334 frames": grouped, "rows against lines": contradicting,
    "200 boxes and 2,000 lines": random, "a star of 10,000": star(10_000),
    "a chain of 10,000": chain(10_000), "labels of a megabyte": megabytes,
  ]

  @Test(arguments: hardMaps.keys.sorted())
  func `a map that is hard to lay out is drawn, or why not is said`(name: String) async throws {
    let map = try #require(Self.hardMaps[name])
    let folder = try TemporaryFolder(["map.argdown": map, "next.argdown": SampleMaps.clean])
    let run = try await Command.argmap(
      "render", "map.argdown", "next.argdown", "-o", "out", "-f", "svg", "--view", "overview",
      "--fold", "none", "--timeout", "3", "--jobs", "1", in: folder)
    if try folder.files(in: "out").contains("map.svg") {
      #expect(run.status == 0)
      #expect(run.errors.isEmpty || run.errors.hasPrefix("warning[simpler-layout]: "))
      #expect(throws: Never.self) { try ParsedXML(folder.bytes(of: "out/map.svg")) }
    } else {
      #expect(run.status == 1)
      #expect(
        run.errors.hasPrefix(
          "error[layout-limit]: the overview is not drawn: its layout takes more than 3 s of processor time; "
        ))
    }
    #expect(try folder.files(in: "out").contains("next.svg"))
  }

  @Test(.enabled("needs /proc") { isLinux })
  func `a worker that is killed in the middle of a layout costs that map, twenty times in a row`()
    async throws
  {
    for _ in 0..<20 {
      // The first worker, and the one that tries a simpler layout.
      let (words, files) = try await drawnWhileKilling(2, formats: "svg")
      #expect(
        words.hasPrefix("error[layout-failed]: the overview is not drawn: Graphviz has crashed"))
      #expect(files == ["c.svg"])
    }
  }

  @Test(.enabled("needs /proc") { isLinux })
  func `a worker that is killed while Graphviz draws costs that drawing, ten times in a row`()
    async throws
  {
    for _ in 0..<10 {
      let (words, files) = try await drawnWhileKilling(1, formats: "png,dot")
      #expect(
        words.hasPrefix(
          "error[layout-failed]: the overview is not drawn as PNG: Graphviz has crashed"))
      #expect(files == ["b.dot", "c.dot", "c.png"])
    }
  }

  /// What is said, and drawn, when so many workers are killed at work on the first of two maps.
  private func drawnWhileKilling(
    _ count: Int, formats: String
  ) async throws -> (words: String, files: [String]) {
    let folder = try folder()
    try folder.write(Data(Self.star(5_000).utf8), to: "b.argdown")
    let process = Process()
    process.executableURL = Command.executable
    process.currentDirectoryURL = folder.url
    process.arguments = [
      "render", "b.argdown", "c.argdown", "-o", "out", "--view", "overview", "-f", formats,
      "--jobs", "1",
    ]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    Executioner().killBusyChildren(of: process.processIdentifier, count: count)
    let words = String(
      decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
    #expect(words.contains("it was ended by SIGKILL"))
    return (words, try folder.files(in: "out"))
  }

  @Test(.enabled("needs /proc") { isLinux }, arguments: ["svg", "png"])
  func `a worker at work has given up its privileges`(format: String) async throws {
    let folder = try folder()
    let process = Process()
    process.executableURL = Command.executable
    process.currentDirectoryURL = folder.url
    process.arguments = ["render", "b.argdown", "-o", "out", "--view", "overview", "-f", format]
    try process.run()
    let worker = Executioner().busyChild(of: process.processIdentifier, except: [])
    let status = try String(contentsOfFile: "/proc/\(worker)/status", encoding: .utf8)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let own = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    #expect(status.contains("\nCapEff:\t0000000000000000\n"))
    #expect(status.contains("\nNoNewPrivs:\t1\n"))
    if own.contains("\nSeccomp:") { #expect(status.contains("\nSeccomp:\t2\n")) }
  }

  @Test(.enabled("needs /proc") { isLinux })
  func `a worker ends with the command that started it`() async throws {
    let folder = try folder()
    let process = Process()
    process.executableURL = Command.executable
    process.currentDirectoryURL = folder.url
    process.arguments = ["render", "b.argdown", "-o", "out", "--view", "overview"]
    try process.run()
    let worker = Executioner().busyChild(of: process.processIdentifier, except: [])
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    // Ends by the time limit of the suite if the worker lives on.
    while Executioner.isRunning(worker) { await Task.yield() }
  }

  @Test func `too many long lines give a simpler layout, which is said and the same each time`()
    async throws
  {
    let folder = try TemporaryFolder(["map.argdown": Self.dense])
    var pictures: [[UInt8]] = []
    for jobs in ["1", "2"] {
      let run = try await Command.argmap(
        "render", "map.argdown", "-o", "out", "-f", "svg", "--view", "overview", "--jobs", jobs,
        in: folder)
      #expect(run.status == 0)
      #expect(run.errors.hasPrefix("warning[simpler-layout]: the overview has a simpler layout"))
      pictures.append(try folder.bytes(of: "out/map.svg"))
    }
    #expect(pictures[0] == pictures[1])
    #expect(try ParsedXML(pictures[0]).elements.count { $0.name == "path" } >= 1770)
  }

  @Test func `however many maps are drawn at a time, the result is the same`() async throws {
    let folder = try folder()
    try folder.write(Data(SampleMaps.faulty.utf8), to: "d.argdown")
    try folder.write(Data(Self.dense.utf8), to: "e.argdown")
    try folder.write(Data(repeating: 0x28, count: 40), to: "f.argdown")
    for number in 0..<20 {
      let map = "[A]: a\n" + (0...number).map { "  + [B\($0)]: b\n" }.joined()
      try folder.write(Data(map.utf8), to: "g\(number).argdown")
    }
    var runs: [Run] = []
    for jobs in ["1", "2"] {
      runs.append(
        try await Command.argmap(
          "render", ".", "-o", "out-\(jobs)", "--view", "overview", "--memory", "16", "--jobs",
          jobs, in: folder))
    }
    #expect(runs[0].status == runs[1].status)
    #expect(runs[0].errors == runs[1].errors)
    let files = try folder.files(in: "out-1")
    #expect(files.count == 51)
    #expect(try folder.files(in: "out-2") == files)
    for file in files {
      #expect(try folder.bytes(of: "out-1/" + file) == folder.bytes(of: "out-2/" + file))
    }
  }
}

/// Finds and kills workers while they are at work.
private struct Executioner {
  func killBusyChildren(of process: pid_t, count: Int) {
    var killed: Set<pid_t> = []
    while killed.count < count {
      let child = busyChild(of: process, except: killed)
      kill(child, SIGKILL)
      killed.insert(child)
    }
  }

  /// Waits for a worker that has used the processor for longer than its start takes.
  func busyChild(of process: pid_t, except others: Set<pid_t>) -> pid_t {
    while true {
      for child in Self.children(of: process)
      where !others.contains(child) && Self.ticks(of: child) >= 15 {
        return child
      }
    }
  }

  static func isRunning(_ process: pid_t) -> Bool {
    guard let fields = fields(of: process) else { return false }
    return fields.first != "Z"
  }

  private static func children(of process: pid_t) -> [pid_t] {
    let tasks =
      (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")) ?? []
    return tasks.flatMap { task in
      let path = "/proc/\(process)/task/\(task)/children"
      return ((try? String(contentsOfFile: path, encoding: .utf8)) ?? "")
        .split(separator: " ").compactMap { pid_t($0) }
    }
  }

  /// Its processor time in hundredths of a second.
  private static func ticks(of process: pid_t) -> Int {
    fields(of: process).flatMap { $0.count > 12 ? Int($0[11]) : nil } ?? 0
  }

  /// From the state on, as in proc(5).
  private static func fields(of process: pid_t) -> [Substring]? {
    guard let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      let end = stat.lastIndex(of: ")")
    else { return nil }
    return stat[stat.index(after: end)...].split(separator: " ")
  }
}
