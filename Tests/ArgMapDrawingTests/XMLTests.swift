import Testing

@testable import ArgMapDrawing

@Suite struct XMLTests {
  @Test(arguments: [
    ("<b>&\"'", "&lt;b&gt;&amp;&quot;'"), ("]]>", "]]&gt;"),
    ("a\u{0}b\u{B}\u{1F}\u{7F}\u{9F}", "ab"),
    ("\u{FFFE}\u{FFFF}\u{FFFD}", "\u{FFFD}"), ("é\u{10FFFF}😀\n\t", "é\u{10FFFF}😀\n\t"),
  ])
  func `what is interpolated cannot become markup`(text: String, expected: String) {
    #expect(("<x>\(text)</x>" as XML).text == "<x>\(expected)</x>")
  }

  @Test(arguments: [
    (0, "0"), (1, "1"), (-1, "-1"), (0.1, "0.1"), (-0.05, "-0.05"), (2.346, "2.35"), (0.004, "0"),
    (-0.004, "0"), (100.5, "100.5"), (1e300, "1000000000"), (.infinity, "1000000000"), (.nan, "0"),
  ])
  func `numbers have two decimals at most`(number: Double, expected: String) {
    #expect(("\(number)" as XML).text == expected)
  }
}
