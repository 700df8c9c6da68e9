public import ArgMapSyntax

/// Something that a relation can join.
public enum Element: Hashable, Sendable {
  /// A statement.
  case statement(Statement.ID)
  /// An argument.
  case argument(Argument.ID)
  /// A step of an argument; only undercuts end here.
  case inference(Inference.ID)
}

/// How one element bears on another.
public enum RelationKind: String, Sendable, Hashable, CaseIterable {
  /// The source speaks for the target.
  case support
  /// The source speaks against the target.
  case attack
  /// The source says that a step does not go through.
  case undercut
  /// If the source is true, the target is true (strict mode).
  case entails
  /// Source and target cannot both be true (strict mode). Symmetric.
  case contrary
  /// Exactly one of source and target is true. Symmetric.
  case contradictory

  /// Whether source and target may be exchanged.
  public var isSymmetric: Bool {
    switch self {
    case .contrary, .contradictory: true
    case .support, .attack, .undercut, .entails: false
    }
  }

  /// Whether the source speaks for the target.
  public var isSupporting: Bool {
    switch self {
    case .support, .entails: true
    case .attack, .undercut, .contrary, .contradictory: false
    }
  }
}

/// A relation of the map, after sketches have been rewritten to what the structures say.
public struct Relation: Sendable {
  /// How the source bears on the target.
  public internal(set) var kind: RelationKind
  /// Where the relation starts; an argument with a structure is replaced by its main conclusion.
  public internal(set) var source: Element
  /// Where the relation ends.
  public internal(set) var target: Element
  /// Nearly every relation is written on one line.
  private var first: Int32
  private var furtherOccurrences: [Int32] = []

  init(kind: RelationKind, source: Element, target: Element, occurrence: Int) {
    self.kind = kind
    self.source = source
    self.target = target
    first = Int32(occurrence)
  }

  /// The lines that say so, at least one: indices into ``ArgumentMap/writtenRelations``.
  public var occurrences: [Int] {
    furtherOccurrences.isEmpty ? [firstOccurrence] : ([first] + furtherOccurrences).map { Int($0) }
  }

  /// The first of ``occurrences``.
  package var firstOccurrence: Int { Int(first) }

  mutating func addOccurrence(_ occurrence: Int) {
    furtherOccurrences.append(Int32(occurrence))
  }

  mutating func addOccurrences(of other: Relation) {
    furtherOccurrences.append(other.first)
    furtherOccurrences += other.furtherOccurrences
  }
}

/// A relation line as the author wrote it.
public struct WrittenRelation: Sendable {
  /// The kind that the symbol stands for.
  public let kind: RelationKind
  /// Where the relation starts.
  public internal(set) var source: Element
  /// Where the relation ends.
  public internal(set) var target: Element
  /// The symbol.
  public let symbolRange: SourceRange
  /// The title on the line, or the text where there is no title.
  public let memberRange: SourceRange
  /// The element on the line itself; the other end is the line it is indented under.
  public internal(set) var member: Element
  private var relationIndex: Int32

  init(
    kind: RelationKind, source: Element, target: Element, symbolRange: SourceRange,
    memberRange: SourceRange, member: Element, relation: Int
  ) {
    self.kind = kind
    self.source = source
    self.target = target
    self.symbolRange = symbolRange
    self.memberRange = memberRange
    self.member = member
    relationIndex = Int32(relation)
  }

  /// The relation it became, an index into ``ArgumentMap/relations``; nil when it only repeats what
  /// a structure says already.
  public internal(set) var relation: Int? {
    get { relationIndex < 0 ? nil : Int(relationIndex) }
    set { relationIndex = newValue.map { Int32($0) } ?? -1 }
  }
}
