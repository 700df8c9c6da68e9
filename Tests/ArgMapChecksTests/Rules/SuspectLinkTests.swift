import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct SuspectLinkTests {
  @Test func `a stamp of other words is reported at the link, with the present wording`() {
    expectDiagnostics(
      of: SuspectLink.self,
      in: """
        1️⃣[Fast]: The tram is often fast.

        [Time]: Commuters save time.
          + 2️⃣[Fast] {stamp: "20a175"}
          - 3️⃣[Fast] {stamp: "20A175"}

        <Time>

        (1) 4️⃣[Fast] {stamp: 20a175}
        -----
        (2) [Time]
        """,
      ["2️⃣", "3️⃣", "4️⃣"].map { marker in
        ExpectedDiagnostic(
          Character(marker),
          "[Fast] was reworded since this link was last judged; judge it again, and record the new stamp",
          notes: [("1️⃣", "the present wording")])
      })
  }

  @Test(arguments: [
    // Case, punctuation and mark-up make no other wording.
    "[Fast]: The TRAM is **fast**!\n  -> [A]: One.\n\n[B]: Two.\n  + [Fast] {stamp: \"20a175\"}",
    // The words of an argument are its description, or else what it concludes.
    "<A>: The tram is fast.\n\n[B]: Two.\n  + <A> {stamp: 20a175}",
    "[B]: Two.\n  + <A> {stamp: 20a175}\n\n<A>\n\n(1) One.\n----\n(2) The tram is fast.",
    // A stamp at the claim itself joins nothing.
    "[Fast]: The tram is often fast. {stamp: 20a175}",
    "[Fast]: Now.\n\n[B]: Two.\n  + [Fast] {stamp: 20a175, allow: [suspect-link]}",
    "[B]: Two.\n  + [Fast]",
  ])
  func `the present wording, and no link, are fine`(map: String) {
    expectDiagnostics(of: SuspectLink.self, in: map)
  }

  @Test func `digits that look like a number are compared as they are written`() {
    // The SHA-256 of "claim 151" begins with these digits, a number for YAML.
    expectDiagnostics(
      of: SuspectLink.self, in: "[A]: Claim 151.\n\n[B]: Two.\n  + [A] {stamp: 16e385}")
  }

  @Test(arguments: ["20a175", "\"20a175\"", "'20a175'", "12e345", "007"])
  func `the fix writes the present stamp as text`(stamp: String) {
    func map(_ stamp: String) -> String {
      "[A]: Now.\n\n[B]: Two.\n  + [A] {x: 1, stamp: \(stamp)}"
    }
    let fix = diagnostics(of: SuspectLink.self, in: map(stamp)).first?.fixes.first
    expectFix(
      of: SuspectLink.self, in: map(stamp), gives: map(fix?.replacement ?? ""), isSafe: false)
  }

  @Test func `on request links that refer to a claim need a stamp`() {
    let map = """
      ===
      argmap: {review: {require: true}}
      ===

      [A]: Now.

      [B]: Two.
        + [A]
        + <C>: Three.
      """
    let found = diagnostics(of: SuspectLink.self, in: map)
    #expect(
      found.map(\.message.text) == [
        "nothing says by which wording of [A] this link was judged; judge it, and record the stamp"
      ])
    let stamped = "[A]\(found.first?.fixes.first?.replacement ?? "")\n  + <C>"
    expectFix(
      of: SuspectLink.self, in: map, gives: map.replacing("[A]\n  + <C>", with: stamped),
      isSafe: false)
  }
}
