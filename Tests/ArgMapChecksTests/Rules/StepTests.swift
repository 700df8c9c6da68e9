import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct ThinStepTests {
  @Test func `a step from one line is reported at the step`() {
    expectDiagnostics(
      of: ThinStep.self,
      in: """
        <Noise>

        (1) Traffic is loud.
        (2) Loud traffic harms sleep.
        -- {uses: [1, 2]} --
        (3) Traffic harms sleep.
        1️⃣-- {uses: [3]} --
        (4) Traffic should be reduced.
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "the step to (4) of <Noise> rests on (3) alone; add the premise that leads from it to the conclusion, or name a rule that needs only one"
        )
      ])
  }

  @Test func `a rule that joins several premises is no excuse`() {
    expectDiagnostics(
      of: ThinStep.self,
      in: "<Noise>\n\n(1) Traffic is loud.\n1️⃣-- Modus-Ponens --\n(2) Traffic harms.",
      [
        ExpectedDiagnostic(
          "1️⃣",
          "the step to (2) of <Noise> rests on (1) alone, and 'Modus-Ponens' joins several premises; add the one that is missing"
        )
      ])
  }

  @Test(arguments: [
    "-- conversion --", "-- by definition --", "-- my own rule --", "-- weighing --",
    "-- sign --", "-- {scheme: sign} --", "-- modus ponens, universal instantiation --",
  ])
  func `immediate inferences, schemes and rules of one's own are taken at their word`(
    step: String
  ) {
    expectDiagnostics(
      of: ThinStep.self, in: "<A>\n\n(1) No cat is a dog.\n\(step)\n(2) No dog is a cat.")
  }

  @Test(arguments: ["[1, 7]", "[]", "[7]"])
  func `a step that names lines which do not exist is a finding of its own`(uses: String) {
    expectDiagnostics(
      of: ThinStep.self, in: "<A>\n\n(1) One.\n(2) Two.\n-- {uses: \(uses)} --\n(3) Three.")
  }

  @Test(arguments: [
    "(1) [A]: One.\n----\n(2) [A]", "(1) One.\n----\n(2) One!",
  ])
  func `a step that repeats its only line is begging the question`(structure: String) {
    expectDiagnostics(of: ThinStep.self, in: "<A>\n\n\(structure)")
    #expect(diagnostics(of: BeggingTheQuestion.self, in: "<A>\n\n\(structure)").count == 1)
  }

  @Test func `it can be allowed on the step`() {
    expectDiagnostics(
      of: ThinStep.self, in: "<A>\n\n(1) One.\n-- {uses: [1], allow: [thin-step]} --\n(2) Two.")
  }
}

@Suite struct StepWithoutRuleTests {
  @Test func `each step without a name is reported`() {
    expectDiagnostics(
      of: StepWithoutRule.self,
      in: """
        <Noise>

        (1) Traffic is loud.
        (2) Loud traffic harms sleep.
        1️⃣----
        (3) Traffic harms sleep.
        (4) Sleep matters.
        2️⃣-- {uses: [3, 4]} --
        (5) Traffic should be reduced.
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "the step to (3) of <Noise> names neither a rule nor a scheme; name one, as in '-- modus ponens --' or '-- weighing --'"
        ),
        ExpectedDiagnostic(
          "2️⃣",
          "the step to (5) of <Noise> names neither a rule nor a scheme; name one, as in '-- modus ponens --' or '-- weighing --'"
        ),
      ])
  }

  @Test(arguments: ["-- weighing --", "-- {scheme: sign} --", "--\nmodus ponens\n--"])
  func `any name will do`(step: String) {
    expectDiagnostics(
      of: StepWithoutRule.self, in: "<A>\n\n(1) One.\n(2) Two.\n\(step)\n(3) Three.")
  }

  @Test func `a step from one line is reported once`() {
    let map = ArgumentMap(parsing: SourceText("<A>\n\n(1) One.\n----\n(2) Two."))
    let levels = RuleLevels(profiles: [.reconstruction, .style])
    let rules: [any Rule.Type] = [StepWithoutRule.self, ThinStep.self]
    let found = MapChecker(rules: rules, levels: levels).check(map).findings
    #expect(found.map(\.id) == ["thin-step"])
    #expect(diagnostics(of: StepWithoutRule.self, in: "<A>\n\n(1) One.\n----\n(2) Two.").count == 1)
  }
}

@Suite struct UnknownRuleTests {
  @Test func `a misspelt rule is reported where it is written, among others`() throws {
    let map = "<A>\n\n(1) One.\n(2) Two.\n-- my rule, 1️⃣Expert opinon {uses: [1, 2]} --\n(3) Three."
    expectDiagnostics(
      of: UnknownRule.self, in: map,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "'Expert opinon' is no rule or scheme that is known; did you mean 'expert-opinion'?")
      ])
  }

  @Test func `the fix writes the known name and is a guess`() throws {
    let about = UnknownRule.about
    let fixes = diagnostics(of: UnknownRule.self, in: about.objectionable).flatMap(\.fixes)
    #expect(fixes.map(\.isSafe) == [false])
    #expect(SourceText(about.objectionable).applying(fixes) == about.accepted)
  }

  @Test func `a rule on lines of its own is found too`() {
    expectDiagnostics(
      of: UnknownRule.self, in: "<A>\n\n(1) One.\n(2) Two.\n--\n1️⃣modus tolens\n--\n(3) Three.",
      [
        ExpectedDiagnostic(
          "1️⃣", "'modus tolens' is no rule or scheme that is known; did you mean 'modus tollens'?"
        )
      ])
  }

  @Test(arguments: [
    "modus ponens", "Modus-Ponens", "MODUS PONENS", "De Morgan's laws", "generalisation",
    "weighing", "my rule", "composition", "Kettenschluss", "r1", "reductio ad absurdum", "rule 2",
    "cause to effect",
  ])
  func `known names and names of one's own are fine`(rule: String) {
    expectDiagnostics(
      of: UnknownRule.self, in: "<A>\n\n(1) One.\n(2) Two.\n-- \(rule) --\n(3) Three.")
  }
}

