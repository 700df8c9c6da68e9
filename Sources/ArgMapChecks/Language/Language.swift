/// What words do in a language, as far as rules about wording ask.
///
/// Words are in lower case with straight apostrophes.
struct Language: Sendable {
  // MARK: Demands and values

  /// Phrases that say what should be done.
  let demands: Phrases
  /// Further phrases by which a conclusion says what to do or not.
  let actions: Phrases
  /// Words and phrases by which a premise says what is good or wanted.
  let values: Phrases
  /// Phrases about what must be so before a question can be asked at all.
  let preconditions: Phrases

  // MARK: Certainty and number

  /// Phrases that make a statement less certain.
  let hedges: Phrases
  /// Beginnings of phrases that look like ``hedges`` and as often say what is allowed.
  let noHedges: Phrases
  /// Phrases by which a conclusion stays as open as a hedge, such as `risk`.
  let softeners: Phrases
  /// Words for all of a kind.
  let universals: Set<String>
  /// Words for some of a kind.
  let particulars: Phrases

  // MARK: Sentences

  /// Verbs that are finite wherever they stand, such as `is`.
  let finiteVerbs: Set<String>
  /// Words that can be a verb in a sentence without one of ``finiteVerbs``.
  let possibleVerbs: Set<String>
  /// Endings of words that can be a verb.
  let verbEndings: [String]
  /// Verbs that begin an order when they begin a sentence.
  let imperatives: Phrases
  /// Words that begin a subordinate clause.
  let subordinators: Set<String>
  /// Words that begin the subject of a clause.
  let subjectStarts: Set<String>
  /// Words that join two clauses of equal rank.
  let coordinators: Set<String>
  /// Phrases between a claim and a reason for it.
  let inferenceMarkers: Phrases
  /// Such phrases that only count after a comma.
  let inferenceMarkersAfterComma: Phrases
  /// Words before a marker that make the reason part of what is said, as in `not because`.
  let causeQualifiers: Set<String>
  /// Beginnings that point at something outside the sentence.
  let pointers: Phrases
  /// Beginnings that look like ``pointers`` and are none.
  let noPointers: Phrases
  /// Words behind a pronoun by which it stands for what follows.
  let expletives: Set<String>
  /// Pronouns that may stand for nothing.
  let expletivePronouns: Set<String>
  /// Words that end in a full stop inside a sentence.
  let abbreviations: Set<String>

  // MARK: Terms

  /// Words that are no terms.
  let functionWords: Set<String>
  /// Endings that do not make another term, the longest first.
  let endings: [String]

  /// The language with a code such as `en` or `en-GB`; nil for those that nothing is known of.
  static func named(_ code: String) -> Language? {
    code == "en" || code.hasPrefix("en-") ? english : nil
  }
}
