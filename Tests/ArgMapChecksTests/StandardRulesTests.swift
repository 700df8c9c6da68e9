import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Foundation
import Testing

@Suite struct StandardRulesTests {
  @Test(arguments: standardRules.map { $0.about.id })
  func `the documented examples behave as documented`(id: Diagnostic.ID) throws {
    let rule = try #require(standardRules.first { $0.about.id == id })
    let about = rule.about
    #expect(
      diagnostics(of: rule, in: about.objectionable, sources: about.exampleSources).map(\.id)
        == [id])
    #expect(diagnostics(of: rule, in: about.accepted, sources: about.exampleSources).isEmpty)
  }

  @Test(arguments: standardRules.map { $0.about.id })
  func `examples read without findings`(id: Diagnostic.ID) throws {
    let about = try #require(standardRules.first { $0.about.id == id }).about
    for example in [about.objectionable, about.accepted] {
      #expect(ArgumentMap(parsing: SourceText(example)).diagnostics.isEmpty)
    }
  }

  @Test(arguments: standardRules.map { $0.about.id })
  func `a description has no backslash that was meant to join lines`(id: Diagnostic.ID) throws {
    let about = try #require(standardRules.first { $0.about.id == id }).about
    #expect(!about.summary.contains("\\") && !about.rationale.contains("\\"))
  }

  @Test func `rules have different names`() {
    let ids = standardRules.map { $0.about.id }
    #expect(Set(ids).count == ids.count)
  }

  @Test func `every rule in the rules folder is listed`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/ArgMapChecks/Rules")
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    ).compactMap { $0 as? URL }
    var names: [String] = []
    for file in files where file.pathExtension == "swift" {
      let source = try String(contentsOf: file, encoding: .utf8)
      for match in source.matches(of: #/struct (\w+): Rule\b/#) {
        names.append(String(match.output.1))
      }
    }
    #expect(names.sorted() == standardRules.map { "\($0)" }.sorted())
  }
}