@Suite struct ContradictoryPremisesTests {
  private func map(_ relation: String, _ structure: String) -> String {
    """
    [Safe]: The bridge is safe.
      \(relation)

    <Odd>

    \(structure)
    """
  }

  @Test func `the later line is reported with the other one and the relation`() {
    expectDiagnostics(
      of: ContradictoryPremises.self,
      in: map(
        ">< 3️⃣[Unsafe]: The bridge is not safe.",
        "(1) 2️⃣[Safe]\n(2) Old.\n(3) 1️⃣[Unsafe]\n----\n(4) Close it."),
      [
        ExpectedDiagnostic(
          "1️⃣",
          "<Odd> rests on both (1) and (3), which cannot both be true; drop one, or name the step 'reductio' if it refutes the other",
          notes: [
            ("2️⃣", "the line that it contradicts"),
            ("3️⃣", "they are related as contradicting each other here"),
          ])
      ])
  }

  @Test func `a marked denial contradicts what it denies`() {
    expectDiagnostics(
      of: ContradictoryPremises.self,
      in: "<Odd>\n\n(1) 2️⃣The bridge is safe.\n(2) 1️⃣NOT: The bridge is safe!\n----\n(3) Close it.",
      [
        ExpectedDiagnostic(
          "1️⃣",
          "<Odd> rests on both (1) and (2), which cannot both be true; drop one, or name the step 'reductio' if it refutes the other",
          notes: [("2️⃣", "the line that it contradicts")])
      ])
  }

  @Test func `what is concluded on the way counts as well`() {
    let structure = "(1) [Safe]\n(2) It moves.\n----\n(3) [Unsafe]\n----\n(4) Close it."
    let marked = map(">< [Unsafe]: It is not safe.", structure)
    #expect(diagnostics(of: ContradictoryPremises.self, in: marked).count == 1)
  }

  @Test func `in strict mode an attack is a contradiction`() {
    let structure = "(1) [Safe]\n(2) [Unsafe]\n----\n(3) Close it."
    let map = map("- [Unsafe]: It is not safe.", structure)
    #expect(diagnostics(of: ContradictoryPremises.self, in: map).isEmpty)
    let strict = "===\nmodel: {mode: strict}\n===\n\n" + map
    #expect(diagnostics(of: ContradictoryPremises.self, in: strict).count == 1)
  }

  @Test(arguments: [
    // An assumption is refuted.
    "(1) [Safe]\n(2) [Unsafe]\n-- reductio ad absurdum --\n(3) Close it.",
    "(1) [Safe]\n(2) [Unsafe]\n----\n(3) One.\n-- Proof by cases --\n(4) Close it.",
    // The conclusion does not depend on both.
    "(1) [Safe]\n(2) [Unsafe]\n-- {uses: [1]} --\n(3) One.\n-- {uses: [2]} --\n(4) Close it.",
    "(1) [Safe]\n(2) Old.\n----\n(3) Close it.",
  ])
  func `assumptions and lines that the conclusion does without are fine`(structure: String) {
    expectDiagnostics(
      of: ContradictoryPremises.self, in: map(">< [Unsafe]: It is not safe.", structure))
  }
}

@Suite struct PremiseContradictsConclusionTests {
  @Test func `the line that the conclusion denies is reported`() {
    expectDiagnostics(
      of: PremiseContradictsConclusion.self,
      in: """
        [Safe]: The bridge is safe.
          >< 3️⃣[Unsafe]: The bridge is not safe.

        <Odd>

        (1) Old bridges need care.
        (2) 1️⃣[Safe]
        -----
        (3) It needs care.
        -----
        (4) 2️⃣[Unsafe]
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "<Odd> rests on (2), which its conclusion (4) contradicts; change the one or the other, or name the step 'reductio' if it refutes an assumption",
          notes: [
            ("2️⃣", "the conclusion"), ("3️⃣", "they are related as contradicting each other here"),
          ])
      ])
  }

  @Test func `a contradiction between a line and the conclusion is reported once`() {
    let map = "<Odd>\n\n(1) [A]: One.\n  >< [B]\n(2) Two.\n----\n(3) [B]: Three."
    let levels = RuleLevels(levels: ["unsupported-claim": .off])
    let found = MapChecker(levels: levels)
      .check(ArgumentMap(parsing: SourceText(map))).findings
    #expect(found.map(\.id) == ["premise-contradicts-conclusion"])
  }

  @Test(arguments: [
    "(1) [A]: One.\n(2) Two.\n-- Reductio --\n(3) NOT: One.",
    "(1) [A]: One.\n(2) Two.\n-- {uses: [2]} --\n(3) NOT: One.",
    "(1) [A]: One.\n(2) Two.\n----\n(3) NOT: Two and one.",
    // This presupposes its conclusion, which is a finding of its own.
    "(1) [A]: One.\n(2) [B]: NOT: One.\n----\n(3) [B]",
  ])
  func `reductio and lines that the conclusion does without are fine`(structure: String) {
    expectDiagnostics(of: PremiseContradictsConclusion.self, in: "<Odd>\n\n\(structure)")
  }
}
