import ArgMapModel
import Testing

@testable import ArgMapDrawing

@Suite struct LetteringTests {
  private func drawn(_ lettering: Lettering) -> String {
    String(String.UnicodeScalarView(lettering.letters.map(\.scalar)))
  }

  @Test(arguments: [
    (" a \n\t b ", "a b"), ("a\0b\u{1B}[31m\u{85}", "ab[31m"), ("a\u{FFFE}\u{FFFF}b", "ab"),
    ("a\u{202E}b\u{2066}c", "abc"), ("co\u{AD}operate", "cooperate"), ("a\u{A0}b", "a\u{A0}b"),
    ("o" + String(repeating: "\u{301}", count: 50), "o" + String(repeating: "\u{301}", count: 8)),
  ])
  func `what cannot be drawn or would mislead is left out`(text: String, expected: String) {
    #expect(drawn(Lettering(text)) == expected)
  }

  @Test func `a long text says how much of it is left out`() {
    let text = String(repeating: "x", count: 4_000) + String(repeating: "y", count: 12_345)
    let lettering = drawn(Lettering(text))
    #expect(lettering.hasSuffix("x … 12,345 characters more"))
    #expect(drawn(Lettering(String(repeating: "x", count: 4_000) + "  ")).hasSuffix("xx"))
  }

  @Test func `markup counts in bytes of the text as it was given`() {
    let text = " é bold #tag link"
    let lettering = Lettering(
      text,
      markup: [
        Markup(kind: .bold, range: 4..<8), Markup(kind: .tag(name: "tag"), range: 9..<13),
        Markup(kind: .link(target: "https://example.org"), range: 14..<18),
      ])
    let block = TextBlock(lettering, fontSize: 12, lineWidth: 190...380, isTitle: false)
    let runs = block.lines.flatMap(\.runs)
    #expect(runs.map(\.text) == ["é ", "bold", " ", "#tag", " ", "link"])
    #expect(
      runs.map(\.face) == [
        Face(), Face(isBold: true), Face(), Face(isMuted: true), Face(),
        Face(link: "https://example.org"),
      ])
    #expect(abs(runs.reduce(0) { $0 + $1.width } - block.width) < 0.001)
  }

  @Test(arguments: [
    ("https://example.org/a?b=1&c=\"2\"", "https://example.org/a?b=1&c=%222%22"),
    ("HTTP://x y", "HTTP://x%20y"), ("mailto:a@b.org", "mailto:a@b.org"),
    ("#argument-x", "#argument-x"), ("https://ex.org/é", "https://ex.org/%C3%A9"),
    ("javascript:alert(1)", nil), (" javascript:alert(1)", nil), ("JaVaScRiPt:alert(1)", nil),
    ("data:text/html,x", nil), ("file:///etc/passwd", nil), ("//example.org", nil),
    ("map.svg", nil), ("https://", nil), ("", nil), ("vbscript:x", nil),
    ("https:javascript:alert(1)", nil),
  ])
  func `only links to the web, to mail and into the page are kept`(
    target: String, expected: String?
  ) {
    #expect(LinkTarget.safe(target) == expected)
  }
}
