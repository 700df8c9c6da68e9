/// A stock pattern of reasoning: what its premises say, what it concludes, and which questions whoever
/// weighs it should ask.
package struct Scheme: Sendable, Equatable {
  /// What one premise says, or several.
  package struct Premise: Sendable, Equatable {
    /// The name of the part that the premise plays.
    let role: String
    /// What it says, with letters for what differs from case to case.
    let says: String
    /// Whether the scheme can do without it.
    let isOptional: Bool
    /// Whether several premises may play the part.
    let isRepeatable: Bool
  }

  /// What kind of sentence the conclusion is.
  package enum Mood: String, Sendable, CaseIterable {
    /// It says what to do.
    case action
    /// It says what is so.
    case claim
    /// It says what will be so.
    case prediction
  }

  /// What a bad answer to a question hits.
  package enum Target: Sendable, Equatable {
    /// The premises with a role.
    case premise(role: String)
    /// The step from the premises to the conclusion.
    case inference
    /// The conclusion.
    case conclusion
  }

  /// Who has to do something about a question.
  package enum Burden: String, Sendable, CaseIterable {
    /// Whoever argues by the scheme has to answer it.
    case proponent
    /// Whoever doubts has to bring a reason.
    case critic
  }

  /// A question that the scheme invites.
  package struct Question: Sendable, Equatable {
    /// The name under which a map answers it.
    let id: String
    /// The question.
    let ask: String
    /// What a bad answer hits.
    let hits: Target
    /// Who has to act.
    let burden: Burden
  }

  /// The name in maps.
  package let id: String
  /// The name in sentences.
  let name: String
  /// Further names.
  let aliases: [String]
  /// What the premises say.
  let premises: [Premise]
  /// What kind of sentence the conclusion is.
  let mood: Mood
  /// What the conclusion says.
  let conclusion: String
  /// The questions that the scheme invites.
  let questions: [Question]

  /// The premise with a role.
  func premise(_ role: String) -> Premise? { premises.first { $0.role == role } }
}
