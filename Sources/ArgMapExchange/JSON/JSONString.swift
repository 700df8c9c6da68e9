/// The escapes of JSON's strings.
enum JSONString {
  /// What a letter behind a backslash stands for.
  static let simpleEscapes: [UInt8: UInt8] = [
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
    UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
  ]

  /// The UTF-16 unit of four hexadecimal digits.
  static func unit(_ digits: some Sequence<UInt8>) -> UInt16? {
    var unit: UInt16 = 0
    for digit in digits {
      guard let value = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt16(value)
    }
    return unit
  }

  /// What the bytes between two quotation marks stand for, once they are known to be well formed.
  static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var units: [UInt16] = []
    var place = bytes.startIndex
    while place < bytes.endIndex {
      if bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u") {
        units.append(unit(bytes[place + 2..<place + 6]) ?? 0)
        place += 6
        if UTF16.isLeadSurrogate(units[units.count - 1]) { continue }
        result += String(decoding: units, as: UTF16.self).utf8
        units = []
      } else if bytes[place] == UInt8(ascii: "\\") {
        result.append(simpleEscapes[bytes[place + 1]] ?? 0)
        place += 2
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
