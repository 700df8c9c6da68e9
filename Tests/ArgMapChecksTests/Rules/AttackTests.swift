import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct SelfAttackTests {
  private func noise(_ relations: String, step: String = "----") -> String {
    """
    \(relations)

    <Noise>

    (1) Racers like empty streets.
    (2) 2️⃣[Quiet]: The street is quiet.
    \(step)
    (3) [Loud]: The street is loud.

    <Traffic>

    (1) Traffic passes.
    (2) Traffic is loud.
    ----
    (3) [Loud]
    """
  }

  @Test(arguments: ["[Quiet]\n  - 1️⃣<Noise>", "<Noise>\n  -> 1️⃣[Quiet]", "[Loud]\n  -> 1️⃣[Quiet]"])
  func `an argument that attacks its premise is reported with the premise`(relation: String) {
    expectDiagnostics(
      of: SelfAttack.self, in: noise(relation),
      [
        ExpectedDiagnostic(
          "1️⃣",
          "<Noise> speaks against its own premise (2); do without the premise, or attack something else",
          notes: [("2️⃣", "the premise")])
      ])
  }

  @Test func `an argument that attacks another one for the same is reported`() {
    expectDiagnostics(
      of: SelfAttack.self, in: noise("<Noise>\n  -> 1️⃣<Traffic>"),
      [
        ExpectedDiagnostic(
          "1️⃣",
          "<Noise> speaks against <Traffic>, which argues for the same, [Loud]; attack the premise or undercut the step that is weak"
        )
      ])
  }

  @Test(arguments: ["[A]: One.\n  - 1️⃣[A]", "<A>: One.\n  -> 1️⃣<A>", "<A>: One.\n  _ 1️⃣<A>"])
  func `what is written against itself is a warning`(map: String) {
    let name = map.hasPrefix("[") ? "[A]" : "<A>"
    expectDiagnostics(
      of: SelfAttack.self, in: map,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "\(name) is written as speaking against itself; name what it speaks against, or remove the line",
          severity: .warning)
      ])
  }

  @Test(arguments: ["[A]: One.\n  >< [A]", "===\nmodel: {mode: strict}\n===\n\n[A]: One.\n  - [A]"])
  func `a claim that is contrary to itself is an error`(map: String) {
    let found = diagnostics(of: SelfAttack.self, in: map)
    #expect(
      found.map(\.message.text) == [
        "[A] is written as contradicting itself; name the claim that it contradicts, or remove the line"
      ])
    #expect(found.map(\.severity) == [.error])
  }

  @Test func `so is an argument that undercuts its own step`() {
    expectDiagnostics(
      of: SelfAttack.self, in: "<A>\n\n(1) One.\n(2) Two.\n----\n(3) Three.\n  _ 1️⃣<A>",
      [
        ExpectedDiagnostic(
          "1️⃣",
          "<A> is written as undercutting a step of its own; name what it undercuts, or remove the line"
        )
      ])
  }

  @Test(arguments: [
    "[Quiet]\n  - <Other>: Something else.",
    "[Loud]\n  -> [Far]: Far away.", "[Quiet]\n  _ [Quiet]", "[Loud]\n  >< [Quiet]",
    "<Noise>\n  _> <Traffic>",
  ])
  func `attacks on others, and what other rules report, are fine`(relation: String) {
    expectDiagnostics(of: SelfAttack.self, in: noise(relation))
  }

  @Test func `an assumption that is refuted is fine`() {
    expectDiagnostics(
      of: SelfAttack.self, in: noise("<Noise>\n  -> [Quiet]", step: "-- reductio --"))
  }

  @Test(arguments: ["<Noise>\n  -> [Quiet]", "<Noise>\n  -> <Traffic>", "<Noise>\n  -> <Noise>"])
  func `an attack on oneself is reported once`(relation: String) {
    let map = ArgumentMap(parsing: SourceText(noise(relation).replacing("2️⃣", with: "")))
    let rules: [any Rule.Type] = [
      SelfAttack.self, UngroundedRelation.self, SupportAndAttack.self,
      PremiseContradictsConclusion.self,
    ]
    #expect(MapChecker(rules: rules).check(map).findings.map(\.id) == ["self-attack"])
  }
}

