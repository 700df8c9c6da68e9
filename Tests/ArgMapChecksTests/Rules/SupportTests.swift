import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct SelfSupportTests {
  @Test(arguments: [
    "[Tram]: Build it.\n  + 1️⃣[Tram]", "[Tram]: Build it.\n  +> 1️⃣[Tram]",
    "===\nmodel: {mode: strict}\n===\n\n[Tram]: Build it.\n  + 1️⃣[Tram]",
  ])
  func `a statement is no reason for itself`(map: String) {
    expectDiagnostics(
      of: SelfSupport.self, in: map,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "[Tram] is written as a reason for itself; name another reason, or remove the line")
      ])
  }

  @Test func `nor is an argument, reconstructed or not`() {
    for structure in ["", "\n\n<Time>\n\n(1) Fast.\n----\n(2) Good."] {
      #expect(
        diagnostics(of: SelfSupport.self, in: "<Time>: Saved.\n  + <Time>\(structure)").count == 1)
    }
  }

  @Test func `two statements that entail each other are one claim, which is no fault`() {
    expectDiagnostics(
      of: SelfSupport.self,
      in: "===\nmodel: {mode: strict}\n===\n\n[A]: One.\n  + [B]: Two.\n    + [A]")
  }

  @Test func `the fix deletes the line, though another title may be meant`() {
    expectFix(
      of: SelfSupport.self, in: "[A]: One.\n  + [A]\n  + <B>: Two.",
      gives: "[A]: One.\n  + <B>: Two.", isSafe: false)
    let held = "[A]: One.\n  + [A]\n    - [B]: Two."
    #expect(diagnostics(of: SelfSupport.self, in: held).map(\.fixes) == [[]])
  }

  @Test(arguments: ["[A]: One.\n  - [A]", "[A]: One.\n  + [B]: Two."])
  func `attacks and supports of others are not its business`(map: String) {
    expectDiagnostics(of: SelfSupport.self, in: map)
  }
}

