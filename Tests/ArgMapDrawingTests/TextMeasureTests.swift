@testable import ArgMapDrawing
import Testing

@Suite struct TextMeasureTests {
  /// The sums were read off the font files of Liberation Sans.
  @Test(arguments: [
    ("Car-free old town", false, 15_708), ("Car-free old town", true, 16_840),
    ("Ünïcödé – “x”", false, 12_293), ("Ελλάδα", false, 6_922), ("Москва", true, 7_519),
  ])
  func `letters are as wide as in Arial`(text: String, bold: Bool, units: Int) {
    #expect(TextMeasure.width(of: text, bold: bold, size: 2_048) == Double(units))
  }

  @Test(arguments: [
    ("e\u{301}", "e"), ("👍🏽", "👍"), ("a\u{200B}b", "ab"), ("❤\u{FE0F}", "❤"),
  ])
  func `what is drawn into the letter before it takes no room`(text: String, same: String) {
    #expect(
      TextMeasure.width(of: text, bold: false, size: 12)
        == TextMeasure.width(of: same, bold: false, size: 12))
  }

  @Test func `ideographs fill a square and emoji a little more`() {
    #expect(TextMeasure.width(of: "議論", bold: false, size: 10) == 20)
    #expect(TextMeasure.width(of: "😀", bold: true, size: 10) > 12)
  }
}