@Suite struct UndercutOnStatementTests {
  @Test(arguments: [
    "[Safe]: The bridge is safe.\n  _ 1️⃣<Doubt>: One summer.",
    "[Safe]: The bridge is safe.\n  <_ 1️⃣<Doubt>: One summer.",
    "<Doubt>: One summer.\n  _> 1️⃣[Safe]: The bridge is safe.",
    "<Test>\n\n(1) [Safe]: The bridge is safe.\n  _ 1️⃣<Doubt>: One summer.\n(2) Two.\n----\n(3) Three.",
  ])
  func `undercuts of claims are reported in either direction, and under premises`(map: String) {
    expectDiagnostics(
      of: UndercutOnStatement.self, in: map,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "<Doubt> undercuts [Safe], which is a claim and no step; attack it, or undercut the argument for it"
        )
      ])
  }

  @Test func `the step that may be meant is named`() {
    expectDiagnostics(
      of: UndercutOnStatement.self,
      in: """
        [Safe]: The bridge is safe.
          _ 1️⃣<Doubt>: The test was done in summer only.

        <Test>

        (1) The bridge passed a load test.
        (2) Bridges that pass load tests are safe.
        -----
        (3) 2️⃣[Safe]
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "<Doubt> undercuts [Safe], which is a claim and no step; put the undercut under (3) of <Test>, or attack the claim",
          notes: [("2️⃣", "the claim is concluded here")])
      ])
  }

  @Test(arguments: [("_", "-"), ("<_", "<-"), ("_>", "->")])
  func `the fix makes an attack of it, which is a guess`(undercut: String, attack: String) {
    let map = "[Safe]: The bridge is safe.\n  \(undercut) [Doubt]: One summer."
    let fixes = diagnostics(of: UndercutOnStatement.self, in: map).flatMap(\.fixes)
    #expect(fixes.map(\.isSafe) == [false])
    #expect(
      SourceText(map).applying(fixes)
        == "[Safe]: The bridge is safe.\n  \(attack) [Doubt]: One summer.")
  }

  @Test(arguments: [
    "[A]: One.\n  _ [A]", "[A]: One.\n  + [B]: Two.\n  _ [B]",
    "[A]: One.\n  _ <B>\n\n<B>\n\n(1) One.\n(2) Two.\n----\n(3) Three.",
  ])
  func `no fix leads into another finding`(map: String) {
    #expect(diagnostics(of: UndercutOnStatement.self, in: map).map(\.fixes.count) == [0])
  }

  @Test(arguments: [
    "<A>: One.\n  _ <B>: Two.", "<A>: One.\n  _> <B>: Two.",
    "<A>\n\n(1) One.\n(2) Two.\n----\n  <_ [X]: Ex.\n(3) Three.\n  _ <B>: Two.",
  ])
  func `undercuts of arguments and of steps are fine`(map: String) {
    expectDiagnostics(of: UndercutOnStatement.self, in: map)
  }
}

@Suite struct UndercutStepTests {
  private let structure = "\n\n(1) One.\n(2) Two.\n-- {uses: [1, 2]} --\n(3) Three."

  @Test func `an undercut of a sketch is noted where half of the arguments are reconstructed`() {
    let sketch = "<Test>: The test was passed.\n  _ 1️⃣[Summer]: It was done in summer.\n\n<Age>"
    let message =
      "[Summer] undercuts <Test>, which shows no step yet; write out the steps of <Test>"
    expectDiagnostics(
      of: UndercutWithoutStep.self, in: sketch + structure, [ExpectedDiagnostic("1️⃣", message)])
    expectDiagnostics(
      of: UndercutWithoutStep.self, in: "<Third>: A third one.\n\n\(sketch)\(structure)")
  }

  @Test(arguments: [
    "<Age>\n  _ [Summer]: It was done in summer.", "<Test>\n  _ [Summer]: It was done in summer.",
    "<Test>: Passed.\n  - [Summer]: It was done in summer.", "<Test>: Passed.\n  _ <Test>",
  ])
  func `reconstructed and undefined targets and other relations are fine`(relation: String) {
    expectDiagnostics(of: UndercutWithoutStep.self, in: "\(relation)\n\n<Age>\(structure)")
  }

  @Test(arguments: ["<Noise>\n  _ 1️⃣<Deaf>: Used to it.", "<Deaf>: Used to it.\n  _> 1️⃣<Noise>"])
  func `an undercut of an argument with several steps is ambiguous`(relation: String) {
    expectDiagnostics(
      of: AmbiguousUndercut.self,
      in: """
        \(relation)

        <Noise>\(structure)
        (4) Four.
        2️⃣-- {uses: [3, 4]} --
        (5) Five.
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "<Deaf> undercuts <Noise> without saying which of its 2 steps; put it under the conclusion of the step, (5) for the last one",
          notes: [("2️⃣", "the step that it is taken to be about")])
      ])
  }

  @Test func `under a conclusion or an inference, or with one step, it is not`() {
    let undercut = "\n  _ <Deaf>: Used to it."
    let second = "\n(4) Four.\n-- {uses: [3, 4]} --"
    for map in [
      "<Noise>\(structure)\(undercut)\(second)\n(5) Five.",
      "<Noise>\(structure)\(second)\n(5) Five.\(undercut)",
      "<Noise>\(structure)\(second)\(undercut)\n(5) Five.",
      "<Noise>\(undercut)\n\n<Noise>\(structure)",
    ] {
      expectDiagnostics(of: AmbiguousUndercut.self, in: map)
    }
  }
}