@Suite struct BeggingTheQuestionTests {
  @Test func `a premise with the same text as the conclusion is found through the steps`() {
    expectDiagnostics(
      of: BeggingTheQuestion.self,
      in: """
        <Trust>

        (1) 1️⃣The report is *reliable*!
        (2) What is reliable is checked.
        ----
        (3) The report is checked.
        -- {uses: [3]} --
        (4) 2️⃣The report is reliable.
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "<Trust> presupposes in (1) what it concludes in (4); give a reason that stands without the conclusion",
          notes: [("2️⃣", "the conclusion")])
      ])
  }

  @Test func `equivalent statements beg the question too`() {
    let map = """
      ===
      model: {mode: strict}
      ===

      [A]: The report is reliable.
        + [B]: One can rely on the report.
          + [A]

      <Trust>

      (1) [A]
      ----
      (2) [B]
      """
    #expect(diagnostics(of: BeggingTheQuestion.self, in: map).count == 1)
  }

  @Test(arguments: [
    "<A>\n\n(1) [R]: One.\n(2) Two.\n-- {uses: [2]} --\n(3) [R]",
    "<A>\n\n(1) [R]: One.\n-- reductio ad absurdum --\n(2) [R]",
    "<A>\n\n(1) [R]: One.\n-- {scheme: Indirect proof} --\n(2) [R]",
    "<A>\n\n(1) One.\n----\n(2) Two.",
    "<A>\n\n(1) One.\n(2) One.\n----\n(3) Two.",
  ])
  func `premises that the conclusion does not depend on are fine`(map: String) {
    expectDiagnostics(of: BeggingTheQuestion.self, in: map)
  }
}

@Suite struct UnsupportedClaimTests {
  @Test func `a claim without a reason is reported at its title`() {
    expectDiagnostics(
      of: UnsupportedClaim.self,
      in: """
        1️⃣[Tax]: A carbon tax works.
        """,
      [ExpectedDiagnostic("1️⃣", "[Tax] has no reason for it; add one, or tag it '#basic'")])
  }

  @Test func `reasons are reported where they are defined, also without a title`() {
    expectDiagnostics(
      of: UnsupportedClaim.self,
      in: """
        [Tram]: The tram should be built.
          + [Time]
          + 2️⃣It is quiet.

        1️⃣[Time]: Commuters would save time.
        """,
      [
        ExpectedDiagnostic(
          "2️⃣", "“It is quiet.” has no reason for it; add one, or tag it '#basic'"),
        ExpectedDiagnostic("1️⃣", "[Time] has no reason for it; add one, or tag it '#basic'"),
      ])
  }

  @Test func `a titled premise is noted, one without a title is taken as given`() {
    expectDiagnostics(
      of: UnsupportedClaim.self,
      in: """
        <Time>

        (1) 1️⃣[Fast]: The tram is fast.
        (2) What is fast saves time.
        ----
        (3) [Saved]: Commuters save time.
        """,
      [
        ExpectedDiagnostic(
          "1️⃣", "[Fast] has no reason for it; add one, or tag it '#basic'", severity: .note)
      ])
  }

  @Test(arguments: [
    ("", "\n  +> <Shops>: Guests have more time.", Diagnostic.Severity.warning),
    ("unsupported-claim: {premises: true}", "", .warning), ("thesis: Fast", "", .warning),
    ("", "\n  - <Hills>: It is slow uphill.", .note),
  ])
  func `a premise that backs more than its conclusion is a warning`(
    settings: String, relation: String, severity: Diagnostic.Severity
  ) {
    let map = """
      ===
      argmap: {\(settings)}
      ===

      [Fast]: The tram is fast.\(relation)

      <Time>

      (1) [Fast]
      ----
      (2) [Saved]: Commuters save time.
      """
    #expect(diagnostics(of: UnsupportedClaim.self, in: map).map(\.severity) == [severity])
  }

  @Test(arguments: [
    "[Tram]: Build it.\n\n[Bus]: Buy buses.", "* [Tram]: Build it.\n* [Bus]: Buy buses.",
    "[Tram]: #traffic\n  - <Cost>: It costs much.",
  ])
  func `claims that nothing is said about, and claims without words, are fine`(map: String) {
    expectDiagnostics(of: UnsupportedClaim.self, in: map)
  }

  @Test func `a declared thesis that is only attacked is reported, other tops are not`() {
    expectDiagnostics(
      of: UnsupportedClaim.self,
      in: """
        ===
        argmap: {thesis: Tram}
        ===

        1️⃣[Tram]: The tram should be built.
          - <Cost>: It costs much.

        [Bus]: Buses are late.
          - <Punctual>: They are not.
        """,
      [ExpectedDiagnostic("1️⃣", "[Tram] has no reason for it; add one, or tag it '#basic'")])
  }

  @Test(arguments: [
    "[Tram]: Build it.\n  + [Time]: Time is saved. {basic: true}",
    "[Tram]: Build it.\n  + <Time>: Time is saved.",
    "[Tram]: Build it.\n  + <Time>: Time is saved.\n  - [Cost]: It costs much.",
    "[Tram]: Build it.\n  + [Undefined]",
    "[Tram]: Build it.\n  + <Time>: Time is saved.\n\nSome prose in between.",
    "[Tram]: Build it.\n  + [Time]: Time is saved. {allow: [unsupported-claim]}",
    "[Tram]: A tram runs on rails. #aside", "# Words #aside\n\n[Tram]: A tram runs on rails.",
  ])
  func `given, supported and undefined statements are fine`(map: String) {
    expectDiagnostics(of: UnsupportedClaim.self, in: map)
  }

  @Test(arguments: [
    ("premises: true", "", 2), ("premises: false", "", 1),
    ("premises: true", " {source: {file: a.txt, quote: fast}}", 2),
  ])
  func `settings say what counts as given`(option: String, source: String, count: Int) {
    func map(_ settings: String) -> String {
      "===\nargmap: {\(settings)}\n===\n\n<T>\n\n(1) [A]: Fast.\(source)\n(2) Good.\n----\n(3) [B]: Best."
    }
    let unsupported = map("unsupported-claim: {\(option)}")
    #expect(diagnostics(of: UnsupportedClaim.self, in: unsupported).count == count)
    let sourced = map("unsupported-claim: {\(option)}, basic: {sourced: true}")
    #expect(
      diagnostics(of: UnsupportedClaim.self, in: sourced).count
        == (source.isEmpty ? count : count - 1))
  }

  @Test func `in a draft it is a note`() {
    expectDiagnostics(
      of: UnsupportedClaim.self,
      in: "===\nargmap: {draft: true}\n===\n\n1️⃣[Tax]: A carbon tax works.",
      [
        ExpectedDiagnostic(
          "1️⃣", "[Tax] has no reason for it; add one, or tag it '#basic'", severity: .note)
      ])
  }
}

@Suite struct SupportedBasicTests {
  @Test func `a mark on a supported statement is reported with its support`() {
    expectDiagnostics(
      of: SupportedBasic.self,
      in: """
        1️⃣[Time]: Commuters would save time. #basic

        <Timetable>

        (1) The timetable shows it.
        ----
        (2) 2️⃣[Time]
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "[Time] is marked as given and has a reason for it; remove the mark, or the reason",
          notes: [("2️⃣", "<Timetable> concludes [Time]")])
      ])
  }

  @Test(arguments: [
    "[A]: One. #basic\n  - <B>: Two.", "[A]: One. #basic\n  +> [B]: Two.",
    "[A]: One. #basic\n  + [A]", "[A]: One.\n  + <B>: Two. #basic",
    "[A]: One. #basic {allow: [supported-basic]}\n  + <B>: Two.",
  ])
  func `marks without support are fine`(map: String) {
    expectDiagnostics(of: SupportedBasic.self, in: map)
  }

  @Test(arguments: [
    ("[A]: One. #basic #x\n  + <B>: Two.", "[A]: One. #x\n  + <B>: Two."),
    ("[A]: One #(basic) two.\n  + <B>: Two.", "[A]: One two.\n  + <B>: Two."),
    ("[A]: One. {basic: true}\n  + <B>: Two.", "[A]: One. {basic: false}\n  + <B>: Two."),
    (
      "[A]: One. #basic\n  + <B>: Two.\n\n[A] #basic\n  - <C>: Three.",
      "[A]: One.\n  + <B>: Two.\n\n[A]\n  - <C>: Three."
    ),
  ])
  func `the fix removes every mark`(map: String, repaired: String) {
    expectFix(of: SupportedBasic.self, in: map, gives: repaired, isSafe: false)
  }

  @Test func `a tag that begins a line is not removed`() {
    let map = "[A]: One.\n#basic two.\n  + <B>: Two."
    #expect(diagnostics(of: SupportedBasic.self, in: map).map(\.fixes) == [[]])
  }
}

