import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct LoadBearingPremiseTests {
  /// A thesis with a number of arguments, which all rest on one premise, and something else.
  private func map(_ count: Int, premise: String = "", _ rest: String = "") -> String {
    """
    1️⃣[Tram]: The tram should be built. #thesis
    \((1...count).map { "  + <A\($0)>: Reason \($0).\n    + [Count]" }.joined(separator: "\n"))\(rest)

    2️⃣[Count]: Ten thousand people commute. #basic\(premise)
    """
  }

  @Test func `the one premise behind a thesis is reported with what falls with it`() {
    expectDiagnostics(
      of: LoadBearingPremise.self, in: map(5),
      [
        ExpectedDiagnostic(
          "2️⃣",
          "[Tram] falls with [Count], and 5 arguments with it; cite a source for it, or give a reason that does without it",
          notes: [("1️⃣", "all support of this goes back to it")])
      ])
  }

  @Test func `it is found through reconstructions too`() {
    let chain = (1...5).map { "<B\($0)>\n\n(1) [S\($0)]\n----\n(2) [S\($0 + 1)]: Step \($0)." }
    let map =
      "[S1]: First. #basic\n\n\(chain.joined(separator: "\n\n"))\n\n[S6] #thesis"
    let found = diagnostics(of: LoadBearingPremise.self, in: map)
    #expect(found.map(\.subjects) == [["statement:S1"]])
    #expect(found.first?.message.text.contains("and 5 arguments with it") == true)
  }

  @Test(arguments: [
    (4, "", ""), (5, "", "\n  + <Other>: Another reason."),
    (5, " {source: {file: census.md, quote: ten thousand}}", ""),
    (5, "\n  - [Fewer]: They are fewer.", ""),
    (5, "", "\n  + [Bus]: Buses are late. #basic"),
  ])
  func `short maps, other support, sources and attacks are fine`(
    count: Int, premise: String, rest: String
  ) {
    let text = map(count, premise: premise, rest)
    expectDiagnostics(of: LoadBearingPremise.self, in: text)
  }

  @Test func `a second premise of a step is another beginning`() {
    let text =
      map(5)
      + "\n\n<Sum>\n\n(1) [Count]\n(2) People matter.\n----\n(3) [Tram]"
    expectDiagnostics(of: LoadBearingPremise.self, in: text)
  }
}
