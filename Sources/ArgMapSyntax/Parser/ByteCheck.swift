/// Where a text holds bytes that cannot be read as UTF-8, and control characters.
struct ByteCheck {
  private(set) var firstInvalid: Int?
  private(set) var invalidCount = 0
  private(set) var firstControl: Int?
  private(set) var controlCount = 0

  init(_ bytes: [UInt8]) {
    var place = 0
    while place < bytes.count {
      if place + 8 <= bytes.count, ByteWord(bytes, at: place).isPrintableASCII {
        place += 8
        continue
      }
      let byte = bytes[place]
      if byte < 0x80 {
        if byte < 0x20, byte != .tab, !byte.isLineBreak {
          firstControl = firstControl ?? place
          controlCount += 1
        }
        place += 1
        continue
      }
      let length = Self.scalarLength(in: bytes, at: place)
      if length == 0 {
        firstInvalid = firstInvalid ?? place
        invalidCount += 1
      }
      place += max(length, 1)
    }
  }

  /// The number of bytes of the scalar at a place, after the table of well-formed sequences of the
  /// Unicode Standard (table 3-7); 0 if the bytes form none.
  private static func scalarLength(in bytes: [UInt8], at place: Int) -> Int {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[place] {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard place + length <= bytes.count, second.contains(bytes[place + 1]) else { return 0 }
    for next in bytes[(place + 2)..<max(place + 2, place + length)] where next & 0xC0 != 0x80 {
      return 0
    }
    return length
  }
}
