import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import ArgMapTestSupport
import Testing

@Suite struct FaultySchemeFileTests {
  private static let map = """
    ===
    argmap: {1️⃣schemes: [house.yaml]}
    ===

    [Tram]: Build it.
    """

  @Test func `a file that is not there is reported where it is named`() {
    expectDiagnostics(
      of: FaultySchemeFile.self, in: Self.map,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "the file 'house.yaml' with schemes is not beside the map nor in a source folder")
      ])
  }

  @Test func `the faults of a file are shown in the file`() throws {
    let house = """
      schemes:
        - {id: pilot, premisses: [], premises: [{role: trial}], conclusion: {says: Go on.}}
      """
    expectDiagnostics(
      of: FaultySchemeFile.self, in: Self.map, sources: ["house.yaml": house],
      [
        ExpectedDiagnostic(
          "1️⃣",
          "the schemes of 'house.yaml' have 2 faults; write them in the form of the built-in catalogue"
        )
      ])
    let found = diagnostics(
      of: FaultySchemeFile.self, in: MarkedText(Self.map).text, sources: ["house.yaml": house])
    let notes = try #require(found.first).notes
    #expect(
      notes.map { $0.text?.string(in: $0.range) ?? "" } == ["premisses", "role"])
    #expect(notes.allSatisfy { $0.text?.name == "house.yaml" })
  }

  @Test func `schemes of the project are looked for like those of the map`() {
    let settings: Metadata = ["schemes": .sequence([.string("ours.yaml")])]
    let checker = MapChecker(rules: [FaultySchemeFile.self], settings: settings)
    let map = ArgumentMap(parsing: SourceText("[Tram]: Build it. {source: {file: a.txt}}"))
    #expect(checker.files(for: map) == ["a.txt", "ours.yaml"])
    #expect(
      checker.check(map, sources: SourceTexts(["ours.yaml": .absent])).findings.map(\.id)
        == ["faulty-scheme-file"])
  }

  @Test func `nothing is said of files that nobody looked for`() {
    let checker = MapChecker(rules: [FaultySchemeFile.self])
    let map = ArgumentMap(parsing: SourceText(MarkedText(Self.map).text))
    #expect(checker.check(map).findings.isEmpty)
  }
}

@Suite struct UnknownSchemeTests {
  private func map(_ rule: String) -> String {
    """
    <A>

    (1) One.
    (2) Two.
    \(rule)
    (3) Three.
    """
  }

  @Test func `a name that is near a scheme's is corrected`() throws {
    let marked = map("-- {uses: [1, 2], scheme: 1️⃣\"analgoy\"} --")
    let text = SourceText(MarkedText(marked).text)
    expectDiagnostics(
      of: UnknownScheme.self, in: marked,
      [ExpectedDiagnostic("1️⃣", "there is no scheme 'analgoy'; did you mean 'analogy'?")])
    let fixes = diagnostics(
      of: UnknownScheme.self, in: text.string(in: SourceRange(0..<text.bytes.count))
    ).flatMap(\.fixes)
    #expect(fixes.map(\.isSafe) == [false])
    #expect(diagnostics(of: UnknownScheme.self, in: text.applying(fixes)).isEmpty)
  }

  @Test(arguments: [
    (
      "-- {scheme: 1️⃣house blend} --",
      "there is no scheme 'house blend'; name one of the catalogue, or describe it in a file under 'argmap: {schemes: […]}'"
    ),
    ("-- {1️⃣scheme: [analogy]} --", "the scheme has no name; write one, as in 'scheme: analogy'"),
    (
      "-- modus ponens {1️⃣scheme: } --", "the scheme has no name; write one, as in 'scheme: analogy'"
    ),
  ])
  func `other names are reported where they stand`(rule: String, message: String) {
    expectDiagnostics(
      of: UnknownScheme.self, in: map(rule), [ExpectedDiagnostic("1️⃣", message)])
  }

  @Test func `a sketched argument can follow a scheme too`() {
    expectDiagnostics(
      of: UnknownScheme.self, in: "<A>: As there, so here. {scheme: 1️⃣analogie}",
      [ExpectedDiagnostic("1️⃣", "there is no scheme 'analogie'; did you mean 'analogy'?")])
  }

  @Test(arguments: [
    "-- house blend --", "-- {scheme: Argument from analogy} --",
    "-- x {scheme: expert opinion} --",
  ])
  func `rules may have any name, and schemes are found by all of theirs`(rule: String) {
    expectDiagnostics(of: UnknownScheme.self, in: map(rule))
  }

