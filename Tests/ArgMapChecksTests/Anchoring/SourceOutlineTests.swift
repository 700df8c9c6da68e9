import ArgMapSyntax
import Testing

@testable import ArgMapChecks

@Suite struct SentencesTests {
  private func sentences(_ text: String) -> [String] {
    let source = SourceText(text)
    return Sentences(of: source).ranges(in: SourceRange(0..<source.bytes.count))
      .map { source.string(in: $0) }
  }

  @Test(arguments: [
    ["One.", "Two!", "Three?", "Four"], ["He came (late).", "She left."],
    ["“Why?” he asked.", "“No,” she said."],
    ["He can \"be stable.\"", "As long as he can."],
    ["It rose by 3.5 per cent.", "It fell."],
    ["Dr. Smith met Mr. J. R. Jones in the U.S. Army.", "They talked."],
    ["It is in the U.S.", "The rest is not."],
    ["See e.g. Dahl, vol. 3, p. 12, and no. 5.", "So be it."],
    ["Trams, buses, etc. run.", "Bikes, cars, etc.", "The rest walks."],
    ["Wait… what?", "Now … go."], ["Is it true?!", "Yes."],
    ["On Oct. 3 it rained.", "In May it did not."], ["It was him, not I.", "The end."],
  ])
  func `sentences end where they end`(expected: [String]) {
    #expect(sentences(expected.joined(separator: " ")) == expected)
    #expect(sentences(expected.joined(separator: "\n  ")) == expected)
  }

  @Test func `a mark that needs no space ends a sentence without one`() {
    #expect(sentences("日本。中国！") == ["日本。", "中国！"])
  }

  @Test func `any bytes are divided`() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let bytes = (0..<60).map { _ in
        [0x2E, 0x20, 0x41, 0x61, 0xE2, 0x80, 0xA6, 0xFF, 0x22, 0x31]
          .randomElement(using: &generator) ?? 0x2E as UInt8
      }
      let ranges = Sentences(of: SourceText(name: "a", bytes: bytes))
        .ranges(in: SourceRange(0..<60))
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    }
  }
}

@Suite struct SourceOutlineTests {
  private func outline(_ text: String, name: String = "a.txt") -> [String] {
    let source = SourceText(name: name, text)
    return SourceOutline(source).blocks.map { "\($0.kind): \(source.string(in: $0.range))" }
  }

  @Test func `plain text has paragraphs and short lines that are no sentences for titles`() {
    #expect(
      outline("A Title\nand more (an excerpt)\n\nA sentence.\nAnother one\n\n\tThe end") == [
        "heading: A Title\nand more (an excerpt)", "paragraph: A sentence.\nAnother one",
        "paragraph: The end",
      ])
    #expect(outline("Part\n----\nIt goes on\n") == ["heading: Part", "paragraph: It goes on"])
    #expect(outline("no full stop here") == ["paragraph: no full stop here"])
  }

  @Test func `Markdown has headings, code and notes`() {
    let text = """
      # Title #

      Words and
      > more words.

      ```
      code. code.

      ```
      [^1]: A note.

      ## References

      A book.

      # More
      The end.
      """
    #expect(
      outline(text, name: "a.md") == [
        "heading: Title", "paragraph: Words and\n> more words.",
        "apart: ```\ncode. code.\n\n```", "apart: [^1]: A note.", "heading: References",
        "apart: A book.", "heading: More", "paragraph: The end.",
      ])
  }

  @Test(arguments: [
    ("a.md", "We see [the tram](http://a.b/c) run", "We see the tram run"),
    ("a.md", "one\n> two\n> > three", "one two three"),
    ("a.md", "> see [a](b) and [c] (d)\n## Head ##", "see a and [c] (d) Head"),
    ("a.txt", "one\n[page 12]\ntwo [p. 3]\n[p. xii]\nthree", "one two [p. 3] three"),
    ("a.txt", "nine-\n[p. 2]\nteen", "nineteen"), ("a.txt", "> x [a](b)", "> x [a](b)"),
    ("a.md", "[a](b [c](d", "[a](b [c](d"),
  ])
  func `marks are no words`(name: String, text: String, folded: String) {
    let source = SourceText(name: name, text)
    let result = FoldedText(
      source.bytes, ignoringCase: false, skipping: SourceOutline(source).marks)
    #expect(String(decoding: result.bytes, as: UTF8.self) == folded)
  }

  @Test func `any bytes have blocks and marks in order`() {
    var generator = SeededGenerator(seed: 11)
    let pieces = [
      "# ", "> ", "[", "](", ")", "\n", "\n\n", "```", "[p. 3]", "a", "é", "\u{C}", "---", "[^1]: ",
    ]
    for _ in 0..<2_000 {
      let text = (0..<30).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      for name in ["a.md", "a.txt"] {
        let source = SourceText(name: name, text)
        let outline = SourceOutline(source)
        for ranges in [outline.blocks.map(\.range), outline.marks] {
          #expect(ranges.allSatisfy { !$0.isEmpty && $0.upperBound <= source.bytes.count })
          #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
        }
        _ = FoldedText(source.bytes, ignoringCase: true, skipping: outline.marks)
      }
    }
  }
}
