import ArgMapModel

/// Where texts mention statements and arguments, as in `@[T]` and `@<A>`, and what steps name as answers
/// to critical questions.
struct Mentions: Sendable {
  /// The elements that are mentioned.
  private(set) var mentioned: Set<Element> = []
  /// The mentions of what the map does not have, in the order of the text.
  private(set) var unresolved: [Mention] = []

  init(_ map: ArgumentMap) {
    addAnswers(map)
    for mention in map.mentions {
      let element: Element? =
        mention.isOfStatement
        ? map.statement(titled: mention.title).map { .statement($0.id) }
        : map.argument(titled: mention.title).map { .argument($0.id) }
      if let element { mentioned.insert(element) } else { unresolved.append(mention) }
    }
  }

  /// Takes the titles under `answers` in the data of steps.
  private mutating func addAnswers(_ map: ArgumentMap) {
    for inference in map.inferences where !inference.metadata.isEmpty {
      for entry in inference.metadata["answers"]?.mapping?.entries ?? [] {
        // A title in square brackets is a list in YAML.
        for title in entry.value.sequence?.compactMap(\.scalarText) ?? [] {
          if let statement = map.statement(titled: title) {
            mentioned.insert(.statement(statement.id))
          }
        }
        guard let words = entry.value.string, let first = words.first, words.count > 2 else {
          continue
        }
        let title = String(words.dropFirst().dropLast())
        if first == "<", words.last == ">", let argument = map.argument(titled: title) {
          mentioned.insert(.argument(argument.id))
        } else if first == "[", words.last == "]", let statement = map.statement(titled: title) {
          mentioned.insert(.statement(statement.id))
        }
      }
    }
  }
}
