/// A stretch of a text that is more than plain words.
public struct Markup: Sendable, Hashable {
  /// What the stretch is.
  public enum Kind: Sendable, Hashable {
    /// Bold letters.
    case bold
    /// Italic letters.
    case italic
    /// A link to the given target.
    case link(target: String)
    /// A tag with the given name.
    case tag(name: String)
    /// A mention of a statement.
    case statementMention(title: String)
    /// A mention of an argument.
    case argumentMention(title: String)
  }

  /// What the stretch is.
  public let kind: Kind
  /// UTF-8 offsets into ``Occurrence/text``.
  public let range: Range<Int>

  /// Makes a stretch.
  public init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
