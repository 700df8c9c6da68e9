import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct EmptyTextTests {
  @Test func `tags in place of a text are reported wherever a text can stand`() {
    expectDiagnostics(
      of: EmptyText.self,
      in: """
        1️⃣[Noise]: #environment #(by night)
          + 2️⃣<Study>: #empirical

        <Sleep>

        (1) 3️⃣#open
        (2) [Rest]: People need rest.
        -----
        (3) Noise harms.
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "[Noise] has tags and no text; write what it says, or leave out the colon if that stands elsewhere"
        ),
        ExpectedDiagnostic(
          "2️⃣",
          "<Study> has tags and no text; write what it says, or leave out the colon if that stands elsewhere",
          severity: .warning),
        ExpectedDiagnostic(
          "3️⃣", "there are tags here and no text; write what is claimed, or remove them"),
      ])
  }

  @Test func `tags that are left out of texts count too`() {
    let map = "===\nmodel: {removeTagsFromText: true}\n===\n\n[A]: #b\n\n[C]: One. #b"
    #expect(diagnostics(of: EmptyText.self, in: map).count == 1)
  }

  @Test(arguments: [
    "[A] #b", "[A]: One. #b", "[A]: #b one", "[A]: @[B] #c", "[A]:", "#b one",
    "<A>: #b\n\n(1) One.\n----\n(2) Two.",
  ])
  func `references, words and what cannot be read are left alone`(map: String) {
    expectDiagnostics(of: EmptyText.self, in: map)
  }
}

@Suite struct StepWithoutInputTests {
  @Test func `an empty list of lines is reported at its key`() {
    expectDiagnostics(
      of: StepWithoutInput.self,
      in: """
        <Noise>

        (1) Traffic is loud.
        -- {1️⃣from: []} --
        (2) Traffic harms sleep.
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "the step to (2) of <Noise> uses no line; name those it draws on, as in 'from: [1, 2]', or make its conclusion a premise"
        )
      ])
  }

  @Test(arguments: ["{uses: [7]}", "{uses: }", "{uses: 1}", "{x: []}"])
  func `wrong and missing lists are left to others`(data: String) {
    expectDiagnostics(of: StepWithoutInput.self, in: "<A>\n\n(1) One.\n-- \(data) --\n(2) Two.")
  }

  @Test func `a theorem can be allowed on its step`() {
    expectDiagnostics(
      of: StepWithoutInput.self,
      in: "<A>\n\n(1) One.\n-- logic {uses: [], allow: [step-without-input]} --\n(2) Two.")
  }
}

@Suite struct PCSNumberingTests {
  @Test func `gaps and falls are reported at the first wrong number`() {
    expectDiagnostics(
      of: PCSNumbering.self,
      in: """
        <Gap>

        (2) One.
        1️⃣(4) Two.
        ----
        (7) Three.

        <Fall>

        (1) One.
        (3) Two.
        ----
        (2) Three.
        """.replacing("(3) Two", with: "2️⃣(3) Two"),
      [
        ExpectedDiagnostic(
          "1️⃣", "(4) follows (2) in <Gap>; number the lines one after the other"),
        ExpectedDiagnostic(
          "2️⃣", "(3) follows (1) in <Fall>; number the lines one after the other"),
      ])
  }

  @Test func `a repeated number comes before a gap, and is an error when a step uses it`() {
    expectDiagnostics(
      of: PCSNumbering.self,
      in: """
        <Noise>

        1️⃣(1) One.
        (3) Two.
        2️⃣(1) Three.
        -- {3️⃣uses: [1, 3]} --
        (4) Four.
        """,
      [
        ExpectedDiagnostic(
          "2️⃣",
          "<Noise> has two lines (1), and a step can mean either; give each line a number of its own",
          severity: .error,
          notes: [("1️⃣", "the first line with the number"), ("3️⃣", "the step that uses it")])
      ])
    let map = "<A>\n\n(1) One.\n(1) Two.\n-- {uses: [1]} --\n(2) Three."
    #expect(diagnostics(of: PCSNumbering.self, in: map).flatMap(\.fixes).isEmpty)
  }

  @Test func `the fix numbers the lines anew and what names them`() {
    expectFix(
      of: PCSNumbering.self,
      in:
        "<A>\n\n(2) One.\n(4) Two. {role: premise}\n-- {uses: [2, \"4\"]} --\n(9) Three.\n----\n(10) Four.",
      makes:
        "<A>\n\n(1) One.\n(2) Two. {role: premise}\n-- {uses: [1, \"2\"]} --\n(3) Three.\n----\n(4) Four."
    )
    expectFix(
      of: PCSNumbering.self,
      in: "<A>\n\n(1) One.\n(2) Two.\n-- {uses: [1, 2]} --\n(5) Three.\n(5) Four.\n----\n(6) Five.",
      makes:
        "<A>\n\n(1) One.\n(2) Two.\n-- {uses: [1, 2]} --\n(3) Three.\n(4) Four.\n----\n(5) Five."
    )
    let about = PCSNumbering.about
    expectFix(of: PCSNumbering.self, in: about.objectionable, makes: about.accepted)
  }

  @Test(arguments: [
    "(3) One.\n----\n(4) Two.", "(1) One.\n----\n(02) Two.",
    "(99999999999999999999) One.\n----\n(99999999999999999999) Two.",
    "(1) One.\n----\nTwo.",
  ])
  func `any first number and numbers that cannot be read are fine`(structure: String) {
    expectDiagnostics(of: PCSNumbering.self, in: "<A>\n\n\(structure)")
  }