  @Test func `a scheme of a file that the map names is known`() {
    let file = """
      schemes:
        - id: house blend
          premises: [{role: r, says: S.}]
          conclusion: {says: C.}
      """
    let text = """
      ===
      argmap: {schemes: [house.yaml]}
      ===

      \(map("-- {scheme: house blend} --"))
      """
    #expect(
      diagnostics(of: UnknownScheme.self, in: text, sources: ["house.yaml": file]).isEmpty)
    // The file is reported itself.
    #expect(diagnostics(of: UnknownScheme.self, in: text).isEmpty)
  }
}

@Suite struct SchemePremiseMissingTests {
  private func map(_ one: String, _ two: String, _ rule: String) -> String {
    """
    <A>

    (1) One. \(one)
    (2) Two. \(two)
    \(rule)
    (3) Three.
    """
  }

  @Test func `a step is reported once with all that it lacks`() {
    expectDiagnostics(
      of: SchemePremiseMissing.self, in: map("", "", "1️⃣-- analogy {answers: {all: waived}} --"),
      [
        ExpectedDiagnostic(
          "1️⃣",
          "the step to (3) of <A> follows 'analogy' without its premises 'similarity' (Case C1 is like case C2 in the respects that matter) and 'base' (A holds (is right, works) in case C1); add them, or give the lines that say so the roles"
        )
      ])
  }

  @Test func `one premise is asked for by what it would say`() {
    expectDiagnostics(
      of: SchemePremiseMissing.self,
      in: map("{role: sign}", "{role: sign}", "1️⃣-- sign --"),
      [
        ExpectedDiagnostic(
          "1️⃣",
          "the step to (3) of <A> follows 'sign' without its premise 'link' (B is generally the case where A is found); add it, or give the line that says so the role"
        )
      ])
  }

  @Test(arguments: [
    // The only line without a role takes the only role that is left.
    ("{role: base}", "", "-- analogy --"),
    // Optional premises are not asked for.
    ("{role: acceptance}", "{role: acceptance}", "-- popular-opinion --"),
    ("{role: base}", "{role: base}", "-- analogy {implicit: [similarity]} --"),
    ("{role: {3: base}}", "{role: {3: similarity}}", "-- analogy --"),
    // These are findings of other rules.
    ("{role: base}", "{role: likeness}", "-- analogy --"),
    ("{role: base}", "{role: base}", "-- analogy {uses: [1, 7]} --"),
    ("", "", "-- modus ponens --"),
  ])
  func `a step with all its premises is fine`(one: String, two: String, rule: String) {
    expectDiagnostics(of: SchemePremiseMissing.self, in: map(one, two, rule))
  }
}

@Suite struct SchemeRoleUnknownTests {
  @Test func `a role is corrected, or the roles of the scheme are listed`() {
    let marked = """
      <A>

      (1) One. {role: 1️⃣bas}
      (2) Two. {role: 2️⃣likeness}
      -- analogy {3️⃣implicit: [symilarity]} --
      (3) Three.
      """
    expectDiagnostics(
      of: SchemeRoleUnknown.self, in: marked,
      [
        ExpectedDiagnostic(
          "1️⃣", "the scheme 'analogy' has no role 'bas'; did you mean 'base'?"),
        ExpectedDiagnostic(
          "2️⃣",
          "the scheme 'analogy' has no role 'likeness'; its roles are similarity and base"),
        ExpectedDiagnostic(
          "3️⃣", "the scheme 'analogy' has no role 'symilarity'; did you mean 'similarity'?"),
      ])
    let text = SourceText(MarkedText(marked).text)
    let fixes = diagnostics(of: SchemeRoleUnknown.self, in: MarkedText(marked).text).flatMap(
      \.fixes)
    #expect(text.applying(fixes).contains("{role: base}"))
  }

