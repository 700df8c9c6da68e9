public import ArgMapSyntax

/// A named step from premises to a conclusion, sketched or reconstructed.
public struct Argument: Sendable, Identifiable {
  /// The place of an argument in ``ArgumentMap/arguments``.
  public struct ID: Hashable, Sendable, Comparable {
    /// The index.
    public let index: Int

    /// Makes an id from an index.
    public init(_ index: Int) { self.index = index }

    /// Orders ids by first appearance.
    public static func < (left: ID, right: ID) -> Bool { left.index < right.index }
  }

  /// The place of the argument in its map.
  public internal(set) var id: ID
  /// The author's title, or `Untitled N`.
  public let title: String
  /// Whether the title was made up because the author gave none.
  public let isUntitled: Bool
  /// Descriptions and references, in the order in which they are complete.
  public internal(set) var occurrences: [Occurrence] = []
  /// The reconstruction; nil for a sketched argument.
  public internal(set) var structure: PremiseConclusionStructure?
  /// The tags of all occurrences, in order, each once.
  public internal(set) var tags: [Tag.ID] = []
  /// The data of all occurrences, merged; later ones win.
  public internal(set) var metadata: Metadata = [:]
  /// The section the argument belongs to.
  public internal(set) var section: Section.ID?

  /// The occurrence that gives the description: the last one marked `isCanonical`, else the last one.
  public var canonicalOccurrence: Occurrence? { Occurrence.canonical(of: occurrences) }
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
