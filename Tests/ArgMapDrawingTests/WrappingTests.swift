import Testing

@testable import ArgMapDrawing

@Suite struct WrappingTests {
  static let texts = [
    "", "a", "  a  ", "The burden of proof lies with whoever asserts something.",
    String(repeating: "abcdefghij", count: 40), "https://example.org/a/very/long/path/to/something",
    "spatio-temporal well-being/health 3/4 -x 2020-21", "議論マップは、主張とその理由を図で示す「もの」です。",
    "a\u{A0}b\u{A0}c\u{A0}d\u{A0}e\u{A0}f", "W" + String(repeating: "\u{301}", count: 5) + "W",
    "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "זהו טקסט בעברית שצריך להישבר על פני כמה שורות",
  ]

  @Test(arguments: texts, [1, 12_000, 20_000, 60_000])
  func `no line is wider than asked, and no letter is lost`(text: String, lineWidth: Int) {
    let letters = Lettering(text).letters
    let lines = Wrapping(letters, lineWidth: lineWidth).lines
    // What cannot be broken is one sign; a family of four emoji is the widest of them.
    let limit = max(lineWidth, 12_000)
    for line in lines { #expect(letters[line].reduce(0) { $0 + $1.width } <= limit) }
    let drawn = lines.flatMap { letters[$0].map(\.scalar) }.filter { $0 != " " }
    #expect(drawn == letters.map(\.scalar).filter { $0 != " " })
  }

  @Test func `lines are balanced without becoming more`() {
    let letters = Lettering("one two three four five six seven eight nine ten eleven").letters
    let lines = Wrapping(letters, lineWidth: 30_000).lines
    let widths = lines.map { letters[$0].reduce(0) { $0 + $1.width } }
    #expect(lines.count == 2)
    #expect((widths.max() ?? 0) < (widths.min() ?? 0) * 4 / 3)
  }

  @Test(arguments: [
    ("abcdef-ghijkl", ["abcdef-", "ghijkl"]), ("aaaaaa 3/4 bbb", ["aaaaaa", "3/4 bbb"]),
    ("議論です。論議です。", ["議論です。", "論議です。"]),
  ])
  func `lines break where a reader expects it`(text: String, expected: [String]) {
    let lettering = Lettering(text)
    let width = lettering.letters.reduce(0) { $0 + $1.width } * 3 / 5
    let lines = Wrapping(lettering.letters, lineWidth: width).lines.map { line in
      String(String.UnicodeScalarView(lettering.letters[line].map(\.scalar)))
    }
    #expect(lines == expected)
  }
}
