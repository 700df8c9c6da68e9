import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct RulesTests {
  @Test func `every rule is listed once, and explained by its name`() async throws {
    let folder = try TemporaryFolder([:] as KeyValuePairs<String, String>)
    let list = try await Command.argmap("rules", in: folder)
    let rules = list.output.split(separator: "\n").compactMap { $0.split(separator: " ").first }
    #expect(Set(rules).count == rules.count)
    #expect(Set(rules).isSuperset(of: ["empty-relation", "invalid-data", "unsupported-claim"]))
    for rule in rules {
      let page = try await Command.argmap("explain", String(rule), in: folder)
      #expect(page.status == 0)
      #expect(page.output.hasPrefix("\(rule) ("))
    }
  }

  @Test func `the page about the rules is the one that the command writes`() async throws {
    let folder = try TemporaryFolder([:] as KeyValuePairs<String, String>)
    let written = try await Command.argmap("rules", "--markdown", in: folder)
    let page = try String(contentsOf: Repository.rulesPage, encoding: .utf8)
    #expect(
      page == written.output,
      "write it with: argmap rules --markdown > Sources/ArgMapChecks/ArgMapChecks.docc/Rules.md")
  }

  @Test func `what cannot be explained points to the list`() async throws {
    let folder = try TemporaryFolder([:] as KeyValuePairs<String, String>)
    let run = try await Command.argmap("explain", "no-such-rule", in: folder)
    #expect(run.errors.contains("there is no rule 'no-such-rule'; 'argmap rules' lists them"))
  }
}
