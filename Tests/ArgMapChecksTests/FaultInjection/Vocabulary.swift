import ArgMapTestSupport

/// Makes up names and sentences, no two of them alike.
struct Vocabulary {
  private static let adjectives = [
    "ancient", "bitter", "brisk", "careful", "clever", "crowded", "distant", "eager", "fearless",
    "gentle", "hollow", "humble", "jagged", "lavish", "modest", "narrow", "orderly", "patient",
    "quiet", "rugged", "silent", "tender", "unusual", "velvet", "wooden", "yellow", "zealous",
    "polite", "vivid", "frozen", "joyful", "lonely",
  ]
  private static let nouns = [
    "harbour", "library", "orchard", "market", "railway", "schoolyard", "fountain", "cinema",
    "bakery", "stadium", "chapel", "workshop", "avenue", "pavilion", "museum", "windmill",
    "lighthouse", "quarry", "vineyard", "ferry", "tunnel", "bridge", "garden", "theatre",
    "laboratory", "hospital", "archive", "reservoir", "greenhouse", "courtyard", "monument",
    "aqueduct",
  ]
  private static let verbs = [
    "serves", "shapes", "divides", "pleases", "outlives", "surprises", "feeds", "unites",
  ]
  private static let objects = [
    "the old town", "its neighbours", "every visitor", "the whole valley", "the council",
    "our children",
  ]

  private var order: [Int]
  private var random: SplitMix

  init(_ random: SplitMix) {
    self.random = random
    order = Array(0..<Self.adjectives.count * Self.nouns.count)
    for place in order.indices.dropLast() {
      order.swapAt(place, place + self.random.next(order.count - place))
    }
  }

  /// Two words that were not used together before.
  mutating func words() -> String {
    guard let pair = order.popLast() else { preconditionFailure("the map is too large") }
    return Self.adjectives[pair % Self.adjectives.count] + " "
      + Self.nouns[pair / Self.adjectives.count]
  }

  /// A title that was not used before.
  mutating func title() -> String {
    let words = words()
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// A sentence that was not used before.
  mutating func sentence() -> String {
    "The \(words()) \(random.pick(Self.verbs)) \(random.pick(Self.objects))."
  }
}
