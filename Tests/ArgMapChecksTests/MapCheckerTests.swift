import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct MapCheckerTests {
  private func check(_ text: String) -> [Diagnostic] {
    MapChecker().check(ArgumentMap(parsing: SourceText(text))).findings
  }

  @Test func `findings of reading and of rules come in the order of the text`() {
    let found = check("[A]: One.\n  + [B]\n  + [C]: Three.\n\n[D]:\n\n[A]: Something else.")
    #expect(found == found.sorted { $0.range < $1.range })
    #expect(found.map(\.id).contains("undefined-statement"))
    #expect(found.map(\.id).contains("empty-definition"))
  }

  @Test func `checking twice finds the same`() {
    let text = (0..<50).map { "[T\($0)]: Text.\n  + [T\($0 + 1)]\n  - [Missing \($0)]" }
      .joined(separator: "\n\n")
    #expect(check(text) == check(text))
  }

  @Test func `only the given rules are checked`() {
    let map = ArgumentMap(parsing: SourceText("[A]: One.\n  + [A]"))
    #expect(MapChecker(rules: []).check(map).findings.isEmpty)
    #expect(MapChecker(rules: [SelfSupport.self]).check(map).findings.map(\.id) == ["self-support"])
  }

  @Test func `findings name what they are about`() {
    let map = "[A]: One.\n  + [A]\n\n<Noise>\n\n(1) One.\n-- {uses: [7]} --\n(2) Two."
    #expect(check(map).map(\.subjects) == [["statement:A"], ["argument:Noise"]])
  }

  @Test(arguments: [
    "[A]: One. {allow: [self-support]}\n  + [A]",
    "[A]: One. {allow: self-support}\n  + [A]",
    "[A]: One.\n  + [A] {allow: [self-support]}",
    "# Part {allow: [self-support]}\n\n## Inner\n\n[A]: One.\n  + [A]",
    "[A]: One. {allow: [self-support]}\n  + [A]\n\n[A] {allow: [duplicate-title]}",
  ])
  func `an author can allow a finding on any place of the element or above it`(map: String) {
    #expect(!check(map).map(\.id).contains("self-support"))
  }

  @Test(arguments: [
    "[A]: One. {allow: [other-rule]}\n  + [A]",
    "[A]: One. {allow: {self-support: true}}\n  + [A]",
    "# Part {allow: [self-support]}\n\nText.\n\n# Next\n\n[A]: One.\n  + [A]",
  ])
  func `allowing something else does not help`(map: String) {
    #expect(check(map).map(\.id).contains("self-support"))
  }

  @Test func `a draft turns demands for completion into notes and leaves the rest alone`() {
    let draft = "===\nargmap: {draft: true}\n===\n\n"
    let map = "[A]: One.\n  + [A]\n  + [B]: Two.\n  + <C>"
    #expect(check(map).map(\.severity) == [.error, .warning, .warning])
    #expect(check(draft + map).map(\.severity) == [.error, .note, .note])
  }

  @Test func `an empty map has nothing to check`() {
    #expect(check("").allSatisfy { $0.id == "empty-map" })
  }
}
