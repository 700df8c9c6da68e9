public import ArgMapSyntax

/// One place where a statement or the description of an argument is written down or referred to.
///
/// What stands at all places of a map is kept together; an occurrence is a look at one of them. Texts,
/// tags and data are made when they are asked for, which takes time proportional to their length.
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

  private let store: OccurrenceStore
  private let record: OccurrenceTable.Record

  init(_ record: OccurrenceTable.Record, in store: OccurrenceStore) {
    self.record = record
    self.store = store
  }

  /// What the place is.
  public var role: Role { record.role }
  /// Whether the place is a block of its own.
  public var isTopLevel: Bool { record.isTopLevel }
  /// Whether the title is used without giving a text.
  public var isReference: Bool { record.isReference }
  /// The section in which the place lies.
  public var section: Section.ID? { record.section }
  /// The whole place: title, text, tags and data, without relations.
  public var range: SourceRange { record.range }
  /// The bracketed title; nil where the author gave none.
  public var titleRange: SourceRange? { record.titleRange }
  /// The range that a finding about this place points at: the title if there is one.
  public var nameRange: SourceRange { titleRange ?? range }

  /// The text as Argdown assembles it, white space at its ends included; nil for a reference
  /// without tags.
  public var text: String? {
    textBytes.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of ``text``.
  package var textBytes: ArraySlice<UInt8>? { store.table.bytes(of: record.text, in: store.text) }

  /// What is said: the text without tags and mentions.
  package var visibleText: String { String(decoding: visibleBytes, as: UTF8.self) }

  /// The bytes of ``visibleText``.
  package var visibleBytes: ArraySlice<UInt8> {
    let text = textBytes ?? []
    let hidden = store.table.markup[record.markup.bounds].filter(\.kind.isHidden)
    guard !hidden.isEmpty else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var end = 0
    for range in hidden.lazy.map(\.range.bounds)
    where range.lowerBound >= end && range.upperBound <= text.count {
      bytes += text[(text.startIndex + end)..<(text.startIndex + range.lowerBound)]
      bytes.append(UInt8(ascii: " "))
      end = range.upperBound
    }
    bytes += text[(text.startIndex + end)...]
    return bytes[...]
  }

  /// The text without white space at its ends; nil for references and empty texts.
  public var trimmedText: String? {
    guard !isReference, let bytes = textBytes?.trimmed, !bytes.isEmpty else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Stretches of the text with a meaning of their own, in reading order.
  public var markup: [Markup] { store.table.markup(in: record.markup, of: store.text) }

  /// The tags written at this place.
  public var tags: [Tag.ID] { Array(store.table.tags[record.tags.bounds]) }

  /// The data written at this place.
  public var metadata: Metadata { store.table.metadata(at: record.metadata) }
}

/// The places of one statement or argument, in the order in which they are complete.
public struct Occurrences: Sendable, RandomAccessCollection {
  private let store: OccurrenceStore
  private let start: Int
  /// The number of places.
  public let count: Int

  init(_ range: Range<Int>, in store: OccurrenceStore) {
    start = range.lowerBound
    count = range.count
    self.store = store
  }

  /// The index of the first place, 0.
  public var startIndex: Int { 0 }
  /// The index after that of the last place.
  public var endIndex: Int { count }

  /// The place with an index, counted from 0.
  public subscript(index: Int) -> Occurrence {
    precondition(index >= 0 && index < count, "an index must be less than the count")
    let table = store.table
    return Occurrence(table.records[Int(table.order[start + index])], in: store)
  }

  /// The place that gives the text: the last one marked `isCanonical`, else the last definition.
  var canonical: Occurrence? {
    last { !$0.isReference && $0.metadata["isCanonical"]?.bool == true } ?? last { !$0.isReference }
  }
}