  @Test func `two lines in a role for one are reported at the second`() {
    expectDiagnostics(
      of: SchemeRoleUnknown.self,
      in: """
        <A>

        (1) 2️⃣One. {role: base}
        (2) 1️⃣Two. {role: base}
        (3) Alike. {role: similarity}
        -- analogy --
        (4) Three.
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "the step to (4) of <A> has 2 lines in the role 'base', of which 'analogy' takes one; give the others their own roles or none",
          notes: [("2️⃣", "the first line in the role")])
      ])
  }

  @Test func `a role in single steps names steps that use the line`() {
    expectDiagnostics(
      of: SchemeRoleUnknown.self,
      in: """
        <A>

        (1) One. {role: {1️⃣2: base, 4: 2️⃣bas}}
        (2) Two. {3️⃣role: [base]}
        (3) Alike. {role: similarity}
        -- analogy --
        (4) Three.
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "line (1) has a role in a step to (2), but no such step with a scheme uses it; name the conclusion of one that does"
        ),
        ExpectedDiagnostic(
          "2️⃣", "the scheme 'analogy' has no role 'bas'; did you mean 'base'?"),
        ExpectedDiagnostic(
          "3️⃣", "the role of line (2) has no name; write one, as in 'role: goal'"),
      ])
  }

  @Test(arguments: [
    // The second step uses the line without a role in it.
    "(1) A. {role: cause}\n(2) B. {role: law}\n-- cause-to-effect {uses: [1, 2]} --\n(3) C. {role: base}\n(4) D. {role: similarity}\n-- analogy {uses: [1, 3, 4]} --\n(5) E.",
    // Several lines may be cases.
    "(1) A. {role: case}\n(2) B. {role: case}\n-- example --\n(3) C.",
    // Roles of steps without a scheme are nobody's business.
    "(1) A. {role: hero}\n-- modus ponens --\n(2) B.",
    "(1) A. {role: hero}\n(2) B. {role: {3: base}}\n-- {scheme: nothing} --\n(3) C.",
  ])
  func `roles that some step can have are fine`(structure: String) {
    expectDiagnostics(of: SchemeRoleUnknown.self, in: "<A>\n\n\(structure)")
  }
}

@Suite struct SchemeConclusionMismatchTests {
  private func map(_ scheme: String, _ conclusion: String, _ language: String = "en") -> String {
    """
    ===
    argmap: {language: \(language)}
    ===

    <A>

    (1) One.
    (2) Two.
    -- \(scheme) --
    (3) \(conclusion)
    """
  }

  @Test func `a conclusion that says nothing of what to do is no action`() {
    expectDiagnostics(
      of: SchemeConclusionMismatch.self, in: map("values", "1️⃣The mustard is hot."),
      [
        ExpectedDiagnostic(
          "1️⃣",
          "'values' leads to what should be done, and this conclusion does not say so; word it with 'should', or name another scheme"
        )
      ])
  }

  @Test func `a conclusion that says what to do is no forecast`() {
    expectDiagnostics(
      of: SchemeConclusionMismatch.self,
      in: map("cause-to-effect", "1️⃣[C]: The town must build the tram."),
      [
        ExpectedDiagnostic(
          "1️⃣",
          "'cause-to-effect' leads to what is or will be so, and this conclusion says what should be; add a step, or name another scheme"
        )
      ])
  }

  @Test(arguments: [
    ("values", "The town should build the tram."), ("values", "We ought to."),
    ("values", "There is good reason to build the tram."),
    ("rule", "The town **must** act."), ("rule", "Residents may park here."),
    ("cause-to-effect", "The town may flood."), ("cause-to-effect", "It will rain."),
    ("analogy", "The town should build the tram."), ("analogy", "It rains."),
  ])
  func `conclusions of the right kind are fine`(scheme: String, conclusion: String) {
    expectDiagnostics(of: SchemeConclusionMismatch.self, in: map(scheme, conclusion))
  }

  @Test func `nothing is read off words of another language`() {
    expectDiagnostics(
      of: SchemeConclusionMismatch.self, in: map("values", "Die Stadt soll bauen.", "de"))
  }
}

@Suite struct CriticalQuestionTests {
  private func map(_ answers: String, _ after: String = "", undercut: String = "") -> String {
    """
    <A>

    (1) [One]: One.
    (2) Two.
    1️⃣-- ignorance {\(answers)} --\(undercut)
    (3) Three.

    \(after)
    """
  }

  private func open(_ ids: String...) -> String {
    let questions = [
      "search": "'search' (How complete was the search?)",
      "burden-of-proof": "'burden-of-proof' (Which side has to show its case?)",
    ]
    let what = ids.count == 1 ? "a question" : "questions"
    let list = ids.compactMap { questions[$0] }.joined(separator: " and ")
    return
      "the step to (3) of <A> leaves \(what) of 'ignorance' open: \(list); answer under 'answers', or write 'waived'"
  }

  @Test func `a question to whoever argues is worth a warning, others a note`() {
    expectDiagnostics(
      of: CriticalQuestionUnanswered.self, in: map("answers: {search: }"),
      [ExpectedDiagnostic("1️⃣", open("search", "burden-of-proof"), severity: .warning)])
    expectDiagnostics(
      of: CriticalQuestionUnanswered.self, in: map("answers: {search: thorough}"),
      [ExpectedDiagnostic("1️⃣", open("burden-of-proof"), severity: .note)])
  }

  @Test(arguments: [
    "answers: {all: waived}", "answers: {search: \"[One]\", all: waived}",
    "answers: {search: waived, burden-of-proof: [One]}",
    // A misspelt question is a finding of its own.
    "answers: {serch: thorough, burden-of-proof: ours}", "answers: waived",
  ])
  func `answered and waived questions are fine`(answers: String) {
    expectDiagnostics(of: CriticalQuestionUnanswered.self, in: map(answers))
  }