@Suite struct EquivalentAndContraryTests {
  private func strict(_ map: String) -> String {
    "===\nmodel: {mode: strict}\n===\n\n\(map)"
  }

  @Test func `the chain is shown at the contrary`() {
    expectDiagnostics(
      of: EquivalentAndContrary.self,
      in: strict(
        """
        [A]: One.
          +> 2️⃣[B]: Two.
            +> 3️⃣[C]: Three.
              +> 4️⃣[D]: Four.

        [D]
          - 1️⃣[A]
        """),
      [
        ExpectedDiagnostic(
          "1️⃣",
          "[A] entails [D] over [B] and [C] and cannot be true together with it; change one of the relations",
          notes: [
            ("2️⃣", "[B] follows from [A]"), ("3️⃣", "[C] follows from [B]"),
            ("4️⃣", "[D] follows from [C]"),
          ])
      ])
  }

  @Test func `a marked denial that is entailed is found`() {
    expectDiagnostics(
      of: EquivalentAndContrary.self, in: strict("[A]: One.\n  +> 1️⃣[B]: NOT: One."),
      [
        ExpectedDiagnostic(
          "1️⃣",
          "[A] entails [B] and cannot be true together with it; change one of the relations")
      ])
  }

  @Test func `statements that are equivalent over others and contrary are found once`() {
    let map = strict(
      "[A]: 1.\n  +> [B]: 2.\n    +> [C]: 3.\n      +> [D]: 4.\n        +> [A]\n\n[A]\n  >< [C]")
    #expect(diagnostics(of: EquivalentAndContrary.self, in: map).count == 1)
  }

  @Test(arguments: [
    "[A]: 1.\n  +> [B]: 2.\n    +> [C]: 3.\n      - [D]: 4.",
    "[A]: 1.\n  +> [B]: 2.\n  - [B]",
    "[A]: 1.\n  +> [C]: 3.\n\n[B]: 2.\n  +> [C]\n  - [A]",
    "[A]: 1.\n  - [B]: 2.",
  ])
  func `contraries of others, and direct ones, are not its concern`(map: String) {
    expectDiagnostics(of: EquivalentAndContrary.self, in: strict(map))
  }

  @Test func `support is no entailment outside of strict mode`() {
    expectDiagnostics(
      of: EquivalentAndContrary.self,
      in: "[A]: 1.\n  +> [B]: 2.\n    +> [C]: 3.\n\n[A]\n  >< [C]")
  }

  @Test func `hundreds of contraries are told apart`() {
    var map = "[S0]: 0.\n"
    for number in 1..<300 { map += "\n[S\(number)]: \(number).\n  + [S\(number - 1)]\n" }
    // Every third one is contrary to what is above it, the others to what has nothing to do with it.
    for number in stride(from: 2, to: 300, by: 1) {
      let other = number % 3 == 0 ? "[S\(number - 2)]" : "[T\(number)]: T."
      map += "\n[S\(number)]\n  >< \(other)\n"
    }
    #expect(diagnostics(of: EquivalentAndContrary.self, in: strict(map)).count == 99)
  }
}

