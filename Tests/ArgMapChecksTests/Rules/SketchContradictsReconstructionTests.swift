import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct SketchContradictsReconstructionTests {
  @Test func `a support by what contradicts the target names the line that does`() {
    expectDiagnostics(
      of: SketchContradictsReconstruction.self,
      in: """
        [Safe]: The bridge is safe.
          >< [Unsafe]: The bridge is not safe.
          + 1️⃣<Rust>

        <Rust>

        (1) The main cable is rusted through.
        -----
        (2) 2️⃣[Unsafe]
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "<Rust> is written as a reason for [Safe], and contradicts it by reconstruction; change the arrow or the lines",
          notes: [("2️⃣", "<Rust> concludes this")])
      ])
  }

  @Test
  func `an attack on an argument that presupposes what the attacker concludes names both lines`() {
    expectDiagnostics(
      of: SketchContradictsReconstruction.self,
      in: """
        <Time>

        (1) The tram is fast.
        -----
        (2) 1️⃣[Saved]: Commuters save time.
          -> [Rest]: Nobody rests.

        <Economy>

        (1) What is saved is worth money.
        (2) 2️⃣[Saved]
        -----
        (3) The town profits.

        <Time>
          -> 3️⃣<Economy>
        """,
      [
        ExpectedDiagnostic(
          "3️⃣",
          "<Time> is written against <Economy>, and is a reason for it by reconstruction; change the arrow or the lines",
          notes: [("1️⃣", "<Time> concludes this"), ("2️⃣", "<Economy> presupposes this")])
      ])
  }

  @Test(arguments: [
    "[F]\n  -> <T>", "<T>\n  -> [G]", "<T>\n  +> [N]", "[S]: No.\n  >< [F]\n\n[S]\n  +> <T>",
    "[S]: NOT: One.\n  +> <T>",
  ])
  func `every end is judged by what it says`(relation: String) {
    let map = "<T>\n\n(1) [F]: One.\n----\n(2) [G]: Two.\n\n[N]: Not: two.\n\n\(relation)"
    #expect(diagnostics(of: SketchContradictsReconstruction.self, in: map).count == 1)
    for other in [UngroundedRelation.self, SupportAndAttack.self] as [any Rule.Type] {
      #expect(diagnostics(of: other, in: map).isEmpty)
    }
  }

  @Test(arguments: [
    "[F]\n  +> <T>", "<T>\n  -> [N]", "<T>\n  +> [X]: Three.", "<T>\n  _> <U>: Sketched.",
    "<T>\n  -> <U>: Sketched.", "[F]\n  -> [G]",
    "<T>\n  -> [G] {allow: [sketch-contradicts-reconstruction]}",
  ])
  func `what follows, does not follow, or cannot be judged is left alone`(relation: String) {
    expectDiagnostics(
      of: SketchContradictsReconstruction.self,
      in: "<T>\n\n(1) [F]: One.\n----\n(2) [G]: Two.\n\n[N]: Not: two.\n\n\(relation)")
  }

  @Test func `relating the two statements settles the matter`() {
    expectDiagnostics(
      of: SketchContradictsReconstruction.self,
      in: """
        [Safe]: The bridge is safe.
          >< [Unsafe]: The bridge is not safe.
          + <Rust>

        <Rust>

        (1) The main cable is rusted through.
        -----
        (2) [Unsafe]
          +> [Safe]
        """)
  }
}
