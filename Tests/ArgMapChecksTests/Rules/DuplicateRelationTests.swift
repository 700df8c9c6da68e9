import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct DuplicateRelationTests {
  @Test func `each line after the first is reported, whichever end it is written from`() {
    let message = "<Time> is already written as a reason for [Tram]; delete one of the two lines"
    expectDiagnostics(
      of: DuplicateRelation.self,
      in: """
        [Tram]: The tram should be built.
          + 1️⃣<Time>: Commuters save time.
          + 2️⃣<Time>

        <Time>
          +> 3️⃣[Tram]
        """,
      [
        ExpectedDiagnostic("2️⃣", message, notes: [("1️⃣", "it is written here first")]),
        ExpectedDiagnostic("3️⃣", message, notes: [("1️⃣", "it is written here first")]),
      ])
  }

  @Test(arguments: [
    ("[A]: One.\n  - [B]: Two.\n  - [B]", "a reason against [A]"),
    ("[B]: Two.\n  >< [A]: One.\n\n[A]\n  >< [B]", "contradictory to [B]"),
    ("<A>: One.\n  _ [B]: Two.\n  _ [B]", "an undercut of <A>"),
    ("<A>\n  +> [C]\n  +> [C]\n\n<A>\n\n(1) One.\n----\n(2) [C]: Two.", "a reason for [C]"),
    ("===\nmodel: {mode: strict}\n===\n\n[A]: One.\n  + [B]: Two.\n  + [B]", "a reason for [A]"),
  ])
  func `relations of every kind are compared`(map: String, fact: String) {
    let found = diagnostics(of: DuplicateRelation.self, in: map)
    #expect(found.count == 1)
    #expect(found.first?.message.text.contains("is already written as \(fact);") == true)
  }

  @Test(arguments: [
    "[A]: One.\n  + [B]: Two.\n  - [B]", "[A]: One.\n  + [B]: Two.\n    + [A]",
    "[A]: One.\n  + <B>: Two.\n\n<B>\n\n(1) Three.\n----\n(2) [A]",
    "<A>\n  +> [C]: Two.\n\n[D]\n  +> [C]\n\n<A>\n\n(1) One.\n----\n(2) [D]: Three.",
    "[A]: One.\n  + [A]\n  + [A]",
  ])
  func `other relations, and what only follows, are no repetition`(map: String) {
    expectDiagnostics(of: DuplicateRelation.self, in: map)
  }

  @Test func `what another file says again is left alone`() {
    let part = "[A]: One.\n  + [B]: Two.\n\n"
    for (name, count) in [("other.argdown", 0), ("map.argdown", 1)] {
      let map = ArgumentMap(
        parsing: .composed([(name, part), ("map.argdown", "[A]\n  + [B]\n")]))
      #expect(MapChecker(rules: [DuplicateRelation.self]).check(map).findings.count == count)
    }
  }

  @Test(arguments: [
    (
      "[A]: One.\n  + [B]: Two.\n  + [B]\n  + [C]: Three.",
      "[A]: One.\n  + [B]: Two.\n  + [C]: Three."
    ),
    ("[A]: One.\r\n  + [B]: Two.\r\n  + [B]\r\n", "[A]: One.\r\n  + [B]: Two.\r\n"),
    ("[A]: One.\n  + [B]: Two.\n\n[B]\n  +> [A]", "[A]: One.\n  + [B]: Two.\n\n[B]"),
    (
      "[A]: One.\n  + [B]: Two.\n  <+ [B]  \n\n[C]: Three.",
      "[A]: One.\n  + [B]: Two.\n\n[C]: Three."
    ),
  ])
  func `a line that holds nothing else is deleted`(map: String, repaired: String) {
    expectFix(of: DuplicateRelation.self, in: map, gives: repaired, isSafe: true)
  }

  @Test(arguments: [
    "[A]: One.\n  + [B]: Two.\n  + [B]: Again.", "[A]: One.\n  + [B]: Two.\n  + [B] #tag",
    "[A]: One.\n  + [B]: Two.\n  + [B] {key: value}", "[A]: One.\n  + [B]: Two.\n  + [B] // Why?",
    "[A]: One.\n  + [B]: Two.\n  + [B]\n    - [C]: Three.",
    "[A]: One.\n  + [B]: Two.\n  + /* Why? */ [B]",
    "[A]: One.\n  + [B]: Two.\n  + [B]\n\n    - [C]: Three.",
    "[A]: One.\n  + [B]: Two.\n  + [B]\n  [C]",
  ])
  func `a line that holds anything else is not`(map: String) {
    #expect(diagnostics(of: DuplicateRelation.self, in: map).map(\.fixes) == [[]])
  }
}
