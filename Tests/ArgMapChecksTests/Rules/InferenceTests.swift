import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import ArgMapTestSupport
import Testing

@Suite struct MissingUsesTests {
  @Test func `nothing is written behind a rule that stands outside its step`() {
    let fixes = diagnostics(of: MissingUses.self, in: "7) \n---\n(8)\n(9)\n(0)\n-\n1) ")
      .flatMap(\.fixes)
    #expect(fixes.allSatisfy { $0.range.upperBound <= 28 })
  }

  @Test func `an argument is reported at the first step that leaves something to guess`() {
    expectDiagnostics(
      of: MissingUses.self,
      in: """
        <Noise>

        (1) Traffic is loud.
        (2) Loud nights harm sleep.
        -----
        (3) Traffic harms sleep.
        (4) Poor sleep harms health.
        -----
        (5) Traffic harms health.
        (6) Health matters.
        (7) Towns should do what matters.
        1️⃣-- weighing --
        (8) Traffic should be reduced.
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "<Noise> has 3 steps and none says which lines it uses; write them, as in '-- {uses: [1, 2]} --'"
        )
      ])
  }

  @Test func `the fixes write down what is read from the order of the lines`() {
    let about = MissingUses.about
    let fixes = diagnostics(of: MissingUses.self, in: about.objectionable).flatMap(\.fixes)
    #expect(fixes.map(\.replacement) == ["-- {uses: [1, 2]} --", "-- {uses: [3, 4, 5]} --"])
    #expect(SourceText(about.objectionable).applying(fixes) == about.accepted)
  }

  @Test func `steps that name a rule get their lines behind it, and steps with data none`() {
    let map = """
      <Noise>

      (1) One.
      -- my rule --
      (2) Two.
      (3) Three.
      (4) Four.
      -- weighing {logic: inductive} --
      (5) Five.
      --
      modus ponens, other
      --
      (6) Six.
      """
    let fixes = diagnostics(of: MissingUses.self, in: map).flatMap(\.fixes)
    let mended = SourceText(map).applying(fixes)
    #expect(mended.contains("-- my rule {uses: [1]} --"))
    #expect(mended.contains("-- weighing {logic: inductive} --"))
    #expect(mended.contains("modus ponens, other {uses: [5]}\n--"))
    #expect(ArgumentMap(parsing: SourceText(mended)).diagnostics.isEmpty)
    #expect(diagnostics(of: MissingUses.self, in: mended).isEmpty)
  }

  @Test func `lines that share a label cannot be written down`() {
    let map = "<A>\n\n(1) One.\n----\n(2) Two.\n(2) Three.\n(3) Four.\n----\n(4) Five."
    #expect(diagnostics(of: MissingUses.self, in: map).map(\.fixes.count) == [0])
  }

  @Test(arguments: [
    "(1) One.\n----\n(2) Two.\n(3) Three.\n----\n(4) Four.\n----\n(5) Five.",
    "(1) One.\n(2) Two.\n----\n(3) Three.",
    "(1) One.\n-- {from: [1]} --\n(2) Two.\n(3) Three.\n(4) Four.\n----\n(5) Five.",
  ])
  func `chains and arguments that declare inputs are fine`(structure: String) {
    expectDiagnostics(of: MissingUses.self, in: "<Noise>\n\n\(structure)")
  }
}

@Suite struct UnknownInputTests {
  private func map(_ uses: String) -> String {
    """
    <Noise>

    (1) Traffic is loud.
    (2) Loud nights harm sleep.
    -- {1️⃣uses: \(uses)} --
    (3) Traffic harms sleep.
    ----
    2️⃣(4) Traffic should be reduced.
    """
  }

  @Test(arguments: [
    ("[1, 7]", "<Noise> has no line (7), which its step to (3) uses; name a line above the step"),
    ("[x]", "<Noise> has no line (x), which its step to (3) uses; name a line above the step"),
    ("[3]", "the step to (3) of <Noise> uses its own conclusion; name lines above the step"),
    (
      "{a: 1}",
      "'uses' of the step to (3) in <Noise> is no list of lines; write one, as in 'uses: [1, 2]'"
    ),
    (
      "[[1]]",
      "'uses' of the step to (3) in <Noise> is no list of lines; write one, as in 'uses: [1, 2]'"
    ),
  ])
  func `what the step cannot use is reported at the key`(uses: String, message: String) {
    expectDiagnostics(of: UnknownInput.self, in: map(uses), [ExpectedDiagnostic("1️⃣", message)])
  }

  @Test func `a line further down is told apart from one that does not exist`() {
    expectDiagnostics(
      of: UnknownInput.self, in: map("[4]"),
      [
        ExpectedDiagnostic(
          "1️⃣",
          "the step to (3) of <Noise> uses (4), which comes only after it; name lines above the step",
          notes: [("2️⃣", "the line it names")])
      ])
  }

  @Test(arguments: ["[1, 2]", "[\"1\", \" 2 \"]", "1", "[]"])
  func `labels are compared as text`(uses: String) {
    expectDiagnostics(of: UnknownInput.self, in: map(uses))
  }

  @Test func `where steps become arguments, a wrong label is reported once`() {
    let map = "===\nmodel: {explodeArguments: true}\n===\n\n" + map("[7]")
    #expect(
      MapChecker(rules: [UnknownInput.self])
        .check(ArgumentMap(parsing: SourceText(MarkedText(map).text))).findings.map(\.id)
        == ["unknown-step-input"])
  }

  @Test func `each wrong label is reported`() {
    let map = MarkedText(map("[7, 8]")).text
    #expect(diagnostics(of: UnknownInput.self, in: map).count == 2)
  }

  @Test func `allowing it on the step or on the argument is enough`() {
    let allowed = map("[7], allow: [unknown-input]")
    expectDiagnostics(of: UnknownInput.self, in: allowed)
    expectDiagnostics(
      of: UnknownInput.self, in: "<Noise>: Loud. {allow: unknown-input}\n\n" + map("[7]"))
  }
}
