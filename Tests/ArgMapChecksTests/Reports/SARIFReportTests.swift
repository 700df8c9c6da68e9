import ArgMapChecks
import ArgMapSyntax
import ArgMapTestSupport
import Testing

@Suite struct SARIFReportTests {
  private func run(_ report: CheckReport, listsAccepted: Bool = false) throws -> JSONValue {
    try ReportFormat.sarif.json(report, listsAccepted: listsAccepted)["runs"][0]
  }

  @Test func `a finding has its rule, place, further places and path`() throws {
    let run = try run(SampleReports.circleReport())
    #expect(run["results"].list.count == 1)
    let result = run["results"][0]
    #expect(result["ruleId"].string == "circular-support")
    #expect(result["level"].string == "error")
    #expect(result["message"]["text"].string?.hasPrefix("[Fast] supports itself") == true)
    let location = result["locations"][0]
    let place = location["physicalLocation"]
    #expect(place["artifactLocation"]["uri"].string == "maps/tram.argdown")
    #expect(place["artifactLocation"]["uriBaseId"].string == "%SRCROOT%")
    let region = place["region"]
    #expect(
      ["startLine", "startColumn", "endLine", "endColumn"].map { region[$0].integer } == [
        16, 5, 16, 11,
      ])
    #expect(
      location["logicalLocations"].list.map { $0["fullyQualifiedName"].string } == [
        "statement:Fast", "argument:Time", "statement:Saved", "argument:Habit",
      ])
    #expect(result["relatedLocations"].list.map { $0["id"].integer } == [1, 2, 3, 4])
    let flow = result["codeFlows"][0]["threadFlows"][0]["locations"]
    #expect(
      flow.list.map { $0["location"]["message"]["text"].string } == [
        "[Fast] is premise (1) of <Time>", "<Time> concludes [Saved]",
        "[Saved] is premise (1) of <Habit>",
        "<Habit> concludes [Fast], which closes the circle",
      ])
  }

  @Test func `every rule that ran is described, and each finding points at its own`() throws {
    let run = try run(
      SampleReports.report([
        SampleReports.check(SampleReports.circle, named: "a"),
        SampleReports.check("[A]: a\n  + [B]", named: "b"), SampleReports.check("", named: "c"),
      ]))
    let rules = run["tool"]["driver"]["rules"].list
    let ran = RuleDescription.all.filter { rule in
      RuleLevels().run(rule)
    }
    #expect(rules.map { $0["id"].string } == ran.map(\.id.name))
    #expect(run["results"].list.count >= 3)
    for result in run["results"].list {
      let index = try #require(result["ruleIndex"].integer)
      #expect(rules[index]["id"].string == result["ruleId"].string)
    }
    for rule in rules {
      #expect(rule["fullDescription"]["text"].string.map { $0.count < 1024 } == true)
      #expect(rule["help"]["markdown"].string?.isEmpty == false)
      #expect(rule["properties"]["security-severity"].string == nil)
    }
  }

  @Test func `a run without findings has its rules and an empty list`() throws {
    let run = try run(SampleReports.report([SampleReports.check("")]))
    #expect(run["tool"]["driver"]["rules"].list.count > 50)
    #expect(run["results"].list.map { $0["ruleId"].string } == ["empty-map"])
    let nothing = try self.run(SampleReports.report([]))
    #expect(nothing["results"].list.isEmpty)
    #expect(nothing["automationDetails"]["id"].string == "argmap/")
  }

  @Test func `columns count units of UTF-16`() throws {
    let run = try run(SampleReports.reportOnWideLetters())
    #expect(run["columnKind"].string == "utf16CodeUnits")
    let region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    #expect(region["startLine"].integer == 2)
    #expect(region["startColumn"].integer == 7)
    #expect(region["endColumn"].integer == 8)
  }

  @Test(arguments: [
    ("./maps/a b.argdown", "maps/a%20b.argdown", true),
    ("/home/ada/project/maps/ü.ad", "maps/%C3%BC.ad", true),
    ("/home/ada/projects/x.ad", "file:///home/ada/projects/x.ad", false),
    ("maps/../other/./x.ad", "other/x.ad", true), ("../x.ad", "../x.ad", true),
    ("a:b%.ad", "a%3Ab%25.ad", true), ("<stdin>", "%3Cstdin%3E", true),
  ])
  func `paths are relative to the folder of the run as far as they lie in it`(
    name: String, uri: String, isRelative: Bool
  ) throws {
    let report = SampleReports.report([SampleReports.made([(.note, "x")], named: name)])
    let place = try run(report)["results"][0]["locations"][0]["physicalLocation"]
    #expect(place["artifactLocation"]["uri"].string == uri)
    #expect((place["artifactLocation"]["uriBaseId"].string != nil) == isRelative)
  }

  @Test(arguments: [
    ("[A] has none", "[A] has none"), (#"[A](x) \ [B]"#, #"\[A\](x) \\ \[B\]"#),
    ("a\nb", "a b"),
  ])
  func `brackets in messages are no links`(message: String, text: String) throws {
    let report = SampleReports.report([SampleReports.made([(.note, message)])])
    #expect(try run(report)["results"][0]["message"]["text"].string == text)
  }

  @Test func `fingerprints are unique in a report, also in copies of a map`() throws {
    let circle = SampleReports.circle
    let run = try run(
      SampleReports.report([
        SampleReports.check(circle, named: "a"), SampleReports.check(circle, named: "b"),
        SampleReports.check(circle, named: "b"),
      ]))
    let fingerprints = run["results"].list.map {
      $0["partialFingerprints"]["argmapFinding/v1"].string
    }
    #expect(fingerprints.count >= 3)
    #expect(Set(fingerprints).count == fingerprints.count)
    #expect(run["results"][0]["partialFingerprints"]["primaryLocationLineHash"].string == nil)
  }

  @Test func `at most 5,000 findings are told, the worst`() throws {
    let report = SampleReports.report([
      SampleReports.made(Array(repeating: (.note, "n"), count: 3000)),
      SampleReports.made(Array(repeating: (.error, "e"), count: 3000), named: "b"),
    ])
    let results = try run(report)["results"].list
    #expect(results.count == 5000)
    #expect(results.count { $0["level"].string == "error" } == 3000)
    #expect(results[0]["level"].string == "error")
    #expect(report.limited(to: 5000).omittedCount == 1000)
  }

  @Test func `what was accepted is listed on request, and marked`() throws {
    var report = SampleReports.report([
      SampleReports.check("[A]: a {allow: self-support}\n  + [A]\n  + [B]\n\n[C]: c")
    ])
    report.hasBaseline = true
    report.setApart { finding, _ in finding.id == "undefined-statement" }
    let plain = try run(report)["results"].list
    #expect(plain.map { $0["ruleId"].string } == ["unused-definition"])
    #expect(plain[0]["baselineState"].string == "new")
    #expect(plain[0]["suppressions"].list.isEmpty)
    let all = try run(report, listsAccepted: true)["results"].list
    #expect(
      all.map { $0["ruleId"].string } == [
        "unused-definition", "self-support", "undefined-statement",
      ])
    #expect(
      all.map { $0["suppressions"][0]["kind"].string } == [nil, "inSource", "external"])
    #expect(all.map { $0["baselineState"].string } == ["new", "new", "unchanged"])
  }

  @Test func `a file that was not read makes the run incomplete`() throws {
    let run = try run(
      SampleReports.report(
        [], unread: [.init(name: "x", reason: "x does not exist")], exitStatus: 2))
    let invocation = run["invocations"][0]
    #expect(invocation["executionSuccessful"].bool == false)
    #expect(invocation["exitCode"].integer == 2)
    #expect(
      invocation["toolExecutionNotifications"][0]["message"]["text"].string
        == "x does not exist")
    let whole = try self.run(SampleReports.report([]))
    #expect(whole["invocations"][0]["executionSuccessful"].bool == true)
  }
}
