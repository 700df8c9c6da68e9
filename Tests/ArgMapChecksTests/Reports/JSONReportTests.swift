import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Foundation
import Testing

@Suite struct JSONReportTests {
  private func render(_ checked: [CheckedText], exitCode: Int = 0) -> String {
    String(
      decoding: JSONReport(toolVersion: "0.1.0", exitCode: exitCode).render(checked), as: UTF8.self)
  }

  @Test func `a run without findings is a document too`() {
    #expect(
      render([CheckedText(SourceText("x"), [])]) == """
        {"version":1,"tool":{"name":"argmap","version":"0.1.0"},"files":1,\
        "counts":{"error":0,"warning":0,"note":0},"exit":0,"findings":[]}

        """)
  }

  @Test func `a finding has its places, subjects and fixes`() {
    let text = SourceText(
      name: "maps/a.argdown", "[A]: „Ü𠀀“.\n  + [Nois]\n  - [Nois]\n\n[Noise]: It is loud.")
    let map = ArgumentMap(parsing: text)
    let findings = MapChecker(rules: [UndefinedStatement.self]).check(map).findings
    #expect(
      render([CheckedText(text, findings)], exitCode: 1) == """
        {"version":1,"tool":{"name":"argmap","version":"0.1.0"},"files":1,\
        "counts":{"error":1,"warning":0,"note":0},"exit":1,"findings":[\
        {"rule":"undefined-statement","severity":"error",\
        "message":"[Nois] has no text; did you mean [Noise]?","path":"maps/a.argdown",\
        "range":{"start":{"line":2,"column":5},"end":{"line":2,"column":11}},\
        "related":[{"path":"maps/a.argdown",\
        "range":{"start":{"line":3,"column":5},"end":{"line":3,"column":11}},\
        "message":"also used here"}],"subjects":["statement:Nois"],\
        "fixes":[{"message":"write [Noise]","path":"maps/a.argdown",\
        "range":{"start":{"line":2,"column":5},"end":{"line":2,"column":11}},\
        "replacement":"[Noise]"},{"message":"write [Noise]","path":"maps/a.argdown",\
        "range":{"start":{"line":3,"column":5},"end":{"line":3,"column":11}},\
        "replacement":"[Noise]"}]}]}

        """)
  }

  @Test func `columns count scalars, and places in other texts name them`() throws {
    let text = SourceText(name: "a", "ä€𠀀e\u{301}X")
    let other = SourceText(name: "b \"c\"", "\nword")
    let finding = Diagnostic(
      "some-rule", .note, "x", at: SourceRange(12..<13),
      notes: [Diagnostic.Note("there", at: SourceRange(1..<5), in: other)])
    let document = try JSONSerialization.jsonObject(
      with: Data(render([CheckedText(text, [finding])]).utf8))
    let findings = (document as? [String: Any])?["findings"] as? [[String: Any]]
    let start = (findings?.first?["range"] as? [String: [String: Int]])?["start"]
    #expect(start == ["line": 1, "column": 6])
    let related = (findings?.first?["related"] as? [[String: Any]])?.first
    #expect(related?["path"] as? String == "b \"c\"")
    #expect((related?["range"] as? [String: [String: Int]])?["end"] == ["line": 2, "column": 5])
  }

  @Test func `places in a composed text are those where it was written`() throws {
    let part = SourceText(name: "part", "one\ntwo")
    var composer = SourceTextComposer(name: "map")
    composer.append(SourceRange(4..<7), of: part)
    var finding = Diagnostic(
      "some-rule", .note, "x", at: SourceRange(0..<3),
      notes: [Diagnostic.Note("there", at: SourceRange(1..<2))])
    finding.fixes = [Diagnostic.Fix("write x", replacing: SourceRange(0..<3), with: "x")]
    let report = render([CheckedText(composer.makeText(), [finding])])
    let place = """
      "path":"part","range":{"start":{"line":2,"column":1},"end":{"line":2,"column":4}}
      """
    #expect(report.components(separatedBy: place).count == 3)
    let related = """
      "path":"part","range":{"start":{"line":2,"column":2},"end":{"line":2,"column":3}}
      """
    #expect(report.contains(related))
  }
}
