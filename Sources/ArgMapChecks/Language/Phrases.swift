/// Words, and several words in a row, found by the first of them.
struct Phrases: Sendable {
  private var continuations: [String: [[String]]] = [:]

  /// Makes a set from its phrases, divided by commas or lines.
  init(_ list: String) {
    for phrase in list.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
      let words = phrase.split(separator: " ").map(String.init)
      guard let first = words.first else { continue }
      continuations[first, default: []].append(Array(words.dropFirst()))
    }
  }

  /// The phrases of two sets.
  static func + (left: Phrases, right: Phrases) -> Phrases {
    var both = left
    both.continuations.merge(right.continuations, uniquingKeysWith: +)
    return both
  }

  /// The phrase that begins at a word; nil if none does.
  func phrase(at index: Int, of words: [Wording.Word]) -> [String]? {
    guard words.indices.contains(index) else { return nil }
    let first = words[index].text
    let rest = words[(index + 1)...]
    return continuations[first]?.first { continuation in
      continuation.count <= rest.count && zip(rest, continuation).allSatisfy { $0.text == $1 }
    }.map { [first] + $0 }
  }
}

extension Wording {
  /// The indices at which one of some phrases begins.
  func places(of phrases: Phrases) -> [Int] {
    words.indices.filter { phrases.phrase(at: $0, of: words) != nil }
  }

  /// Whether one of some phrases occurs.
  func contains(anyOf phrases: Phrases) -> Bool {
    words.indices.contains { phrases.phrase(at: $0, of: words) != nil }
  }

  /// The phrase that begins the text, if it is one of some.
  func beginning(in phrases: Phrases) -> String? {
    phrases.phrase(at: 0, of: words)?.joined(separator: " ")
  }
}
