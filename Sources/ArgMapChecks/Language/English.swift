/// What words do in a language, as far as rules about wording ask.
///
/// Words are in lower case with straight apostrophes; several words are one phrase with single spaces.
struct Language: Sendable {
  /// Phrases that say what to do.
  let actionPhrases: [[String]]
  /// Those of them that do not fit a forecast; `may` and `can` do.
  let demandPhrases: [[String]]

  /// The language with a code such as `en`; nil for those that nothing is known of.
  static func named(_ code: String) -> Language? {
    code == "en" || code.hasPrefix("en-") ? english : nil
  }

  static let english = Language(
    actionPhrases: demands
      + phrases(
        "may, would do well, reason to, reasons to, reason why, reasons why,"
          + "would be right, would be wrong, would be better, would be best, is better, is best,"
          + "it is right, it is wise, it is good, it is wrong, it is bad, is worth"),
    demandPhrases: demands)

  private static let demands = phrases(
    """
    should, shouldn't, ought, oughtn't, must, mustn't, shall, has to, have to, had better,
    need to, needs to, need not, is obliged, are obliged, is required to, are required to,
    is permitted, are permitted, is forbidden, are forbidden, is allowed, are allowed,
    has a duty, have a duty, has a right, have a right
    """)

  private static func phrases(_ list: String) -> [[String]] {
    list.split { $0 == "," || $0 == "\n" }.map { $0.split(separator: " ").map(String.init) }
      .filter { !$0.isEmpty }
  }
}
