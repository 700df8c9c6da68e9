public import ArgMapSyntax

/// One place where a statement or the description of an argument is written down or referred to.
public struct Occurrence: Sendable {
  /// What the place is.
  public enum Role: Sendable, Hashable {
    /// A block of its own.
    case topLevel
    /// The member of a relation line.
    case relationMember
    /// A numbered line without an inference above it.
    case premise
    /// A conclusion that is not the last line of its structure.
    case intermediateConclusion
    /// The last line of a structure.
    case mainConclusion
    /// A description of, or reference to, an argument.
    case argumentDescription
    /// An item of a list.
    case listItem
  }

  /// What the place is.
  public internal(set) var role: Role
  /// Whether the place is a block of its own.
  public let isTopLevel: Bool
  /// Whether the title is used without giving a text.
  public let isReference: Bool
  /// The text as Argdown assembles it, white space at its ends included; nil for a reference
  /// without tags.
  public let text: String?
  /// Stretches of the text with a meaning of their own, in reading order.
  public let markup: [Markup]
  /// The tags written at this place.
  public let tags: [Tag.ID]
  /// The data written at this place.
  public let metadata: Metadata
  /// The section in which the place lies.
  public internal(set) var section: Section.ID?
  /// The whole place: title, text, tags and data, without relations.
  public let range: SourceRange
  /// The bracketed title; nil where the author gave none.
  public let titleRange: SourceRange?

  /// The range that a finding about this place points at: the title if there is one.
  public var nameRange: SourceRange { titleRange ?? range }

  /// The text without white space at its ends; nil for references and empty texts.
  public var trimmedText: String? {
    guard !isReference, let text else { return nil }
    let trimmed = text.trimmed
    return trimmed.isEmpty ? nil : trimmed
  }

  static func canonical(of occurrences: [Occurrence]) -> Occurrence? {
    occurrences.last { !$0.isReference && $0.metadata["isCanonical"]?.bool == true }
      ?? occurrences.last { !$0.isReference }
  }
}

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
