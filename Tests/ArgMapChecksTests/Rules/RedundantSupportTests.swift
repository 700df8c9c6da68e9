import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import ArgMapTestSupport
import Testing

@Suite struct RedundantSupportTests {
  @Test func `a short cut beside arrows is reported with the longer path`() {
    expectDiagnostics(
      of: RedundantSupport.self,
      in: """
        [Tram]: The tram should be built.
          + 1️⃣<Time>: Commuters save time.
            + 2️⃣[Fast]: The tram is fast. #basic
          + 3️⃣[Fast]
        """,
      [
        ExpectedDiagnostic(
          "3️⃣",
          "[Fast] is a reason for [Tram] through <Time> already; remove the line, or write what it adds as another argument",
          notes: [
            ("2️⃣", "[Fast] is written as a reason for <Time>"),
            ("1️⃣", "<Time> is written as a reason for [Tram]"),
          ])
      ])
  }

  @Test func `so is one beside a reconstruction`() {
    expectDiagnostics(
      of: RedundantSupport.self,
      in: """
        <Time>

        (1) 1️⃣[Fast]: The tram is fast.
        ----
        (2) 2️⃣[Saved]: Commuters save time.
          + 3️⃣[Fast]
        """,
      [
        ExpectedDiagnostic(
          "3️⃣",
          "[Fast] is a reason for [Saved] through <Time> already; remove the line, or write what it adds as another argument",
          notes: [("1️⃣", "[Fast] is premise (1) of <Time>"), ("2️⃣", "<Time> concludes [Saved]")])
      ])
  }

  @Test(arguments: [
    "[A]: One.\n  + [B]: Two.\n  + [C]: Three.", "[A]: One.\n  + [B]: Two.\n    + [C]: Three.",
    // Two ways of the same length.
    "[A]: One.\n  + [B]: Two.\n    + [D]: Four.\n  + [C]: Three.\n    + [D]",
    "[A]: One.\n  + [B]: Two.\n    - [C]: Three.\n  + [C]",
    // A circle is another fault.
    "[A]: One.\n  + [B]: Two.\n    + [A]\n  + [C]: Three.",
    // An arrow to an argument that presupposes the statement shows the argument.
    "[F]: One.\n  +> <T>\n\n<T>\n\n(1) [F]\n----\n(2) [S]: Two.",
  ])
  func `other paths are fine`(map: String) {
    expectDiagnostics(of: RedundantSupport.self, in: map)
  }

  @Test func `exactly the edges that a longer path bypasses are found`() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let count = Int.random(in: 3...9, using: &generator)
      var arrows: Set<[Int]> = []
      for _ in 0..<Int.random(in: 2...16, using: &generator) {
        let ends = [
          Int.random(in: 0..<count, using: &generator),
          Int.random(in: 0..<count, using: &generator),
        ].sorted()
        if ends[0] != ends[1] { arrows.insert(ends) }
      }
      let map = (0..<count).map { node in
        "[S\(node)]: Text \(node)."
          + arrows.filter { $0[1] == node }.map { "\n  + [S\($0[0])]" }.sorted().joined()
      }.joined(separator: "\n\n")
      let found = diagnostics(of: RedundantSupport.self, in: map).map(\.subjects)
      let bypassed = arrows.filter { arrow in
        arrows.contains { $0[0] == arrow[0] && $0 != arrow && reaches(arrow[1], $0[1], arrows) }
      }
      #expect(
        Set(found) == Set(bypassed.map { ["statement:S\($0[0])", "statement:S\($0[1])"] }), "\(map)"
      )
    }
  }

  private func reaches(_ end: Int, _ start: Int, _ arrows: Set<[Int]>) -> Bool {
    start == end || arrows.contains { $0[0] == start && reaches(end, $0[1], arrows) }
  }
}
