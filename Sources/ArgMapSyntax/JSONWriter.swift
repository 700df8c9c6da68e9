/// Writes JSON from front to back into a growing array of bytes.
///
/// Commas, escapes and line breaks are taken care of; that objects alternate keys and values is up
/// to the caller. Write a nested value with ``object(_:)`` and ``array(_:)``, or, where depth
/// depends on the input, with the `begin` and `end` functions and a stack of one's own.
package struct JSONWriter {
  /// What has been written so far.
  package private(set) var bytes: [UInt8] = []

  private let isPretty: Bool
  private var depth = 0
  private var isFirst = true
  private var isAfterKey = false

  /// Makes a writer.
  ///
  /// - Parameter isPretty: Whether members and elements stand on lines of their own, indented by two
  ///   spaces a level.
  package init(isPretty: Bool = false) {
    self.isPretty = isPretty
  }

  // MARK: Objects and arrays

  /// Writes an object whose members the closure writes.
  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    beginObject()
    members(&self)
    endObject()
  }

  /// Writes an array whose elements the closure writes.
  package mutating func array(_ elements: (inout JSONWriter) -> Void) {
    beginArray()
    elements(&self)
    endArray()
  }

  /// Opens an object.
  package mutating func beginObject() { begin("{") }
  /// Closes the object opened last.
  package mutating func endObject() { end("}") }
  /// Opens an array.
  package mutating func beginArray() { begin("[") }
  /// Closes the array opened last.
  package mutating func endArray() { end("]") }

  /// Writes the key of a member; its value must follow.
  package mutating func key(_ key: String) {
    beginValue()
    appendQuoted(key)
    bytes.append(UInt8(ascii: ":"))
    if isPretty { bytes.append(UInt8(ascii: " ")) }
    isAfterKey = true
  }

  // MARK: Values

  /// Writes a string.
  package mutating func value(_ string: String) {
    beginValue()
    appendQuoted(string)
  }

  /// Writes a whole number.
  package mutating func value(_ integer: Int) {
    beginValue()
    bytes.append(contentsOf: integer.description.utf8)
  }

  /// Writes a number; infinities and not-a-number, which JSON lacks, become `null`.
  package mutating func value(_ number: Double) {
    guard number.isFinite else { return null() }
    beginValue()
    bytes.append(contentsOf: number.description.utf8)
  }

  /// Writes a truth value.
  package mutating func value(_ bool: Bool) {
    beginValue()
    bytes.append(contentsOf: (bool ? "true" : "false").utf8)
  }

  /// Writes `null`.
  package mutating func null() {
    beginValue()
    bytes.append(contentsOf: "null".utf8)
  }

  // MARK: Members

  /// Writes a member whose value is a string.
  package mutating func member(_ key: String, _ string: String) {
    self.key(key)
    value(string)
  }

  /// Writes a member whose value is a whole number.
  package mutating func member(_ key: String, _ integer: Int) {
    self.key(key)
    value(integer)
  }

  /// Writes a member whose value is a truth value.
  package mutating func member(_ key: String, _ bool: Bool) {
    self.key(key)
    value(bool)
  }

  // MARK: Bytes

  private mutating func begin(_ bracket: Unicode.Scalar) {
    beginValue()
    bytes.append(UInt8(ascii: bracket))
    depth += 1
    isFirst = true
  }

  private mutating func end(_ bracket: Unicode.Scalar) {
    precondition(depth > 0, "nothing is open")
    depth -= 1
    if !isFirst { breakLine() }
    bytes.append(UInt8(ascii: bracket))
    isFirst = false
  }

  private mutating func beginValue() {
    if isAfterKey {
      isAfterKey = false
    } else if depth > 0 {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      breakLine()
    }
    isFirst = false
  }

  private mutating func breakLine() {
    guard isPretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func appendQuoted(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    if Self.needsEscapes(string) {
      for byte in string.utf8 { appendEscaped(byte) }
    } else {
      bytes.append(contentsOf: string.utf8)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A loop, since a closure would be called for each byte of all that is written.
  private static func needsEscapes(_ string: String) -> Bool {
    for byte in string.utf8 where needsEscape(byte) { return true }
    return false
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    guard Self.needsEscape(byte) else { return bytes.append(byte) }
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: "n"))
    case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "r"))
    case UInt8(ascii: "\t"): bytes.append(UInt8(ascii: "t"))
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    }
  }
}
