/// A stretch of Argdown on one line, with the blanks at which the line may be broken.
struct BreakableText {
  var bytes: [UInt8] = []
  /// The offsets of the blanks, in order.
  var breaks: [Int] = []

  /// Appends words that belong together.
  mutating func append(_ string: String) { bytes.append(contentsOf: string.utf8) }

  /// Appends a blank at which the line may be broken.
  mutating func appendBreak() {
    breaks.append(bytes.count)
    bytes.append(UInt8(ascii: " "))
  }

  /// The stretches between the places where the line may be broken.
  var words: [ArraySlice<UInt8>] {
    var words: [ArraySlice<UInt8>] = []
    var start = 0
    for place in breaks {
      words.append(bytes[start..<place])
      start = place + 1
    }
    words.append(bytes[start...])
    return words
  }
}

extension Collection<UInt8> {
  /// How many characters UTF-8 holds, roughly: its Unicode scalars.
  var scalarCount: Int { count { $0 & 0xC0 != 0x80 } }
}

extension UInt8 {
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  var isLineBreak: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
  var isLetter: Bool { (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z") }
}
