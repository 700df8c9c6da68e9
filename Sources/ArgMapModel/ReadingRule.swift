public import ArgMapSyntax

/// A kind of finding that is made while a map is read from its tree.
public struct ReadingRule: Sendable {
  /// The name that findings carry.
  public let id: Diagnostic.ID
  /// What the finding says, in one sentence.
  public let summary: String
  /// Why it is so, and what to do.
  public let rationale: String
  /// The smallest text that has the fault.
  public let objectionable: String
  /// The same text, mended.
  public let accepted: String

  /// Every kind of finding, by name. All of them are errors.
  public static let all = [invalidData, secondStructure]

  static let invalidData = ReadingRule(
    id: "invalid-data",
    summary: "Data in braces or front matter cannot be read as YAML.",
    rationale: """
      Data is YAML: a mapping of keys to values. The element stays without its data. Texts that hold \
      a colon, a comma, braces or brackets need quotation marks.
      """,
    objectionable: "[Tram]: Build the tram. {cost: [40}",
    accepted: "[Tram]: Build the tram. {cost: [40]}")

  static let secondStructure = ReadingRule(
    id: "second-structure",
    summary: "An argument has two premise–conclusion structures.",
    rationale: "An argument is one chain of reasoning to one conclusion; the first structure is kept.",
    objectionable: """
      <Time>

      (1) The tram is fast.
      ----
      (2) It saves time.

      <Time>

      (1) The tram is punctual.
      ----
      (2) It saves time.
      """,
    accepted: """
      <Speed>

      (1) The tram is fast.
      ----
      (2) It saves time.

      <Punctuality>

      (1) The tram is punctual.
      ----
      (2) It saves time.
      """)
}
