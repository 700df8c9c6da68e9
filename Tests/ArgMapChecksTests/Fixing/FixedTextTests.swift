import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct FixedTextTests {
  private static let text = SourceText(name: "map.argdown", "[A]: one two three\n")

  private func finding(_ edits: (Range<Int>, String)..., isSafe: Bool = true) -> Diagnostic {
    Diagnostic(
      "rule", .warning, "wrong", at: SourceRange(edits[0].0),
      fixes: edits.map {
        Diagnostic.Fix("mend", replacing: SourceRange($0.0), with: $0.1, isSafe: isSafe)
      })
  }

  private func fix(
    _ findings: Diagnostic..., includingUnsafe: Bool = false
  ) -> (text: String, count: Int)? {
    let texts = FixedText.texts(
      fixing: [CheckedText(Self.text, findings)], includingUnsafe: includingUnsafe)
    return texts.first.map { (String(decoding: $0.bytes, as: UTF8.self), $0.findingCount) }
  }

  @Test func `edits are made and nothing else changes`() throws {
    let fixed = try #require(fix(finding((5..<8, "1")), finding((13..<18, "3"), (9..<12, "2"))))
    #expect(fixed.text == "[A]: 1 2 3\n")
    #expect(fixed.count == 2)
  }

  @Test func `a finding whose edits overlap those of another one waits`() throws {
    let fixed = try #require(
      fix(finding((5..<8, "1")), finding((9..<12, "2"), (7..<8, "x")), finding((8..<8, "_"))))
    #expect(fixed.text == "[A]: 1 two three\n")
    #expect(fixed.count == 1)
  }

  @Test func `edits may follow each other directly`() throws {
    let fixed = try #require(fix(finding((5..<9, ""), (9..<12, "2")), finding((12..<13, "_"))))
    #expect(fixed.text == "[A]: 2_three\n")
    #expect(fixed.count == 2)
  }

  @Test func `a finding whose own edits overlap is left alone`() {
    #expect(fix(finding((5..<8, "1"), (6..<9, "2"))) == nil)
  }

  @Test func `what may change the meaning is done on request only`() throws {
    let unsafe = finding((5..<8, "1"), isSafe: false)
    #expect(fix(unsafe) == nil)
    #expect(fix(unsafe, includingUnsafe: true)?.text == "[A]: 1 two three\n")
  }

  @Test func `a fix in an included text is made in that text`() {
    var composer = SourceTextComposer(name: "map.argdown")
    let part = SourceText(name: "part.argdown", "// p\n[B]: two\n")
    composer.append(SourceRange(0..<5), of: Self.text)
    composer.append(SourceRange(5..<14), of: part)
    composer.append(SourceRange(5..<19), of: Self.text)
    let whole = composer.makeText()
    // "[A]: " comes first, then "[B]: ".
    let offset = 10
    let texts = FixedText.texts(
      fixing: [CheckedText(whole, [finding((offset..<offset + 3, "2"))])])
    #expect(texts.map(\.text.name) == ["part.argdown"])
    #expect(texts.map { String(decoding: $0.bytes, as: UTF8.self) } == ["// p\n[B]: 2\n"])
  }

  @Test func `many fixes take time in proportion`() throws {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 400_000)
    let text = SourceText(name: "map.argdown", bytes: bytes)
    let findings = (0..<100_000).map { finding(($0 * 4..<$0 * 4 + 1, "bb")) }
    let fixed = FixedText.texts(fixing: [CheckedText(text, findings)])
    #expect(fixed.map(\.findingCount) == [100_000])
    #expect(fixed.map(\.bytes.count) == [500_000])
  }
}
