/// The UTF-16 offset of each UTF-8 offset of a text.
struct UTF16Offsets {
  /// Empty for a text in which the two are the same.
  private let offsets: [Int]

  init(of text: String) {
    let utf8 = text.utf8.span
    guard !text.utf8.isASCII else {
      offsets = []
      return
    }
    var offsets = [0]
    offsets.reserveCapacity(utf8.count + 1)
    var offset = 0
    for index in utf8.indices {
      offset += utf8[index].utf16Count
      offsets.append(offset)
    }
    self.offsets = offsets
  }

  subscript(utf8Offset: Int) -> Int {
    offsets.isEmpty ? utf8Offset : offsets[min(utf8Offset, offsets.count - 1)]
  }
}

extension String.UTF8View {
  /// Whether every byte is a character, so that offsets of all kinds are the same.
  var isASCII: Bool {
    let bytes = span
    var index = 0
    while index < bytes.count, bytes[index] < 0x80 { index += 1 }
    return index == bytes.count
  }
}

extension UInt8 {
  /// How many UTF-16 units begin with this byte of UTF-8.
  fileprivate var utf16Count: Int { self & 0xC0 == 0x80 ? 0 : self >= 0xF0 ? 2 : 1 }
}
