import Foundation
import Testing

/// The files of a project are perhaps a stranger's: nothing that they name is read outside their repository.
@Suite(.timeLimit(.minutes(20))) struct ReadingBoundaryTests {
  private static let secret = "The launch code is seven four nine."
  private static let map = """
    ===
    argmap:
      sources:
        s: {file: secret.txt}
    ===

    [A]: a {source: {in: s, quote: "The launch code is eight four nine."}}

    """

  private func project(_ settings: String) throws -> TemporaryFolder {
    try TemporaryFolder([
      "private/secret.txt": Self.secret, "repository/.git/HEAD": "",
      "repository/maps/m.argdown": Self.map, "repository/maps/.argmap.yml": settings,
      "repository/texts/secret.txt": Self.secret,
    ])
  }

  @Test(arguments: ["../../private", "link", "link/../private", "/etc", "../../../../../.."])
  func `a folder of texts outside the repository ends the run`(path: String) async throws {
    let folder = try project("source-folders: ['\(path)']")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url(of: "repository/maps/link").path, withDestinationPath: "../../private")
    for line in ["check maps", "check maps --report coverage", "render maps -f html -o out"] {
      let run = try await Command.shell("cd repository && argmap \(line)", in: folder)
      #expect(run.status == 2)
      #expect(run.errors.contains("maps/.argmap.yml names the folder '\(path)'"))
      #expect(run.errors.contains("--sources"))
      #expect(!(run.output + run.errors).contains("launch"))
    }
  }

  @Test func `a folder of texts elsewhere in the repository is read`() async throws {
    let folder = try project("source-folders: [../texts]")
    let run = try await Command.shell("cd repository && argmap check maps", in: folder)
    #expect(run.output.contains("launch code is seven"))
  }

  @Test func `settings that are a link out of the repository are not read`() async throws {
    let folder = try project("")
    let settings = folder.url(of: "repository/maps/.argmap.yml").path
    try FileManager.default.removeItem(atPath: settings)
    try FileManager.default.createSymbolicLink(
      atPath: settings, withDestinationPath: "../../private/secret.txt")
    let run = try await Command.shell("cd repository && argmap check maps", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("argmap: maps/.argmap.yml is a link that leads out"))
    #expect(!run.errors.contains("launch"))
  }

  @Test(arguments: [
    ("mkdir .argmap.yml", "it is a folder"), ("mkfifo .argmap.yml", "it is not a regular file"),
    ("ln -s .argmap.yml .argmap.yml", "does not exist"),
  ])
  func `settings that are not a file end the run`(make: String, reason: String) async throws {
    let folder = try TemporaryFolder(["m.argdown": SampleMaps.clean])
    let run = try await Command.shell("\(make); argmap check m.argdown", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("argmap: .argmap.yml "))
    #expect(run.errors.contains(reason))
  }

  @Test(.enabled(if: geteuid() == 0, "files are given away"))
  func `settings of another user do not rule over maps below them`() async throws {
    let folder = try TemporaryFolder([
      "mine/m.argdown": SampleMaps.unsound, ".argmap.yml": "ignore: ['*']",
    ])
    let run = try await Command.shell("chown 12345 .argmap.yml; argmap check mine", in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains(".argmap.yml is not read, since it belongs to another user"))
    // Such as a checkout that another user has made, in a container.
    let own = try await Command.shell("chown 12345 mine; argmap check mine", in: folder)
    #expect(own.status == 2)
  }

  @Test func `a run whose maps are all ignored checks nothing and is not green`() async throws {
    let folder = try TemporaryFolder([
      "maps/a.argdown": SampleMaps.clean, "maps/b.argdown": SampleMaps.clean,
      "maps/.argmap.yml": "ignore: ['*']",
    ])
    let run = try await Command.argmap("check", "maps", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("argmap: all 2 maps are ignored by maps/.argmap.yml"))
  }
}
