import ArgMapSyntax

/// Finds the passage whose words are nearest to those of a quotation.
///
/// It is looked for around words of the quotation that occur in the text as they are: single words of
/// at least four letters and pairs of neighbouring words, as far as they occur at most
/// ``mostPlaces`` times. So an edit elsewhere in the text cannot change what is found. Two texts are as
/// similar as the share of their characters that need no edit.
struct NearPassageSearch {
  /// From this similarity on, a passage is the one that is meant.
  static let leastSimilarity = 0.75
  /// Words that occur more often say little about where a passage is.
  static let mostPlaces = 200
  /// So many words and pairs are looked for.
  private static let mostSeeds = 12
  /// So many places are compared with the quotation.
  private static let mostCandidates = 8
  /// Longer quotations are not compared, in bytes.
  private static let longestQuotation = 2_000
  /// Shorter quotations are similar to anything, in bytes.
  private static let shortestQuotation = 10

  private struct Seed {
    let part: Int
    let offset: Int
    let bytes: [UInt8]
  }

  /// Where a part may begin, and how many seeds say so.
  private struct Candidate {
    let part: Int
    let start: Int
    var seedCount: Int
  }

  private let parts: [[UInt8]]
  private let length: Int
  /// How many pairs of characters may still be compared.
  private(set) var budget: Int

  /// Prepares to look for a quotation that is folded without regard to case.
  init(_ quotation: Quotation, budget: Int) {
    parts = quotation.parts.map(\.bytes)
    length = parts.reduce(0) { $0 + $1.count }
    self.budget = budget
  }

  /// Looks for the nearest passage.
  mutating func find(in text: inout SearchedText) -> Passage? {
    guard Self.shortestQuotation...Self.longestQuotation ~= length, parts.count <= 20 else {
      return nil
    }
    var best: (similarity: Double, parts: [Range<Int>])?
    for candidate in candidates(in: &text) {
      guard budget > 0 else { break }
      let ranges = align(candidate, in: text.folded.bytes)
      // The similarity is that of whole words.
      var distance = 0
      var found = 0
      for (part, range) in zip(parts, ranges) {
        distance += compare(part, text.folded.bytes, range, isWhole: true).distance
        found += range.count
      }
      let similarity = 1 - Double(distance) / Double(max(length, found))
      if similarity >= Self.leastSimilarity, similarity > best?.similarity ?? 0 {
        best = (similarity, ranges)
      }
    }
    return best.map { best in
      Passage(parts: best.parts.filter { !$0.isEmpty }.map(text.folded.originalRange))
    }
  }

  // MARK: Where to look

  private func seeds() -> [Seed] {
    var words: [Seed] = []
    var pairs: [Seed] = []
    for (index, part) in parts.enumerated() {
      var last: Range<Int>?
      for word in part.words {
        if word.count >= 4 {
          words.append(Seed(part: index, offset: word.lowerBound, bytes: Array(part[word])))
        }
        if let last {
          let pair = last.lowerBound..<word.upperBound
          pairs.append(Seed(part: index, offset: pair.lowerBound, bytes: Array(part[pair])))
        }
        last = word
      }
    }
    func longest(_ seeds: [Seed]) -> ArraySlice<Seed> {
      seeds.sorted { ($1.bytes.count, $0.part, $0.offset) < ($0.bytes.count, $1.part, $1.offset) }
        .prefix(Self.mostSeeds / 2)
    }
    return Array(longest(pairs) + longest(words))
  }

  /// The places that most seeds speak for.
  private func candidates(in text: inout SearchedText) -> [Candidate] {
    var places: [Candidate] = []
    for seed in seeds() {
      text.prepare()
      var occurrences: [Int] = []
      for place in text.occurrences(of: seed.bytes) {
        occurrences.append(place)
        if occurrences.count > Self.mostPlaces { break }
      }
      guard occurrences.count <= Self.mostPlaces else { continue }
      places += occurrences.map {
        Candidate(part: seed.part, start: $0 - seed.offset, seedCount: 1)
      }
    }
    places.sort { ($0.part, $0.start) < ($1.part, $1.start) }
    var merged: [Candidate] = []
    for place in places {
      if let last = merged.last, last.part == place.part,
        place.start - last.start <= parts[place.part].count / 4 + 2
      {
        merged[merged.count - 1].seedCount += 1
      } else {
        merged.append(place)
      }
    }
    merged.sort { ($1.seedCount, $0.start, $0.part) < ($0.seedCount, $1.start, $1.part) }
    return Array(merged.prefix(Self.mostCandidates))
  }

