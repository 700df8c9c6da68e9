/// The words that carry the claim of a text, and whether they are denied.
///
/// Articles and the like are left out, plurals count as singulars, and negations are counted apart, so
/// that two ways of writing one claim have the same words, and a claim and its denial too.
struct KeyWords: Equatable {
  /// The words in their order, folded.
  private(set) var words: [Substring] = []
  /// Whether an odd number of negations is among them.
  private(set) var isNegated = false

  init(_ text: NormalizedText) {
    for word in text.words {
      if Self.skipped.contains(word) { continue }
      if Self.negations.contains(word) {
        isNegated.toggle()
      } else if let verb = Self.negatedVerbs[word] {
        isNegated.toggle()
        if !Self.skipped.contains(verb) { words.append(verb) }
      } else {
        words.append(word.utf8.count > 3 && word.hasSuffix("s") ? word.dropLast() : word)
      }
    }
  }

  /// A number that texts with the same key words have in common, whatever their order and polarity.
  static func number(of words: ArraySlice<StatementWords.Word>) -> UInt64 {
    words.reduce(into: 0) { sum, word in
      if let replacement = replacements[word.number] {
        sum &+= replacement?.summand ?? 0
      } else {
        sum &+= word.singular.summand
      }
    }
  }

  /// What stands for the words that do not stand for themselves; nil for those that are left out.
  private static let replacements: [WordNumber: WordNumber?] = {
    var replacements: [WordNumber: WordNumber?] = [:]
    for word in skipped.union(negations) { replacements[WordNumber(word)] = .some(nil) }
    for (word, verb) in negatedVerbs {
      replacements[WordNumber(word)] = .some(skipped.contains(verb) ? nil : WordNumber(verb))
    }
    return replacements
  }()

  /// Whether the words are the same but for two neighbours that changed places.
  func hasNearlySameOrder(as other: KeyWords) -> Bool {
    guard words.count == other.words.count else { return false }
    let different = words.indices.filter { words[$0] != other.words[$0] }
    guard let first = different.first else { return true }
    return different == [first, first + 1] && words[first] == other.words[first + 1]
      && words[first + 1] == other.words[first]
  }

  private static let skipped: Set<Substring> = [
    "the", "a", "an", "of", "that", "do", "does", "did",
    "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines",
    "le", "la", "les", "un", "une", "el", "los", "las",
  ]

  private static let negations: Set<Substring> = [
    "not", "no", "never", "nicht", "nie", "niemals", "kein", "keine", "keinen", "keinem", "keiner",
    "keines", "pas", "jamais", "nunca",
  ]

  /// Contractions, of which normalisation has taken the apostrophe.
  private static let negatedVerbs: [Substring: Substring] = [
    "isnt": "is", "arent": "are", "wasnt": "was", "werent": "were", "dont": "do", "doesnt": "does",
    "didnt": "did", "hasnt": "has", "havent": "have", "hadnt": "had", "wont": "will",
    "wouldnt": "would", "cant": "can", "cannot": "can", "couldnt": "could", "shouldnt": "should",
    "mustnt": "must",
  ]
}
