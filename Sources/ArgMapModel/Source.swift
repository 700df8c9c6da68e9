public import ArgMapSyntax

/// A text outside the map, declared under `argmap: {sources: …}` in the front matter.
public struct Source: Sendable {
  /// The name under which anchors cite it.
  public let key: String
  /// Its title.
  public let title: String?
  /// Who wrote it.
  public let author: String?
  /// When it appeared, as written.
  public let date: String?
  /// The file that holds it, relative to the map or to a source folder.
  public let file: String?
  /// The SHA-256 of the wording that was read, or its first digits, in hexadecimal.
  public let sha256: String?
  /// The passages that no claim has to rest on, as quotations.
  public let exempt: [String]
  /// Where the key is declared.
  public let range: SourceRange
  /// Everything that is declared, with its places.
  package let data: Metadata
}

/// What ties a statement or argument to a passage of a source: the data key `source`.
public struct Anchor: Sendable {
  /// How the source is named.
  public enum Reference: Sendable, Hashable {
    /// By the key of a declared source (`in:`).
    case declared(String)
    /// By a file of its own (`file:`), relative to the map.
    case file(String)
  }

  /// The statement or argument that rests on the passage.
  public internal(set) var element: Element
  /// How the source is named; nil when the author named none.
  public let source: Reference?
  /// The words that find the passage, perhaps with an ellipsis; nil when none are given.
  public let quote: String?
  /// Words that stand right before the passage.
  public let prefix: String?
  /// Words that stand right after the passage.
  public let suffix: String?
  /// The page, as written.
  public let page: String?
  /// The paragraph, as written.
  public let paragraph: String?
  /// Whose words they are.
  public let speaker: String?
  /// The SHA-256 of the wording that was read, or its first digits, in hexadecimal.
  public let sha256: String?
  /// Where the source is named: the key `in` or `file`, or `source`.
  public let sourceRange: SourceRange
  /// Where the quotation is given: the key `quote`, or `source`.
  public let quoteRange: SourceRange
  /// Everything that is written under `source`, with its places.
  package let data: Metadata
}
