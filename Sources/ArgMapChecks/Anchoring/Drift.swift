import ArgMapSyntax

/// A quotation that does not occur in its source, beside the passage whose words are nearest to it.
struct Drift: Sendable {
  /// The passage.
  let passage: Passage
  /// In which words they differ.
  let changes: WordChanges
  /// The quotation with the source's words, its ellipses kept; nil where it would not be found either.
  let correction: String?

  /// Finds the nearest passage.
  ///
  /// - Parameters:
  ///   - quote: The quotation.
  ///   - prefix: What stands right before it.
  ///   - suffix: What stands right behind it.
  ///   - finder: The text that is looked into.
  ///   - budget: How many pairs of characters may still be compared.
  init?(
    of quote: String, prefix: String?, suffix: String?, in finder: inout PassageFinder,
    budget: inout Int
  ) {
    guard let passage = finder.nearestPassage(to: quote, budget: &budget) else { return nil }
    self.passage = passage
    let words = passage.parts.map { finder.words(in: $0) }
    let parts = Quotation(quote, ignoringCase: false).parts
    changes = WordChanges(
      source: words.joined(separator: " "), quote: parts.map(\.words).joined(separator: " "))
    guard parts.count == words.count, !changes.changes.isEmpty else {
      correction = nil
      return
    }
    var correction: [UInt8] = []
    let bytes = Array(quote.utf8)
    var place = 0
    for (part, words) in zip(parts, words) {
      correction += bytes[place..<part.range.lowerBound]
      correction += words.utf8
      place = part.range.upperBound
    }
    correction += bytes[place...]
    let corrected = String(decoding: correction, as: UTF8.self)
    if case .found(let found) = finder.find(corrected, prefix: prefix, suffix: suffix),
      found.range == passage.range
    {
      self.correction = corrected
    } else {
      self.correction = nil
    }
  }
}

extension PassageFinder {
  /// The words in a range of the text on one line, without the marks between them.
  func words(in range: SourceRange) -> String {
    var bytes: [UInt8] = []
    var place = range.lowerBound
    for mark in outline.marks(in: range) {
      bytes += text.bytes[place..<max(place, mark.lowerBound)]
      place = max(place, mark.upperBound)
    }
    bytes += text.bytes[min(place, range.upperBound)..<range.upperBound]
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
