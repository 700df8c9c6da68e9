import ArgMapSyntax

/// Where the bytes of a folded text come from.
///
/// Most of a text is copied, and only the places where it is not are remembered, so that a long text
/// takes little more than its own room.
struct OriginalPlaces: Sendable {
  private struct Stretch {
    /// The first folded byte.
    let folded: UInt32
    /// Where the first of its characters starts.
    let start: UInt32
    /// Where the character ends that all its bytes come from; the same as `start` if they are copied.
    var end: UInt32
    var isCopied: Bool { start == end }
  }

  private let original: [UInt8]
  private var stretches: [Stretch] = []

  /// Prepares for a text that is folded.
  init(of original: [UInt8]) { self.original = original }

  /// Notes that folded bytes, the last ones so far, come from a character.
  mutating func append(_ folded: Range<Int>, from range: Range<Int>) {
    guard folded.count == range.count else {
      return stretches.append(
        Stretch(
          folded: UInt32(folded.lowerBound), start: UInt32(range.lowerBound),
          end: UInt32(range.upperBound)))
    }
    if let last = stretches.last, last.isCopied,
      Int(last.start) + folded.lowerBound - Int(last.folded) == range.lowerBound
    {
      return
    }
    let start = UInt32(range.lowerBound)
    stretches.append(Stretch(folded: UInt32(folded.lowerBound), start: start, end: start))
  }

  /// Forgets everything from a folded byte on.
  mutating func removeAll(from folded: Int) {
    while let last = stretches.last, Int(last.folded) >= folded { stretches.removeLast() }
  }

  /// Notes that a folded byte, the last one so far, stands for more of the original.
  mutating func extend(_ folded: Int, to end: Int) {
    guard let last = stretches.last else { return }
    let start = range(of: folded).lowerBound
    if Int(last.folded) == folded { stretches.removeLast() }
    stretches.append(Stretch(folded: UInt32(folded), start: UInt32(start), end: UInt32(end)))
  }

  /// The original range of the character that a folded byte comes from.
  func range(of folded: Int) -> Range<Int> {
    var low = 0
    var high = stretches.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(stretches[middle].folded) <= folded { low = middle } else { high = middle }
    }
    let stretch = stretches[low]
    guard stretch.isCopied else { return Int(stretch.start)..<Int(stretch.end) }
    var start = Int(stretch.start) + folded - Int(stretch.folded)
    var end = start + 1
    while start > 0, original[start].isContinuation { start -= 1 }
    while end < original.count, original[end].isContinuation { end += 1 }
    return start..<end
  }
}

extension UInt8 {
  /// Whether the byte goes on a character of UTF-8.
  fileprivate var isContinuation: Bool { self & 0xC0 == 0x80 }
}
