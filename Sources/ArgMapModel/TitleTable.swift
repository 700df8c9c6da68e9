import ArgMapSyntax

/// Finds statements or arguments by their titles, where these stand in the text.
///
/// Two titles are the same if their bytes are.
struct TitleTable: Sendable {
  private let bytes: [UInt8]
  /// The words of each title; empty for elements without one.
  private var words: [SourceRange] = []
  private var table = IndexTable()

  init(_ text: SourceText) { bytes = text.bytes }

  /// The index of the element with a title, or of a new one.
  mutating func index(of title: SourceRange) -> (index: Int, isNew: Bool) {
    let key = ByteSlice(bytes, title)
    let new = words.count
    // A copy, since the table must not look at itself while it changes.
    let index = table.index(hash: key.hashValue, orInserting: new) { [words] in
      ByteSlice(bytes, words[$0]) == key
    }
    if index == new { words.append(title) }
    return (index, index == new)
  }

  /// The index of a new element without a title.
  mutating func addUntitled() -> Int {
    words.append(SourceRange(0..<0))
    return words.count - 1
  }

  /// The index of the element with a title.
  func index(of title: String) -> Int? {
    let key = ByteSlice(title)
    return table.index(hash: key.hashValue) { ByteSlice(bytes, words[$0]) == key }
  }
}
