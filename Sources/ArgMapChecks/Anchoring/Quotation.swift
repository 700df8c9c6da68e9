import ArgMapSyntax

/// A quotation in folded form, cut at its ellipses.
struct Quotation {
  /// What stands between two ellipses.
  struct Part {
    /// The words as they are quoted.
    let words: String
    /// Where they stand in the quotation.
    let range: Range<Int>
    /// The words in folded form.
    let bytes: [UInt8]
    /// Whether a bracket and no ellipsis stands before them.
    fileprivate let followsBracket: Bool
    fileprivate var characterCount: Int { bytes.characterCount }
  }

  /// The parts, none of them empty.
  let parts: [Part]
  private let prefix: [UInt8]
  private let suffix: [UInt8]

  /// Folds a quotation and what stands around it.
  init(
    _ quote: String, _ prefix: String? = nil, _ suffix: String? = nil, ignoringCase: Bool,
    bracketsAreGaps: Bool = false
  ) {
    func fold(_ words: String?) -> [UInt8] {
      FoldedText(Array((words ?? "").utf8), ignoringCase: ignoringCase).bytes
    }
    self.prefix = fold(prefix)
    self.suffix = fold(suffix)
    let bytes = Array(quote.utf8)
    let folded = FoldedText(bytes, ignoringCase: ignoringCase)
    let ranges = Self.ranges(in: folded.bytes, bracketsAreGaps: bracketsAreGaps)
    parts = ranges.map { range, followsBracket in
      let original = folded.originalRange(of: range).bounds
      return Part(
        words: String(decoding: bytes[original], as: UTF8.self), range: original,
        bytes: Array(folded.bytes[range]), followsBracket: followsBracket)
    }
  }

  /// What stands between the ellipses, without the brackets that may enclose one.
  private static func ranges(
    in bytes: [UInt8], bracketsAreGaps: Bool
  ) -> [(range: Range<Int>, followsBracket: Bool)] {
    var ranges: [(range: Range<Int>, followsBracket: Bool)] = []
    var start = 0
    var index = 0
    var followsBracket = false
    func addPart(upTo end: Int) {
      var range = start..<end
      func isEdge(_ byte: UInt8, _ bracket: String) -> Bool {
        byte == UInt8(ascii: " ") || bracket.utf8.contains(byte)
      }
      while let byte = range.first.map({ bytes[$0] }), isEdge(byte, start == 0 ? "" : "])") {
        range.removeFirst()
      }
      while let byte = range.last.map({ bytes[$0] }), isEdge(byte, end == bytes.count ? "" : "[(") {
        range.removeLast()
      }
      if !range.isEmpty { ranges.append((range, followsBracket)) }
    }
    while index < bytes.count {
      let dots = bytes[index...].prefix { $0 == UInt8(ascii: ".") }.count
      if dots >= 3 {
        addPart(upTo: index)
        start = index + dots
        followsBracket = false
      } else if bracketsAreGaps, bytes[index] == UInt8(ascii: "["),
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "]"))
      {
        addPart(upTo: index)
        // An ellipsis in brackets is one.
        followsBracket = !Array(bytes[index...end]).contains([0x2E, 0x2E, 0x2E])
        start = end + 1
        index = end
      }
      index += max(dots, 1)
    }
    addPart(upTo: bytes.count)
    return ranges
  }

  /// Looks for the quotation in a text that is folded in the same way.
  func find(
    in text: SearchedText, where isPlace: ((Int) -> Bool)? = nil
  ) -> PassageFinder.Result {
    guard !parts.isEmpty else { return .tooShort("", PassageFinder.Places()) }
    var passages = passages(in: text)
    if passages.count > 1, let isPlace {
      let narrowed = self.passages(in: text, where: isPlace)
      if narrowed.count > 0 { passages = narrowed }
    }
    guard passages.count < 2 else { return .ambiguous(passages) }
    guard let passage = passages.passages.first else {
      let missing = parts.first { part in
        var occurrences = text.occurrences(of: part.bytes)
        return occurrences.next() == nil
      }
      return .absent(missing: missing?.words)
    }
    var length = prefix.characterCount
    for (index, part) in parts.enumerated() {
      // Words on both sides of a bracket are quoted together.
      length = part.characterCount + (index == 0 || part.followsBracket ? length : 0)
      if index == parts.count - 1 { length += suffix.characterCount }
      let isCutHere = index == parts.count - 1 || !parts[index + 1].followsBracket
      guard isCutHere, length < PassageFinder.shortestPart else { continue }
      var places = PassageFinder.Places()
      for place in text.occurrences(of: part.bytes) {
        places.add([place..<place + part.bytes.count], in: text.folded)
      }
      if places.count > 1 { return .tooShort(part.words, places) }
    }
    return .found(passage)
  }

  /// The passages that begin with the first part and run over the nearest following ones.
  private func passages(
    in text: SearchedText, where isPlace: ((Int) -> Bool)? = nil
  ) -> PassageFinder.Places {
    let bytes = text.folded.bytes
    var passages = PassageFinder.Places()
    var window = Window(bytes, characterCount: PassageFinder.longestPassage)
    var followers = parts.dropFirst().map { Follower(text.occurrences(of: $0.bytes)) }
    starts: for start in text.occurrences(of: parts[0].bytes) {
      var end = start + parts[0].bytes.count
      guard bytes.has(prefix, before: start), !followers.isEmpty || bytes.has(suffix, after: end)
      else { continue }
      if let isPlace, !isPlace(text.folded.originalStart(of: start)) { continue }
      var ranges = [start..<end]
      for index in followers.indices {
        let length = parts[index + 1].bytes.count
        let isLast = index == followers.count - 1
        let place = followers[index].move(to: end) {
          !isLast || bytes.has(suffix, after: $0 + length)
        }
        guard let place else { break starts }
        end = place + length
        ranges.append(place..<end)
      }
      if !followers.isEmpty {
        window.move(to: start)
        guard end <= window.end else { continue }
      }
      passages.add(ranges, in: text.folded)
    }
    return passages
  }
}

