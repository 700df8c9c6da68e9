import ArgMapSyntax

/// What stands at all places of a text, in flat arrays.
///
/// A place takes nothing of its own on the heap, and a text that stands in the source as it is read is
/// not copied: so a map takes little more room than its text.
struct OccurrenceTable: Sendable {
  /// Where the text of a place is.
  enum TextPlace: Sendable {
    case none
    /// In the source.
    case source(SourceRange)
    /// In ``OccurrenceTable/assembled``.
    case assembled(Slice)
  }

  /// A range of one of the arrays, in half the room of a range of integers.
  struct Slice: Sendable {
    private let start: UInt32
    private let end: UInt32

    init(_ bounds: Range<Int>) {
      start = UInt32(bounds.lowerBound)
      end = UInt32(bounds.upperBound)
    }

    var bounds: Range<Int> { Int(start)..<Int(end) }
  }

  /// One place.
  struct Record: Sendable {
    var role = Occurrence.Role.listItem
    var isTopLevel = false
    var isReference = false
    var text = TextPlace.none
    var markup = Slice(0..<0)
    var tags = Slice(0..<0)
    /// An index into ``OccurrenceTable/metadata``, or -1.
    var metadata: Int32 = -1
    var section: Section.ID?
    var range = SourceRange(0..<0)
    var titleRange: SourceRange?
  }

  /// A stretch of a text with a meaning of its own.
  struct MarkupRecord: Sendable {
    enum Kind: Sendable {
      case bold
      case italic
      case link
      case tag
      case statementMention
      case argumentMention

      /// Whether the words of the stretch are not part of what is said.
      var isHidden: Bool {
        switch self {
        case .tag, .statementMention, .argumentMention: true
        case .bold, .italic, .link: false
        }
      }
    }

    let kind: Kind
    /// Offsets into the text of the place.
    var range: Slice
    /// The target, name or title in the source.
    let words: SourceRange
  }

  /// The places in the order in which they were read.
  var records: [Record] = []
  /// Indices of ``records``, those of one element together and in the order of completion.
  var order: [UInt32] = []
  /// The bytes of texts that do not stand in the source as they are read.
  var assembled: [UInt8] = []
  var markup: [MarkupRecord] = []
  var tags: [Tag.ID] = []
  var metadata: [Metadata] = []

  func bytes(of place: TextPlace, in text: SourceText) -> ArraySlice<UInt8>? {
    switch place {
    case .none: nil
    case .source(let range): text.bytes[range.bounds]
    case .assembled(let slice): assembled[slice.bounds]
    }
  }

  func markup(in slice: Slice, of text: SourceText) -> [Markup] {
    markup[slice.bounds].map { $0.markup(in: text) }
  }

  func metadata(at index: Int32) -> Metadata { index < 0 ? .empty : metadata[Int(index)] }
}

extension OccurrenceTable.MarkupRecord {
  /// The stretch with its words from the source.
  func markup(in text: SourceText) -> Markup {
    let words = text.string(in: words)
    let kind: Markup.Kind =
      switch kind {
      case .bold: .bold
      case .italic: .italic
      case .link: .link(target: words.withLineBreaksAsSpaces)
      case .tag: .tag(name: words.withLineBreaksAsSpaces)
      case .statementMention: .statementMention(title: words)
      case .argumentMention: .argumentMention(title: words)
      }
    return Markup(kind: kind, range: range.bounds)
  }
}

/// The table of a whole map, which its occurrences share.
final class OccurrenceStore: Sendable {
  /// The store of elements that have no occurrence yet.
  static let empty = OccurrenceStore(OccurrenceTable(), of: SourceText(""))

  let text: SourceText
  let table: OccurrenceTable

  init(_ table: OccurrenceTable, of text: SourceText) {
    self.table = table
    self.text = text
  }
}

/// What the occurrences of one element say together.
struct ElementContent: Sendable {
  /// Where the occurrences begin in ``OccurrenceTable/order``, once all are read.
  var firstOccurrence: UInt32 = 0
  var occurrenceCount: UInt32 = 0
  var tags = OccurrenceTable.Slice(0..<0)
  var metadata: Int32 = -1

  /// The occurrences in ``OccurrenceTable/order``.
  var occurrences: Range<Int> {
    Int(firstOccurrence)..<Int(firstOccurrence) + Int(occurrenceCount)
  }

  func tags(in store: OccurrenceStore) -> ArraySlice<Tag.ID> { store.table.tags[tags.bounds] }

  func metadata(in store: OccurrenceStore) -> Metadata { store.table.metadata(at: metadata) }
}

extension String {
  /// The text with each line break, and the blanks around it, as one space.
  var withLineBreaksAsSpaces: String {
    guard utf8.contains(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) else {
      return self
    }
    return split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}