@Suite struct UnusedConclusionTests {
  private func map(_ rest: String) -> String {
    """
    [Tram]: The tram should be built. #thesis
      + <Time>: Commuters save time.

    <Cost>

    (1) Rails cost 30 million.
    ----
    (2) 1️⃣[Price]: The tram costs 40 million.\(rest)
    """
  }

  @Test(arguments: ["", "\n\n<Cost>\n  +> [Price]"])
  func `a conclusion that goes nowhere is reported`(rest: String) {
    expectDiagnostics(
      of: UnusedConclusion.self, in: map(rest),
      [
        ExpectedDiagnostic(
          "1️⃣",
          "nothing makes use of [Price], which <Cost> concludes; relate it to the debate, or tag it '#aside'"
        )
      ])
  }

  @Test(arguments: [
    " #aside", " #thesis", "\n\n<Cost>\n  -> [Tram]", "\n\n[Price]\n  -> [Tram]",
    "\n\n<Debt>\n\n(1) [Price]\n----\n(2) The town is in debt.\n  -> [Tram]",
    "\n\n[Price]\n  >< [Cheap]: It is cheap.",
  ])
  func `a conclusion with a use is fine`(rest: String) {
    expectDiagnostics(of: UnusedConclusion.self, in: map(rest).replacing("1️⃣", with: ""))
  }

