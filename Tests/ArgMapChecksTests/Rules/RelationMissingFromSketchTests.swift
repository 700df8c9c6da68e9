import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct RelationMissingFromSketchTests {
  /// Two arguments of which one presupposes what the other concludes, and a sketch.
  private func map(_ conclusion: String, _ sketch: String) -> String {
    """
    <Time>

    (1) The tram is fast.
    ----
    (2) \(conclusion)

    <Economy>

    (1) 1️⃣[Saved]: Commuters save time.
    ----
    (2) [Rich]: The town gets rich.
      + 2️⃣<Shops>: Shops gain guests.

    \(sketch)
    """
  }

  @Test func `a claim of the sketch that an argument presupposes is reported at the premise`() {
    expectDiagnostics(
      of: RelationMissingFromSketch.self,
      in: map("[Fast]: Fast.", "[Saved]\n  + <Survey>: Commuters say so."),
      [
        ExpectedDiagnostic(
          "1️⃣",
          "[Saved] says what <Economy> presupposes in (1), and no relation line shows it; write '+> <Economy>' under it",
          notes: [("1️⃣", "this bears on it")])
      ])
  }

  @Test(arguments: [
    ("[Saved]", "says"), ("Not: commuters save time.", "denies"),
    ("[Late]: They do not.", "denies"),
  ])
  func `so is an argument that concludes what another presupposes or denies`(
    conclusion: String, verb: String
  ) {
    let negation = conclusion == "[Late]: They do not." ? "[Late]: Not: commuters save time." : ""
    let text = map(conclusion, negation).replacing(
      "They do not.", with: "Not: commuters save time.")
    let found = diagnostics(
      of: RelationMissingFromSketch.self,
      in: text.replacing("1️⃣", with: "").replacing("2️⃣", with: ""))
    #expect(found.count == 1)
    #expect(
      found.first?.message.text.hasPrefix("<Time> \(verb) what <Economy> presupposes in (1),")
        == true)
  }

  @Test(arguments: [
    ("[Saved]", "<Time>\n  +> <Economy>"), ("[Saved]", "[Saved]\n  +> <Economy>"),
    ("[Late]: They lose time.", "[Late]\n  >< [Saved]"),
    ("Not: commuters save time.", "<Time>\n  -> <Economy>"), ("[Fast]: Fast.", ""),
    ("[Saved] {allow: [relation-missing-from-sketch]}", ""),
  ])
  func `what is written, or does not follow, is fine`(conclusion: String, sketch: String) {
    expectDiagnostics(of: RelationMissingFromSketch.self, in: map(conclusion, sketch))
  }

  @Test func `a relation under a line of the argument itself shows the line`() {
    expectDiagnostics(
      of: RelationMissingFromSketch.self,
      in: "<A>\n\n(1) [P]: One.\n  + <B>: Reason.\n----\n(2) [Q]: Two.\n  - <C>: Doubt.")
  }

  @Test func `maps that are not sketched are not checked`() {
    expectDiagnostics(
      of: RelationMissingFromSketch.self,
      in: map("[Saved]", "").replacing("  + 2️⃣<Shops>: Shops gain guests.\n", with: ""))
  }
}
