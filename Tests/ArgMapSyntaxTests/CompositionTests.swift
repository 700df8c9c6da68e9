import ArgMapSyntax
import Testing

@Suite struct CompositionTests {
  private static let outer = SourceText(name: "outer", "one <here> two")
  private static let inner = SourceText(name: "inner", "\u{FEFF}INNER")

  /// One INNER two.
  private static let composed: SourceText = {
    var composer = SourceTextComposer(name: "outer")
    composer.append(SourceRange(0..<4), of: outer)
    composer.append(SourceRange(3..<8), of: inner)
    composer.append(SourceRange(10..<14), of: outer)
    return composer.makeText()
  }()

  private func origin(of range: Range<Int>, in text: SourceText = composed) -> String {
    let origin = text.origin(of: SourceRange(range))
    return "\(origin.text.name) \(origin.range) \(origin.text.string(in: origin.range))"
  }

  @Test func `the bytes are those of the pieces`() {
    #expect(Self.composed.bytes == Array("one INNER two".utf8))
  }

  @Test func `a place in a text that was read as it is stays where it is`() {
    #expect(origin(of: 4..<10, in: Self.outer) == "outer 4..<10 <here>")
  }

  @Test(arguments: [
    (0..<3, "outer 0..<3 one"), (4..<9, "inner 3..<8 INNER"), (5..<6, "inner 4..<5 N"),
    (9..<10, "outer 10..<11  "), (10..<13, "outer 11..<14 two"),
  ])
  func `a place in a piece is found in the text it is from`(range: Range<Int>, place: String) {
    #expect(origin(of: range) == place)
  }

  @Test(arguments: [
    (2..<7, "outer 2..<4 e "), (8..<13, "inner 7..<8 R"), (0..<13, "outer 0..<4 one "),
  ])
  func `of several pieces the first counts`(range: Range<Int>, place: String) {
    #expect(origin(of: range) == place)
  }

  @Test(arguments: [
    (0, "outer 0..<0 "), (4, "outer 4..<4 "), (6, "inner 5..<5 "), (9, "inner 8..<8 "),
    (13, "outer 14..<14 "),
  ])
  func `a point between two pieces belongs to the one that ends there`(
    place: Int, origin expected: String
  ) {
    #expect(origin(of: place..<place) == expected)
  }

  @Test func `pieces may be from composed texts`() {
    var composer = SourceTextComposer(name: "outermost")
    composer.append(SourceRange(6..<13), of: Self.composed)
    let text = composer.makeText()
    #expect(text.bytes == Array("NER two".utf8))
    #expect(origin(of: 0..<3, in: text) == "inner 5..<8 NER")
    #expect(origin(of: 4..<7, in: text) == "outer 11..<14 two")
  }

  @Test func `an empty piece marks a place`() {
    var composer = SourceTextComposer(name: "outer")
    composer.append(SourceRange(4..<4), of: Self.outer)
    #expect(origin(of: 0..<0, in: composer.makeText()) == "outer 4..<4 ")
    composer.append(SourceRange(11..<14), of: Self.outer)
    #expect(origin(of: 0..<0, in: composer.makeText()) == "outer 4..<4 ")
    #expect(origin(of: 0..<3, in: composer.makeText()) == "outer 11..<14 two")
  }

  @Test func `a text of nothing has places too`() {
    #expect(origin(of: 0..<0, in: SourceTextComposer(name: "none").makeText()) == "none 0..<0 ")
  }
}
