import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct CircularSupportTests {
  @Test func `a circle of arrows is listed hop by hop from its first element`() {
    expectDiagnostics(
      of: CircularSupport.self,
      in: """
        [Trade]: Trade grows.
          + 1️⃣[Trust]: Partners trust each other.

        [Trust]
          + 2️⃣<Deals>: Deals are kept.
            + 3️⃣[Trade]
        """,
      [
        ExpectedDiagnostic(
          "3️⃣",
          "[Trade] supports itself through <Deals> and [Trust]; give one of them a reason that does not lean on the others",
          notes: [
            ("3️⃣", "[Trade] is written as a reason for <Deals>, which closes the circle"),
            ("2️⃣", "<Deals> is written as a reason for [Trust]"),
            ("1️⃣", "[Trust] is written as a reason for [Trade]"),
          ])
      ])
  }

  @Test func `a circle over statements that reconstructions share names premises and conclusions`()
  {
    expectDiagnostics(
      of: CircularSupport.self,
      in: """
        [Tram]: The tram should be built. #thesis
          + [Saved]

        <Time>

        (1) 1️⃣[Fast]: The tram is fast.
        (2) What is fast saves time.
        -----
        (3) 2️⃣[Saved]: Commuters save time.

        <Habit>

        (1) 3️⃣[Saved]
        (2) What saves time is called fast.
        -----
        (3) 4️⃣[Fast]
        """,
      [
        ExpectedDiagnostic(
          "4️⃣",
          "[Fast] supports itself through <Time>, [Saved] and <Habit>; give one of them a reason that does not lean on the others",
          notes: [
            ("1️⃣", "[Fast] is premise (1) of <Time>"),
            ("2️⃣", "<Time> concludes [Saved]"),
            ("3️⃣", "[Saved] is premise (1) of <Habit>"),
            ("4️⃣", "<Habit> concludes [Fast], which closes the circle"),
          ])
      ])
  }

  @Test func `a circle over an arrow and a reconstruction is found`() {
    expectDiagnostics(
      of: CircularSupport.self,
      in: """
        <Time>

        (1) 1️⃣[Fast]: The tram is fast.
        (2) What is fast saves time.
        -----
        (3) 2️⃣[Saved]: Commuters save time.

        [Fast]
          + 3️⃣[Saved]
        """,
      [
        ExpectedDiagnostic(
          "3️⃣",
          "[Fast] supports itself through <Time> and [Saved]; give one of them a reason that does not lean on the others",
          notes: [
            ("1️⃣", "[Fast] is premise (1) of <Time>"),
            ("2️⃣", "<Time> concludes [Saved]"),
            ("3️⃣", "[Saved] is written as a reason for [Fast], which closes the circle"),
          ])
      ])
  }

  @Test func `a circle through a step that draws on an earlier one is found`() {
    let map = """
      <Long>

      (1) Rain falls.
      -- {uses: [1]} --
      (2) [Wet]: Streets are wet.
      -- {uses: [2]} --
      (3) [Slow]: Traffic is slow.
      -- {uses: [3]} --
      (4) [Late]: People are late.

      [Wet]
        + [Late]
      """
    #expect(
      diagnostics(of: CircularSupport.self, in: map).first?.notes.map(\.message.text) == [
        "[Wet] is used as (2) in <Long>", "<Long> concludes [Slow]",
        "[Slow] is used as (3) in <Long>", "<Long> concludes [Late]",
        "[Late] is written as a reason for [Wet], which closes the circle",
      ])
  }

  @Test func `the shortest circle is shown and the rest counted`() {
    let map = """
      [A]: One.
        + [B]: Two.
          + [C]: Three.
            + [D]: Four.
              + [A]
            + [B]
      """
    let found = diagnostics(of: CircularSupport.self, in: map)
    #expect(
      found.map(\.message.text) == [
        "[B] supports itself through [C], and 2 more are caught in the circle; give one of them a reason that does not lean on the others"
      ])
    #expect(found.first?.subjects == ["statement:B", "statement:C"])
  }

  @Test func `of two shortest circles the first one in the text is shown`() {
    let map = """
      [A]: One.
        + [B]: Two.
          + [A]
        + [C]: Three.
          + [A]
      """
    let found = diagnostics(of: CircularSupport.self, in: map)
    #expect(found.map(\.subjects) == [["statement:A", "statement:B"]])
  }

  @Test(arguments: [
    // An attack in the circle.
    "[A]: One.\n  + [B]: Two.\n    - [A]",
    // Mutual entailment says that two statements are one.
    "===\nmodel: {mode: strict}\n===\n\n[A]: One.\n  + [B]: Two.\n    + [A]",
    // Steps of one argument that do not draw on each other.
    """
    <Two>

    (1) [A]: One.
    -- {uses: [1]} --
    (2) [B]: Two.
    (3) [C]: Three.
    -- {uses: [3]} --
    (4) [D]: Four.

    [A]
      + [D]
    """,
    // A premise that is its own conclusion is reported as such.
    "<A>\n\n(1) [R]: One.\n----\n(2) [I]: Two.\n----\n(3) [R]",
    "<A>\n\n(1) [R]: One.\n----\n(2) [R]\n----\n(3) [C]: Two.",
    "[A]: One.\n  + [A]",
  ])
  func `what is no circle, or another fault, is left alone`(map: String) {
    expectDiagnostics(of: CircularSupport.self, in: map)
  }

  @Test func `equivalent statements are one station of a circle`() {
    let map = """
      ===
      model: {mode: strict}
      ===

      [A]: One.
        + [B]: Two.
          + [A]
        + <X>: Three.
          + [C]: Four.
            + [B]
      """
    let found = diagnostics(of: CircularSupport.self, in: map)
    #expect(found.map(\.subjects) == [["statement:B", "statement:C", "argument:X"]])
  }

  @Test func `allowing circles on an element breaks the circle there only`() {
    let map = """
      [A]: One. {allow: [circular-support]}
        + [B]: Two.
          + [A]
          + [C]: Three.
            + [B]
      """
    let found = diagnostics(of: CircularSupport.self, in: map)
    #expect(found.map(\.subjects) == [["statement:B", "statement:C"]])
  }

  @Test func `a circle of thousands of claims is found in little time`() {
    let count = 20_000
    let map = (0..<count).map { "[Claim \($0)]: Text \($0).\n  + [Claim \(($0 + 1) % count)]" }
      .joined(separator: "\n\n")
    let found = diagnostics(of: CircularSupport.self, in: map)
    #expect(found.map(\.notes.count) == [count])
  }

  @Test func `a circle over two files joined by an include is found`() throws {
    let map = ArgumentMap(
      parsing: .composed([
        ("part.argdown", "[B]\n  + [A]\n\n"), ("main.argdown", "[A]: One.\n  + [B]: Two.\n"),
      ]))
    let finding = try #require(
      MapChecker(rules: [CircularSupport.self]).check(map).findings.first)
    #expect(finding.subjects == ["statement:A", "statement:B"])
    let notes = finding.notes.map { map.text.origin(of: $0.range).text.name }
    #expect(Set(notes) == ["main.argdown", "part.argdown"])
  }

  @Test func `beyond two thousand claims the finding says that the circle may not be the shortest`()
    throws
  {
    // Each claim has several reasons among the next ones, so a search from each takes long.
    func map(_ count: Int) -> String {
      (0..<count).map { node in
        "[S\(node)]: Text \(node)."
          + (1...3).map { "\n  + [S\((node + $0) % count)]" }.joined()
      }.joined(separator: "\n\n")
    }
    for (count, isShortest) in [(300, true), (3_000, false)] {
      let message = try #require(
        diagnostics(of: CircularSupport.self, in: map(count)).first?.message.text)
      #expect(message.contains("perhaps not the shortest") == !isShortest)
    }
  }

  @Test func `no shorter circle exists than the one shown`() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      let count = Int.random(in: 2...9, using: &generator)
      let arrows = (0..<Int.random(in: 1...14, using: &generator)).map { _ in
        (
          source: Int.random(in: 0..<count, using: &generator),
          target: Int.random(in: 0..<count, using: &generator)
        )
      }
      let map = (0..<count).map { node in
        "[S\(node)]: Text \(node)."
          + arrows.filter { $0.target == node }.map { "\n  + [S\($0.source)]" }.joined()
      }.joined(separator: "\n\n")
      let shown = diagnostics(of: CircularSupport.self, in: map).map(\.notes.count).min()
      #expect(shown == shortestCircle(count, arrows), "\(map)")
    }
  }

  /// The length of a shortest circle of two or more nodes, by walking from every node.
  private func shortestCircle(_ count: Int, _ arrows: [(source: Int, target: Int)]) -> Int? {
    (0..<count).compactMap { start -> Int? in
      var reached: Set = [start]
      for length in 1...count {
        reached = Set(
          arrows.filter { reached.contains($0.source) && $0.source != $0.target }.map(\.target))
        if reached.contains(start) { return length }
      }
      return nil
    }.min()
  }
}
