/// In which words two texts differ.
struct WordChanges: Equatable, Sendable {
  /// Words of the one text that stand in the place of words of the other; one of the two may be none.
  struct Change: Equatable, Sendable {
    var source: [String]
    var quote: [String]
  }

  /// The changes in the order of the text.
  private(set) var changes: [Change] = []

  /// Compares the words of a source with those of a quotation, by what they are after folding.
  init(source: String, quote: String) {
    let source = Self.words(of: source)
    let quote = Self.words(of: quote)
    let rows = source.count + 1
    // The length of the longest common part of what is left, by how much was read.
    var lengths = [Int](repeating: 0, count: rows * (quote.count + 1))
    for column in quote.indices.reversed() {
      for row in source.indices.reversed() {
        let place = column * rows + row
        lengths[place] =
          source[row].folded == quote[column].folded
          ? lengths[place + rows + 1] + 1 : max(lengths[place + rows], lengths[place + 1])
      }
    }
    var row = 0
    var column = 0
    var change = Change(source: [], quote: [])
    func finish() {
      if change.source.count + change.quote.count > 0 { changes.append(change) }
      change = Change(source: [], quote: [])
    }
    while row < source.count || column < quote.count {
      let place = column * rows + row
      if row < source.count, column < quote.count, source[row].folded == quote[column].folded {
        finish()
        row += 1
        column += 1
      } else if column == quote.count
        || row < source.count && lengths[place + 1] >= lengths[place + rows]
      {
        change.source.append(source[row].word)
        row += 1
      } else {
        change.quote.append(quote[column].word)
        column += 1
      }
    }
    finish()
  }

  private static func words(of text: String) -> [(word: String, folded: [UInt8])] {
    text.split(whereSeparator: \.isWhitespace).map {
      (String($0), FoldedText(Array($0.utf8), ignoringCase: true).bytes)
    }
  }

  /// What the source has: `'daily' for 'every day', 'only' besides and no 'very'`.
  var description: String {
    let shown = changes.prefix(3).map { change in
      let source = Self.quoted(change.source)
      let quote = Self.quoted(change.quote)
      if change.quote.isEmpty { return "\(source) besides" }
      return change.source.isEmpty ? "no \(quote)" : "\(source) for \(quote)"
    }
    return Listing.list(shown, of: changes.count)
  }

  private static func quoted(_ words: [String]) -> String {
    let words = words.joined(separator: " ")
    return "'\(words.count > 60 ? words.prefix(60) + "…" : words[...])'"
  }
}
