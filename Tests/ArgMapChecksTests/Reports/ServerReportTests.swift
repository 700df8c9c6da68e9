import ArgMapChecks
import ArgMapSyntax
import ArgMapTestSupport
import Foundation
import Testing

/// The formats that servers show beside a change: JUnit and Code Quality.
@Suite struct ServerReportTests {
  private func attributes(of name: String, in report: CheckReport) throws -> [[String: String]] {
    try ParsedXML(ReportFormat.junit.render(report)).elements.filter { $0.name == name }
      .map(\.attributes)
  }

  @Test func `a finding that fails the run is a failed test, and a rule without findings passed`()
    throws
  {
    let report = SampleReports.circleReport()
    let cases = try attributes(of: "testcase", in: report)
    #expect(cases[0]["name"] == "circular-support: [Fast]")
    #expect(cases[0]["classname"] == "maps.tram")
    #expect(cases[0]["file"] == "maps/tram.argdown")
    #expect(cases[0]["line"] == "16")
    #expect(cases.contains { $0["name"] == "not-utf-8" && $0["line"] == nil })
    #expect(cases.count { $0["name"]?.hasPrefix("circular-support") == true } == 1)
    let failures = try attributes(of: "failure", in: report)
    #expect(failures.count == 1)
    #expect(failures[0]["type"] == "error")
    #expect(failures[0]["message"]?.hasPrefix("[Fast] supports itself through <Time>") == true)
    for name in ["testsuites", "testsuite"] {
      let suites = try attributes(of: name, in: report)
      #expect(suites.count == 1)
      #expect(suites[0]["tests"] == "\(cases.count)")
      #expect(suites[0]["failures"] == "1")
      #expect(suites[0]["errors"] == "0")
    }
  }

  @Test func `findings below the fail level are tests that passed`() throws {
    var checked = SampleReports.made([(.note, "n"), (.warning, "w"), (.error, "e")])
    func failures() throws -> [String?] {
      try attributes(of: "failure", in: SampleReports.report([checked])).map { $0["message"] }
    }
    #expect(try failures() == ["e"])
    checked.failLevel = .warning
    #expect(try failures() == ["w", "e"])
    checked.failLevel = nil
    #expect(try failures() == [])
    #expect(try attributes(of: "system-out", in: SampleReports.report([checked])).count == 3)
    #expect(!SampleReports.report([checked]).fails)
  }

  @Test func `texts of one file are one suite, and tests have different names`() throws {
    let report = SampleReports.report([
      SampleReports.check("[A]: a\n  + [A]", named: "page.md"),
      SampleReports.check("[A]: a\n  + [A]", named: "page.md"),
    ])
    #expect(try attributes(of: "testsuite", in: report).count == 1)
    let names = try attributes(of: "testcase", in: report).compactMap { $0["name"] }
    #expect(Set(names).count == names.count)
    #expect(names.contains("self-support: [A] (2)"))
  }

  @Test func `a file that was not read is an error`() throws {
    let report = SampleReports.report(
      [], unread: [.init(name: "maps/x.ad", reason: "maps/x.ad does not exist")], exitStatus: 2)
    #expect(
      try attributes(of: "error", in: report).map { $0["message"] } == ["maps/x.ad does not exist"])
    #expect(try attributes(of: "testsuite", in: report)[0]["errors"] == "1")
  }

  @Test func `no suite is empty`() throws {
    #expect(
      try attributes(of: "testsuite", in: SampleReports.report([SampleReports.made([])])).isEmpty)
    #expect(try attributes(of: "testsuites", in: SampleReports.report([])).count == 1)
  }

  @Test func `XML holds whatever an author wrote`() throws {
    let message = "<a> & \"b\" ]]> \u{1}\t\u{FFFE}𠀀 %:,"
    let report = SampleReports.report([
      SampleReports.made([(.error, message), (.note, message)], named: "a&<b>.ad")
    ])
    let shown = "<a> & \"b\" ]]> \u{FFFD}\t\u{FFFD}𠀀 %:,"
    #expect(try attributes(of: "failure", in: report).map { $0["message"] } == [shown])
    #expect(try attributes(of: "testsuite", in: report).map { $0["name"] } == ["a&<b>.ad"])
    let output = try ParsedXML(ReportFormat.junit.render(report)).elements
      .first { $0.name == "system-out" }
    #expect(output?.text == "a&<b>.ad:1:1: note: \(shown)")
  }

  @Test func `Code Quality lists findings with place and severity`() throws {
    let report = try ReportFormat.gitlab.json(SampleReports.circleReport())
    #expect(report.list.count == 1)
    let finding = report[0]
    #expect(finding["description"].string?.hasPrefix("[Fast] supports itself") == true)
    #expect(finding["check_name"].string == "argmap/circular-support")
    #expect(finding["severity"].string == "critical")
    #expect(finding["location"]["path"].string == "maps/tram.argdown")
    #expect(finding["location"]["lines"]["begin"].integer == 16)
    #expect(finding["fingerprint"].string?.count == 32)
  }

  @Test func `Code Quality tells findings apart that agree in everything`() throws {
    let circle = SampleReports.circle
    let report = try ReportFormat.gitlab.json(
      SampleReports.report([
        SampleReports.check(circle, named: "a.md"), SampleReports.check(circle, named: "a.md"),
        SampleReports.check(circle, named: "b.md"),
      ]))
    let fingerprints = report.list.map { $0["fingerprint"].string }
    #expect(Set(fingerprints).count == fingerprints.count)
    #expect(
      try ReportFormat.gitlab.json(
        SampleReports.report([
          SampleReports.made([(.note, "n"), (.warning, "w"), (.error, "e")])
        ])
      ).list.map { $0["severity"].string } == ["info", "minor", "critical"])
  }

  @Test func `Code Quality without findings is an empty list`() {
    #expect(ReportFormat.gitlab.string(SampleReports.report([])) == "[]\n")
  }
}
