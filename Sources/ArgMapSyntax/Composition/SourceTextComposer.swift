/// Puts a text together from stretches of other texts, and remembers where each is from.
package struct SourceTextComposer {
  /// The bytes put together so far.
  package private(set) var bytes: [UInt8] = []
  private let name: String
  private var composition = Composition()

  /// Starts a text.
  package init(name: String) { self.name = name }

  /// Adds a stretch of a text; an empty one only marks the place.
  ///
  /// Texts are recognised by name and size.
  package mutating func append(_ range: SourceRange, of text: SourceText) {
    let index = index(of: text)
    if let last = composition.pieces.last, Int(last.text) == index,
      Int(last.offset) + bytes.count - Int(last.start) == range.lowerBound
    {
      // It goes on where the last one ended.
    } else {
      composition.pieces.append(
        Composition.Piece(
          start: UInt32(bytes.count), offset: UInt32(range.lowerBound), text: UInt32(index)))
    }
    bytes.append(contentsOf: text.bytes[range.bounds])
  }

  /// The index of a text among those of the composition; few take turns, so the last ones are enough.
  private mutating func index(of text: SourceText) -> Int {
    let known = composition.texts.suffix(4).lastIndex {
      $0.name == text.name && $0.bytes.count == text.bytes.count
    }
    if let known { return known }
    composition.texts.append(text)
    return composition.texts.count - 1
  }

  /// The text that was put together.
  package func makeText() -> SourceText {
    SourceText(
      name: name, bytes: bytes, composition: composition.pieces.isEmpty ? nil : composition)
  }
}
