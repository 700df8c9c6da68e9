import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct SupportsBothSidesTests {
  @Test func `the element at which the sides part is reported with both paths`() {
    expectDiagnostics(
      of: SupportsBothSides.self,
      in: """
        [Safe]: The bridge is safe.
          >< [Unsafe]: The bridge is not safe.
          + 1️⃣<Stood>: It has stood long.
            + 2️⃣[Old]

        3️⃣[Old]: The bridge is a hundred years old.
          + [Plate]: A plate says so.

        <Rust>

        (1) 4️⃣[Old]
        (2) What is old is unsafe.
        ----
        (3) 5️⃣[Unsafe]
        """,
      [
        ExpectedDiagnostic(
          "3️⃣",
          "[Old] backs both [Safe] and [Unsafe], which cannot both be true; remove one of the links, or tag it '#common' if it is neutral between them",
          notes: [
            ("2️⃣", "[Old] is written as a reason for <Stood>"),
            ("1️⃣", "<Stood> is written as a reason for [Safe]"),
            ("4️⃣", "[Old] is premise (1) of <Rust>"), ("5️⃣", "<Rust> concludes [Unsafe]"),
          ])
      ])
  }

  @Test func `a claim that backs what denies it is reported, also where only the words deny it`() {
    expectDiagnostics(
      of: SupportsBothSides.self,
      in: """
        [Wet]: Not: the streets are dry.
          + [Rain]: It rains.
            + 1️⃣[Dry]: The streets are dry.
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "[Dry] backs [Wet], which cannot be true together with it; remove one of the links")
      ])
    #expect(
      diagnostics(
        of: SupportsBothSides.self, in: "[Wet]: Not: dry streets.\n  + [Dry]: Dry streets."
      ).count == 1)
  }

  @Test(arguments: [
    "[A]: One.\n  >< [B]: Two.\n  + [C]: Three.\n  - [D]: Four.\n\n[B]\n  + [D]",
    "[A]: One.\n  - [B]: Two.\n  + [C]: Three.\n\n[B]\n  + [C]",
    "[A]: One.\n  >< [B]: Two.\n  + [C]: Three. #common\n    + [D]: Four.\n\n[B]\n  + [C]",
    "[A]: One.\n  >< [B]: Two.\n  + [C]: Three. {allow: [supports-both-sides]}\n\n[B]\n  + [C]",
    // What speaks for and against the same in one hop is another finding.
    "[A]: One.\n  >< [B]: Two.\n  + [B]",
    "<R>\n\n(1) [A]: One.\n(2) Two.\n-- reductio --\n(3) [B]: Three.\n  >< [A]",
  ])
  func `neutral elements, attacks and other findings are fine`(map: String) {
    expectDiagnostics(of: SupportsBothSides.self, in: map)
  }

  @Test func `over an include both sides are seen`() {
    let map = ArgumentMap(
      parsing: .composed([
        ("a.argdown", "[A]: One.\n  >< [B]: Two.\n  + [C]: Three.\n\n"),
        ("b.argdown", "[B]\n  + [C]\n"),
      ]))
    #expect(MapChecker(rules: [SupportsBothSides.self]).check(map).findings.count == 1)
  }

  @Test func `thousands of contradictions along one chain take little time`() {
    let count = 5_000
    let map = (0..<count).map {
      "[C\($0)]: Text \($0).\n  + [C\($0 + 1)]\n  >< [D\($0)]: Other \($0)."
    }.joined(separator: "\n\n")
    #expect(diagnostics(of: SupportsBothSides.self, in: map).isEmpty)
  }
}
