extension Wording {
  /// The number of sentences.
  func sentenceCount(in language: Language) -> Int {
    guard !words.isEmpty else { return 0 }
    return 1 + words.indices.dropLast().count { isSentenceEnd($0, language) }
  }

  private func isSentenceEnd(_ index: Int, _ language: Language) -> Bool {
    let word = words[index]
    guard word.marks.contains(where: { ".!?".contains($0) }), words[index + 1].isCapitalized else {
      return false
    }
    let isShort = word.text.count == 1 || language.abbreviations.contains(word.text)
    return !(isShort && word.marks == ".")
  }

  /// Whether the last sentence is a question, and not one that is quoted.
  var isQuestion: Bool {
    let marks = words.last?.marks ?? ""
    return marks.contains("?") && marks.allSatisfy { "?!.".contains($0) }
  }
}
