import ArgMapSyntax

/// The fewest words around a passage that tell it from others that a quotation fits as well.
struct DecidingWords: Equatable, Sendable {
  /// On which side of the passage words stand.
  enum Side: String, Sendable {
    case prefix
    case suffix
  }

  /// On which side they stand.
  let side: Side
  /// The words.
  let words: String

  private static let mostWords = 12
  /// So many bytes beside a passage hold the words.
  private static let reach = 300

  /// Finds the words that decide for the first of some passages.
  init?(
    forFirstOf places: PassageFinder.Places, quote: String, prefix: String?, suffix: String?,
    in finder: inout PassageFinder
  ) {
    guard let first = places.passages.first, places.count == places.passages.count else {
      return nil
    }
    let others = places.passages.dropFirst()
    var candidates: [DecidingWords] = []
    for side in [Side.prefix, .suffix] {
      let own = Self.words(beside: first, on: side, in: finder)
      let rivals = others.map { Self.words(beside: $0, on: side, in: finder).map(\.folded) }
      let shared =
        rivals.map { rival in zip(own, rival).prefix { $0.folded == $1 }.count }.max() ?? 0
      guard shared < min(own.count, Self.mostWords) else { continue }
      let words = own.prefix(shared + 1).map(\.word)
      let line = (side == .prefix ? words.reversed() : words).joined(separator: " ")
      candidates.append(DecidingWords(side: side, words: line))
    }
    candidates.sort { $0.words.count < $1.words.count }
    let deciding = candidates.first { candidate in
      let result = finder.find(
        quote, prefix: candidate.side == .prefix ? candidate.words : prefix,
        suffix: candidate.side == .suffix ? candidate.words : suffix)
      return result == .found(first)
    }
    guard let deciding else { return nil }
    self = deciding
  }

  private init(side: Side, words: String) {
    self.side = side
    self.words = words
  }

  /// The words on one side, those next to the passage first.
  private static func words(
    beside passage: Passage, on side: Side, in finder: PassageFinder
  ) -> [(word: String, folded: [UInt8])] {
    let range = passage.range
    let count = finder.text.bytes.count
    let stretch =
      side == .prefix
      ? max(0, range.lowerBound - reach)..<range.lowerBound
      : range.upperBound..<min(count, range.upperBound + reach)
    var words = finder.words(in: SourceRange(stretch)).split(separator: " ").map(String.init)
    // Where the stretch is cut a word may be.
    if side == .prefix {
      if stretch.lowerBound > 0, !words.isEmpty { words.removeFirst() }
      words.reverse()
    } else if stretch.upperBound < count, !words.isEmpty {
      words.removeLast()
    }
    return words.map { ($0, FoldedText(Array($0.utf8), ignoringCase: false).bytes) }
  }
}
