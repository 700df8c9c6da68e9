import ArgMapModel
import ArgMapSyntax

/// Where texts mention statements and arguments, as in `@[T]` and `@<A>`, and what steps name as answers
/// to critical questions.
struct Mentions: Sendable {
  /// One mention.
  struct Mention: Sendable {
    /// Whether it is one of a statement.
    let isOfStatement: Bool
    /// The title in its brackets.
    let title: String
    /// The mention itself.
    let range: SourceRange
  }

  /// The elements that are mentioned.
  private(set) var mentioned: Set<Element> = []
  /// The mentions of what the map does not have, in the order of the text.
  private(set) var unresolved: [Mention] = []

  init(_ map: ArgumentMap) {
    addAnswers(map)
    let bytes = map.text.bytes
    // Few maps have mentions, and the others need no second look.
    let hasMention = bytes.indices.dropLast().contains {
      bytes[$0] == UInt8(ascii: "@")
        && (bytes[$0 + 1] == UInt8(ascii: "[") || bytes[$0 + 1] == UInt8(ascii: "<"))
    }
    guard hasMention else { return }
    let tree = SyntaxTree(parsing: map.text)
    for index in 0..<tree.indexAfter(0) {
      let kind = tree.kind(at: index)
      guard kind == .statementMention || kind == .argumentMention else { continue }
      var range = tree.range(at: index).bounds
      if bytes[range.upperBound - 1] == UInt8(ascii: " ")
        || bytes[range.upperBound - 1] == UInt8(ascii: "\t")
      {
        range = range.dropLast()
      }
      let title = map.text.string(in: SourceRange(range.dropFirst(2).dropLast()))
      let element: Element? =
        kind == .statementMention
        ? map.statement(titled: title).map { .statement($0.id) }
        : map.argument(titled: title).map { .argument($0.id) }
      if let element {
        mentioned.insert(element)
      } else {
        unresolved.append(
          Mention(
            isOfStatement: kind == .statementMention, title: title, range: SourceRange(range)))
      }
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
