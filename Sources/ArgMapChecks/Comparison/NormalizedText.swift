import ArgMapModel

/// The words of a text without what may differ between two ways of writing the same: case,
/// punctuation, white space, tags and mentions.
struct NormalizedText: Hashable, Sendable {
  /// The words in lower case; scripts without spaces have a word a character.
  let words: [String]

  /// Normalises the text written at a place.
  init(_ occurrence: Occurrence) {
    let text = occurrence.text ?? ""
    let hidden = occurrence.markup.filter(\.kind.isHidden).map(\.range)
    self.init(hidden.isEmpty ? text : Self.text(text, without: hidden))
  }

  /// Normalises a text.
  init(_ text: String) {
    var words: [String] = []
    var word = ""
    func finishWord() {
      guard !word.isEmpty else { return }
      words.append(word)
      word = ""
    }
    for scalar in text.unicodeScalars {
      switch CharacterClass(scalar) {
      case .word:
        word.unicodeScalars.append(contentsOf: scalar.lowercased)
      case .wholeWord:
        finishWord()
        words.append(String(scalar))
      case .joiner:
        break
      case .separator:
        finishWord()
      }
    }
    finishWord()
    self.words = words
  }

  private static func text(_ text: String, without hidden: [Range<Int>]) -> String {
    var bytes: [UInt8] = []
    var end = 0
    let utf8 = Array(text.utf8)
    for range in hidden where range.lowerBound >= end && range.upperBound <= utf8.count {
      bytes += utf8[end..<range.lowerBound]
      bytes.append(UInt8(ascii: " "))
      end = range.upperBound
    }
    bytes += utf8[end...]
    return String(decoding: bytes, as: UTF8.self)
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
  /// The scalar in lower case, which may take several scalars.
  var lowercased: String.UnicodeScalarView {
    if isASCII {
      let isUpper = ("A"..."Z").contains(self)
      return String(isUpper ? Unicode.Scalar(UInt8(value) + 32) : self).unicodeScalars
    }
    return properties.lowercaseMapping.unicodeScalars
  }
}

extension Markup.Kind {
  /// Whether the words of the stretch are not part of what is said.
  fileprivate var isHidden: Bool {
    switch self {
    case .tag, .statementMention, .argumentMention: true
    case .bold, .italic, .link: false
    }
  }
}
