import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct SuppressionTests {
  private func check(_ text: String) -> CheckedText {
    MapChecker(rules: [SelfSupport.self, UnusedSuppression.self])
      .check(ArgumentMap(parsing: SourceText(text)))
  }

  @Test(arguments: [
    "[A]: One.\n  // argmap-ignore-next-line self-support -- a joke\n  + [A]\n",
    "[A]: One.\r\n  // argmap-ignore-next-line self-support\r\n  + [A]\r\n",
    "[A]: One.\n  /* argmap-ignore-next-line self-support */\n  + [A]",
    "[A]: One.\n  <!-- argmap-ignore-next-line self-support -- a joke -->\n  + [A]",
    "// argmap-ignore-file self-support\n\n[A]: One.\n  + [A]",
    "[A]: One.\n  + [A]\n\n// argmap-ignore-file self-support",
    "// argmap-ignore-start self-support\n\n[A]: One.\n  + [A]\n\n// argmap-ignore-end self-support",
  ])
  func `a comment accepts the findings of a rule in its part of the text`(text: String) {
    let checked = check(text)
    #expect(checked.findings.isEmpty)
    #expect(checked.suppressed.map(\.id) == ["self-support"])
  }

  @Test(arguments: [
    "[A]: One.\n  // argmap-ignore-next-line self-support\n\n  + [A]\n",
    "// argmap-ignore-start self-support\n// argmap-ignore-end self-support\n\n[A]: One.\n  + [A]",
    "[A]: argmap-ignore-file self-support\n  + [A]",
    "// see argmap-ignore-file self-support\n\n[A]: One.\n  + [A]",
  ])
  func `nothing else is accepted`(text: String) {
    #expect(check(text).findings.map(\.id).contains("self-support"))
  }

  @Test func `a comment can accept several rules`() {
    let text = "// argmap-ignore-file self-support, empty-definition\n\n[A]: One.\n  + [A]\n\n[B]:"
    #expect(check(text).findings.isEmpty)
    #expect(check(text).suppressed.map(\.id) == ["self-support", "empty-definition"])
  }

  @Test func `of an included file only that file is accepted`() {
    var composer = SourceTextComposer(name: "map.argdown")
    let part = "// argmap-ignore-file self-support\n\n[B]: Two.\n  + [B]\n\n"
    let own = "[A]: One.\n  + [A]\n"
    composer.append(
      SourceRange(0..<part.utf8.count), of: SourceText(name: "part.argdown", part))
    composer.append(SourceRange(0..<own.utf8.count), of: SourceText(name: "map.argdown", own))
    let checked = MapChecker(rules: [SelfSupport.self])
      .check(ArgumentMap(parsing: composer.makeText()))
    #expect(checked.findings.map(\.subjects) == [["statement:A"]])
    #expect(checked.suppressed.map(\.subjects) == [["statement:B"]])
  }

  @Test func `what accepts nothing is reported, unless its rule did not run`() {
    expectDiagnostics(
      of: UnusedSuppression.self,
      in: """
        1️⃣// argmap-ignore-next-line unused-supression
        [A]: One. {2️⃣allow: [circular-suport, self-support]}

        3️⃣// argmap-ignore-next-line
        4️⃣// argmap-ignore-line self-support

        5️⃣// argmap-ignore-start self-support
        [B]: Two.

        6️⃣// argmap-ignore-end circular-support
        [C]: Three.

        """,
      [
        ExpectedDiagnostic(
          "1️⃣", "there is no rule 'unused-supression'; did you mean 'unused-suppression'?"),
        ExpectedDiagnostic(
          "2️⃣", "there is no rule 'circular-suport'; did you mean 'circular-support'?"),
        ExpectedDiagnostic(
          "3️⃣",
          "the comment accepts nothing; name the rules, as in 'argmap-ignore-next-line thin-step'"),
        ExpectedDiagnostic(
          "4️⃣",
          "the comment accepts nothing; it begins with 'argmap-ignore-next-line', '-start', '-end' or '-file'"
        ),
        ExpectedDiagnostic(
          "5️⃣",
          "findings are accepted to the end of the text; end the region with 'argmap-ignore-end' and the same rules"
        ),
        ExpectedDiagnostic(
          "6️⃣",
          "no region begins that this comment ends; begin one with 'argmap-ignore-start' and the same rules"
        ),
      ])
  }

  @Test func `a comment that is not needed can be removed with its line`() throws {
    let text = "[A]: One.\n  // argmap-ignore-next-line self-support\n  + [B]: Two.\n"
    let finding = try #require(check(text).findings.first)
    #expect(finding.message.text.hasPrefix("nothing is found by 'self-support'"))
    let fix = try #require(finding.fixes.first)
    #expect(fix.isSafe)
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(fix.range.bounds, with: Array(fix.replacement.utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == "[A]: One.\n  + [B]: Two.\n")
  }

  @Test func `accepting one element of a circle is a use`() {
    let text = "[A]: One. {allow: [circular-support]}\n  + [B]: Two.\n    + [A]"
    let checked = MapChecker(rules: [CircularSupport.self, UnusedSuppression.self])
      .check(ArgumentMap(parsing: SourceText(text)))
    #expect(checked.findings.isEmpty)
    #expect(checked.suppressed.map(\.id) == ["circular-support"])
  }
}
