import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct UnsourcedClaimTests {
  @Test func `reported statements need a source`() {
    expectDiagnostics(
      of: UnsourcedClaim.self,
      in: """
        1️⃣[A]: They call it cheap. #reported

        [B]: It is cheap. #reported {source: {file: b.txt}}

        [C]: Water is wet. #reported {source: common-knowledge}

        [D]: It is dear.

        [A]
          + [D]
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "[A] is tagged '#reported' and names no source; add 'source:', or mark it {source: common-knowledge}"
        )
      ])
  }

  @Test func `other tags, and all that is basic, need one on request`() {
    expectDiagnostics(
      of: UnsourcedClaim.self,
      in: """
        ===
        argmap: {source: {required-for: [fact], required: basic}}
        ===

        1️⃣[A]: It is cheap. #fact

        [B]: They call it cheap. #reported

        2️⃣[C]: It is fast. #basic

        [D]: What is fast is good. #basic #implicit
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "[A] is tagged '#fact' and names no source; add 'source:', or mark it {source: common-knowledge}"
        ),
        ExpectedDiagnostic(
          "2️⃣",
          "[C] is taken as given and names no source; add 'source:', or mark it {source: common-knowledge}"
        ),
      ])
  }

  @Test func `common knowledge reads without a finding, other words do not`() {
    #expect(
      ArgumentMap(parsing: SourceText("[A]: One. {source: common-knowledge}")).diagnostics.isEmpty)
    #expect(
      ArgumentMap(parsing: SourceText("[A]: One. {source: a book}")).diagnostics.map(\.id)
        == ["invalid-source"])
  }
}

@Suite struct MissingSpeakerTests {
  @Test(arguments: [
    ("Experts say that the tram is cheap.", "experts say"),
    ("Many economists believe that it is cheap.", "many economists believe"),
    ("It is often claimed that it is cheap.", "it is often claimed"),
    ("Allegedly the tram is cheap.", "allegedly"), ("They say it is cheap.", "they say"),
    ("According to observers it is cheap.", "according to observers"),
  ])
  func `words of nobody in particular are reported`(text: String, words: String) {
    expectDiagnostics(
      of: MissingSpeaker.self, in: "1️⃣[A]: \(text)",
      [
        ExpectedDiagnostic(
          "1️⃣",
          "[A] says '\(words)' and not who; name the 'speaker:' in its source, or write 'speaker: unknown'"
        )
      ])
    for data in [
      "{source: {file: a.txt, speaker: unknown}}", "{speaker: Ada}", "{proponent: Ada}",
    ] {
      expectDiagnostics(of: MissingSpeaker.self, in: "[A]: \(text) \(data)")
    }
  }

  @Test(arguments: [
    "The ministry says that the tram is cheap.", "Economists of the ministry say it is cheap.",
    "It is clear that the tram is cheap.", "People like the tram.", "Some trams are cheap.",
    "According to the ministry it is cheap.",
  ])
  func `words of somebody, and no words at all, are fine`(text: String) {
    expectDiagnostics(of: MissingSpeaker.self, in: "[A]: \(text)")
  }

  private func step(_ assertion: String, _ scheme: String = "expert-opinion") -> String {
    """
    <A>

    (1) Ada knows all about trams. {role: expertise}
    (2) \(assertion)
    -- \(scheme) {uses: [1, 2]} --
    (3) The tram is cheap.
    """
  }

  @Test(arguments: ["expert-opinion", "position to know", "Witness-Testimony"])
  func `a step on somebody's word that names nobody is reported at the assertion`(scheme: String) {
    expectDiagnostics(
      of: MissingSpeaker.self, in: step("1️⃣The tram is cheap, it seems. {role: assertion}", scheme),
      [
        ExpectedDiagnostic(
          "1️⃣",
          "the step to (3) of <A> rests on somebody's word (\(scheme.lowercased().replacing(" ", with: "-"))) and nobody is named; give the assertion a source with 'speaker:'"
        )
      ])
  }

  @Test(arguments: [
    ("Ada calls the tram cheap. {role: assertion}", "expert-opinion"),
    (
      "The tram is cheap. {role: assertion, source: {file: a.txt, speaker: Ada}}",
      "expert-opinion"
    ),
    ("Ada says that the tram is cheap.", "witness-testimony"),
    ("The tram is cheap.", "modus ponens"),
  ])
  func `a step that names somebody is fine`(assertion: String, scheme: String) {
    expectDiagnostics(of: MissingSpeaker.self, in: step(assertion, scheme))
  }

  @Test func `a nameless assertion of a step is one finding`() {
    expectDiagnostics(
      of: MissingSpeaker.self, in: step("1️⃣Experts call the tram cheap. {role: assertion}"),
      [
        ExpectedDiagnostic(
          "1️⃣",
          "“Experts call the tram cheap.” says 'experts call' and not who; name the 'speaker:' in its source, or write 'speaker: unknown'"
        )
      ])
  }
}
