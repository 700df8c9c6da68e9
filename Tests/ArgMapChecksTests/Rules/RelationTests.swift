import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct SupportAndAttackTests {
  @Test func `a source that is written both for and against is an error at the later line`() {
    expectDiagnostics(
      of: SupportAndAttack.self,
      in: """
        [Tram]: The tram should be built.
          - 2️⃣<Growth>: The town will grow.

        <Growth>
          +> 1️⃣[Tram]
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "<Growth> speaks both for and against [Tram]; write what speaks for it and what speaks against it as two",
          notes: [("2️⃣", "it speaks against it here")])
      ])
  }

  @Test func `in strict mode nothing is contrary to what it entails, in either direction`() {
    for relation in ["  + [B]\n  - [B]", "  +> [B]\n  >< [B]", "  + [B]\n  -> [B]"] {
      let map = "===\nmodel: {mode: strict}\n===\n\n[B]: Two.\n\n[A]: One.\n\(relation)"
      #expect(diagnostics(of: SupportAndAttack.self, in: map).map(\.severity) == [.error])
    }
  }

  @Test func `an arrow that contradicts what its argument concludes is one finding`() {
    let text = """
      ===
      model: {mode: strict}
      ===

      [Fast]: The tram is fast.
        - [Slow]: The tram is slow.
          + <Rails>

      <Rails>

      (1) The tram has rails of its own.
      (2) What has rails of its own is fast.
      ----
      (3) [Fast]
      """
    #expect(diagnostics(of: SketchContradictsReconstruction.self, in: text).count == 1)
    expectDiagnostics(of: SupportAndAttack.self, in: text)
  }

  @Test func `a premise that attacks what its argument concludes is a warning with the derivation`()
  {
    expectDiagnostics(
      of: SupportAndAttack.self,
      in: """
        <Time>

        (1) 2️⃣[Fast]: The tram is fast.
        ----
        (2) [Good]: The tram is good.

        [Fast]
          -> 1️⃣[Good]
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "[Fast] is written against [Good], which it backs by reconstruction; change the one or the other",
          severity: .warning, notes: [("2️⃣", "it is (1) in the step of <Time> to (2)")])
      ])
  }

  @Test func `so is a sketched supporter of an argument that attacks one of its premises`() {
    expectDiagnostics(
      of: SupportAndAttack.self,
      in: """
        <Time>

        (1) [Fast]: The tram is fast.
        ----
        (2) [Good]: The tram is good.

        <Delays>: The tram is slow.
          +> 2️⃣<Time>
          -> 1️⃣[Fast]
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "<Delays> speaks for <Time> and against its premise (1); change the one or the other",
          severity: .warning, notes: [("2️⃣", "it speaks for it here")])
      ])
  }

  @Test func `an argument that is written both for and against its own conclusion is an error`() {
    let map =
      "[Tram]: Build it.\n  + <Growth>\n  - <Growth>\n\n<Growth>\n\n(1) Towns grow.\n----\n(2) [Tram]"
    #expect(diagnostics(of: SupportAndAttack.self, in: map).map(\.severity) == [.error])
    expectDiagnostics(of: SketchContradictsReconstruction.self, in: map)
  }

  @Test(arguments: [
    "[A]: One.\n  + [B]: Two.\n  - [C]: Three.", "[A]: One.\n  + [B]: Two.\n    - [A]",
    "[A]: One.\n  + <B>: Two.\n  _ <B>",
    // What contradicts a reconstruction is reported as such.
    "<T>\n\n(1) [F]: One.\n----\n(2) [G]: Two.\n\n[F]\n  -> <T>",
    "<T>\n\n(1) [F]: One.\n----\n(2) [G]: Two.\n\n<T>\n  -> [G]",
    "<T>\n\n(1) [F]: One.\n----\n(2) [G]: Two.\n\n[S]: No.\n  +> <T>\n  >< [F]",
  ])
  func `different sources, targets and undercuts are fine`(map: String) {
    expectDiagnostics(of: SupportAndAttack.self, in: map)
  }
}

@Suite struct UngroundedRelationTests {
  /// Two reconstructed arguments, with a relation between them.
  private func map(_ relation: String, _ rest: String = "") -> String {
    """
    <Time>: Saves time.
      \(relation)

    <Time>

    (1) The tram is fast.
    (2) What is fast saves time.
    -- {uses: [1, 2]} --
    (3) [Saved]: Commuters save time.
    -- {uses: [3]} --
    (4) [Happy]: Commuters are happy.

    <Economy>

    (1) [Free]: Commuters have time.
    ----
    (2) [Rich]: The town gets rich.

    \(rest)
    """
  }

  @Test(arguments: [
    ("+> <Economy>", ""), ("+> [Rich]", ""), ("-> <Economy>", ""), ("-> [Rich]", ""),
    ("<+ [Rich]", ""), (">< [Rich]", ""), ("-> [Rich]", "[Saved]\n  -> [Rich]"),
  ])
  func `a relation that the structures do not bear out is reported`(
    relation: String, rest: String
  ) {
    let found = diagnostics(of: UngroundedRelation.self, in: map(relation, rest))
    #expect(found.count == 1)
    let isIntermediate = !rest.isEmpty
    #expect(found.first?.severity == (isIntermediate ? .note : .warning))
  }

  @Test(arguments: [
    ("+> [Happy]", ""), ("+> <Economy>", "[Happy]\n  +> [Free]"),
    ("-> <Economy>", "[Happy]\n  >< [Free]"), ("-> <Economy>", "[Happy]\n  -> [Free]"),
    ("-> [Sad]", "[Sad]: Not: commuters are happy."), ("_> <Economy>", ""), ("-> [Happy]", ""),
    (">< [Sad]", "[Sad]: It is not the case that commuters are happy."),
    ("<- [Fast]", "[Fast]: NOT: The tram is fast."), ("+> <Other>", "<Other>: Not spelt out."),
    ("+> [Rich] {allow: [ungrounded-relation]}", ""), ("+> [Rich]", "[Happy]\n  +> [Rich]"),
  ])
  func `a relation that they bear out, or that cannot be judged, is fine`(
    relation: String, rest: String
  ) {
    expectDiagnostics(of: UngroundedRelation.self, in: map(relation, rest))
  }

  @Test func `a line in the words of what it would have to be is one finding`() {
    let map = ArgumentMap(
      parsing: SourceText(
        """
        [Rich]: The town gets rich.
          + <Economy>

        <Economy>

        (1) Commuters have time.
        (2) Time is money.
        ----
        (3) The town gets rich!
        """))
    let checker = MapChecker(rules: [UngroundedRelation.self, NearDuplicateStatements.self])
    #expect(checker.check(map).findings.map(\.id) == ["near-duplicate-statements"])
    let alone = MapChecker(rules: [UngroundedRelation.self])
    #expect(alone.check(map).findings.map(\.id) == ["ungrounded-relation"])
  }

  @Test(arguments: [
    ("-> <Economy>", "write '->' from its conclusion to the premise of <Economy> that it denies"),
    ("-> [Rich]", "write '->' from its conclusion to [Rich]"),
    ("<- [Rich]", "write '->' from [Rich] to the premise of <Time> that it denies"),
    ("+> <Economy>", "make its conclusion a premise of <Economy>"),
    ("+> [Rich]", "let it conclude [Rich], or write '+>' from its conclusion to [Rich]"),
    ("<+ [Rich]", "make [Rich] a premise of <Time>"),
  ])
  func `a relation is told what would bear it out`(relation: String, advice: String) {
    let found = diagnostics(of: UngroundedRelation.self, in: map(relation)).map(\.message.text)
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix("; \(advice)") == true)
  }

  @Test func `grounds in an intermediate conclusion are named`() {
    expectDiagnostics(
      of: UngroundedRelation.self,
      in: map("+> 1️⃣[Saved]").replacing("(3) [Saved]", with: "(3) 2️⃣[Saved]"),
      [
        ExpectedDiagnostic(
          "1️⃣",
          "<Time> supports [Saved] only by way of the intermediate conclusion (3); relate that line itself",
          severity: .note, notes: [("2️⃣", "the intermediate conclusion")])
      ])
  }

  @Test func `the line that was probably meant is named`() {
    expectDiagnostics(
      of: UngroundedRelation.self,
      in: map("+> 1️⃣<Third>", "<Third>\n\n(1) 2️⃣The commuters are happy.\n----\n(2) They sing."),
      [
        ExpectedDiagnostic(
          "1️⃣",
          "nothing in the reconstruction makes <Time> a reason for <Third>; if line (1) says the same, give both the same title",
          notes: [("2️⃣", "this line reads much like it")])
      ])
  }
}
