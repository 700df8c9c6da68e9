import ArgMapModel

/// The words of a statement in their order, without markup, tags and mentions.
struct Wording: Sendable {
  /// A word.
  struct Word: Sendable {
    /// The word in lower case, its hyphens kept and its apostrophes straight.
    let text: String
    /// Whether it begins with a capital letter.
    let isCapitalized: Bool
    /// The marks between the word and the next one.
    var marks: String = ""
  }

  /// The words.
  private(set) var words: [Word] = []

  /// Reads what is written at a place; there are no words at no place.
  init(_ occurrence: Occurrence?) { self.init(occurrence?.visibleText ?? "") }

  /// Reads a text.
  init(_ text: String) {
    var word = ""
    var isCapitalized = false
    func finish() {
      while let last = word.last, last == "'" || last == "-" { word.removeLast() }
      if !word.isEmpty { words.append(Word(text: word, isCapitalized: isCapitalized)) }
      word = ""
    }
    for scalar in text.unicodeScalars {
      switch CharacterClass(scalar) {
      case .word, .wholeWord:
        if word.isEmpty { isCapitalized = scalar.properties.isUppercase }
        scalar.lowercased { word.unicodeScalars.append($0) }
      case .joiner where !word.isEmpty:
        switch scalar {
        case "'", "\u{2019}": word.append("'")
        case "-", "\u{2010}", "\u{2011}": word.append("-")
        default: break
        }
      case .joiner:
        break
      case .separator:
        finish()
        if !words.isEmpty, !scalar.properties.isWhitespace {
          words[words.count - 1].marks.unicodeScalars.append(scalar)
        }
      }
    }
    finish()
  }
}
