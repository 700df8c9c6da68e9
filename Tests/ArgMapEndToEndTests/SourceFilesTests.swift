import Foundation
import Testing

/// Which files a map may cite, and what is said of the others.
@Suite(.timeLimit(.minutes(20))) struct SourceFilesTests {
  private static func map(citing file: String) -> String {
    """
    [Fast]: Trams are fast. #basic {source: {file: "\(file)", quote: "trams are fast"}}
      +> [Tram]: Build the tram.

    """
  }

  private func check(_ folder: TemporaryFolder, _ options: String...) async throws -> Run {
    try await Command.run(
      Command.executable, ["check", "maps/map.argdown"] + options, in: folder, input: [])
  }

  @Test func `a text beside the map is found without being named`() async throws {
    let folder = try TemporaryFolder([
      "maps/map.argdown": Self.map(citing: "texts/report.txt"),
      "maps/texts/report.txt": "It is said that trams are fast.",
    ])
    #expect(try await check(folder, "--strict").status == 0)
  }

  @Test func `a text in a source folder is found when the folder is named`() async throws {
    let folder = try TemporaryFolder([
      "maps/map.argdown": Self.map(citing: "report.txt"),
      "empty/other.txt": "",
      "library/report.txt": "It is said that trams are fast.",
    ])
    let lost = try await check(folder)
    #expect(lost.status == 1)
    #expect(lost.output.hasPrefix("error[source-file-missing]: "))
    let found = try await check(folder, "--strict", "--sources", "empty", "--sources", "library")
    #expect(found.status == 0)
  }

  @Test func `the text beside the map comes before those in source folders`() async throws {
    let folder = try TemporaryFolder([
      "maps/map.argdown": Self.map(citing: "report.txt"),
      "maps/report.txt": "Nothing of the kind.",
      "library/report.txt": "It is said that trams are fast.",
    ])
    let run = try await check(folder, "--sources", "library")
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("error[quote-not-found]: "))
  }

  @Test(arguments: [
    (
      "house.yaml",
      "schemes: [{id: pilot, premises: [{role: r, says: S.}], conclusion: {says: C.}}]", 0
    ),
    ("house.yaml", "schemes: [{id: pilot}]", 1),
    ("lost.yaml", "", 1),
    ("../house.yaml", "", 1),
  ])
  func `schemes are read from files beside the map, and from nowhere else`(
    file: String, schemes: String, status: Int
  ) async throws {
    let folder = try TemporaryFolder([
      "maps/map.argdown": """
      ===
      argmap: {schemes: ["\(file)"]}
      ===

      [Tram]: Build the tram. #basic

      """,
      "maps/house.yaml": schemes,
      "house.yaml": "schemes: []",
    ])
    let run = try await check(folder, "--strict")
    #expect(run.status == status)
    #expect(run.output.hasPrefix("error[faulty-scheme-file]: ") == (status == 1))
    #expect(run.output.contains("outside") == file.hasPrefix(".."))
  }

  @Test(arguments: ["../secret.txt", "texts/../../secret.txt", "link.txt", "up/secret.txt"])
  func `a path or a link that leads out of the folder is refused`(file: String) async throws {
    let folder = try TemporaryFolder([
      "maps/map.argdown": Self.map(citing: file),
      "maps/texts/report.txt": "",
      "secret.txt": "It is a secret that trams are fast.",
    ])
    for (link, target) in [("link.txt", "../secret.txt"), ("up", "..")] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.url(of: "maps/\(link)").path, withDestinationPath: target)
    }
    let run = try await check(folder)
    #expect(run.status == 1)
    #expect(run.output.contains("lies outside the folder of the map and the source folders"))
    #expect(!run.output.contains("secret that"))
  }

  @Test func `an absolute path is refused`() async throws {
    let folder = try TemporaryFolder(["secret.txt": "It is a secret that trams are fast."])
    let secret = folder.url(of: "secret.txt").path
    try folder.write(Data(Self.map(citing: secret).utf8), to: "maps/map.argdown")
    let run = try await check(folder)
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("error[source-file-missing]: "))
    #expect(!run.output.contains("secret that"))
  }

  @Test func `nobody waits for a pipe that a map cites`() async throws {
    let folder = try TemporaryFolder(["maps/map.argdown": Self.map(citing: "pipe.txt")])
    let run = try await Command.shell("mkfifo maps/pipe.txt && argmap check maps", in: folder)
    #expect(run.status == 1)
    #expect(run.output.contains("the file 'pipe.txt' cannot be read"))
  }

  @Test func `a folder as a text is an error, not the end of the run`() async throws {
    let folder = try TemporaryFolder([
      "maps/map.argdown": Self.map(citing: "texts"), "maps/texts/report.txt": "",
    ])
    let run = try await check(folder)
    #expect(run.status == 1)
    #expect(run.output.contains("the file 'texts' cannot be read"))
  }

  @Test func `that a declared text is not at hand is a note`() async throws {
    let folder = try TemporaryFolder([
      "maps/map.argdown": """
      ===
      argmap:
        sources:
          report: {title: Report, file: report.txt}
      ===

      [Fast]: Trams are fast. #basic {source: {in: report, quote: "trams are fast"}}
        +> [Tram]: Build the tram.

      """
    ])
    let run = try await check(folder, "--strict")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("note[source-file-missing]: "))
  }

  @Test func `a map reached through a link keeps its folder`() async throws {
    let folder = try TemporaryFolder([
      "real/map.argdown": Self.map(citing: "report.txt"),
      "real/report.txt": "It is said that trams are fast.",
    ])
    try FileManager.default.createSymbolicLink(
      atPath: folder.url(of: "maps").path, withDestinationPath: "real")
    #expect(try await check(folder, "--strict").status == 0)
  }

  @Test(arguments: ["../absent.txt", "up/absent.txt", "dangling.txt", "up/absent/more.txt"])
  func `a map cannot find out which files exist outside`(file: String) async throws {
    let folder = try TemporaryFolder(["maps/map.argdown": Self.map(citing: file)])
    for (link, target) in [("dangling.txt", "../absent.txt"), ("up", "..")] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.url(of: "maps/\(link)").path, withDestinationPath: target)
    }
    let run = try await check(folder)
    #expect(run.status == 1)
    #expect(run.output.contains("lies outside"))
  }

  @Test func `a path through a link that comes back finds the text`() async throws {
    let folder = try TemporaryFolder([
      "maps/map.argdown": Self.map(citing: "up/maps/texts/../report.txt"),
      "maps/report.txt": "It is said that trams are fast.",
    ])
    try FileManager.default.createSymbolicLink(
      atPath: folder.url(of: "maps/up").path, withDestinationPath: "..")
    #expect(try await check(folder, "--strict").status == 0)
  }
}
