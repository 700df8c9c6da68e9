import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct RuleLevelsTests {
  private static let map = "[A]: One.\n  + [A]\n  + [B]: Two."

  private func check(
    _ text: String = map, levels: RuleLevels = RuleLevels(), settings: Metadata = [:]
  ) -> [String] {
    MapChecker(
      rules: [SelfSupport.self, UnsupportedClaim.self], levels: levels, settings: settings
    )
    .check(ArgumentMap(parsing: SourceText(text))).findings
    .map { "\($0.severity.name) \($0.id)" }
  }

  @Test func `rules report at their own level unless another one is set`() {
    #expect(check() == ["error self-support", "warning unsupported-claim"])
    let levels = RuleLevels(levels: ["self-support": .note, "unsupported-claim": .off])
    #expect(check(levels: levels) == ["note self-support"])
  }

  @Test func `the command line wins over the map, and the map over its project`() {
    let project: Metadata = [
      "rules": .mapping(["self-support": .string("note"), "unsupported-claim": .string("off")])
    ]
    #expect(check(settings: project) == ["note self-support"])
    let own = "===\nargmap: {rules: {unsupported-claim: error}}\n===\n\n" + Self.map
    #expect(check(own, settings: project) == ["note self-support", "error unsupported-claim"])
    let levels = RuleLevels(levels: ["unsupported-claim": .note])
    #expect(
      check(own, levels: levels, settings: project) == [
        "note self-support", "note unsupported-claim",
      ])
  }

  @Test func `rules can be selected and ignored, by name and category`() throws {
    let links = try #require(RuleSelection(named: "support-links"))
    let own = try #require(RuleSelection(named: "self-support"))
    #expect(check(levels: RuleLevels(selected: own)) == ["error self-support"])
    #expect(check(levels: RuleLevels(ignored: own)) == ["warning unsupported-claim"])
    #expect(
      check(levels: RuleLevels(selected: links, ignored: own)) == ["warning unsupported-claim"])
    #expect(RuleSelection(named: "nothing") == nil)
  }

  @Test func `rules of other profiles do not run`() {
    #expect(check(levels: RuleLevels(profiles: [.style])) == [])
    let levels = RuleLevels(profiles: [.style], levels: ["self-support": .warning])
    #expect(check(levels: levels) == ["warning self-support"])
  }

  @Test func `what is found while reading has levels too`() {
    let text = "[A]: One. {b: [}\n  + [B]: Two. #basic"
    let found = ArgumentMap(parsing: SourceText(text)).diagnostics.map(\.id)
    #expect(found == ["invalid-data"])
    #expect(
      check(text, levels: RuleLevels(levels: ["invalid-data": .note]))
        == ["note invalid-data"])
    #expect(check(text, levels: RuleLevels(levels: ["invalid-data": .off])) == [])
  }
}
