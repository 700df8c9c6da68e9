import ArgMapModel
import ArgMapSyntax

/// How an author answers the questions of a scheme: `answers` in the data of a step or an argument.
struct Answers {
  /// The answers by question.
  let entries: [Metadata.Entry]
  /// Whether the questions without an answer are waived.
  let waivesOthers: Bool
  /// The key, when there are no questions behind it.
  let fault: SourceRange?

  init(_ use: SchemeUse) {
    let entry = use.data.entry("answers")
    let all = entry?.value.mapping?.entries ?? []
    let waived = all.first {
      $0.key == "all" && $0.value.scalarText?.trimmed == "waived" && !use.scheme.asks("all")
    }
    waivesOthers = waived != nil
    entries = all.filter { $0.key != waived?.key }
    switch entry?.value {
    case nil, .null, .mapping: fault = nil
    case .scalar, .sequence: fault = entry?.range
    }
  }

  /// The things in the map that an answer names by their titles in brackets.
  static func titles(in answer: MetadataValue) -> [Title] {
    switch answer {
    case .scalar(let scalar):
      return Title(bracketed: scalar.text).map { [$0] } ?? []
    case .sequence(let list):
      // YAML reads [T] as a list that holds T.
      return list.compactMap { item in
        item.scalarText.map { Title(bracketed: $0) ?? .statement($0) }
      }
    case .null, .mapping:
      return []
    }
  }

  /// The title of something that a map should have.
  enum Title {
    case statement(String)
    case argument(String)

    init?(bracketed text: String) {
      let text = text.trimmed
      let inner = String(text.dropFirst().dropLast())
      guard text.count > 2, !inner.contains(where: { "[]<>".contains($0) }) else { return nil }
      switch (text.first, text.last) {
      case ("[", "]"): self = .statement(inner.trimmed)
      case ("<", ">"): self = .argument(inner.trimmed)
      default: return nil
      }
    }

    /// The title in its brackets.
    var text: String {
      switch self {
      case .statement(let title): "[\(title)]"
      case .argument(let title): "<\(title)>"
      }
    }

    /// Whether a map has the title.
    func exists(in map: ArgumentMap) -> Bool {
      switch self {
      case .statement(let title): map.statement(titled: title) != nil
      case .argument(let title): map.argument(titled: title) != nil
      }
    }
  }
}

extension Scheme {
  /// Whether the scheme has a question.
  func asks(_ id: String) -> Bool { questions.contains { $0.id == id } }
}
