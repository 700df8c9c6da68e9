import ArgMapSyntax
import Testing

@testable import ArgMapChecks

@Suite struct FoldedTextTests {
  private func fold(_ text: String, ignoringCase: Bool = false) -> String {
    let folded = FoldedText(Array(text.utf8), ignoringCase: ignoringCase)
    return String(decoding: folded.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("  two\t\r\n\u{A0}words ", "two words"), ("“a” ‘b’ «c» \"d\" `e`", "'a' 'b' 'c' 'd' 'e'"),
    ("a – b — c -- d", "a - b - c - d"), ("wait… wait...", "wait... wait..."),
    (
      "nine-\nteen nine\u{AD}teen nine\u{AD}\nteen nine-teen", "nineteen nineteen nineteen nineteen"
    ),
    ("10–12 and 10-\n12", "10-12 and 10-12"), ("COVID-19", "COVID19"), ("- item", "- item"),
    ("*very* _bold_ 3\\*4 \\\\ \\n", "very bold 34 \\ \\n"), ("ﬁne oﬃce", "fine office"),
    ("e\u{301}te\u{301} été", "été été"), ("q\u{301}", "q\u{301}"), ("日本 語", "日本 語"),
    ("", ""), (" \n ", ""), ("\u{FEFF}x", "x"),
  ])
  func `texts are folded`(text: String, folded: String) {
    let result = fold(text)
    #expect(Array(result.unicodeScalars) == Array(folded.unicodeScalars))
  }

  @Test func `case is kept or folded`() {
    #expect(fold("Éa ÜB", ignoringCase: true) == "éa üb")
    #expect(fold("Éa ÜB") == "Éa ÜB")
  }

  @Test func `places lead back to the original`() {
    let original = Array("  “nine-\n  teen”  é…".utf8)
    let folded = FoldedText(original, ignoringCase: false)
    #expect(String(decoding: folded.bytes, as: UTF8.self) == "'nineteen' é...")
    func words(_ range: Range<Int>) -> String {
      String(decoding: original[folded.originalRange(of: range).bounds], as: UTF8.self)
    }
    #expect(words(1..<9) == "nine-\n  teen")
    #expect(words(0..<10) == "“nine-\n  teen”")
    #expect(words(11..<13) == "é")
    #expect(words(13..<16) == "…")
  }

  @Test func `bytes that are not UTF-8 do no harm`() {
    let bytes: [UInt8] = [0x61, 0xFF, 0xC3, 0x28, 0xE2, 0x82, 0xED, 0xA0, 0x80, 0xF4, 0x90, 0x62]
    let folded = FoldedText(bytes, ignoringCase: true)
    #expect(folded.bytes.first == 0x61)
    #expect(folded.originalRange(of: 0..<folded.bytes.count) == SourceRange(0..<bytes.count))
  }
}

@Suite struct SubstringSearchTests {
  @Test func `every place is found that looking everywhere finds`() {
    var generator = SeededGenerator(seed: 42)
    for _ in 0..<2_000 {
      let alphabet = UInt8.random(in: 1...3, using: &generator)
      func random(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: 0..<alphabet, using: &generator) }
      }
      let text = random(Int.random(in: 0...40, using: &generator))
      let pattern = random(Int.random(in: 1...6, using: &generator))
      let expected = text.indices.filter { text[$0...].starts(with: pattern) }
      #expect(Array(SubstringSearch(pattern).occurrences(in: text)) == expected)
    }
  }

  @Test func `repetitive texts take no longer`() {
    let text = [UInt8](repeating: 1, count: 1_000_000)
    let pattern = [UInt8](repeating: 1, count: 50_000) + [2]
    func count(_ pattern: [UInt8]) -> Int {
      SubstringSearch(pattern).occurrences(in: text).reduce(0) { count, _ in count + 1 }
    }
    #expect(count(pattern) == 0)
    #expect(count([2] + pattern) == 0)
    #expect(count(pattern.dropLast()) == 950_001)
  }
}