  @Test func `an attack raises a question, and what speaks against it answers the question`() {
    let attack = "\n  <_ <B>: They hardly looked. {2️⃣asks: search}"
    expectDiagnostics(
      of: CriticalQuestionUnanswered.self, in: map("answers: {all: waived}", undercut: attack),
      [
        ExpectedDiagnostic(
          "1️⃣", open("search"), severity: .warning, notes: [("2️⃣", "'search' is raised here")])
      ])
    expectDiagnostics(
      of: CriticalQuestionUnanswered.self,
      in: map("answers: {burden-of-proof: ours}", "<B>\n  - <C>: They did.", undercut: attack))
  }

  @Test func `what denies the attack in its turn does not answer it`() {
    let text = """
      ===
      model: {mode: strict}
      ===

      \(map("answers: {all: waived}", "[B]: Not one. {asks: search}\n  >< [One]"))
      """
    #expect(diagnostics(of: CriticalQuestionUnanswered.self, in: MarkedText(text).text).count == 1)
    #expect(
      diagnostics(
        of: CriticalQuestionUnanswered.self, in: MarkedText(text + "\n  - [D]: One, indeed.").text
      ).isEmpty)
  }

  @Test func `an argument raises a question through its conclusion`() {
    let after = """
      <B>: They hardly looked. {2️⃣asks: search}

      (1) Nobody paid them.
      ----
      (2) [Idle]: They did not look.
        -> [One]
      """
    expectDiagnostics(
      of: CriticalQuestionUnanswered.self, in: map("answers: {all: waived}", after),
      [
        ExpectedDiagnostic(
          "1️⃣", open("search"), severity: .warning, notes: [("2️⃣", "'search' is raised here")])
      ])
  }

  @Test func `a sketched argument that names a scheme has its questions`() {
    expectDiagnostics(
      of: CriticalQuestionUnanswered.self,
      in: "1️⃣<A>: Nobody has seen it. {scheme: ignorance, answers: {search: thorough}}",
      [
        ExpectedDiagnostic(
          "1️⃣",
          "<A> leaves a question of 'ignorance' open: 'burden-of-proof' (Which side has to show its case?); answer under 'answers', or write 'waived'"
        )
      ])
  }

  @Test(arguments: [
    (
      "answers: {1️⃣serch: thorough}",
      "the scheme 'ignorance' has no question 'serch'; did you mean 'search'?"
    ),
    (
      "answers: {1️⃣method: thorough}",
      "the scheme 'ignorance' has no question 'method'; its questions are search and burden-of-proof"
    ),
    (
      "answers: {1️⃣all: answered}",
      "the scheme 'ignorance' has no question 'all'; its questions are search and burden-of-proof"
    ),
    (
      "answers: {1️⃣search: \"[Two]\"}",
      "'search' is answered by [Two], which the map does not have; name something of the map, or answer in words without brackets"
    ),
    (
      "answers: {1️⃣search: [One, <Two>]}",
      "'search' is answered by <Two>, which the map does not have; name something of the map, or answer in words without brackets"
    ),
    (
      "1️⃣answers: waived",
      "the answers of the step to (3) of <A> are to no questions; write them, as in 'answers: {evidence: waived}'"
    ),
  ])
  func `answers to nothing and by nothing are reported`(answers: String, message: String) {
    expectDiagnostics(
      of: CriticalQuestionUnknown.self,
      in: map(answers).replacing("\n1️⃣--", with: "\n--"), [ExpectedDiagnostic("1️⃣", message)])
  }

  @Test(arguments: [
    "answers: {search: \"[One]\", burden-of-proof: <A>}",
    "answers: {search: \"[One] and [Two] say so\"}",
  ])
  func `words and titles of the map are fine`(answers: String) {
    expectDiagnostics(of: CriticalQuestionUnknown.self, in: map(answers))
  }

  @Test func `a question that no attacked scheme has is reported where it is raised`() {
    expectDiagnostics(
      of: CriticalQuestionUnknown.self,
      in: map("", "[One]\n  - <B>: No. {2️⃣asks: [serch, search]}\n\n<A>\n  - <B>"),
      [
        ExpectedDiagnostic(
          "2️⃣",
          "the scheme 'ignorance' has no question 'serch'; its questions are search and burden-of-proof"
        )
      ])
    expectDiagnostics(
      of: CriticalQuestionUnknown.self, in: "[T]: A tram.\n  - <B>: No. {asks: costs}")
  }
}
