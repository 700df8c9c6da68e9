public import ArgMapSyntax

/// Something that can be true or false: one equivalence class of texts under one title.
public struct Statement: Sendable, Identifiable {
  /// The place of a statement in ``ArgumentMap/statements``.
  public struct ID: Hashable, Sendable, Comparable {
    private let number: UInt32

    /// The index.
    public var index: Int { Int(number) }

    /// Makes an id from an index, which must be less than 2³².
    public init(_ index: Int) { number = UInt32(index) }

    /// Orders ids by first appearance.
    public static func < (left: ID, right: ID) -> Bool { left.number < right.number }
  }

  /// The ways in which a statement is used in the text.
  public struct Uses: OptionSet, Sendable, Hashable {
    /// The bits of the set.
    public let rawValue: UInt8

    /// Makes a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// It stands as a block of its own.
    public static let topLevel = Uses(rawValue: 1)
    /// It stands on a relation line.
    public static let relationMember = Uses(rawValue: 2)
    /// It is a premise of some argument.
    public static let premise = Uses(rawValue: 4)
    /// It is a conclusion that is not the last line of its structure.
    public static let intermediateConclusion = Uses(rawValue: 8)
    /// It is the last line of a structure.
    public static let mainConclusion = Uses(rawValue: 16)
  }

  /// The place of the statement in its map.
  public let id: ID
  /// The author's title, or `Untitled N`.
  public internal(set) var title: String
  /// Whether the title was made up because the author gave none.
  public let isUntitled: Bool
  /// How the statement is used.
  public internal(set) var uses: Uses = []
  /// The section the statement belongs to.
  public internal(set) var section: Section.ID?
  /// Every text and reference under the title, in the order in which they are complete: the child of
  /// a nested relation comes before the line it belongs to.
  public var occurrences: Occurrences { Occurrences(content.occurrences, in: store) }
  var content = ElementContent()
  var store = OccurrenceStore.empty

  /// The tags of all occurrences, in order, each once.
  public var tags: [Tag.ID] { Array(content.tags(in: store)) }
  /// The data of all occurrences, merged; later ones win.
  public var metadata: Metadata { content.metadata(in: store) }
  /// Whether an occurrence has a tag.
  public func hasTag(_ tag: Tag.ID) -> Bool {
    content.tags(in: store).contains(tag)
  }

  /// The occurrence that gives the text: the last one marked `isCanonical`, else the last definition.
  public var canonicalOccurrence: Occurrence? { occurrences.canonical }
  /// The text of the canonical occurrence, trimmed; nil when the title is only referred to.
  public var text: String? { canonicalOccurrence?.trimmedText }
  /// Where the statement is first written down.
  public var range: SourceRange { occurrences.first?.range ?? SourceRange(0..<0) }

  init(id: ID, title: String, isUntitled: Bool) {
    self.id = id
    self.title = title
    self.isUntitled = isUntitled
  }
}
