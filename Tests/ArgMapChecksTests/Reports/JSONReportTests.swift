import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import ArgMapTestSupport
import Foundation
import Testing

@Suite struct JSONReportTests {
  private static let schema = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/ArgMapChecks/Schemas/argmap-report-1.schema.json")

  @Test func `a run without findings is a document too`() {
    let report = SampleReports.report([CheckedText(SourceText("x"), [])])
    #expect(
      ReportFormat.json.string(report) == """
        {"version":1,"tool":{"name":"argmap","version":"0.1.0"},"files":1,\
        "counts":{"error":0,"warning":0,"note":0,"suppressed":0,"baseline":0},"exit":0,\
        "findings":[]}

        """)
    #expect(ReportFormat.jsonl.string(report) == "")
  }

  @Test func `a finding has its rule, places, subjects, fingerprint and fixes`() throws {
    let checked = SampleReports.check(
      "[A]: „Ü𠀀“.\n  + [Nois]\n  - [Nois]\n\n[Noise]: It is loud.", named: "maps/a.argdown",
      rules: [UndefinedStatement.self])
    let fingerprint = checked.findings[0].fingerprint
    #expect(
      ReportFormat.jsonl.string(SampleReports.report([checked], exitStatus: 1)) == """
        {"rule":"undefined-statement","category":"references","severity":"error",\
        "message":"[Nois] has no text; did you mean [Noise]?",\
        "help":"\(UndefinedStatement.about.rationale)","path":"maps/a.argdown",\
        "range":{"start":{"line":2,"column":5},"end":{"line":2,"column":11}},\
        "related":[{"path":"maps/a.argdown",\
        "range":{"start":{"line":3,"column":5},"end":{"line":3,"column":11}},\
        "message":"also used here"}],"flow":false,"subjects":["statement:Nois"],\
        "fingerprint":"\(fingerprint)",\
        "fixes":[{"message":"write [Noise]","path":"maps/a.argdown",\
        "range":{"start":{"line":2,"column":5},"end":{"line":2,"column":11}},\
        "replacement":"[Noise]","isSafe":false},{"message":"write [Noise]",\
        "path":"maps/a.argdown",\
        "range":{"start":{"line":3,"column":5},"end":{"line":3,"column":11}},\
        "replacement":"[Noise]","isSafe":false}]}

        """)
  }

  @Test func `everything that is written is in the schema, and the other way round`() throws {
    let schema = try JSONSchema(contentsOf: Self.schema)
    for report in [
      SampleReports.circleReport(), SampleReports.report([]),
      SampleReports.report([SampleReports.check("[A]: a\n  + [Nois]\n\n[Noise]: b\n\n# \0")]),
      SampleReports.report([
        SampleReports.check("a\n  + b\n  + a\n\n(1) x\n-- {uses: [9]} --\n(2) y")
      ]),
    ] {
      #expect(try schema.faults(in: ReportFormat.json.render(report)) == [])
    }
    #expect(schema.properties.subtracting(schema.seen) == [])
  }

  @Test(arguments: [
    ("\"flow\":true", "\"flow\":1"), ("\"severity\":\"error\"", "\"severity\":\"bad\""),
    ("a1:", "a0:"), ("\"suppressed\"", "\"hidden\""), ("\"line\":16", "\"line\":0"),
    ("statement:", "claim:"), ("\"version\":1", "\"version\":2"),
  ])
  func `the schema is strict`(old: String, new: String) throws {
    let schema = try JSONSchema(contentsOf: Self.schema)
    let json = ReportFormat.json.string(SampleReports.circleReport())
    #expect(json.contains(old))
    #expect(try !schema.faults(in: Array(json.replacing(old, with: new).utf8)).isEmpty)
  }

  @Test func `the steps of a circle are a path`() throws {
    let finding = try ReportFormat.json.json(SampleReports.circleReport())["findings"][0]
    #expect(finding["flow"].bool == true)
    #expect(finding["related"].list.count == 4)
  }

  @Test func `columns count scalars, and places in other texts name them`() throws {
    let text = SourceText(name: "a", "ä€𠀀e\u{301}X")
    let other = SourceText(name: "b \"c\"", "\nword")
    let finding = Diagnostic(
      "some-rule", .note, "x", at: SourceRange(12..<13),
      notes: [Diagnostic.Note("there", at: SourceRange(1..<5), in: other)])
    let found = try ReportFormat.json.json(
      SampleReports.report([CheckedText(text, [finding])]))["findings"][0]
    #expect(found["range"]["start"]["line"].integer == 1)
    #expect(found["range"]["start"]["column"].integer == 6)
    let related = found["related"][0]
    #expect(related["path"].string == "b \"c\"")
    #expect(related["range"]["end"]["line"].integer == 2)
    #expect(related["range"]["end"]["column"].integer == 5)
  }

  @Test func `places in a composed text are those where it was written`() throws {
    let part = SourceText(name: "part", "one\ntwo")
    var composer = SourceTextComposer(name: "map")
    composer.append(SourceRange(4..<7), of: part)
    var finding = Diagnostic(
      "some-rule", .note, "x", at: SourceRange(0..<3),
      notes: [Diagnostic.Note("there", at: SourceRange(1..<2))])
    finding.fixes = [Diagnostic.Fix("write x", replacing: SourceRange(0..<3), with: "x")]
    let report = ReportFormat.json.string(
      SampleReports.report([CheckedText(composer.makeText(), [finding])]))
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
