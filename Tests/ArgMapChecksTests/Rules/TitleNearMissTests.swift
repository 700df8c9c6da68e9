import ArgMapChecks
import ArgMapSyntax
import Testing

@Suite struct TitleNearMissTests {
  @Test func `the rarer spelling is reported with the other one`() {
    expectDiagnostics(
      of: TitleNearMiss.self,
      in: """
        2️⃣[Noise harms]: Traffic noise harms sleep.
          + <Study>: Panel data.

        [Noise harms]
          - <Doubt>: Small sample.

        1️⃣[Noise Harms]: Traffic noise is bad for sleepers.
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "[Noise Harms] is nearly the title [Noise harms]; write them alike, or tell them apart",
          notes: [("2️⃣", "the title used more often")])
      ])
  }

  @Test(arguments: [
    ("Noise harms", "noise  harms"), ("Noise-harms", "Noise harms"), ("Cafés close", "Cafes close"),
    ("Traffic harms sleep", "Trafic harms sleep"), ("Traffic harms sleep", "Traffik harms sleep"),
    ("Übernahme", "U\u{308}bernahme!"), ("Claim", "claim"),
  ])
  func `titles that differ in little more than spelling are near`(left: String, right: String) {
    #expect(count(left, right) == 1)
  }

  @Test(arguments: [
    ("Objection 1", "Objection 2"), ("Objection 1", "Objection 11"), ("Reply 1.1", "Reply 11"),
    ("Argument A", "Argument B"), ("Argument I", "Argument II"), ("Argument", "Argument A"),
    ("Tram", "Tran"), ("Cars pollute", "Care polluter"), ("?!", "!!"),
  ])
  func `families, short titles and distant titles are not`(left: String, right: String) {
    #expect(count(left, right) == 0)
  }

  @Test func `statements and arguments are compared among themselves`() {
    expectDiagnostics(
      of: TitleNearMiss.self, in: "[Traffic noise]: Loud.\n\n<Traffic Noise>: Very loud.")
  }

  @Test func `an undefined title is left to other rules`() {
    expectDiagnostics(
      of: TitleNearMiss.self, in: "[Traffic noise]: Loud.\n  + [Traffic Noise]")
  }

  private func count(_ left: String, _ right: String) -> Int {
    diagnostics(of: TitleNearMiss.self, in: "[\(left)]: One.\n\n[\(right)]: Two.").count
  }
}

@Suite struct DuplicateTitleTests {
  @Test func `of texts unlike the first one the least like it is reported`() {
    expectDiagnostics(
      of: DuplicateTitle.self,
      in: """
        2️⃣[Cost]: The tram costs 40 million.

        [Cost]: The tram costs 40 million euros.

        [Cost]: The tram would need 40 million.

        1️⃣[Cost]: Parking fees would rise.
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "[Cost] has a text that reads unlike the first; give one of them another title",
          notes: [("2️⃣", "the first text")])
      ])
  }

  @Test(arguments: [
    "[Cost]: The tram costs 40 million.\n\n[Cost]: the tram costs **40 million**! #money",
    "[Cost]: The tram costs 40 million.\n\n[Cost]",
    "[Kosten]: 電車は高い。\n\n[Kosten]: 電車は高いです。",
  ])
  func `rewording and references are fine`(map: String) {
    expectDiagnostics(of: DuplicateTitle.self, in: map)
  }

  @Test func `descriptions of an argument need not be alike, so this is a note`() {
    expectDiagnostics(
      of: DuplicateTitle.self,
      in: "<Cost>: The tram is expensive.\n\n1️⃣<Cost>: Money is short.",
      [
        ExpectedDiagnostic(
          "1️⃣",
          "<Cost> has a description that reads unlike the first; check that they describe one argument",
          severity: .note)
      ])
  }
}