  // MARK: How near it is

  /// The stretches of the text that fit the parts best if one of them stands at a place.
  private mutating func align(_ candidate: Candidate, in text: [UInt8]) -> [Range<Int>] {
    let part = parts[candidate.part]
    let slack = part.count / 3 + 8
    var ranges = [Range<Int>](repeating: 0..<0, count: parts.count)
    func clamp(_ place: Int) -> Int { min(max(place, 0), text.count) }
    ranges[candidate.part] = nearest(
      part, text, clamp(candidate.start - slack)..<clamp(candidate.start + part.count + slack))
    var start = ranges[candidate.part].upperBound
    for index in parts.indices where index > candidate.part {
      let end = clamp(start + PassageFinder.longestPassage)
      ranges[index] = nearest(parts[index], text, start..<end)
      start = ranges[index].upperBound
    }
    var end = ranges[candidate.part].lowerBound
    for index in parts.indices.reversed() where index < candidate.part {
      ranges[index] = nearest(
        parts[index], text, clamp(end - PassageFinder.longestPassage)..<end)
      end = ranges[index].lowerBound
    }
    return ranges
  }

  /// The stretch of whole words in a window that fits a part best.
  private mutating func nearest(
    _ part: [UInt8], _ text: [UInt8], _ window: Range<Int>
  ) -> Range<Int> {
    var range = compare(part, text, window, isWhole: false).range
    while let first = range.first, text[first].isSpace { range.removeFirst() }
    while let last = range.last, text[last].isSpace { range.removeLast() }
    guard !range.isEmpty else { return range }
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > window.lowerBound, text[start].isWordByte, text[start - 1].isWordByte {
      start -= 1
    }
    while end < text.count, end - range.upperBound < 100, text[end - 1].isWordByte,
      text[end].isWordByte
    {
      end += 1
    }
    return start..<end
  }

  /// How many edits make a part out of a window, or out of the stretch of it that needs the fewest.
  private mutating func compare(
    _ part: [UInt8], _ text: [UInt8], _ window: Range<Int>, isWhole: Bool
  ) -> (distance: Int, range: Range<Int>) {
    budget -= part.count * window.count
    // For each length of the part's start: how many edits, and where the stretch begins.
    var column = part.indices.map { (distance: $0 + 1, start: window.lowerBound) }
    var best = (distance: part.count, range: window.lowerBound..<window.lowerBound)
    for place in window {
      var diagonal = (
        distance: isWhole ? place - window.lowerBound : 0,
        start: isWhole ? window.lowerBound : place
      )
      var above = (
        distance: isWhole ? place - window.lowerBound + 1 : 0,
        start: isWhole ? window.lowerBound : place + 1
      )
      for index in part.indices {
        let left = column[index]
        var cell = (diagonal.distance + (part[index] == text[place] ? 0 : 1), diagonal.start)
        if left.distance + 1 < cell.0 { cell = (left.distance + 1, left.start) }
        if above.distance + 1 < cell.0 { cell = (above.distance + 1, above.start) }
        diagonal = left
        above = cell
        column[index] = cell
      }
      if let last = column.last, last.distance <= best.distance {
        best = (last.distance, min(last.start, place + 1)..<place + 1)
      }
    }
    guard isWhole else { return best }
    return (column.last?.distance ?? window.count, window)
  }
}

extension [UInt8] {
  /// The stretches between spaces.
  fileprivate var words: [Range<Int>] {
    split(separator: UInt8(ascii: " ")).map { $0.startIndex..<$0.endIndex }
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == UInt8(ascii: " ") }
}

extension UInt8 {
  /// Whether the byte belongs to a letter or digit, or to a character beyond ASCII.
  var isWordByte: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
      true
    default: false
    }
  }
}