@Suite struct PassageFinderTests {
  private func find(
    _ quote: String, in text: String, prefix: String? = nil, suffix: String? = nil
  ) -> String {
    let source = SourceText(text)
    var finder = PassageFinder(source)
    switch finder.find(quote, prefix: prefix, suffix: suffix) {
    case .found(let passage): return source.string(in: passage.range)
    case .absent(let missing): return "absent: \(missing ?? "order")"
    case .ambiguous(let ranges): return "ambiguous: \(ranges.count)"
    case .tooShort(let words, let ranges): return "too short: \(words), \(ranges.count)"
    }
  }

  @Test func `a passage runs to the nearest following last part`() {
    let text = "First words, then more words here. Later some more words here."
    #expect(find("First words … words here", in: text) == "First words, then more words here")
  }

  @Test func `starts of the first part are counted`() {
    let text = "the old tram and the old tram go to the depot"
    #expect(find("the old tram … the depot", in: text) == "ambiguous: 2")
    #expect(
      find("the old tram … the depot", in: text, prefix: "and") == "the old tram go to the depot")
  }

  @Test(arguments: [1_900, 1_970, 2_000])
  func `a passage holds at most 2000 characters`(gap: Int) {
    let text = "The beginning " + String(repeating: "é", count: gap) + " of the ending"
    let isShort = 14 + gap + 14 <= 2_000
    #expect(
      find("The beginning … of the ending", in: text) == (isShort ? text : "absent: order"))
    #expect(find(text, in: text) == text)
  }

  @Test func `a suffix chooses among places of the last part`() {
    let text = "It started well and went on, and went on, to the end."
    #expect(
      find("It started … went on", in: text, suffix: ", to the end")
        == "It started well and went on, and went on")
  }

  @Test func `the exact case comes first`() {
    let text = "The Council decides. Later the council decides."
    #expect(find("the council decides", in: text) == "the council decides")
    #expect(find("THE COUNCIL DECIDES", in: text) == "ambiguous: 2")
  }

  @Test func `short parts must occur once, alone or with what is around them`() {
    let text = "a red bus, a red tram, a blue tram: all of them run every day"
    #expect(find("blue", in: text) == "blue")
    #expect(find("red", in: text) == "ambiguous: 2")
    #expect(find("tram", in: text, prefix: "a blue") == "tram")
    #expect(find("tram", in: text, prefix: "blue") == "too short: tram, 2")
    #expect(find("all of them … e", in: text) == "too short: e, 6")
  }

  @Test func `the index finds what going through the text finds`() {
    var generator = SeededGenerator(seed: 7)
    let words = ["tram", "bus", "the", "a", "town", "old", "new", "run"]
    let text = (0..<3_000).map { _ in words.randomElement(using: &generator) ?? "" }
      .joined(separator: " ")
    var indexed = PassageFinder(SourceText(text))
    for _ in 0..<20 { _ = indexed.find("nothing") }
    for length in 1...200 {
      let start = Int.random(in: 0..<2_000, using: &generator)
      let part = text.split(separator: " ")[start..<start + length % 12 + 1].joined(separator: " ")
      for quote in [part, part + " … tram", part.uppercased(), part + "s"] {
        var fresh = PassageFinder(SourceText(text))
        #expect(indexed.find(quote) == fresh.find(quote))
      }
    }
  }

  @Test(.timeLimit(.minutes(20)))
  func `quotations that fit everywhere take little memory`() {
    var finder = PassageFinder(SourceText(String(repeating: "a", count: 20_000)))
    for _ in 0..<3 {
      let result = finder.find(Array(repeating: "aaa", count: 10).joined(separator: " … "))
      guard case .ambiguous(let places) = result else {
        Issue.record("the quotation is there often")
        return
      }
      #expect(places.count == 19_971 && places.ranges.count == 20)
    }
  }

  @Test func `many quotations from a long text take little time`() {
    let line = "The quick brown fox jumps over the lazy dog again and again. "
    let text = String(repeating: line, count: 20_000) + "An end that occurs once."
    var finder = PassageFinder(SourceText(text))
    for _ in 0..<5 {
      guard case .found = finder.find("An end that occurs once") else {
        Issue.record("the quotation is there")
        return
      }
      guard case .ambiguous(let places) = finder.find("quick brown … lazy dog") else {
        Issue.record("the quotation is there often")
        return
      }
      #expect(places.count == 20_000)
    }
  }
}

/// A generator of numbers that gives the same ones in each run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
