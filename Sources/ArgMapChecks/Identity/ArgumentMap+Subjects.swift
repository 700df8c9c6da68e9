import ArgMapModel

extension ArgumentMap {
  /// What an element is called in ``ArgMapSyntax/Diagnostic/subjects``.
  ///
  /// Made-up titles are numbered in the order of the text, so they would change with the text around.
  func subject(of element: Element) -> String {
    switch element {
    case .statement(let id):
      let statement = self[id]
      guard statement.isUntitled else { return "statement:\(statement.title)" }
      return "statement#\(digest(of: statement.canonicalOccurrence))"
    case .argument(let id):
      let argument = self[id]
      guard argument.isUntitled else { return "argument:\(argument.title)" }
      if let occurrence = argument.canonicalOccurrence {
        return "argument#\(digest(of: occurrence))"
      }
      let conclusion = argument.mainConclusion.map { subject(of: .statement($0)) } ?? ""
      return "argument#\(conclusion.digest(digits: 16))"
    case .inference(let id):
      return subject(of: .argument(self[id].argument))
    }
  }

  /// A digest of the words; of everything where there are no words.
  private func digest(of occurrence: Occurrence?) -> String {
    let words = NormalizedText(occurrence)
    return (words.isEmpty ? occurrence?.text ?? "" : words.text).digest(digits: 16)
  }
}
