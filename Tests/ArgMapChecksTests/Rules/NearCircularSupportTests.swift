import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct NearCircularSupportTests {
  @Test func `a circle behind a rewording is told with the two statements that close it`() {
    expectDiagnostics(
      of: NearCircularSupport.self,
      in: """
        <A>

        (1) 1️⃣The court is independent.
        (2) Independent courts rule fairly.
        -----
        (3) 2️⃣[Fair]: Its rulings are fair.

        <B>

        (1) 3️⃣[Fair]
        -----
        (2) 4️⃣[Free]: *The court* is independent!
        """,
      [
        ExpectedDiagnostic(
          "4️⃣",
          "[Free] reads like “The court is independent.”, and as one claim they would support themselves through <A>, [Fair] and <B>; give one of them a reason that does not lean on the others",
          notes: [
            ("1️⃣", "[Free] reads like this"),
            ("1️⃣", "“The court is independent.” is premise (1) of <A>"),
            ("2️⃣", "<A> concludes [Fair]"), ("3️⃣", "[Fair] is premise (1) of <B>"),
            ("4️⃣", "<B> concludes [Free]"),
          ])
      ])
  }

  @Test func `it is found over arrows, over several rewordings, and over an include`() {
    let parts = [
      ("a.argdown", "[A]: Rents rise.\n  + [B]: Prices climb.\n\n"),
      ("b.argdown", "[C]: Prices climb!\n  + [D]: RENTS RISE\n"),
    ]
    let map = ArgumentMap(parsing: .composed(parts))
    let levels = RuleLevels(profiles: [.review])
    let found = MapChecker(rules: [NearCircularSupport.self], levels: levels).check(map).findings
    #expect(found.count == 1)
    #expect(
      found.first.map { Set($0.subjects) }
        == ["statement:A", "statement:B", "statement:C", "statement:D"])
  }

  @Test func `from five words on their order does not count`() {
    for (words, count) in [
      ("of the residents, at night, noise harms sleep", 1), ("noise harms people", 0),
    ] {
      let other = count == 1 ? "noise harms sleep of the residents at night" : "people harms noise"
      let map = "[A]: \(words)\n  + [B]: Two.\n    + [C]: \(other)"
      #expect(diagnostics(of: NearCircularSupport.self, in: map).count == count)
    }
  }

  @Test(arguments: [
    // A circle without any rewording, and begging the question, are reported as such.
    "[A]: One.\n  + [B]: Two.\n    + [A]\n\n[C]: Two.\n  + [D]: Four.",
    "<A>\n\n(1) It is so.\n----\n(2) Two.\n----\n(3) It is so!",
    "<A>\n\n(1) It is so.\n----\n(2) It is so!\n----\n(3) Three.",
    // Alike, and no circle.
    "[A]: One.\n  + [B]: Two.\n\n[C]: Two.\n  + [D]: Four.",
    "[A]: One.\n  + [B]: Two.\n    - [C]: One!",
    "[A]: It is here.\n  + [B]: Two.\n    + [C]: It is there.",
    "[A]: One.\n  + [B]: Two.\n    + [C]: One! {allow: [near-circular-support]}",
  ])
  func `other circles, and likeness alone, are left alone`(map: String) {
    expectDiagnostics(of: NearCircularSupport.self, in: map)
  }

  @Test func `thousands of statements in the same words take little time`() {
    let map = (0..<4_000).map { "[A\($0)]: Same words.\n  + [B\($0)]: Other words." }
      .joined(separator: "\n\n")
    #expect(diagnostics(of: NearCircularSupport.self, in: map).isEmpty)
  }
}