  @Test func `without a declared thesis any conclusion may be what the map is about`() {
    expectDiagnostics(
      of: UnusedConclusion.self,
      in: map("").replacing("1️⃣", with: "").replacing(" #thesis", with: ""))
  }
}

@Suite struct UnreachableFromThesisTests {
  @Test func `each stray piece is one finding`() {
    expectDiagnostics(
      of: UnreachableFromThesis.self,
      in: """
        [Tram]: The tram should be built. #thesis
          + <Time>: Commuters save time.

        1️⃣[Buses]: Buses are often late.
          + 2️⃣<Survey>: Riders say so.

        3️⃣[Bikes]: Bikes are fun.
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "[Buses] and <Survey> bear on no thesis; relate them to the debate, or move them under a heading tagged '#aside'",
          notes: [("2️⃣", "so does this, which hangs together with it")]),
        ExpectedDiagnostic(
          "3️⃣",
          "[Bikes] bears on no thesis; relate it to the debate, or move it under a heading tagged '#aside'"
        ),
      ])
  }

  @Test(arguments: [
    "<Cost>\n\n(1) Rails cost 30.\n(2) Trains cost 10.\n----\n(3) The tram costs 40.",
    "<Time>\n\n(1) One.\n(2) [Two]: Two.\n(3) Three.\n-- {uses: [1, 3, 9]} --\n(4) [Tram]",
  ])
  func `what is without a link for a reason of its own is reported once`(structure: String) {
    let map = "[Tram]: The tram should be built. #thesis\n  + <Why>: Why not?\n\n\(structure)"
    let found = MapChecker().check(ArgumentMap(parsing: SourceText(map))).findings
    #expect(found.count == 1)
    #expect(!found.contains { $0.id == UnreachableFromThesis.about.id })
  }

  @Test func `what the thesis speaks for is no reason for it`() {
    expectDiagnostics(
      of: UnreachableFromThesis.self,
      in: """
        [Tram]: The tram should be built. #thesis
          +> 1️⃣[Rails]: Rails should be laid.
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "[Rails] bears on no thesis; relate it to the debate, or move it under a heading tagged '#aside'"
        )
      ])
  }

  @Test(arguments: [
    "[Buses]: Late. #aside", "[Buses]: Late. {allow: [unreachable-from-thesis]}",
    "# Appendix #aside\n\n[Buses]: Late.\n\n## Part\n\n[Bikes]: Fun.",
    "# Appendix {allow: [unreachable-from-thesis]}\n\n[Buses]: Late.\n\n## Part\n\n[Bikes]: Fun.",
    "Just a remark.", "[Fares]: Fares fall.\n  +> <Time>",
    "[Doubt]: Is it?\n  _> <Clock>\n\n<Clock>\n\n(1) Fast.\n----\n(2) [Tram]",
  ])
  func `what is set apart, allowed, or bears on the thesis is fine`(rest: String) {
    expectDiagnostics(
      of: UnreachableFromThesis.self,
      in: "[Tram]: The tram should be built. #thesis\n  + <Time>: Time is saved.\n\n\(rest)")
  }

  @Test func `maps that declare no thesis are not checked`() {
    expectDiagnostics(of: UnreachableFromThesis.self, in: "[A]: One.\n\n[B]: Two.")
  }
}
