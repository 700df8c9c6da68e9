package import ArgMapModel
package import ArgMapSyntax

/// Objects to a step that is hidden inside a statement.
package struct PremiseContainsInference: Rule {
  package static let about = RuleDescription(
    "premise-contains-inference", .warning, .style, profile: .style, since: "0.1.0",
    summary: "A statement that is used in an argument holds a claim and the reason for it.",
    rationale: """
      Nothing can be said for or against a step that is hidden in a sentence with 'because' or \
      'therefore'. Where the sentence is about causes, tag it '#causal'.
      """,
    objectionable: """
      <Noise>

      (1) Traffic harms sleep because it is loud.
      (2) What harms sleep should be reduced.
      -----
      (3) Traffic should be reduced.
      """,
    accepted: """
      <Noise>

      (1) Traffic is loud.
      (2) What is loud at night harms sleep.
      -- {uses: [1, 2]} --
      (3) Traffic harms sleep.
      (4) What harms sleep should be reduced.
      -- {uses: [3, 4]} --
      (5) Traffic should be reduced.
      """)

  package init() {}

  /// Reads premises and members of relations.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    guard let language = context.language else { return }
    for (statement, wording) in map.wordedStatements {
      guard !statement.uses.isDisjoint(with: [.premise, .relationMember]),
        !map.has("causal", statement), let marker = wording.inferenceMarker(in: language)
      else { continue }
      let element = Element.statement(statement.id)
      report(
        diagnostic(.hiddenStep(map.name(of: element), marker), at: map.place(of: element)),
        [element])
    }
  }
}

extension Wording {
  /// The word between a claim and a reason for it, if there is one.
  fileprivate func inferenceMarker(in language: Language) -> String? {
    // A claim has two words at least, and so has a reason.
    for index in words.indices.dropFirst(2).dropLast(2) {
      // In a condition or a report, the reason is part of what is said.
      if language.subordinators.contains(words[index - 2].text) { return nil }
      let before = words[index - 1]
      if before.marks == ",",
        let marker = language.inferenceMarkersAfterComma.phrase(at: index, of: words)
      {
        return marker.joined(separator: " ")
      }
      guard let marker = language.inferenceMarkers.phrase(at: index, of: words) else { continue }
      let isAboutCauses =
        language.causeQualifiers.contains(before.text) && !before.marks.contains(",")
      // 'because of' is followed by no clause.
      let isFollowedByOf = words[index + 1].text == "of"
      if !isAboutCauses && !isFollowedByOf { return marker.joined(separator: " ") }
    }
    return nil
  }
}

extension Diagnostic.Message {
  fileprivate static func hiddenStep(_ name: String, _ marker: String) -> Self {
    "\(name) hides a step behind '\(marker)'; make claim and reason lines of an argument, or tag it '#causal' if it is about causes"
  }
}
