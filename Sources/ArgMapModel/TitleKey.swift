/// A title as a key: two titles are the same if their bytes are.
///
/// Strings themselves compare by canonical equivalence, which Argdown does not know.
struct TitleKey: Hashable {
  private let title: String

  init(_ title: String) { self.title = title }

  static func == (left: TitleKey, right: TitleKey) -> Bool {
    left.title.utf8.elementsEqual(right.title.utf8)
  }

  func hash(into hasher: inout Hasher) {
    // Eight bytes at a time: a hasher is slow with single ones.
    var word: UInt64 = 0
    var count = 0
    for byte in title.utf8 {
      word = word << 8 | UInt64(byte)
      count += 1
      guard count.isMultiple(of: 8) else { continue }
      hasher.combine(word)
      word = 0
    }
    hasher.combine(word)
    hasher.combine(count)
  }
}
