import ArgMapSyntax

/// Finds statements or arguments by their titles, where these stand in the text.
///
/// Two titles are the same if their bytes are.
struct TitleTable: Sendable {
  /// What titles are compared by.
  private struct Keys {
    let bytes: [UInt8]
    let isUTF8: Bool

    func key(_ title: SourceRange) -> ByteSlice {
      // What is not UTF-8 stands for U+FFFD, so two titles can be the same although their bytes are not.
      isUTF8
        ? ByteSlice(bytes, title) : ByteSlice(String(decoding: bytes[title.bounds], as: UTF8.self))
    }
  }

  private let keys: Keys
  /// The words of each title; empty for elements without one.
  private var words: [SourceRange] = []
  private var table = IndexTable()

  /// Makes a table of no titles.
  init(_ text: SourceText, isUTF8: Bool) { keys = Keys(bytes: text.bytes, isUTF8: isUTF8) }

  /// The index of the element with a title, or of a new one.
  mutating func index(of title: SourceRange) -> (index: Int, isNew: Bool) {
    let key = keys.key(title)
    let new = words.count
    // Captured one by one: a copy of the whole would be a copy of the table when it changes.
    let index = table.index(hash: key.hashValue, orInserting: new) { [keys, words] in
      keys.key(words[$0]) == key
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
    return table.index(hash: key.hashValue) { keys.key(words[$0]) == key }
  }
}
