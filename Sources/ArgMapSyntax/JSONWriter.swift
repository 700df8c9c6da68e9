/// Writes JSON from front to back into a growing array of bytes.
///
/// Commas, escapes and line breaks are taken care of; that objects alternate keys and values is up
/// to the caller. Write a nested value with ``object(_:)`` and ``array(_:)``, or, where depth
/// depends on the input, with the `begin` and `end` functions and a stack of one's own.
package struct JSONWriter {
  /// What has been written since the last ``flush(to:)``.
  package private(set) var bytes: [UInt8] = []

  private let spaces: Int
  private var depth = 0
  private var isFirst = true
  private var isAfterKey = false
  /// The depth of the value that stays on one line; what is inside is deeper.
  private var inlineDepth = Int.max

  /// Makes a writer.
  ///
  /// - Parameter spaces: By how many spaces a level is indented; 0 leaves out all white space, and
  ///   otherwise members and elements stand on lines of their own.
  package init(spaces: Int) {
    self.spaces = spaces
  }

  /// Makes a writer.
  ///
  /// - Parameter isPretty: Whether members and elements stand on lines of their own, indented by two
  ///   spaces a level.
  package init(isPretty: Bool = false) {
    self.init(spaces: isPretty ? 2 : 0)
  }

  /// Hands over what has been written once that is worth it, so that no document is held whole.
  package mutating func flush<Failure>(
    to sink: (borrowing [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    guard bytes.count >= Self.flushSize else { return }
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private static let flushSize = 1 << 18

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

  /// Writes a small value whose members or elements stay on one line, also where others do not.
  package mutating func inline(_ value: (inout JSONWriter) -> Void) {
    let outer = inlineDepth
    inlineDepth = min(outer, depth)
    value(&self)
    inlineDepth = outer
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
    bytes.append(addingCapacity: 2) { out in
      out.append(UInt8(ascii: ":"))
      if spaces > 0 { out.append(UInt8(ascii: " ")) }
    }
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
    bytes.append(addingCapacity: Self.integerSize) { out in out.appendDigits(of: integer) }
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
  ///
  /// - Parameters:
  ///   - key: The key, a name that needs no escapes.
  ///   - string: The value.
  package mutating func member(_ key: String, _ string: String) {
    let utf8 = string.utf8.span
    var copied = 0
    appendMember(key, room: utf8.count + 2) { out in
      out.append(UInt8(ascii: "\""))
      copied = out.appendUnescaped(utf8)
      if copied == utf8.count { out.append(UInt8(ascii: "\"")) }
    }
    if copied < utf8.count { appendEscaped(string, from: copied) }
  }

  /// Writes a member whose value is a whole number.
  ///
  /// - Parameters:
  ///   - key: The key, a name that needs no escapes.
  ///   - integer: The value.
  package mutating func member(_ key: String, _ integer: Int) {
    appendMember(key, room: Self.integerSize) { out in out.appendDigits(of: integer) }
  }

  /// Writes a member whose value is a truth value.
  ///
  /// - Parameters:
  ///   - key: The key, a name that needs no escapes.
  ///   - bool: The value.
  package mutating func member(_ key: String, _ bool: Bool) {
    self.key(key)
    value(bool)
  }

  // MARK: Bytes

  // All that is written goes through here, some ten million small pieces for a large map. So room is
  // made once for each piece, which is then filled byte by byte.

  @inline(__always)
  private mutating func appendMember(
    _ key: String, room: Int, _ value: (inout OutputSpan<UInt8>) -> Void
  ) {
    let utf8 = key.utf8.span
    let separation = separation
    bytes.append(addingCapacity: utf8.count + spaces * depth + room + 6) { out in
      out.appendSeparator(afterComma: !isFirst, separation)
      out.append(UInt8(ascii: "\""))
      for place in utf8.indices { out.append(utf8[place]) }
      out.append(UInt8(ascii: "\""))
      out.append(UInt8(ascii: ":"))
      if spaces > 0 { out.append(UInt8(ascii: " ")) }
      value(&out)
    }
    isFirst = false
  }

  private mutating func begin(_ bracket: Unicode.Scalar) {
    beginValue()
    bytes.append(UInt8(ascii: bracket))
    depth += 1
    isFirst = true
  }

  private mutating func end(_ bracket: Unicode.Scalar) {
    precondition(depth > 0, "nothing is open")
    let wasInline = depth > inlineDepth
    depth -= 1
    if !isFirst, !wasInline { breakLine(afterComma: false) }
    bytes.append(UInt8(ascii: bracket))
    isFirst = false
  }

  private mutating func beginValue() {
    if isAfterKey {
      isAfterKey = false
    } else if depth > 0 {
      breakLine(afterComma: !isFirst)
    }
    isFirst = false
  }

  /// What stands between members or elements.
  private var separation: Separation {
    spaces == 0 ? .nothing : depth > inlineDepth ? .blank : .line(spaces: spaces * depth)
  }

  private mutating func breakLine(afterComma: Bool) {
    let separation = separation
    bytes.append(addingCapacity: 2 + spaces * depth) { out in
      out.appendSeparator(afterComma: afterComma, separation)
    }
  }

  private mutating func appendQuoted(_ string: String) {
    let utf8 = string.utf8.span
    var copied = 0
    bytes.append(addingCapacity: utf8.count + 2) { out in
      out.append(UInt8(ascii: "\""))
      copied = out.appendUnescaped(utf8)
      if copied == utf8.count { out.append(UInt8(ascii: "\"")) }
    }
    if copied < utf8.count { appendEscaped(string, from: copied) }
  }

  /// Appends the rest of a string, which begins with something to escape, and the closing quote.
  private mutating func appendEscaped(_ string: String, from start: Int) {
    let utf8 = string.utf8.span
    bytes.append(addingCapacity: (utf8.count - start) * 6 + 1) { out in
      for place in start..<utf8.count { out.appendEscaped(utf8[place]) }
      out.append(UInt8(ascii: "\""))
    }
  }

  /// The most bytes that a whole number takes.
  private static let integerSize = 20
}

/// What stands between members or elements, besides commas.
private enum Separation {
  case nothing
  case blank
  case line(spaces: Int)
}

extension OutputSpan<UInt8> {
  fileprivate mutating func appendSeparator(afterComma: Bool, _ separation: Separation) {
    if afterComma { append(UInt8(ascii: ",")) }
    switch separation {
    case .nothing: break
    case .blank: if afterComma { append(UInt8(ascii: " ")) }
    case .line(let spaces):
      append(UInt8(ascii: "\n"))
      append(repeating: UInt8(ascii: " "), count: spaces)
    }
  }

  fileprivate mutating func appendDigits(of integer: Int) {
    if integer < 0 { append(UInt8(ascii: "-")) }
    var rest = integer.magnitude
    var unit: UInt = 1
    while rest / unit >= 10 { unit *= 10 }
    while unit > 0 {
      append(UInt8(ascii: "0") + UInt8(rest / unit))
      rest %= unit
      unit /= 10
    }
  }

  /// Copies bytes up to the first one that needs an escape, and says how many.
  fileprivate mutating func appendUnescaped(_ utf8: Span<UInt8>) -> Int {
    var place = 0
    while place < utf8.count, !utf8[place].needsEscape {
      append(utf8[place])
      place += 1
    }
    return place
  }

  fileprivate mutating func appendEscaped(_ byte: UInt8) {
    guard byte.needsEscape else { return append(byte) }
    append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
    case UInt8(ascii: "\n"): append(UInt8(ascii: "n"))
    case UInt8(ascii: "\r"): append(UInt8(ascii: "r"))
    case UInt8(ascii: "\t"): append(UInt8(ascii: "t"))
    default:
      for digit in "u00".utf8 { append(digit) }
      for half in [byte >> 4, byte & 15] {
        append(half < 10 ? UInt8(ascii: "0") + half : UInt8(ascii: "a") + half - 10)
      }
    }
  }
}

extension UInt8 {
  fileprivate var needsEscape: Bool {
    self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\")
  }
}
