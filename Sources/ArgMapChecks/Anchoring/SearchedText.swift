/// A folded text that quotations are looked for in.
///
/// A few searches go through the text; from then on an index says where to look, so that thousands of
/// quotations take no longer than the text is long.
struct SearchedText {
  let folded: FoldedText
  private var index: GramIndex?
  private var searchCount = 0

  /// So many searches cost as much as the index.
  private static let searchesWithoutIndex = 16

  init(_ folded: FoldedText) { self.folded = folded }

  /// Prepares for one more search.
  mutating func prepare() {
    searchCount += 1
    if index == nil, searchCount > Self.searchesWithoutIndex { index = GramIndex(folded.bytes) }
  }

  /// Where bytes, at least one, stand in the text, in ascending order.
  func occurrences(of pattern: [UInt8]) -> Occurrences {
    if let candidates = index?.candidates(for: pattern) {
      return .indexed(candidates, pattern, folded.bytes)
    }
    return .searched(SubstringSearch(pattern).occurrences(in: folded.bytes))
  }

  /// Places in a text, each looked for when it is asked for.
  enum Occurrences: Sequence, IteratorProtocol {
    case searched(SubstringSearch.Occurrences)
    case indexed(GramIndex.Candidates, [UInt8], [UInt8])

    /// The next place that does not lie before an offset.
    mutating func next(from offset: Int) -> Int? {
      switch self {
      case .searched(var occurrences):
        occurrences.skip(to: offset)
        self = .searched(occurrences)
      case .indexed(var candidates, let pattern, let text):
        candidates.skip(to: offset)
        self = .indexed(candidates, pattern, text)
      }
      while let place = next() {
        if place >= offset { return place }
      }
      return nil
    }

    mutating func next() -> Int? {
      switch self {
      case .searched(var occurrences):
        defer { self = .searched(occurrences) }
        return occurrences.next()
      case .indexed(var candidates, let pattern, let text):
        defer { self = .indexed(candidates, pattern, text) }
        while let place = candidates.next() {
          if text[place...].starts(with: pattern) { return place }
        }
        return nil
      }
    }
  }
}

/// Where each eight bytes in a row stand in a text.
struct GramIndex {
  private static let length = 8

  private let shift: UInt64
  /// Where the places of each heading begin in `places`.
  private var starts: [UInt32]
  private var places: [UInt32]

  init(_ text: [UInt8]) {
    let count = Swift.max(text.count - Self.length + 1, 0)
    let bits = Swift.min(Swift.max(Int.bitWidth - count.leadingZeroBitCount, 8), 20)
    let shift = UInt64(64 - bits)
    var starts = [UInt32](repeating: 0, count: (1 << bits) + 1)
    for place in 0..<count { starts[Self.heading(text, place, shift) + 1] += 1 }
    for heading in 0..<(1 << bits) { starts[heading + 1] += starts[heading] }
    var ends = starts
    var places = [UInt32](repeating: 0, count: count)
    for place in 0..<count {
      let heading = Self.heading(text, place, shift)
      places[Int(ends[heading])] = UInt32(place)
      ends[heading] += 1
    }
    self.shift = shift
    self.starts = starts
    self.places = places
  }

  private static func heading(_ bytes: [UInt8], _ place: Int, _ shift: UInt64) -> Int {
    var gram: UInt64 = 0
    for offset in 0..<length { gram = gram << 8 | UInt64(bytes[place + offset]) }
    return Int((gram &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  /// Where bytes may stand, by the rarest of their headings; nil when that says little.
  func candidates(for pattern: [UInt8]) -> Candidates? {
    var best: (places: Range<Int>, offset: Int)?
    for offset in 0..<Swift.max(pattern.count - Self.length + 1, 0) {
      let heading = Self.heading(pattern, offset, shift)
      let range = Int(starts[heading])..<Int(starts[heading + 1])
      if range.count < best?.places.count ?? (places.count / 64) { best = (range, offset) }
    }
    return best.map { Candidates(places: places[$0.places], offset: $0.offset) }
  }

  /// Places to look at, in ascending order.
  struct Candidates: IteratorProtocol {
    fileprivate var places: ArraySlice<UInt32>
    fileprivate let offset: Int

    /// Leaves out what stands before an offset.
    mutating func skip(to offset: Int) {
      places = places.drop { Int($0) < offset + self.offset }
    }

    mutating func next() -> Int? {
      while let place = places.popFirst() {
        if Int(place) >= offset { return Int(place) - offset }
      }
      return nil
    }
  }
}
