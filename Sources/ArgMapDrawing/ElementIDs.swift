import ArgMapModel

/// The ids of a map's statements and arguments, the same in each of its drawings and in its page.
///
/// They are made from titles, so that they stay when other parts of a map change; a statement or
/// argument whose id would be that of an earlier one gets a number.
struct ElementIDs {
  fileprivate var names = GraphNames()
  private var statements: [String] = []
  private var arguments: [String] = []

  init(of map: ArgumentMap) {
    statements.reserveCapacity(map.statements.count)
    for statement in map.statements {
      let stem = Self.stem(statement.title, statement.isUntitled, statement.text)
      statements.append(names.unique("statement-" + stem))
    }
    arguments.reserveCapacity(map.arguments.count)
    for argument in map.arguments {
      let stem = Self.stem(argument.title, argument.isUntitled, argument.text)
      arguments.append(names.unique("argument-" + stem))
    }
  }

  subscript(statement: Statement.ID) -> String { statements[statement.index] }

  subscript(argument: Argument.ID) -> String { arguments[argument.index] }

  /// The title, or the first words of a text that has none.
  private static func stem(_ title: String, _ isUntitled: Bool, _ text: String?) -> String {
    guard isUntitled, let text else { return title.slug }
    return text.split(maxSplits: 6, whereSeparator: \.isWhitespace).prefix(6)
      .joined(separator: " ").slug
  }
}

/// Makes ids, each of which is used only once.
struct GraphNames {
  private var used: Set<String> = []
  private var repetitions: [String: Int] = [:]

  init() {}

  /// Makes ids that differ from those of statements and arguments.
  init(besides ids: ElementIDs) { self = ids.names }

  /// An id that was not returned before: the preferred one or, if it is taken, that one with a number.
  mutating func unique(_ preferred: String) -> String {
    if used.insert(preferred).inserted { return preferred }
    var number = repetitions[preferred] ?? 2
    while !used.insert("\(preferred)-\(number)").inserted { number += 1 }
    repetitions[preferred] = number + 1
    return "\(preferred)-\(number)"
  }

  /// The id of an edge.
  mutating func edge(from tail: String, to head: String) -> String {
    unique("edge-\(tail)--\(head)")
  }
}

extension String {
  /// The text as part of an id: `a-z`, `0-9` and hyphens, at most 80 of them.
  ///
  /// White space becomes hyphens, German umlauts become two letters, and what remains is left out; a
  /// text of which nothing would remain becomes a number made from its bytes.
  package var slug: String {
    var slug = ""
    for scalar in unicodeScalars {
      guard slug.utf8.count < 80 else { break }
      switch scalar {
      case "a"..."z", "0"..."9", "-": slug.unicodeScalars.append(scalar)
      case "A"..."Z": slug.append(scalar.properties.lowercaseMapping)
      case "ä", "Ä": slug += "ae"
      case "ö", "Ö": slug += "oe"
      case "ü", "Ü": slug += "ue"
      case "ß": slug += "ss"
      default: if scalar.properties.isWhitespace { slug += "-" }
      }
    }
    return slug.isEmpty ? String(fnv1a, radix: 16) : slug
  }

  /// The 32-bit Fowler–Noll–Vo hash of the text's bytes; the same in every run.
  var fnv1a: UInt32 {
    utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }
}
