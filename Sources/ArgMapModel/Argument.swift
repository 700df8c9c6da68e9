public import ArgMapSyntax

/// A named step from premises to a conclusion, sketched or reconstructed.
public struct Argument: Sendable, Identifiable {
  /// The place of an argument in ``ArgumentMap/arguments``.
  public struct ID: Hashable, Sendable, Comparable {
    private let number: UInt32

    /// The index.
    public var index: Int { Int(number) }

    /// Makes an id from an index, which must be less than 2³².
    public init(_ index: Int) { number = UInt32(index) }

    /// Orders ids by first appearance.
    public static func < (left: ID, right: ID) -> Bool { left.number < right.number }
  }

  /// The place of the argument in its map.
  public internal(set) var id: ID
  /// The author's title, or `Untitled N`.
  public internal(set) var title: String
  /// Whether the title was made up because the author gave none.
  public let isUntitled: Bool
  /// Descriptions and references, in the order in which they are complete.
  public var occurrences: Occurrences { Occurrences(content.occurrences, in: store) }
  /// The reconstruction; nil for a sketched argument.
  public internal(set) var structure: PremiseConclusionStructure?
  /// Whether numbered lines below the argument are no structure, which is a finding already.
  package internal(set) var hasLooseLines = false
  /// The section the argument belongs to.
  public internal(set) var section: Section.ID?
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

  /// The occurrence that gives the description: the last one marked `isCanonical`, else the last one.
  public var canonicalOccurrence: Occurrence? { occurrences.canonical }
  /// The description, trimmed; nil when there is none.
  public var text: String? { canonicalOccurrence?.trimmedText }
  /// Where the argument is first written down.
  public var range: SourceRange {
    occurrences.first?.range ?? structure?.range ?? SourceRange(0..<0)
  }
  /// The statement that the last line of the structure concludes.
  public var mainConclusion: Statement.ID? { structure?.lines.last?.statement }

  init(id: ID, title: String, isUntitled: Bool) {
    self.id = id
    self.title = title
    self.isUntitled = isUntitled
  }
}

/// The reconstruction of an argument: numbered premises and the conclusions drawn from them.
public struct PremiseConclusionStructure: Sendable {
  /// One numbered line.
  public struct Line: Sendable {
    /// The number as it is printed, without parentheses.
    public let label: String
    /// The statement on the line.
    public let statement: Statement.ID
    /// Which of the statement's occurrences the line is.
    public internal(set) var occurrence: Int
    /// Premise, intermediate conclusion or main conclusion.
    public internal(set) var role: Occurrence.Role
    /// The inference drawn directly above a conclusion.
    public internal(set) var inference: Inference.ID?
    /// The number in its parentheses.
    public let labelRange: SourceRange
  }

  /// The lines in the order of the text; the last one is the main conclusion.
  public internal(set) var lines: [Line]
  /// From the first number to the end of the last line.
  public internal(set) var range: SourceRange

  /// The indices of the lines that are premises.
  public var premises: [Int] { lines.indices.filter { lines[$0].role == .premise } }
}
