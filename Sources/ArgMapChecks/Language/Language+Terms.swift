extension Language {
  /// What the forms of a term share; nil for words that are no terms.
  ///
  /// Endings are cut off, and what is left counts to its fifth letter: rather two words are taken for
  /// one term than one term for two.
  func term(_ word: String) -> String? {
    guard word.utf8.count > 2, !functionWords.contains(word), !word.contains(where: \.isNumber)
    else { return nil }
    let ending = endings.first { word.hasSuffix($0) && word.count - $0.count >= 3 }
    return String(word.dropLast(ending?.count ?? 0).prefix(5))
  }

  /// A term and the word that stands for it.
  typealias Term = (term: String, word: String)

  /// The terms of a statement with the words that stand for them, each once, in their order.
  ///
  /// Only its first words are read: many steps can use one long statement.
  func terms(of wording: Wording) -> [Term] {
    var seen: Set<String> = []
    return wording.words.prefix(200).compactMap { word in
      guard let term = term(word.text), seen.insert(term).inserted else { return nil }
      return (term, word.text)
    }
  }

  /// The terms that none of several lists has.
  func terms(_ terms: [Term], missingIn lists: [[Term]]) -> [Term] {
    let known = Set(lists.joined().map(\.term))
    return terms.filter { !known.contains($0.term) }
  }
}
