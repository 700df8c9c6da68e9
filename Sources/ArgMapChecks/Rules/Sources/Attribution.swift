import ArgMapSyntax

/// Whose word a sentence gives something on, by its first words.
enum Attribution: Equatable {
  /// It says who says it.
  case named
  /// It says that somebody says it and not who; the words that say so.
  case unnamed(String)
  /// It gives nothing on anybody's word.
  case none

  /// Reads the first words of a text.
  init(_ text: String) {
    let words = text.prefix(200).split { !$0.isLetter && $0 != "'" && $0 != "’" && $0 != "-" }
      .prefix(12).map { $0.lowercased() }
    self = Self.attribution(words)
  }

  /// Whether the words of a text may give something on nobody's word, so that they are worth a closer
  /// look.
  static func mayBeUnnamed(_ words: ArraySlice<StatementWords.Word>) -> Bool {
    guard let first = words.first else { return false }
    if openings.contains(first.number) { return true }
    return zip(words.prefix(8), words.dropFirst()).contains { subject, verb in
      vagueWords.contains(subject.number) && verbNumbers.contains(verb.number)
    }
  }

  private static let openings = Set(hearsay.union(["it", "according"]).map { WordNumber($0) })
  private static let vagueWords = Set(pronouns.union(groups).map { WordNumber($0) })
  private static let verbNumbers = Set(verbs.map { WordNumber($0) })

  private static func attribution(_ words: [String]) -> Attribution {
    guard let first = words.first else { return .none }
    if hearsay.contains(first) { return .unnamed(first) }
    // "It is claimed that …"
    if first == "it", words.count > 3, words[1] == "is" || words[1] == "has" {
      let verb = words[2] == "been" || words[2] == "often" || words[2] == "widely" ? 3 : 2
      if verb + 1 < words.count, participles.contains(words[verb]), words[verb + 1] == "that" {
        return .unnamed(words[...verb].joined(separator: " "))
      }
    }
    if first == "according", words.count > 2, words[1] == "to" {
      for end in 3...min(5, words.count) where isVague(words[2..<end]) {
        return .unnamed(words[..<end].joined(separator: " "))
      }
      return .named
    }
    guard let verb = words.firstIndex(where: verbs.contains), verb > 0, verb < 8 else {
      return .none
    }
    let subject = words[..<verb]
    guard isVague(subject) else { return .named }
    return .unnamed(words[...verb].joined(separator: " "))
  }

  /// Whether a subject is nobody in particular: "experts", "some observers", "they".
  private static func isVague(_ subject: ArraySlice<String>) -> Bool {
    guard let last = subject.last else { return false }
    if subject.count == 1 { return pronouns.contains(last) || groups.contains(last) }
    return groups.contains(last) && subject.dropLast().allSatisfy(quantifiers.contains)
  }

  private static let hearsay: Set<String> = [
    "allegedly", "reportedly", "supposedly", "purportedly",
  ]
  private static let participles: Set<String> = [
    "said", "claimed", "reported", "alleged", "believed", "thought", "argued", "held", "assumed",
    "rumoured", "rumored", "estimated",
  ]
  private static let pronouns: Set<String> = [
    "they", "some", "many", "people", "others", "everyone", "everybody",
  ]
  private static let groups: Set<String> = [
    "experts", "scientists", "researchers", "economists", "observers", "critics", "analysts",
    "commentators", "sources", "studies", "people", "officials", "authorities", "doctors",
    "historians",
    "scholars", "specialists", "opponents", "supporters", "witnesses",
  ]
  private static let quantifiers: Set<String> = [
    "some", "many", "most", "several", "few", "all", "leading", "other", "certain", "various",
    "well-informed", "independent",
  ]
  private static let verbs: Set<String> = [
    "say", "says", "said", "claim", "claims", "claimed", "assert", "asserts", "asserted", "hold",
    "holds", "held", "call", "calls", "called", "testify", "testifies", "testified", "report",
    "reports", "reported", "argue", "argues", "argued", "believe", "believes", "believed", "think",
    "thinks", "maintain", "maintains", "maintained", "state", "states", "stated", "write", "writes",
    "wrote", "warn", "warns", "warned", "estimate", "estimates", "estimated", "tell", "tells",
    "told",
    "declare", "declares", "declared", "gives", "considers", "consider", "describes", "expects",
    "judges", "advises", "recommends", "recommend", "agree", "agrees",
  ]
}
