import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct TextReportTests {
  private func report(_ text: SourceText, _ findings: [Diagnostic], isColored: Bool = false)
    -> String
  {
    TextReport(isColored: isColored).render([CheckedText(text, findings)])
  }

  /// A finding about the first place where some words stand.
  private func finding(
    _ words: String, in text: String, notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    Diagnostic("some-rule", .warning, "a fault", at: range(words, in: text), notes: notes)
  }

  private func range(_ words: String, in text: String) -> SourceRange {
    guard let range = text.firstRange(of: words) else { return SourceRange(0..<0) }
    let start = text[..<range.lowerBound].utf8.count
    return SourceRange(start..<start + words.utf8.count)
  }

  @Test func `a circle is drawn hop by hop`() {
    let text = SourceText(
      name: "maps/tram.argdown",
      """
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
      """)
    let findings = MapChecker(rules: [CircularSupport.self]).check(ArgumentMap(parsing: text))
      .findings
    #expect(
      report(text, findings) == """
        error[circular-support]: [Fast] supports itself through <Time>, [Saved] and <Habit>; give one of them a reason that does not lean on the others
          --> maps/tram.argdown:16:5
           |
         6 | (1) [Fast]: The tram is fast.
           |     ------ [Fast] is premise (1) of <Time>
           :
         9 | (3) [Saved]: Commuters save time.
           |     ------- <Time> concludes [Saved]
           :
        13 | (1) [Saved]
           |     ------- [Saved] is premise (1) of <Habit>
           :
        16 | (3) [Fast]
           |     ^^^^^^ <Habit> concludes [Fast], which closes the circle


        """)
  }

  @Test func `places on one line share it, places on neighbouring lines stand close`() {
    let text = "[A]: One.\n  + [B]: Two.\n  + [C]: Three."
    let findings = [
      finding(
        "[B]", in: text,
        notes: [
          Diagnostic.Note("the text", at: range("Two.", in: text)),
          Diagnostic.Note("the next", at: range("[C]", in: text)),
        ])
    ]
    #expect(
      report(SourceText(name: "x.argdown", text), findings) == """
        warning[some-rule]: a fault
         --> x.argdown:2:5
          |
        2 |   + [B]: Two.
          |     ^^^
          |          ---- the text
        3 |   + [C]: Three.
          |     --- the next


        """)
  }

  @Test func `places in other texts have their own block`() {
    let source = SourceText(name: "report.md", "The tram is cheap.\n\nIn short, the tram is cheap.")
    let text = "[A]: One. {quote: cheap}"
    let findings = [
      finding(
        "quote", in: text,
        notes: [
          Diagnostic.Note("it fits here", at: SourceRange(12..<17), in: source),
          Diagnostic.Note("it fits here", at: SourceRange(42..<47), in: source),
        ])
    ]
    #expect(
      report(SourceText(name: "x.argdown", text), findings) == """
        warning[some-rule]: a fault
         --> x.argdown:1:12
          |
        1 | [A]: One. {quote: cheap}
          |            ^^^^^
         ::: report.md:1:13
          |
        1 | The tram is cheap.
          |             ----- it fits here
          :
        3 | In short, the tram is cheap.
          |                       ----- it fits here


        """)
  }

  @Test func `eight further places are drawn and the others counted, fixes are offered`() {
    let text = String(repeating: "[A]\n", count: 12)
    var finding = finding("[A]", in: text)
    finding.notes = (1..<12).map { Diagnostic.Note("also", at: SourceRange($0 * 4..<$0 * 4 + 3)) }
    finding.fixes = [Diagnostic.Fix("write [B]", replacing: finding.range, with: "[B]")]
    let lines = report(SourceText(name: "x", text), [finding]).split(separator: "\n")
    #expect(lines.count { $0.contains("--- also") } == 8)
    #expect(lines.suffix(2) == ["  = and 3 more (all in --format json)", "  = fix: write [B]"])
  }

  @Test(arguments: [
    ("\tab\tX", "        ^", "    ab    X"), ("日本X", "    ^", "日本X"),
    ("e\u{301}\u{AD}X", " ^", "e\u{301}\u{AD}X"), ("👩‍🔬🇩🇪X", "    ^", "👩‍🔬🇩🇪X"), ("ü€X", "  ^", "ü€X"),
    ("\u{1B}[2JX", "    ^", "\u{FFFD}[2JX"), ("\u{202E}X", " ^", "\u{FFFD}X"),
  ])
  func `underlines stand under what a terminal shows`(
    text: String, underline: String, line: String
  ) {
    let lines = report(SourceText(name: "x", text), [finding("X", in: text)])
      .split(separator: "\n")
    #expect(lines[3] == "1 | \(line)")
    #expect(lines[4] == "  | \(text.hasPrefix("\t") ? "  " : "")\(underline)")
  }

  @Test func `long lines are cut around the place`() {
    let text =
      String(repeating: "abcdefghi ", count: 100_000) + "X" + String(repeating: "é", count: 500)
    let lines = report(SourceText(name: "x", text), [finding("X", in: text)])
      .split(separator: "\n")
    #expect(lines[1] == " --> x:1:1000001")
    #expect(lines[3].hasPrefix("1 | …abcdefghi "))
    #expect(lines[3].hasSuffix("é…"))
    #expect(lines[3].count == 126)
    #expect(lines[4].count == lines[3].prefix { $0 != "X" }.count + 1)
  }

  @Test func `a place that runs over several lines shows the first`() {
    let text = "[A]: One\ntwo\nthree."
    #expect(
      report(SourceText(name: "x", text), [finding(text, in: text)]).hasSuffix(
        "1 | [A]: One\n  | ^^^^^^^^\n\n"))
  }

  @Test(arguments: ["", "a\n", "a"])
  func `the end of a text is a place`(text: String) {
    let end = SourceRange(text.utf8.count..<text.utf8.count)
    let finding = Diagnostic("some-rule", .note, "it ends here", at: end)
    #expect(report(SourceText(name: "x", text), [finding]).hasSuffix("^\n\n"))
  }

  @Test func `what an author wrote cannot reach the terminal through a message`() {
    let finding = Diagnostic(
      "some-rule", .note, "[a\u{1B}[31m\nb] is odd", at: SourceRange(0..<0))
    let report = report(SourceText(name: "a\u{7}b", "x"), [finding])
    #expect(report.hasPrefix("note[some-rule]: [a\u{FFFD}[31m b] is odd\n --> a\u{FFFD}b:1:1\n"))
  }

  @Test func `colours only repeat what the text says`() throws {
    let text = "[A]: One."
    let colored = report(
      SourceText(name: "x", text), [finding("[A]", in: text)], isColored: true)
    #expect(colored.contains("\u{1B}[1;33mwarning[some-rule]\u{1B}[0m"))
    let plain = colored.replacing(try Regex("\u{1B}\\[[0-9;]*m"), with: "")
    #expect(plain == report(SourceText(name: "x", text), [finding("[A]", in: text)]))
  }

  @Test func `findings about a composed text are told where it was written`() {
    let map = SourceText(name: "map", "[A]: a\n\n@include(part)\n\n[C]: c")
    let part = SourceText(name: "part", "// A part.\n[B]: b")
    var composer = SourceTextComposer(name: "map")
    composer.append(SourceRange(0..<8), of: map)
    composer.append(SourceRange(0..<17), of: part)
    composer.append(SourceRange(22..<30), of: map)
    let text = composer.makeText()
    let words = String(decoding: text.bytes, as: UTF8.self)
    var finding = finding(
      "[B]", in: words,
      notes: [
        Diagnostic.Note("before", at: range("[A]", in: words)),
        Diagnostic.Note("beside", at: range("b", in: words)),
        Diagnostic.Note("behind", at: range("[C]", in: words)),
      ])
    finding.fixes = [Diagnostic.Fix("write [D]", replacing: finding.range, with: "[D]")]
    #expect(
      report(text, [finding]) == """
        warning[some-rule]: a fault
         --> part:2:1
          |
        2 | [B]: b
          | ^^^
          |      - beside
         ::: map:1:1
          |
        1 | [A]: a
          | --- before
          :
        5 | [C]: c
          | --- behind
          = fix: write [D]


        """)
  }

  @Test func `an edit of several pieces is offered for none of them`() {
    let part = SourceText(name: "part", "one two")
    var composer = SourceTextComposer(name: "map")
    composer.append(SourceRange(0..<3), of: part)
    composer.append(SourceRange(4..<7), of: part)
    var finding = Diagnostic("some-rule", .note, "x", at: SourceRange(0..<0))
    finding.fixes = [
      Diagnostic.Fix("write x", replacing: SourceRange(0..<2), with: "x"),
      Diagnostic.Fix("write x", replacing: SourceRange(2..<4), with: "x"),
    ]
    #expect(!report(composer.makeText(), [finding]).contains("fix"))
    finding.fixes.removeLast()
    #expect(report(composer.makeText(), [finding]).contains("fix: write x"))
  }

  @Test func `texts of one file count as one`() {
    let text = SourceText("x")
    let counts = FindingCounts([CheckedText(text, []), CheckedText(text, [])])
    #expect(counts.summary == "0 errors, 0 warnings, 0 notes in 1 file")
  }

  @Test func `counts are summed up in a sentence`() {
    let text = SourceText("x")
    let note = Diagnostic("some-rule", .note, "x", at: SourceRange(0..<0))
    let error = Diagnostic("some-rule", .error, "x", at: SourceRange(0..<0))
    let other = SourceText(name: "y", "y")
    let counts = FindingCounts([CheckedText(text, [note, error, note]), CheckedText(other, [])])
    #expect(counts.summary == "1 error, 0 warnings, 2 notes in 2 files")
    #expect(counts.worst == .error)
    #expect(FindingCounts([]).worst == nil)
    #expect(
      FindingCounts([CheckedText(text, [])]).summary == "0 errors, 0 warnings, 0 notes in 1 file")
  }
}
