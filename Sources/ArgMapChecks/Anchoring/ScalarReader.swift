/// Reads the characters of bytes that should be UTF-8, one after the other, with their places.
struct ScalarReader {
  private let bytes: [UInt8]
  /// The offset of the character that comes next.
  private(set) var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The byte that comes next; nil at the end.
  var nextByte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// Goes on at an offset, which must not lie before the present one's character.
  mutating func skip(to offset: Int) { self.offset = min(offset, bytes.count) }

  /// The next character, or U+FFFD for a byte that is not UTF-8; nil at the end.
  mutating func next() -> Unicode.Scalar? {
    guard offset < bytes.count else { return nil }
    let lead = bytes[offset]
    offset += 1
    if lead < 0x80 { return Unicode.Scalar(lead) }
    let length: Int
    var value: UInt32
    switch lead {
    case 0xC2...0xDF: (length, value) = (1, UInt32(lead & 0x1F))
    case 0xE0...0xEF: (length, value) = (2, UInt32(lead & 0x0F))
    case 0xF0...0xF4: (length, value) = (3, UInt32(lead & 0x07))
    default: return "\u{FFFD}"
    }
    var end = offset
    for _ in 0..<length {
      guard end < bytes.count, bytes[end] & 0xC0 == 0x80 else { return "\u{FFFD}" }
      value = value << 6 | UInt32(bytes[end] & 0x3F)
      end += 1
    }
    guard let scalar = Unicode.Scalar(value), UTF8.width(scalar) == length + 1 else {
      return "\u{FFFD}"
    }
    offset = end
    return scalar
  }
}