/// The places of a part behind another one; looked for from where the first one of these may stand.
private struct Follower {
  private var rest: SearchedText.Occurrences
  private var place: Int?

  init(_ occurrences: SearchedText.Occurrences) { rest = occurrences }

  /// The nearest place that does not lie before an offset and is as it should be; offsets ascend.
  mutating func move(to offset: Int, where isRight: (Int) -> Bool) -> Int? {
    if let place, place >= offset { return place }
    repeat { place = rest.next(from: offset) } while place.map(isRight) == false
    return place
  }
}

/// A stretch of a text of a fixed number of characters, moved forward in steps.
private struct Window {
  private let text: [UInt8]
  private let characterCount: Int
  private var start = 0
  private(set) var end = 0

  init(_ text: [UInt8], characterCount: Int) {
    self.text = text
    self.characterCount = characterCount
    extend(by: characterCount)
  }

  mutating func move(to newStart: Int) {
    if newStart < end {
      extend(by: text[start..<newStart].characterCount)
    } else {
      end = newStart
      extend(by: characterCount)
    }
    start = newStart
  }

  private mutating func extend(by characterCount: Int) {
    var rest = characterCount
    while rest > 0, end < text.count {
      end += 1
      while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
      rest -= 1
    }
  }
}

extension Collection<UInt8> {
  /// The number of characters that UTF-8 bytes stand for.
  fileprivate var characterCount: Int { count { $0 & 0xC0 != 0x80 } }
}

extension [UInt8] {
  /// Whether words end at an offset, or before the space in front of it.
  fileprivate func has(_ words: [UInt8], before offset: Int) -> Bool {
    if words.isEmpty || self[..<offset].hasSuffix(words) { return true }
    return offset > 0 && self[offset - 1] == UInt8(ascii: " ")
      && self[..<(offset - 1)].hasSuffix(words)
  }

  /// Whether words start at an offset, or behind the space there.
  fileprivate func has(_ words: [UInt8], after offset: Int) -> Bool {
    if words.isEmpty || self[offset...].starts(with: words) { return true }
    return offset < count && self[offset] == UInt8(ascii: " ")
      && self[(offset + 1)...].starts(with: words)
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ words: [UInt8]) -> Bool { suffix(words.count).elementsEqual(words) }
}
