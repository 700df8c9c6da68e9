import ArgMapSyntax

/// A quotation in folded form, cut at its ellipses.
struct Quotation {
  private struct Part {
    let words: String
    let bytes: [UInt8]
    var characterCount: Int { bytes.characterCount }
  }

  private let parts: [Part]
  private let prefix: [UInt8]
  private let suffix: [UInt8]

  /// Folds a quotation and what stands around it.
  init(_ quote: String, _ prefix: String?, _ suffix: String?, ignoringCase: Bool) {
    func fold(_ words: String?) -> [UInt8] {
      FoldedText(Array((words ?? "").utf8), ignoringCase: ignoringCase).bytes
    }
    self.prefix = fold(prefix)
    self.suffix = fold(suffix)
    let bytes = Array(quote.utf8)
    let folded = FoldedText(bytes, ignoringCase: ignoringCase)
    parts = Self.ranges(in: folded.bytes).map { range in
      let original = folded.originalRange(of: range)
      return Part(
        words: String(decoding: bytes[original.bounds], as: UTF8.self),
        bytes: Array(folded.bytes[range]))
    }
  }

  /// What stands between the ellipses, without the brackets that may enclose one.
  private static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var index = 0
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
      if !range.isEmpty { ranges.append(range) }
    }
    while index < bytes.count {
      let dots = bytes[index...].prefix { $0 == UInt8(ascii: ".") }.count
      if dots >= 3 {
        addPart(upTo: index)
        start = index + dots
      }
      index += max(dots, 1)
    }
    addPart(upTo: bytes.count)
    return ranges
  }

  /// Looks for the quotation in a text that is folded in the same way.
  func find(in text: FoldedText) -> PassageFinder.Result {
    guard let last = parts.last else { return .tooShort("", []) }
    let occurrences = parts.map { SubstringSearch($0.bytes).occurrences(in: text.bytes) }
    if let missing = occurrences.firstIndex(where: \.isEmpty) {
      return .absent(missing: parts[missing].words)
    }
    var candidates = occurrences
    candidates[0].removeAll { !text.bytes.has(prefix, before: $0) }
    candidates[parts.count - 1].removeAll { !text.bytes.has(suffix, after: $0 + last.bytes.count) }
    let passages = passages(candidates, in: text.bytes)
    guard passages.count < 2 else { return .ambiguous(passages.map(text.originalRange)) }
    guard let passage = passages.first else { return .absent(missing: nil) }
    for (index, part) in parts.enumerated() where occurrences[index].count > 1 {
      var length = part.characterCount
      if index == 0 { length += prefix.characterCount }
      if index == parts.count - 1 { length += suffix.characterCount }
      if length < PassageFinder.shortestPart {
        let places = occurrences[index].map { $0..<$0 + part.bytes.count }
        return .tooShort(part.words, places.map(text.originalRange))
      }
    }
    return .found(text.originalRange(of: passage))
  }

  /// The passages that begin with the first part and run over the nearest following ones.
  private func passages(_ candidates: [[Int]], in text: [UInt8]) -> [Range<Int>] {
    var passages: [Range<Int>] = []
    var next = [Int](repeating: 0, count: parts.count)
    var window = Window(text, characterCount: PassageFinder.longestPassage)
    starts: for start in candidates[0] {
      var end = start + parts[0].bytes.count
      for part in parts.indices.dropFirst() {
        while next[part] < candidates[part].count, candidates[part][next[part]] < end {
          next[part] += 1
        }
        guard next[part] < candidates[part].count else { break starts }
        end = candidates[part][next[part]] + parts[part].bytes.count
      }
      if parts.count > 1 {
        window.move(to: start)
        guard end <= window.end else { continue }
      }
      passages.append(start..<end)
    }
    return passages
  }
}

/// A stretch of a text of a fixed number of characters, moved forward in steps.
private struct Window {
  private let text: [UInt8]
  private var start = 0
  private(set) var end = 0

  init(_ text: [UInt8], characterCount: Int) {
    self.text = text
    extend(by: characterCount)
  }

  mutating func move(to newStart: Int) {
    extend(by: text[start..<newStart].characterCount)
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
