/// Finds words in a text by looking at few of its bytes.
///
/// The algorithm of Franek, Jennings and Smyth: it skips ahead like Sunday's as long as the last
/// byte does not fit, and once something fits goes on like Knuth, Morris and Pratt's, so that no
/// text takes more than linear time.
struct SubstringSearch {
  private let pattern: [UInt8]
  /// For each byte how far the pattern moves when the byte stands behind it.
  private var skips: [Int]
  /// For each length of a fitting start of the pattern the length of the next shorter one that still
  /// fits.
  private var fallbacks: [Int]

  /// Prepares to search for some bytes, at least one.
  init(_ pattern: [UInt8]) {
    precondition(!pattern.isEmpty, "nothing can be searched for only if it is something")
    self.pattern = pattern
    skips = [Int](repeating: pattern.count + 1, count: 256)
    for (index, byte) in pattern.enumerated() { skips[Int(byte)] = pattern.count - index }
    fallbacks = [-1]
    var length = -1
    for byte in pattern {
      while length >= 0, pattern[length] != byte { length = fallbacks[length] }
      length += 1
      fallbacks.append(length)
    }
  }

  /// Where the bytes stand in a text, overlapping places included, in ascending order.
  func occurrences(in text: [UInt8]) -> Occurrences { Occurrences(search: self, text: text) }

  /// The places where the bytes stand, each looked for when it is asked for.
  struct Occurrences: Sequence, IteratorProtocol {
    fileprivate let search: SubstringSearch
    fileprivate let text: [UInt8]
    private var index = 0
    /// So many bytes of the pattern fit right before `index`.
    private var fitting = 0

    fileprivate init(search: SubstringSearch, text: [UInt8]) {
      self.search = search
      self.text = text
    }

    /// Leaves out what stands before an offset and was not looked at.
    mutating func skip(to offset: Int) {
      guard offset > index else { return }
      index = offset
      fitting = 0
    }

    mutating func next() -> Int? {
      let pattern = search.pattern
      let last = pattern.count - 1
      while index + last - fitting < text.count {
        if fitting == 0 {
          // Move on until the last byte fits.
          var end = index + last
          while text[end] != pattern[last] {
            guard end + 1 < text.count else { return finish() }
            end += search.skips[Int(text[end + 1])]
            guard end < text.count else { return finish() }
          }
          index = end - last
        }
        while fitting < pattern.count, index < text.count, text[index] == pattern[fitting] {
          index += 1
          fitting += 1
        }
        let found = fitting == pattern.count ? index - pattern.count : nil
        if fitting == 0 { index += 1 } else { fitting = search.fallbacks[fitting] }
        if let found { return found }
      }
      return nil
    }

    private mutating func finish() -> Int? {
      index = text.count
      fitting = 0
      return nil
    }
  }
}
