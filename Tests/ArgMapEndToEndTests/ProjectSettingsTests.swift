import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct ProjectSettingsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "maps/a.argdown": SampleMaps.doubtful, "maps/drafts/b.argdown": SampleMaps.doubtful,
    ])
  }

  private func check(_ settings: String, _ arguments: String...) async throws -> Run {
    try folder.write(Data(settings.utf8), to: "maps/.argmap.yml")
    return try await Command.run(
      Command.executable, ["check"] + (arguments.isEmpty ? ["maps"] : arguments), in: folder,
      input: [UInt8]())
  }

  private func headlines(_ run: Run) -> [String] {
    run.output.matches(of: /(?m)^(\w+\[.+?\])/).map { String($0.1) }
  }

  @Test func `the file in the folder of a map or above it says how maps are checked`() async throws
  {
    let plain = try await check("{}")
    #expect(headlines(plain) == ["warning[unsupported-claim]", "warning[unsupported-claim]"])
    #expect(plain.status == 0)
    let set = try await check("fail-on: note\nrules: {unsupported-claim: note}")
    #expect(headlines(set) == ["note[unsupported-claim]", "note[unsupported-claim]"])
    #expect(set.status == 1)
  }

  @Test func `some maps can have settings of their own`() async throws {
    let run = try await check(
      "rules: {unsupported-claim: error}\noverrides: [{files: ['drafts/*'], rules: {unsupported-claim: off}}]"
    )
    #expect(headlines(run) == ["error[unsupported-claim]"])
    #expect(run.output.contains("--> maps/a.argdown"))
  }

  @Test func `the command line wins`() async throws {
    let run = try await check(
      "fail-on: note\nrules: {unsupported-claim: note}", "maps", "--severity",
      "unsupported-claim=warning", "--fail-on", "error")
    #expect(headlines(run) == ["warning[unsupported-claim]", "warning[unsupported-claim]"])
    #expect(run.status == 0)
  }

  @Test func `what is ignored is left out of folders, and of names on request`() async throws {
    let settings = "ignore: ['drafts/*']"
    let walked = try await check(settings)
    #expect(walked.output.hasSuffix(" in 1 file\n"))
    let named = try await check(settings, "maps/a.argdown", "maps/drafts/b.argdown")
    #expect(named.output.hasSuffix(" in 2 files\n"))
    let forced = try await check(
      settings, "maps/a.argdown", "maps/drafts/b.argdown", "--force-exclude")
    #expect(forced.output.hasSuffix(" in 1 file\n"))
  }

  @Test func `cited texts are looked for in the folders that the file names`() async throws {
    try folder.write(
      Data("[A]: One. #basic {source: {file: t.txt, quote: a few words here}}".utf8),
      to: "maps/a.argdown")
    try folder.write(Data("Here are a few words here.".utf8), to: "maps/texts/t.txt")
    let without = try await check("{}", "maps/a.argdown")
    #expect(headlines(without).contains("error[source-file-missing]"))
    let with = try await check("source-folders: [texts]", "maps/a.argdown")
    #expect(!headlines(with).contains("error[source-file-missing]"))
  }

  @Test(arguments: [
    "rule: {unsupported-claim: off}", "rules: {unsuported-claim: off}", "rules: {thin-step: maybe}",
    "fail-on: errors", "thesis: A", "overrides: [{file: [x]}]", "profiles: [reconstruction]",
    "rules: [", "- a",
  ])
  func `whatever is wrong in the file ends the run`(settings: String) async throws {
    let run = try await check(settings)
    #expect(run.status == 2)
    #expect(run.errors.contains("maps/.argmap.yml:1:"))
    #expect(run.output == "")
  }

  @Test func `the search ends at the root of the repository`() async throws {
    try folder.write(Data("rules: {unsupported-claim: off}".utf8), to: ".argmap.yml")
    #expect(
      headlines(try await Command.argmap("check", "maps/a.argdown", in: folder)) == [])
    try folder.write(Data(), to: "maps/.git/HEAD")
    #expect(
      headlines(try await Command.argmap("check", "maps/a.argdown", in: folder)) == [
        "warning[unsupported-claim]"
      ])
  }
}
