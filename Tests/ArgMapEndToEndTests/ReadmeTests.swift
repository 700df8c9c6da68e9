import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct ReadmeTests {
  /// The blocks of a language, in the order of the page.
  private func blocks(_ language: String, in page: String) -> [String] {
    page.components(separatedBy: "\n```\(language)\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
  }

  @Test func `the tool says about the map of the readme what the readme says it does`() async throws
  {
    let page = try String(contentsOf: Repository.readme, encoding: .utf8)
    let map = try #require(blocks("argdown", in: page).first)
    let report = try #require(blocks("text", in: page).first)
    let folder = try TemporaryFolder(["tram.argdown": map])
    let run = try await Command.argmap("check", "tram.argdown", in: folder)
    #expect(run.output == report)
  }

  @Test func `the map that shows the language is one that can be read`() async throws {
    let page = try String(contentsOf: Repository.languagePage, encoding: .utf8)
    let map = try #require(blocks("argdown", in: page).first)
    let folder = try TemporaryFolder(["trams.argdown": map])
    let run = try await Command.argmap("check", "trams.argdown", "--select", "syntax", in: folder)
    #expect(run.output == "0 errors, 0 warnings, 0 notes in 1 file\n")
  }
}
