import ArgMapSyntax
import Testing

@Suite struct SyntaxRuleTests {
  @Test(arguments: RuleDescription.syntaxRules.filter { !$0.objectionable.isEmpty }.map(\.id))
  func `the documented examples behave as documented`(id: Diagnostic.ID) throws {
    let rule = try #require(RuleDescription.syntaxRules.first { $0.id == id })
    let findings = SyntaxTree(parsing: SourceText(rule.objectionable)).diagnostics
    #expect(findings.map(\.id) == [id])
    #expect(findings.first?.severity == rule.severity)
    #expect(SyntaxTree(parsing: SourceText(rule.accepted)).diagnostics.isEmpty)
  }

  @Test func `rules are listed by name, each once`() {
    let ids = RuleDescription.syntaxRules.map(\.id)
    #expect(ids == Set(ids).sorted())
  }

  @Test func `bytes that are not UTF-8 are reported once, at the first`() {
    let bytes = Array("[A]: x".utf8) + [0xFF, 0x20, 0xC0, 0x80, 0xED, 0xA0, 0x80] + Array("y".utf8)
    let findings = SyntaxTree(parsing: SourceText(name: "x", bytes: bytes)).diagnostics
    #expect(findings.map(\.id) == ["not-utf-8"])
    #expect(findings.first?.range.lowerBound == 6)
  }

  @Test func `a text with countless faults reports some and says how many are left out`() {
    let text = String(repeating: "  + a\n\n", count: 5000)
    let findings = SyntaxTree(parsing: SourceText(text)).diagnostics
    #expect(findings.count == 1001)
    #expect(findings.last?.id == "too-many-findings")
    #expect(findings.last?.message.text.hasPrefix("4000 ") == true)
  }
}
