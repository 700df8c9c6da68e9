/// Eight bytes of a text at once: most bytes of a text are plain words, which need no closer look.
///
/// The bits of an answer are set at the top of each byte that it is about.
struct ByteWord {
  private static let tops: UInt64 = 0x8080_8080_8080_8080
  let bits: UInt64

  /// Loads the eight bytes at an offset, the first one lowest.
  @inline(__always)
  init(_ bytes: [UInt8], at offset: Int) {
    // Bounds are checked; unsafe is only that the bytes become a number, and all numbers are valid.
    bits = UInt64(
      littleEndian: unsafe bytes.span.bytes.unsafeLoadUnaligned(
        fromByteOffset: offset, as: UInt64.self))
  }

  private static func everywhere(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 * UInt64(byte) }

  /// Whether all bytes are characters of ASCII that can be seen, or spaces.
  var isPrintableASCII: Bool {
    // Lowering each byte by 32 borrows from its top where it is less.
    (bits | (bits &- Self.everywhere(0x20))) & Self.tops == 0
  }

  /// How many bytes at the start are letters, spaces or not ASCII: 0 to 8.
  @inline(__always)
  var plainPrefix: Int {
    let low = bits & ~Self.tops
    let lowercased = low | Self.everywhere(0x20)
    let isFromA = lowercased &+ Self.everywhere(0x80 - UInt8(ascii: "a"))
    let isPastZ = lowercased &+ Self.everywhere(0x80 - UInt8(ascii: "z") - 1)
    let isNoSpace = (low ^ Self.everywhere(0x20)) &+ Self.everywhere(0x7F)
    let isPlain = (isFromA & ~isPastZ) | ~isNoSpace | bits
    return (~isPlain & Self.tops).trailingZeroBitCount / 8
  }
}