  @Test func `steps that have become arguments keep the numbers of the whole`() {
    expectDiagnostics(
      of: PCSNumbering.self,
      in: """
        ===
        model: {explodeArguments: true}
        ===

        <A>

        (1) One.
        (2) Two.
        -- {uses: [1]} --
        (3) Three.
        -- {uses: [2]} --
        (4) Four.
        """)
  }
}

@Suite struct RepeatedPremiseTests {
  @Test func `the same statement and the same words are reported at the later line`() {
    expectDiagnostics(
      of: RepeatedPremise.self,
      in: """
        <Noise>

        (1) 1️⃣[Loud]: Traffic is loud.
        (2) 2️⃣People need sleep.
        (3) 3️⃣[Loud]
        (4) 4️⃣People need SLEEP!
        -----
        (5) Traffic harms sleep.
        """,
      [
        ExpectedDiagnostic(
          "3️⃣",
          "line (3) of <Noise> repeats (1), and one step draws on both; remove it, or write what was meant",
          notes: [("1️⃣", "what it repeats")]),
        ExpectedDiagnostic(
          "4️⃣",
          "line (4) of <Noise> repeats (2), and one step draws on both; remove it, or write what was meant",
          notes: [("2️⃣", "what it repeats")]),
      ])
  }

  @Test func `the fix drops the line and closes the gap`() {
    expectFix(
      of: RepeatedPremise.self,
      in: "<A>\n\n(1) [B]: One.\n(2) [B]\n(3) Two.\n-----\n(4) Three.\n-----\n(5) Four.",
      makes: "<A>\n\n(1) [B]: One.\n(2) Two.\n-----\n(3) Three.\n-----\n(4) Four.")
    expectFix(
      of: RepeatedPremise.self,
      in: "<A>\n\n  (1) One.\n  (2) Two.\n  (3) One.\n  -----\n  (4) Three.",
      makes: "<A>\n\n  (1) One.\n  (2) Two.\n  -----\n  (3) Three.")
  }

  @Test func `of several lines the first one has a fix`() {
    let lines = (1...2000).map { "(\($0)) One." }.joined(separator: "\n")
    let found = diagnostics(of: RepeatedPremise.self, in: "<A>\n\n\(lines)\n----\n(2001) Two.")
    #expect(found.count == 1999)
    #expect(found.map(\.fixes.isEmpty) == [false] + Array(repeating: true, count: 1998))
  }

  @Test(arguments: [
    "(1) [B]: One.\n(2) [B]\n-----\n(3) Two.",
    "(1) [B]: One.\n(2) [B] #c\n(3) Two.\n-----\n(4) Three.",
    "(1) [B]: One.\n(2) [B]\n  + <C>\n(3) Two.\n-----\n(4) Three.",
    "(1) [B]: One.\n(2) [B]\n(3) Two.\n-- {uses: [1, 2, 3]} --\n(4) Three.",
    "(1) [B]: One.\n(2) [B]: One.\n(3) Two.\n-----\n(4) Three.",
    "(1) [B]: One.\n(2) [B] // c\n(3) Two.\n-----\n(4) Three.",
    "(1) [B]: One.\n(2) [B]\n(4) Two.\n-----\n(5) Three.",
  ])
  func `nothing is dropped that is said besides, and no premise is left alone`(structure: String) {
    let found = diagnostics(of: RepeatedPremise.self, in: "<A>\n\n\(structure)")
    #expect(found.map(\.fixes) == [[]])
  }

  @Test(arguments: [
    "(1) [B]: One.\n-----\n(2) Two.\n(3) [B]\n-----\n(4) Three.",
    "(1) [B]: One.\n(2) [C]: One.\n-----\n(3) Two.",
    "(1) …\n(2) …\n-----\n(3) Two.",
  ])
  func `lines of different steps and different titles are fine`(structure: String) {
    expectDiagnostics(of: RepeatedPremise.self, in: "<A>\n\n\(structure)")
  }
}

@Suite struct UnreconstructedArgumentTests {
  private let reconstructed = "<A>\n\n(1) One.\n----\n(2) Two.\n\n"

  @Test func `a description beside a reconstruction is noted with the numbers of both`() {
    expectDiagnostics(
      of: UnreconstructedArgument.self, in: reconstructed + "1️⃣<B>: Three.\n\n<C>: Four. #sketch",
      [
        ExpectedDiagnostic(
          "1️⃣",
          "<B> is only described, while 1 of 3 arguments are reconstructed; give it premises and a conclusion, or tag it '#sketch'"
        )
      ])
  }

  @Test func `maps of sketches only, names and what is set apart are fine`() {
    expectDiagnostics(of: UnreconstructedArgument.self, in: "[T]: One.\n  + <B>: Two.")
    expectDiagnostics(of: UnreconstructedArgument.self, in: reconstructed + "<B>")
    expectDiagnostics(
      of: UnreconstructedArgument.self, in: reconstructed + "# More #aside\n\n<B>: x")
  }
}

@Suite struct UntitledNodeTests {
  @Test func `what others bear on is noted, and so is what bears on several`() {
    expectDiagnostics(
      of: UntitledNode.self,
      in: """
        1️⃣The tram should be built.
          + <Commuters>: Commuters would save time.
          + 2️⃣It is quiet.
            - <Bell>: It rings.
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "“The tram should be built.” without a title has 2 relations; give it one, as in '[Title]: …'"
        ),
        ExpectedDiagnostic(
          "2️⃣",
          "“It is quiet.” without a title has 2 relations; give it one, as in '[Title]: …'"),
      ])
  }

  @Test(arguments: [
    "[T]: One.\n  + Two.\n  - Three.", "One.\n\nTwo.", "<A>\n\n(1) One.\n----\n(2) Two.",
  ])
  func `a reason without a title is fine`(map: String) {
    expectDiagnostics(of: UntitledNode.self, in: map)
  }
}
