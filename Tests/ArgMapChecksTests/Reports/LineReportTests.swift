import ArgMapChecks
import ArgMapSyntax
import Testing

/// The formats that write a line a finding: for compilers' readers, and for GitHub.
@Suite struct LineReportTests {
  @Test func `compilers' form has a line for the finding and one for each further place`() {
    #expect(
      ReportFormat.gcc.string(SampleReports.circleReport()) == """
        maps/tram.argdown:16:5: error: [Fast] supports itself through <Time>, [Saved] and <Habit>; give one of them a reason that does not lean on the others [circular-support]
        maps/tram.argdown:6:5: note: [Fast] is premise (1) of <Time> [circular-support]
        maps/tram.argdown:9:5: note: <Time> concludes [Saved] [circular-support]
        maps/tram.argdown:13:5: note: [Saved] is premise (1) of <Habit> [circular-support]

        """)
  }

  @Test func `each finding is one line, whatever an author wrote`() {
    let report = SampleReports.report([
      SampleReports.made([(.error, "a\nb\r\nc\u{2028}d\u{1B}")], named: "x\ny.argdown")
    ])
    #expect(
      ReportFormat.gcc.string(report)
        == "x y.argdown:1:1: error: a b  c\u{FFFD}d\u{FFFD} [self-support]\n")
    #expect(ReportFormat.github.string(report).split(separator: "\n").count == 1)
  }

  @Test func `columns count scalars for compilers' readers and units of UTF-16 for GitHub`() {
    let report = SampleReports.reportOnWideLetters()
    #expect(ReportFormat.gcc.string(report) == "a.argdown:2:6: note: x [self-support]\n")
    #expect(
      ReportFormat.github.string(report)
        == "::notice title=self-support,file=a.argdown,line=2,endLine=2,col=7,endColumn=8::x\n")
  }

  @Test func `annotations come by weight, so that errors are among the shown`() {
    let report = SampleReports.report([
      SampleReports.made([(.note, "n"), (.warning, "w")], named: "a"),
      SampleReports.made([(.error, "e"), (.warning, "v")], named: "b"),
    ])
    let messages = ReportFormat.github.string(report).split(separator: "\n").map {
      $0.split(separator: "::").last
    }
    #expect(messages == ["e", "w", "v", "n"])
  }

  @Test(arguments: [
    ("50%: a, b", "50%25: a, b"), ("%0A", "%250A"), ("::error::x", "::error::x"),
    ("%\u{301}", "%25\u{301}"),
  ])
  func `nothing in a message is a command`(message: String, escaped: String) {
    let report = SampleReports.report([SampleReports.made([(.error, message)])])
    #expect(ReportFormat.github.string(report).hasSuffix("endColumn=4::\(escaped)\n"))
  }

  @Test func `nothing in a path is a property`() {
    let report = SampleReports.report([
      SampleReports.made([(.error, "x")], named: "a,b:c%\r\n:\u{301}.argdown")
    ])
    #expect(
      ReportFormat.github.string(report).contains(
        ",file=a%2Cb%3Ac%25%0D%0A%3A\u{301}.argdown,line="))
  }

  @Test func `a place on several lines has no last column`() {
    let text = SourceText(name: "a", "[A]: a\n  b")
    let report = SampleReports.report([
      CheckedText(text, [Diagnostic("self-support", .note, "x", at: SourceRange(0..<10))])
    ])
    #expect(ReportFormat.github.string(report).contains(",line=1,endLine=2,col=1::x"))
  }

  @Test func `a last line says how many annotations a step does not show`() {
    let report = SampleReports.report([
      SampleReports.made(
        Array(repeating: (.error, "e"), count: 13) + Array(repeating: (.note, "n"), count: 11))
    ])
    let lines = ReportFormat.github.string(report).split(separator: "\n")
    #expect(lines.count == 25)
    #expect(lines.last == "4 of 24 findings get no annotation: a step has 10 of each level")
    let few = SampleReports.report([
      SampleReports.made(Array(repeating: (.error, "e"), count: 10))
    ])
    #expect(!ReportFormat.github.string(few).contains("no annotation"))
  }

  @Test func `the summary of a job is a table, in which nothing is markup`() {
    let report = SampleReports.report([
      SampleReports.made([(.note, "<b>|*x*`\\ [l](u)")], named: "./a_b.argdown")
    ])
    #expect(
      String(decoding: GitHubReport.summary(report), as: UTF8.self) == #"""
        ### argmap

        0 errors, 0 warnings, 1 note in 1 file

        | severity | place | finding | rule |
        | --- | --- | --- | --- |
        | note | a\_b.argdown:1 | \<b\>\|\*x\*\`\\ \[l\]\(u\) | self-support |


        """#)
  }

  @Test func `the summary of a job stays within its limit and counts the rest`() {
    let long = String(repeating: "x", count: 1000)
    let report = SampleReports.report([
      SampleReports.made(Array(repeating: (.error, long), count: 3000))
    ])
    let summary = String(decoding: GitHubReport.summary(report), as: UTF8.self)
    #expect(summary.utf8.count < 1 << 20)
    let rows = summary.split(separator: "\n").count { $0.hasPrefix("| error") }
    #expect(rows > 100)
    #expect(summary.hasSuffix("\nand \(3000 - rows) more\n\n"))
  }

  @Test func `a run without findings has no lines, and a summary all the same`() {
    let report = SampleReports.report([SampleReports.made([])])
    #expect(ReportFormat.gcc.string(report) == "")
    #expect(ReportFormat.github.string(report) == "")
    #expect(
      String(decoding: GitHubReport.summary(report), as: UTF8.self)
        == "### argmap\n\n0 errors, 0 warnings, 0 notes in 1 file\n\n\n")
  }
}