@Suite struct UnansweredAttackTests {
  @Test func `attacks on the case for a thesis are listed with their distance`() {
    expectDiagnostics(
      of: UnansweredAttack.self,
      in: """
        [Tram]: Build the tram. #thesis
          - 1️⃣<Cost>: It costs 40 million.
          + [Fast]: The tram is fast.
            - 2️⃣<Stops>: It stops often.
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "nothing answers <Cost>, which speaks against [Tram]; answer it, or mark it 'concession: true'"
        ),
        ExpectedDiagnostic(
          "2️⃣",
          "nothing answers <Stops>, which speaks against [Fast], 1 step from the thesis [Tram]; answer it, or mark it 'concession: true'"
        ),
      ])
  }

  @Test func `an undercut of a step is an attack`() {
    let map =
      "<A>\n\n(1) One.\n(2) Two.\n----\n(3) [Tram]: Build it. #thesis\n  _ <Doubt>: Who knows."
    #expect(diagnostics(of: UnansweredAttack.self, in: map).count == 1)
  }

  @Test(arguments: [
    "- <Cost>: Dear.\n    - <Grant>: The state pays.", "- <Cost>: Dear. {concession: true}",
    "- <Cost>: Dear.\n    + [Sum]: A sum.\n      - [Wrong]: It is wrong.",
    "- [Cost]: Dear.\n    >< [Cheap]: Cheap.",
    "- <Cost>\n\n<Cost>\n\n(1) [P]: P.\n  - [Q]: Q.\n(2) R.\n----\n(3) C.",
    "- <Cost>\n\n<Cost>\n  _ <Doubt>: D.\n\n<Cost>\n\n(1) P.\n(2) R.\n----\n(3) C.",
    ">< [Not]: Do not build it.",
  ])
  func `what is answered anywhere, or conceded, is fine`(relation: String) {
    expectDiagnostics(
      of: UnansweredAttack.self, in: "[Tram]: Build the tram. #thesis\n  \(relation)")
  }
}

@Suite struct AttackOnOwnSupportTests {
  @Test func `the attack is reported with the path`() {
    expectDiagnostics(
      of: AttackOnOwnSupport.self,
      in: """
        [Tram]: The tram should be built. #thesis
          + [Fast]: The tram is fast.

        <Speed>

        (1) 2️⃣[Tracks]: The tram has its own tracks.
        (2) Own tracks make fast.
        ----
        (3) 3️⃣[Fast]

        [Tracks]
          + 1️⃣<Short line>: The line is short.

        [Fast]
          - 4️⃣<Short line>
        """,
      [
        ExpectedDiagnostic(
          "4️⃣",
          "<Short line> attacks [Fast], by way of which alone it supports the thesis; make the objection an argument of its own",
          notes: [
            ("1️⃣", "<Short line> is written as a reason for [Tracks]"),
            ("2️⃣", "[Tracks] is premise (1) of <Speed>"), ("3️⃣", "<Speed> concludes [Fast]"),
          ])
      ])
  }

  private let chain = "[T]: Thesis. #thesis\n  + [A]: One.\n    + [B]: Two.\n      + <C>: Three.\n"

  @Test(arguments: [
    ("<C>\n  -> [A]", 1), ("[C2]: x.\n  -> [A]", 0),
    // Speaking for and against one thing, or for another reason too, or against the thesis itself.
    ("<C>\n  -> [B]", 0), ("<C>\n  -> [A]\n  +> [T]", 0), ("<C>\n  -> [T]", 0),
    // What it does not rest on.
    ("[A]\n  -> <C>", 0),
  ])
  func `only attacks on the single way count`(relation: String, count: Int) {
    let map = "\(chain)\n\(relation)"
    #expect(diagnostics(of: AttackOnOwnSupport.self, in: map).count == count)
  }

  @Test func `undercutting a step that one's case runs through counts`() {
    let map = """
      <Speed>

      (1) [Tracks]: It has tracks.
      (2) Tracks make fast.
      ----
        <_ <Short line>
      (3) [Fast]: It is fast. #thesis

      [Tracks]
        + <Short line>: The line is short.
      """
    #expect(diagnostics(of: AttackOnOwnSupport.self, in: map).count == 1)
  }

  @Test func `where the ways part and meet again, what both pass is not looked at`() {
    let map = """
      [T]: Thesis. #thesis
        + [A]: One.
          + [B1]: Two.
            + <C>: Three.
          + [B2]: Four.
            + <C>

      <C>
        -> [A]
      """
    #expect(diagnostics(of: AttackOnOwnSupport.self, in: map).isEmpty)
  }
}
