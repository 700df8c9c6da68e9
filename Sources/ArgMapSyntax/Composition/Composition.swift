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
  var texts: [SourceText] = []
  /// The pieces in order; at least one.
  var pieces: [Piece] = []

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
