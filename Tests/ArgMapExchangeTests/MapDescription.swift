import ArgMapModel
import ArgMapSyntax

/// Everything that a map says, in sentences that compare: without places, ids and the lines that
/// relations were written on.
struct MapDescription: Equatable {
  let sentences: [String]

  /// How much of a map counts.
  enum Detail {
    /// Every occurrence, in its order.
    case occurrences
    /// What the occurrences of an element say together, not where and in which order.
    case meaning
  }

  /// Describes a map.
  ///
  /// - Parameters:
  ///   - map: The map.
  ///   - detail: How much of it counts.
  ///   - keepsNumbers: Whether the numbers in made-up titles count.
  init(_ map: ArgumentMap, _ detail: Detail = .occurrences, keepsNumbers: Bool = true) {
    var describer = Describer(map: map, detail: detail, keepsNumbers: keepsNumbers)
    describer.describe()
    sentences = describer.sentences.sorted()
  }

  /// The first sentences that one of two maps says and the other does not.
  func differences(from other: MapDescription) -> [String] {
    let missing = Set(other.sentences).subtracting(sentences).sorted().map { "- " + $0 }
    let added = Set(sentences).subtracting(other.sentences).sorted().map { "+ " + $0 }
    return Array((missing + added).prefix(12))
  }
}

private struct Describer {
  let map: ArgumentMap
  let detail: MapDescription.Detail
  let keepsNumbers: Bool
  var sentences: [String] = []

  mutating func describe() {
    sentences.append("front matter \(text(map.frontMatter))")
    sentences.append("tags \(inOrder(map.tags.map(\.name)))")
    for section in map.sections {
      sentences.append(
        """
        section \(section.id.index) \(section.level) \(section.title) in \(name(section.parent)) \
        \(section.tags.map { map[$0].name }) \(text(section.metadata)) \
        \(text(section.markup, in: section.title))
        """)
    }
    for statement in map.statements {
      let name = name(.statement(statement.id))
      sentences.append(
        """
        \(name) \(statement.isUntitled ? "untitled " : "")\(statement.uses.rawValue) in \
        \(self.name(statement.section)) \(inOrder(statement.tags.map { map[$0].name })) \
        \(text(statement.metadata))
        """)
      describe(statement.occurrences, of: name)
    }
    for argument in map.arguments {
      let name = name(.argument(argument.id))
      sentences.append(
        """
        \(name) \(argument.isUntitled ? "untitled " : "")in \(self.name(argument.section)) \
        \(inOrder(argument.tags.map { map[$0].name })) \(text(argument.metadata))
        """)
      describe(argument.occurrences, of: name)
      for (index, line) in (argument.structure?.lines ?? []).enumerated() {
        sentences.append(
          """
          \(name) line \(index) (\(line.label)) \(line.role) \
          \(self.name(.statement(line.statement))) \
          \(detail == .meaning ? "" : "occurrence \(line.occurrence)") \
          \(line.inference.map { text(map[$0]) } ?? "")
          """)
      }
    }
    for relation in map.relations {
      var ends = [name(relation.source), name(relation.target)]
      if relation.kind.isSymmetric { ends.sort() }
      sentences.append("\(ends[0]) \(relation.kind) \(ends[1])")
    }
    for source in map.sources {
      sentences.append(
        "source \(source.key) \([source.title, source.author, source.date, source.file])")
    }
    for anchor in map.anchors {
      sentences.append(
        "anchor of \(name(anchor.element)): \(anchor.source as Any) \(anchor.quote ?? "none")")
    }
  }

  /// Names as they come, or sorted where their order does not count.
  private func inOrder(_ names: [String]) -> [String] {
    detail == .meaning ? names.sorted() : names
  }

  private mutating func describe(_ occurrences: Occurrences, of name: String) {
    if detail == .meaning {
      let canonical =
        occurrences.last { !$0.isReference && $0.metadata["isCanonical"]?.bool == true }
        ?? occurrences.last { !$0.isReference }
      let words = canonical?.trimmedText ?? ""
      let markup = canonical.map { text($0.markup, in: $0.text?.withoutBlanksAtEnd ?? "") } ?? ""
      sentences.append("\(name) says \u{201C}\(words)\u{201D} \(markup)")
      return
    }
    for (index, occurrence) in occurrences.enumerated() {
      let written = occurrence.text?.withoutBlanksAtEnd ?? ""
      sentences.append(
        """
        \(name) occurrence \(index) \(occurrence.role) \(occurrence.isTopLevel) \
        \(occurrence.isReference ? "reference" : "text") \
        \u{201C}\(occurrence.isReference ? "" : written)\u{201D} \
        \(occurrence.isReference ? "" : text(occurrence.markup, in: written)) \
        \(occurrence.tags.map { map[$0].name }) \(text(occurrence.metadata)) in \
        \(self.name(occurrence.section))
        """)
    }
  }

  private func name(_ section: Section.ID?) -> String { section.map { "\($0.index)" } ?? "none" }

  private func name(_ element: Element) -> String {
    switch element {
    case .statement(let id):
      map[id].isUntitled && !keepsNumbers ? "[\(map[id].text ?? "")]" : "[\(map[id].title)]"
    case .argument(let id):
      map[id].isUntitled && !keepsNumbers ? "<untitled>" : "<\(map[id].title)>"
    case .inference(let id):
      "step \(map[id].conclusionLine) of \(name(.argument(map[id].argument)))"
    }
  }

  private func text(_ inference: Inference) -> String {
    "by \(inference.rules) \(text(inference.metadata)) from \(inference.inputs)"
  }

  /// Stretches around nothing are left out, and so are blanks that a stretch swallows at its end.
  private func text(_ markup: [Markup], in string: String) -> String {
    let bytes = Array(string.utf8)
    return markup.compactMap { stretch -> String? in
      var end = min(stretch.range.upperBound, bytes.count)
      if case .bold = stretch.kind {
      } else if case .italic = stretch.kind {
      } else if case .link = stretch.kind {
      } else {
        while end > stretch.range.lowerBound,
          bytes[end - 1] == UInt8(ascii: " ") || bytes[end - 1] == UInt8(ascii: "\t")
        {
          end -= 1
        }
      }
      let isEmpty = stretch.range.lowerBound >= end
      return isEmpty ? nil : "\(stretch.kind) \(stretch.range.lowerBound)..<\(end)"
    }.sorted().joined(separator: ", ")
  }

  private func text(_ metadata: Metadata) -> String { text(.mapping(metadata)) }

  private func text(_ value: MetadataValue) -> String {
    switch value {
    case .null: "null"
    case .scalar(let scalar): scalar.meaning == .text ? "\"\(scalar.text)\"" : "\(scalar.meaning)"
    case .sequence(let list): "[" + list.map { text($0) }.joined(separator: ", ") + "]"
    case .mapping(let mapping):
      "{" + inOrder(mapping.entries.map { "\($0.key): \(text($0.value))" }).joined(separator: ", ")
        + "}"
    }
  }
}

extension String {
  fileprivate var withoutBlanksAtEnd: String {
    var text = self
    while let last = text.utf8.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") {
      text.removeLast()
    }
    return text
  }
}
