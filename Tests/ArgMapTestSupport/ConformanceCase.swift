/// One small input of the conformance table with the facts that hold for it.
///
/// Facts are `ok`, `error 2:1`, or a word, a subject and perhaps a value: `statements = A | B`,
/// `flags [A] = top, rel`, `rel [A] --support--> [B]`, `nodes = {G}( [A] ) <B>`, `edges = 2`.
/// Titles stand in `[…]` for statements, `<…>` for arguments, `{…}` for groups; `inf(<A>@2)` is the
/// inference that concludes line 2 of `<A>`, counted from 0; several values are separated by ` | `.
public struct ConformanceCase: Sendable, CustomStringConvertible {
  /// Something that holds for the input.
  public struct Fact: Sendable, Hashable, CustomStringConvertible {
    /// What the fact is about, such as `rel` or `nodes`.
    public let name: String
    /// The words between the name and the value; empty when there are none.
    public let subject: String
    /// What follows the equals sign; nil when there is none.
    public let value: String?

    init(_ text: some StringProtocol) {
      let equals = text.firstRange(of: " =")
      let words = text[..<(equals?.lowerBound ?? text.endIndex)].split(separator: " ", maxSplits: 1)
      name = words.first.map { String($0) } ?? ""
      subject = words.count > 1 ? String(words[1]) : ""
      value = equals.map { String(text[$0.upperBound...].dropFirst()) }
    }

    /// The fact as it stands in the table.
    public var description: String {
      name + (subject.isEmpty ? "" : " \(subject)") + (value.map { " = \($0)" } ?? "")
    }
  }

  /// The number of the case: 48 for `C48`.
  public let number: Int
  /// What the case is there to show.
  public let title: String
  /// The text to read; the case's configuration stands in its front matter.
  public let input: String
  /// What must hold.
  public let facts: [Fact]

  /// The number and the title.
  public var description: String { "C\(number). \(title)" }

  /// Whether arguments are taken apart into steps, so that an untitled statement can be in several.
  public var isExploded: Bool { input.contains("explodeArguments") }

  /// Every case, in the order of their numbers.
  public static let all: [ConformanceCase] = parse(table)

  /// The cases in which a fact with one of these names occurs.
  public static func withFacts(named names: Set<String>) -> [ConformanceCase] {
    all.filter { $0.facts.contains { names.contains($0.name) } }
  }

  private static func parse(_ table: String) -> [ConformanceCase] {
    var cases: [ConformanceCase] = []
    var title = ""
    var configuration = ""
    var input = ""
    for line in table.split(separator: "\n") {
      if line.hasPrefix("  cfg ") {
        configuration = String(line.dropFirst(6))
      } else if line.hasPrefix("  in  ") {
        input = String(line.dropFirst(6))
      } else if line.hasPrefix("  out ") {
        cases.append(
          ConformanceCase(
            heading: title, configuration: configuration, input: input,
            facts: line.dropFirst(6).split(separator: " ; ").map(Fact.init)))
        configuration = ""
      } else {
        title = String(line)
      }
    }
    return cases
  }

  private init(heading: String, configuration: String, input: String, facts: [Fact]) {
    let point = heading.firstIndex(of: ".") ?? heading.endIndex
    number = Int(heading[..<point].dropFirst()) ?? 0
    title = String(heading[point...].dropFirst(2))
    let lineEnd = configuration.contains("CRLF") ? "\r\n" : "\n"
    let frontMatter =
      configuration.contains("{")
      ? "===\(lineEnd)\(configuration)\(lineEnd)===\(lineEnd)\(lineEnd)" : ""
    var text = frontMatter
    for character in input {
      switch character {
      case "⏎": text += lineEnd
      case "→": text += "\t"
      default: text.append(character)
      }
    }
    self.input = text + lineEnd
    self.facts = facts
  }
}
