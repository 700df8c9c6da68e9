/// Where the bytes of a text are from that was put together from others.
struct Composition: Sendable {
  struct Piece: Sendable {
    /// Where the piece starts in the composed text.
    let start: UInt32
    /// Where it starts in its own text.
    let offset: UInt32
    /// The index of its own text.
    let text: UInt32
  }

  /// The texts that the pieces are from.
  fileprivate(set) var texts: [SourceText] = []
  /// The pieces in order; at least one.
  fileprivate(set) var pieces: [Piece] = []

  /// The place that a range of the composed text was taken from.
  ///
  /// A point between two pieces belongs to the one that ends there: what is missing is missing there.
  func origin(of range: SourceRange, size: Int) -> (text: SourceText, range: SourceRange) {
    let last = range.isEmpty ? range.lowerBound - 1 : range.lowerBound
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(pieces[middle].start) <= last { low = middle } else { high = middle }
    }
    let piece = pieces[low]
    let end = high < pieces.count ? Int(pieces[high].start) : size
    let distance = Int(piece.offset) - Int(piece.start)
    let upperBound = max(range.lowerBound, min(range.upperBound, end))
    return (
      texts[Int(piece.text)],
      SourceRange(range.lowerBound + distance..<upperBound + distance)
    )
  }
}

/// Puts a text together from stretches of other texts, and remembers where each is from.
public struct SourceTextComposer {
  /// The bytes put together so far.
  public private(set) var bytes: [UInt8] = []
  private let name: String
  private var composition = Composition()

  /// Starts a text.
  public init(name: String) { self.name = name }

  /// Adds a stretch of a text; an empty one only marks the place.
  ///
  /// Texts are recognised by name and size.
  public mutating func append(_ range: SourceRange, of text: SourceText) {
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
  public func makeText() -> SourceText {
    SourceText(
      name: name, bytes: bytes, composition: composition.pieces.isEmpty ? nil : composition)
  }
}
