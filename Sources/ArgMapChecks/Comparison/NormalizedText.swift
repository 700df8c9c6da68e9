import ArgMapModel

/// The words of a text without what may differ between two ways of writing the same: case,
/// punctuation, white space, tags and mentions.
struct NormalizedText: Hashable, Sendable {
  /// The words in lower case with one space between them.
  let text: String

  /// Normalises the text written at a place; there is none for no place.
  init(_ occurrence: Occurrence?) {
    self.init(occurrence?.visibleText ?? "")
  }

  /// Normalises a text.
  init(_ text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var reader = ScalarReader(Array(text.utf8))
    var isInWord = false
    func separate() {
      if !bytes.isEmpty, !isInWord { bytes.append(UInt8(ascii: " ")) }
    }
    while let scalar = reader.next() {
      switch CharacterClass(scalar) {
      case .word:
        separate()
        scalar.lowercased { UTF8.encode($0).map { bytes.append(contentsOf: $0) } }
        isInWord = true
      case .wholeWord:
        isInWord = false
        separate()
        bytes.append(contentsOf: String(scalar).utf8)
      case .joiner:
        break
      case .separator:
        isInWord = false
      }
    }
    self.text = String(decoding: bytes, as: UTF8.self)
  }

  /// Whether no word is left.
  var isEmpty: Bool { text.isEmpty }

  /// The words as UTF-8.
  var bytes: [UInt8] { Array(text.utf8) }

  /// The number of bytes.
  var length: Int { text.utf8.count }

  /// The words in their order; scripts without spaces have a word a character.
  var words: [Substring] { text.split(separator: " ") }

  /// The words in the order of the alphabet, if there are five or more, or else as they stand.
  ///
  /// Short sentences can say something else in another order.
  var wordsInAnyOrder: [Substring] {
    let words = text.split(separator: " ")
    return words.count < 5 ? words : words.sorted()
  }

  /// How much two texts have in common: twice the shared words by all words, from 0 to 1.
  ///
  /// Each word counts once, order does not count.
  func similarity(to other: NormalizedText) -> Double {
    let mine = Set(words)
    let theirs = Set(other.words)
    guard !mine.isEmpty || !theirs.isEmpty else { return 1 }
    return 2 * Double(mine.intersection(theirs).count) / Double(mine.count + theirs.count)
  }
}

/// What a character does to the words around it.
enum CharacterClass {
  /// Part of a word.
  case word
  /// A word by itself, as in scripts without spaces.
  case wholeWord
  /// Left out without ending a word: hyphens and apostrophes.
  case joiner
  /// Between words.
  case separator

  init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": self = .word
    case "'", "-": self = .joiner
    case "$", "+", "<", "=", ">", "^", "~", "|": self = .wholeWord
    case "\u{0}"..."\u{7F}": self = .separator
    case "\u{2019}", "\u{2010}", "\u{2011}", "\u{AD}", "\u{200B}"..."\u{200D}": self = .joiner
    case "\u{3040}"..."\u{30FF}": self = .wholeWord
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .nonspacingMark,
        .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
        self = .word
      case .otherLetter:
        self = scalar.properties.isIdeographic ? .wholeWord : .word
      case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
        self = .wholeWord
      default:
        self = .separator
      }
    }
  }
}

extension Unicode.Scalar {
  /// Visits the scalar in lower case, which may take several scalars.
  func lowercased(_ visit: (Unicode.Scalar) -> Void) {
    switch self {
    case "A"..."Z": visit(Unicode.Scalar(UInt8(value) + 32))
    case "\u{0}"..."\u{7F}": visit(self)
    default: properties.lowercaseMapping.unicodeScalars.forEach(visit)
    }
  }
}
