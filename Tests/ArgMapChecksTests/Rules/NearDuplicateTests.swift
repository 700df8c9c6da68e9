import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct NearDuplicateStatementsTests {
  private func found(_ texts: String...) -> [String] {
    let map = texts.enumerated().map { "[S\($0 + 1)]: \($1)" }.joined(separator: "\n\n")
    // Statements that stand alone without a title are remarks; these have one.
    return diagnostics(of: NearDuplicateStatements.self, in: map).map(\.message.text)
  }

  @Test func `equal texts are reported once, with all places`() {
    expectDiagnostics(
      of: NearDuplicateStatements.self,
      in: """
        1️⃣[A]: Trams are quiet. #basic

        2️⃣[B]: trams are *quiet*
          + <C>

        <C>

        (1) 3️⃣Trams are quiet!
        ----
        (2) [D]: Trams are good.
        """,
      [
        ExpectedDiagnostic(
          "2️⃣", "[B] says the same as [A]; use one title for both",
          notes: [("1️⃣", "the other one"), ("3️⃣", "this says it too")])
      ])
  }

  @Test(arguments: [
    "(1) It is so.\n(2) More.\n----\n(3) It is so.", "(1) It is so.\n----\n(2) [S]: It is so.",
    "(1) [S]: It is so.\n----\n(2) It is so.",
  ])
  func `a conclusion that repeats its premise is one finding`(lines: String) {
    let map = ArgumentMap(parsing: SourceText("<A>\n\n" + lines))
    let checker = MapChecker(rules: [NearDuplicateStatements.self, BeggingTheQuestion.self])
    #expect(checker.check(map).findings.map(\.id) == ["begging-the-question"])
    #expect(diagnostics(of: NearDuplicateStatements.self, in: "<A>\n\n" + lines).count == 1)
  }

  @Test func `texts without titles are to get one`() {
    expectDiagnostics(
      of: NearDuplicateStatements.self,
      in: "<A>\n\n(1) One.\n----\n(2) Two.\n\n<B>\n\n(1) 1️⃣One.\n----\n(2) Three.",
      [
        ExpectedDiagnostic(
          "1️⃣",
          "“One.” is written twice and counts as two statements; give it a title and refer to it")
      ])
  }

  @Test(arguments: [
    (
      "Traffic noise at night harms the sleep of residents.",
      "Traffic noise at night harms the residents' sleep."
    ),
    ("A tram would reduce the noise in the town.", "Trams would reduce noise in town."),
  ])
  func `articles, plurals and neighbours that change places make no difference`(
    one: String, other: String
  ) {
    #expect(
      found(one, other)
        == ["[S2] says nearly the same as [S1]; use one title for both, or tell them apart"])
  }

  @Test(arguments: [
    (
      "The tram saves 10 minutes on the way to work.",
      "The tram saves 20 minutes on the way to work."
    ),
    ("Trams in Zurich reduce the noise at night.", "Trams in Geneva reduce the noise at night."),
    (
      "If trams are built then streets get quieter at night.",
      "If streets get quieter then trams are built at night."
    ),
    ("A tax on cars would reduce the noise.", "A tax on bars would reduce the noise."),
    ("Trams are the best.", "The trams are best of all."),
    ("Cats bite a dog.", "Dogs bite the cat."),
  ])
  func `other numbers, names, words and orders make other claims`(one: String, other: String) {
    #expect(found(one, other).isEmpty)
  }

  @Test(arguments: [
    ("Trams in the town are not too loud.", "Trams in the town are too loud."),
    ("Trams cannot reduce the noise at night.", "Trams can reduce the noise at night."),
    ("Trams aren't a burden on the town's budget.", "Trams are a burden on the town's budget."),
    ("Straßenbahnen sind in der Stadt nicht zu laut.", "Straßenbahnen sind in der Stadt zu laut."),
  ])
  func `texts that differ in a negation are offered as a contradiction`(
    one: String, other: String
  ) {
    #expect(
      found(one, other) == [
        "[S2] and [S1] differ only in a negation; relate them with '><' if one denies the other"
      ])
  }

  @Test func `what the author relates is left alone`() {
    expectDiagnostics(
      of: NearDuplicateStatements.self,
      in: """
        [A]: Trams in the town are not too loud.
          - [B]: Trams in the town are too loud.
        """)
    expectDiagnostics(
      of: NearDuplicateStatements.self,
      in: """
        ===
        model: {mode: strict}
        ===

        [A]: Trams are quiet.
          +> [B]

        [B]: Trams are quiet!
          +> [A]
        """)
  }

  @Test(arguments: [
    "[A]: Trams are quiet.\n\n[B]: Trams are quiet. {allow: [near-duplicate-statements]}",
    "[A]: …\n\n[B]: …", "A remark.\n\nA remark.", "[A]: Trams are quiet.\n\n[A]: Trams are quiet.",
    "[A]\n\n[B]", "[A]: Trams. #b\n\n[B]: Buses. #b",
    "[A]: Trams are quiet.\n\n<B>: Trams are quiet.",
  ])
  func `allowed, wordless and single statements are fine`(map: String) {
    expectDiagnostics(of: NearDuplicateStatements.self, in: map)
  }

  @Test func `a premise that one step repeats is reported as such`() {
    let map = "<A>\n\n(1) One.\n(2) One.\n----\n(3) Two."
    let ids = MapChecker().check(ArgumentMap(parsing: SourceText(map))).findings.map(\.id)
    #expect(ids == ["repeated-premise"])
    #expect(diagnostics(of: NearDuplicateStatements.self, in: map).count == 1)
  }
}
