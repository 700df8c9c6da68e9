import ArgMapModel

/// Hands out the ids of a graph: made from titles, so that they stay when other parts of a map
/// change, and each used once.
struct GraphNames {
  private var used: Set<String> = []
  private var repetitions: [String: Int] = [:]

  /// A name that was not handed out before: the wish itself or, if it is taken, with a number.
  mutating func unique(_ wish: String) -> String {
    if used.insert(wish).inserted { return wish }
    var number = repetitions[wish] ?? 2
    while !used.insert("\(wish)-\(number)").inserted { number += 1 }
    repetitions[wish] = number + 1
    return "\(wish)-\(number)"
  }

  /// The id of a statement's node: from its title, or the first words of one that has none.
  mutating func name(for statement: Statement) -> String {
    unique("statement-" + Self.stem(statement.title, statement.isUntitled, statement.text))
  }

  /// The id of an argument's node.
  mutating func name(for argument: Argument) -> String {
    unique("argument-" + Self.stem(argument.title, argument.isUntitled, argument.text))
  }

  /// The id of an edge.
  mutating func edge(from tail: String, to head: String) -> String {
    unique("edge-\(tail)--\(head)")
  }

  private static func stem(_ title: String, _ isUntitled: Bool, _ text: String?) -> String {
    guard isUntitled, let text else { return title.slug }
    return text.split(maxSplits: 6, whereSeparator: \.isWhitespace).prefix(6)
      .joined(separator: " ").slug
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
  private var fnv1a: UInt32 {
    utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }
}
