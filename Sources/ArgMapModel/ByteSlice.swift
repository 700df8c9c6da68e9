import ArgMapSyntax

/// A stretch of bytes as a key, such as a title where it stands in its text: nothing is copied.
///
/// Strings themselves compare by canonical equivalence, which Argdown does not know.
package struct ByteSlice: Hashable {
  private let bytes: [UInt8]
  private let start: Int
  private let end: Int

  /// Makes a key of a stretch of a text.
  init(_ bytes: [UInt8], _ range: SourceRange) {
    self.bytes = bytes
    start = range.lowerBound
    end = range.upperBound
  }

  /// Makes a key of a text of its own.
  package init(_ string: String) {
    bytes = Array(string.utf8)
    start = 0
    end = bytes.count
  }

  /// Compares byte by byte.
  package static func == (left: ByteSlice, right: ByteSlice) -> Bool {
    guard left.end - left.start == right.end - right.start else { return false }
    let distance = right.start - left.start
    var place = left.start
    while place < left.end {
      if left.bytes[place] != right.bytes[place + distance] { return false }
      place += 1
    }
    return true
  }

  /// Feeds the bytes to a hasher, up to eight at a time.
  package func hash(into hasher: inout Hasher) {
    var word = UInt64(end - start)
    var place = start
    while place < end {
      word = word << 8 | UInt64(bytes[place])
      place += 1
      if (place - start) & 7 == 0 {
        hasher.combine(word)
        word = 0
      }
    }
    hasher.combine(word)
  }
}
