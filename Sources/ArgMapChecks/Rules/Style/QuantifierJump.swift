package import ArgMapModel
package import ArgMapSyntax

/// Objects to a conclusion about all from premises about some.
package struct QuantifierJump: Rule {
  package static let about = RuleDescription(
    "quantifier-jump", .note, .style, profile: .style, since: "0.1.0",
    summary: "A conclusion speaks of all where the premises speak of some.",
    rationale: """
      What holds of some cases holds of all only by a further premise, or by an argument from example \
      ('example') or sign ('sign'), which asks the questions that such a step invites.
      """,
    objectionable: """
      <Riders>

      (1) Some riders like the tram.
      (2) What riders like is popular with them.
      -----
      (3) All riders find the tram popular.
      """,
    accepted: """
      <Riders>

      (1) Some riders like the tram.
      (2) What riders like is popular with them.
      -----
      (3) The tram is popular with some riders.
      """)

  package init() {}

  /// Compares the number words of conclusions with those of the premises about the same things.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    guard let language = context.language else { return }
    var wordings = StatementWordings(map)
    for step in map.inferences {
      guard let (universal, subject) = wordings.conclusion(of: step).generality(in: language),
        !["example", "sign"].contains(context.schemes[step.id]?.scheme.id)
      else { continue }
      let lines = map.structure(of: step.id).lines
      var particular: (line: Int, word: String)?
      var isLicensed = false
      for input in step.inputs {
        let wording = wordings[lines[input].statement]
        guard let number = wording.number(of: subject, in: language) else { continue }
        switch number {
        case .some(let word): particular = particular ?? (input, word)
        case .all: isLicensed = true
        }
      }
      guard let particular, !isLicensed else { continue }
      report(
        diagnostic(
          .jump(
            lines[step.conclusionLine].label, universal, lines[particular.line].label,
            particular.word),
          at: map.conclusionPlace(of: step),
          notes: [Diagnostic.Note(.particular, at: map.place(of: lines[particular.line]))]),
        [.inference(step.id)])
    }
  }
}

extension Wording {
  fileprivate enum Number {
    /// Some, by this word.
    case some(String)
    /// All.
    case all
  }

  /// The word by which the text speaks of all, and the term that it speaks of, if it begins so.
  fileprivate func generality(in language: Language) -> (universal: String, subject: String)? {
    guard let first = words.first, language.universals.contains(first.text) else { return nil }
    for word in words.dropFirst().prefix(4) {
      if language.subordinators.contains(word.text) { return nil }
      if let term = language.term(word.text) { return (first.text, term) }
    }
    return nil
  }

  /// Of how many of a subject the text speaks; nil when it does not speak of the subject in numbers.
  fileprivate func number(of subject: String, in language: Language) -> Number? {
    guard let place = words.firstIndex(where: { language.term($0.text) == subject }) else {
      return nil
    }
    // The word of number stands in front of the subject, with an adjective or two between.
    for index in (max(0, place - 4)..<place).reversed() {
      if language.universals.contains(words[index].text) { return .all }
      if let phrase = language.particulars.phrase(at: index, of: words) {
        return .some(phrase.joined(separator: " "))
      }
    }
    // A plain noun is meant of all as often as not.
    return place == 0 || language.term(words[0].text) == subject ? .all : nil
  }
}

extension Diagnostic.Message {
  fileprivate static func jump(
    _ conclusion: String, _ universal: String, _ premise: String, _ particular: String
  ) -> Self {
    "(\(conclusion)) says '\(universal)' where (\(premise)) says '\(particular)'; say no more than the premises, or add what carries over to all"
  }

  fileprivate static var particular: Self { "the premise about some" }
}
