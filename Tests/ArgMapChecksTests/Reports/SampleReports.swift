import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import ArgMapTestSupport
import Foundation

/// What the tests of formats report on.
enum SampleReports {
  /// Two arguments that lean on each other.
  static let circle = """
    [Tram]: The tram should be built. #thesis
      + [Saved]

    <Time>

    (1) [Fast]: The tram is fast.
    (2) What is fast saves time.
    -----
    (3) [Saved]: Commuters save time.

    <Habit>

    (1) [Saved]
    (2) What saves time is called fast.
    -----
    (3) [Fast]
    """

  /// What is found about a map.
  static func check(
    _ text: String, named name: String = "maps/tram.argdown",
    rules: [any Rule.Type] = standardRules
  ) -> CheckedText {
    MapChecker(rules: rules).check(ArgumentMap(parsing: SourceText(name: name, text)))
  }

  /// A report on the map with the circle.
  static func circleReport() -> CheckReport {
    report([check(circle, rules: [CircularSupport.self])], exitStatus: 1)
  }

  /// A report in a folder.
  static func report(
    _ checked: [CheckedText], unread: [CheckReport.UnreadFile] = [], exitStatus: Int = 0
  ) -> CheckReport {
    var report = CheckReport(
      checked, unread: unread, toolVersion: "0.1.0", folder: "/home/ada/project")
    report.exitStatus = exitStatus
    return report
  }

  /// A report on one finding at the X behind letters of one to four bytes: an umlaut, the euro sign, an
  /// ideograph outside the basic plane, and a letter with a combining accent.
  static func reportOnWideLetters() -> CheckReport {
    let text = SourceText(name: "a.argdown", "\nü€𠀀e\u{301}X")
    let start = text.bytes.count - 1
    return report([
      CheckedText(
        text, [Diagnostic("self-support", .note, "x", at: SourceRange(start..<start + 1))])
    ])
  }

  /// A text with findings made up, all at its start.
  static func made(
    _ findings: [(severity: Diagnostic.Severity, message: String)], named name: String = "a.argdown"
  ) -> CheckedText {
    CheckedText(
      SourceText(name: name, "[A]: a"),
      findings.map {
        Diagnostic(
          "self-support", $0.severity, Diagnostic.Message(stringLiteral: $0.message),
          at: SourceRange(0..<3))
      })
  }
}

extension ReportFormat {
  /// A report as text.
  func string(_ report: CheckReport) -> String { String(decoding: render(report), as: UTF8.self) }

  /// What Foundation reads in a report that is JSON.
  func json(_ report: CheckReport, listsAccepted: Bool = false) throws -> JSONValue {
    JSONValue(
      try JSONSerialization.jsonObject(
        with: Data(render(report, listsAccepted: listsAccepted))))
  }
}
