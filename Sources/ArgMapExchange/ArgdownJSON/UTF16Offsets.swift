/// The UTF-16 offset of each UTF-8 offset of a text.
struct UTF16Offsets {
  /// Empty for a text in which the two are the same.
  private let offsets: [Int]

  init(of text: String) {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else {
      offsets = []
      return
    }
    var offsets = [0]
    for byte in text.utf8 { offsets.append(offsets[offsets.count - 1] + byte.utf16Count) }
    self.offsets = offsets
  }

  subscript(utf8Offset: Int) -> Int {
    offsets.isEmpty ? utf8Offset : offsets[min(utf8Offset, offsets.count - 1)]
  }
}

extension UInt8 {
  /// How many UTF-16 units begin with this byte of UTF-8.
  fileprivate var utf16Count: Int { self & 0xC0 == 0x80 ? 0 : self >= 0xF0 ? 2 : 1 }
}
