import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct FixTests {
  static let guessed = SampleMaps.fixable
  private static let misspelt =
    "[Speed]: The tram is fast. #basic\n\n[Tram]: Build it.\n  + [Sped]\n"

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(["a.argdown": Self.guessed, "b.argdown": Self.misspelt])
  }

  @Test func `safe fixes are written and what remains is reported`() async throws {
    let run = try await Command.argmap("check", ".", "--fix", in: folder)
    let fixed = try folder.text(of: "a.argdown")
    #expect(fixed.contains("-- {uses: [1, 2]} --\n(3)"))
    #expect(fixed.contains("-- {uses: [3, 4, 5]} --\n(6)"))
    #expect(try folder.text(of: "b.argdown") == Self.misspelt)
    #expect(run.errors == "1 finding fixed\n")
    #expect(!run.output.contains("missing-uses"))
    #expect(run.output.contains("error[undefined-statement]"))
    #expect(run.status == 1)
  }

  @Test func `guesses are applied on request`() async throws {
    let run = try await Command.argmap("check", "b.argdown", "--fix", "--unsafe-fixes", in: folder)
    #expect(
      try folder.text(of: "b.argdown") == Self.misspelt.replacing("[Sped]", with: "[Speed]"))
    #expect(run.status == 0)
  }

  @Test func `a diff shows the fixes and changes nothing`() async throws {
    let run = try await Command.argmap("check", "a.argdown", "--diff", in: folder)
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("--- a.argdown\n+++ a.argdown\n@@ "))
    #expect(run.output.contains("\n------\n+-- {uses: [1, 2]} --\n"))
    #expect(run.errors.contains("missing-uses"))
    #expect(try folder.text(of: "a.argdown") == Self.guessed)
    let input = try await Command.argmap(
      "check", "-", "--diff", in: folder, input: Self.guessed.utf8)
    #expect(input.output.hasPrefix("--- <stdin>\n"))
  }

  @Test func `fixes reach included files and blocks in pages`() async throws {
    try folder.write(Data(Self.guessed.utf8), to: "_part.argdown")
    try folder.write(Data("@include(_part.argdown)\n".utf8), to: "whole.argdown")
    try folder.write(Data("# P\n\n```argdown\n\(Self.guessed)```\n".utf8), to: "page.md")
    _ = try await Command.argmap("check", "whole.argdown", "page.md", "--fix", in: folder)
    #expect(try folder.text(of: "_part.argdown").contains("-- {uses: [1, 2]} --"))
    #expect(try folder.text(of: "whole.argdown") == "@include(_part.argdown)\n")
    #expect(try folder.text(of: "page.md").hasPrefix("# P\n\n```argdown\n[Noise]:"))
    #expect(try folder.text(of: "page.md").contains("-- {uses: [1, 2]} --"))
  }

  @Test(arguments: [
    ["--fix", "--diff"], ["--unsafe-fixes"], ["-", "--fix"], ["--jobs", "0"],
    ["--strict", "--fail-on", "note"], ["--severity", "thin-step"],
    ["--severity", "unsuported-claim=off"], ["--ignore", "nothing"], ["--profile", "all"],
  ])
  func `contradictory or unknown options are wrong usage`(options: [String]) async throws {
    let run = try await Command.run(
      Command.executable, ["check", "a.argdown"] + options, in: folder, input: [UInt8]())
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("Error: "))
  }

  @Test func `a misspelt rule is answered with the right one`() async throws {
    let run = try await Command.argmap("check", "a.argdown", "--ignore", "missing-use", in: folder)
    #expect(run.errors.contains("did you mean 'missing-uses'?"))
  }

  @Test func `the number of jobs changes nothing`() async throws {
    for index in 0..<40 {
      try folder.write(
        Data((index % 2 == 0 ? Self.guessed : Self.misspelt).utf8), to: "more/\(index).argdown")
    }
    let one = try await Command.argmap("check", ".", "--jobs", "1", in: folder)
    let many = try await Command.argmap("check", ".", "--jobs", "8", in: folder)
    #expect(one.output == many.output)
    #expect(one.output.hasSuffix(" in 42 files\n"))
  }
}
