import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct UnusedPremiseTests {
  @Test func `a premise that no step names is reported`() {
    expectDiagnostics(
      of: UnusedPremise.self,
      in: """
        <Noise>

        (1) Traffic is loud.
        (2) 1️⃣[Green]: Trams are green.
        -- {uses: [1]} --
        (3) Loud places are avoided.
        -- {uses: [3]} --
        (4) Traffic harms cafes.
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "no step of <Noise> uses its premise (2); add it to the 'uses' of a step, or remove the line"
        )
      ])
  }

  @Test(arguments: [
    // By position every premise is used.
    "<A>\n\n(1) One.\n(2) Two.\n----\n(3) Three.",
    // A label written as text is a label.
    "<A>\n\n(1) One.\n-- {from: [\"1\"]} --\n(2) Two.",
    "<A>\n\n(1) One.\n(2) Two.\n----\n(3) Three. {uses: [1, 2]}",
    // What is declared is wrong, which is reported as such.
    "<A>\n\n(1) One.\n(2) Two.\n-- {uses: [1, 4]} --\n(3) Three.",
    "<A>\n\n(1) One.\n(2) Two.\n-- {uses: []} --\n(3) Three.",
    "<A>\n\n(1) One.\n(2) Two. {allow: [unused-premise]}\n-- {uses: [1]} --\n(3) Three.",
  ])
  func `used premises, and those of which nobody can tell, are fine`(map: String) {
    expectDiagnostics(of: UnusedPremise.self, in: map)
  }

  @Test(arguments: [
    ("-- weighing {uses: [1]} --", "-- weighing {uses: [1, 2]} --"),
    ("-- modus ponens {from: [ \"1\" ]} --", nil),
    ("-- weighing {uses: 1} --", "-- weighing {uses: [1, 2]} --"),
    ("--\nweighing {uses: [1 ], logic: x}\n--", "--\nweighing {uses: [1, 2 ], logic: x}\n--"),
    ("--\n{\nuses:\n- 1\n}\n--", nil),
  ])
  func `the fix adds it to the last step that names its inputs`(step: String, repaired: String?) {
    func map(_ step: String) -> String { "<A>\n\n(1) One.\n(2) Two.\n\(step)\n(3) Three." }
    if let repaired {
      expectFix(of: UnusedPremise.self, in: map(step), gives: map(repaired), isSafe: false)
    } else {
      #expect(diagnostics(of: UnusedPremise.self, in: map(step)).map(\.fixes) == [[]])
    }
  }

  @Test func `the step may come before others that name none`() {
    let map = "<A>\n\n(1) One.\n(2) Two.\n-- weighing {uses: [1]} --\n(3) Three.\n----\n(4) Four."
    expectFix(
      of: UnusedPremise.self, in: map, gives: map.replacing("[1]", with: "[1, 2]"),
      isSafe: false)
  }
}

@Suite struct UnusedIntermediateConclusionTests {
  private func map(_ conclusion: String, _ rest: String = "") -> String {
    """
    <Noise>

    (1) Traffic is loud.
    -- {uses: [1]} --
    (2) \(conclusion)
    -- {uses: [1]} --
    (3) Traffic harms residents.

    \(rest)
    """
  }

  @Test func `an intermediate conclusion that nothing draws on is reported`() {
    expectDiagnostics(
      of: UnusedIntermediateConclusion.self, in: map("1️⃣Cafes lose guests."),
      [
        ExpectedDiagnostic(
          "1️⃣",
          "<Noise> makes no use of its intermediate conclusion (2); add it to the 'uses' of a later step, or remove the step"
        )
      ])
  }

  @Test(arguments: [
    ("[Cafes]: Cafes lose guests. #aside", ""), ("[Cafes]: Cafes lose guests. #thesis", ""),
    ("[Cafes]: Cafes lose guests.", "[Cafes]\n  +> [Town]: The town suffers."),
    ("[Cafes]: Cafes lose guests.", "<Town>\n\n(1) [Cafes]\n----\n(2) The town suffers."),
    ("[Cafes]: Cafes lose guests. {allow: [unused-intermediate-conclusion]}", ""),
  ])
  func `one with another use, or set apart, is fine`(conclusion: String, rest: String) {
    expectDiagnostics(of: UnusedIntermediateConclusion.self, in: map(conclusion, rest))
  }

  @Test(arguments: ["-- {uses: [1, 7]} --", "----"])
  func `by position, or where a declaration is wrong, nothing is reported`(step: String) {
    expectDiagnostics(
      of: UnusedIntermediateConclusion.self,
      in: "<A>\n\n(1) One.\n----\n(2) Two.\n\(step)\n(3) Three.")
  }
}
