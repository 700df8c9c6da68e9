import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct UndefinedStatementTests {
  @Test func `a title without a text is reported once, at its first use`() {
    expectDiagnostics(
      of: UndefinedStatement.self,
      in: """
        [Ban cars]: The old town should be closed to cars.
          + 1️⃣[Noise]
          + <Study>

        <Study>

        (1) 2️⃣[Noise]
        (2) Noise is bad.
        ----
        (3) [Ban cars]
        """,
      [
        ExpectedDiagnostic(
          "1️⃣", "[Noise] has no text; say what it claims, as in '[Noise]: …'",
          notes: [("2️⃣", "also used here")])
      ])
  }

  @Test(arguments: [
    ("Air qualty", "Air quality"), ("air Quality", "Air quality"), ("Air-quality", "Air quality"),
    ("Aire qualities", nil), ("Air quality 2", nil), ("Café", "Cafe"),
  ])
  func `the closest title is suggested`(used: String, meant: String?) {
    let map = """
      [Ban cars]: The old town should be closed to cars.
        + [\(used)]

      [Air quality]: Exhaust makes the air unhealthy.

      [Cafe]: Guests stay longer.
      """
    let found = diagnostics(of: UndefinedStatement.self, in: map)
    #expect(
      found.map(\.message.text) == [
        meant.map { "[\(used)] has no text; did you mean [\($0)]?" }
          ?? "[\(used)] has no text; say what it claims, as in '[\(used)]: …'"
      ])
    #expect(found.first?.fixes.map(\.replacement) == meant.map { ["[\($0)]"] } ?? [])
  }

  @Test func `an argument with the title is suggested before a close title`() {
    let map = "[Zoo]: Open it.\n  - [Costs]\n\n<Costs>: It costs much.\n\n[Cost]: Ten thousand."
    let found = diagnostics(of: UndefinedStatement.self, in: map)
    #expect(found.map(\.message.text) == ["[Costs] has no text; did you mean <Costs>?"])
    #expect(found.first?.fixes.map(\.replacement) == ["<Costs>"])
  }

  @Test func `no argument is suggested for a line of a reconstruction`() {
    let map = "<Costs>: It costs much.\n\n<A>\n\n(1) [Costs]\n----\n(2) Shut it."
    #expect(
      diagnostics(of: UndefinedStatement.self, in: map).map(\.message.text)
        == ["[Costs] has no text; say what it claims, as in '[Costs]: …'"])
  }

  @Test func `the fix replaces the title and nothing else`() throws {
    let map = "[A]: Closed streets.\n  + [Air qualty] {x: 1}\n\n[Air quality]: Good air.\n"
    let fix = try #require(diagnostics(of: UndefinedStatement.self, in: map).first?.fixes.first)
    #expect(SourceText(map).string(in: fix.range) == "[Air qualty]")
  }

  @Test func `no fix is offered when two titles are equally close`() {
    let map = """
      [Tax]: Tax cars.
        + [Tall gates]

      [Toll gates]: Gates at the roads.

      [Tail gates]: Gates at the back.
      """
    #expect(diagnostics(of: UndefinedStatement.self, in: map).map(\.fixes) == [[]])
  }

  @Test(arguments: [
    "[Tram]", "See @[Tram].", "[Tram]: Build it.\n\n[Tram]\n  + [Tram]",
    "[Tram]: Build it. #a\n\n[Tram] #b",
  ])
  func `a title that is defined, or in no relation, is fine`(map: String) {
    expectDiagnostics(of: UndefinedStatement.self, in: map)
  }
}

@Suite struct UndefinedArgumentTests {
  @Test func `an argument that is only named is reported at its first use`() {
    expectDiagnostics(
      of: UndefinedArgument.self,
      in: """
        [Ban cars]: The old town should be closed to cars.
          + 1️⃣<Noise>
          - <Cost>: It costs much.

        2️⃣<Noise>
        """,
      [
        ExpectedDiagnostic(
          "1️⃣", "<Noise> has neither a description nor premises; say how it argues",
          notes: [("2️⃣", "also used here")])
      ])
  }

  @Test func `a close title is suggested`() {
    expectDiagnostics(
      of: UndefinedArgument.self,
      in: """
        [Ban cars]: The old town should be closed to cars.
          + 1️⃣<Quiet nigths>

        <Quiet nights>: People sleep.
        """,
      [
        ExpectedDiagnostic(
          "1️⃣", "<Quiet nigths> has no description; did you mean <Quiet nights>?")
      ])
  }

  @Test func `a statement with the title is suggested`() {
    let map = "[Zoo]: Open it.\n  - <Costs>\n\n[Costs]: It costs much."
    let found = diagnostics(of: UndefinedArgument.self, in: map)
    #expect(found.map(\.message.text) == ["<Costs> has no description; did you mean [Costs]?"])
    #expect(found.first?.fixes.map(\.replacement) == ["[Costs]"])
  }

  @Test(arguments: ["<A>\n\n(1) One.\n(2) Two.", "<A> #x {y: z}\n\n(1) One.\n—\n(2) Two."])
  func `lines that are no structure for want of an inference are a finding already`(map: String) {
    let map = ArgumentMap(parsing: SourceText(map))
    #expect(MapChecker().check(map).findings.map(\.id) == ["incomplete-structure"])
  }

  @Test func `a reconstruction defines an argument`() {
    expectDiagnostics(
      of: UndefinedArgument.self,
      in: """
        <Noise>

        (1) Noise is bad.
        ----
        (2) Ban cars.
        """)
  }
}
