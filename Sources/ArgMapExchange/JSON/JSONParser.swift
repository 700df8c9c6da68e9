/// Reads a JSON text into nodes, strictly by RFC 8259; the containers that are open stand on a stack.
struct JSONParser {
  /// What is wrong at a place.
  struct Fault: Error {
    let message: String
    let offset: Int
  }

  private(set) var nodes: [JSONDocument.Node] = []
  /// The indices of the containers that are open, outermost first.
  private(set) var open: [Int] = []

  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func parse() throws(Fault) {
    try checkEncoding()
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    skipBlanks()
    var isComplete = false
    while !isComplete {
      let isOpened = try parseValue()
      if !isOpened { isComplete = try finishValue() }
    }
    skipBlanks()
    guard place == bytes.count else {
      throw Fault(message: "something follows the end of the document; remove it", offset: place)
    }
  }

  private func checkEncoding() throws(Fault) {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw Fault(
        message: "this byte is not UTF-8; convert the file to UTF-8",
        offset: error.byteOffsets.lowerBound)
    }
  }

  private var byte: UInt8 { place < bytes.count ? bytes[place] : 0 }

  private mutating func skipBlanks() {
    while place < bytes.count, bytes[place].isBlank || bytes[place].isLineBreak { place += 1 }
  }

  private func unexpected(_ wanted: String) -> Fault {
    guard place < bytes.count else {
      return Fault(
        message: "the text ends where \(wanted) is needed; is the file complete?", offset: place)
    }
    return Fault(message: "\(wanted) is needed here; is this JSON?", offset: place)
  }

  // MARK: Structure

  /// Reads a value, or the beginning of one.
  ///
  /// - Returns: Whether a container was opened, so that its first value must follow.
  private mutating func parseValue() throws(Fault) -> Bool {
    switch byte {
    case UInt8(ascii: "{"): return try parseContainer(.object, end: UInt8(ascii: "}"))
    case UInt8(ascii: "["): return try parseContainer(.array, end: UInt8(ascii: "]"))
    case UInt8(ascii: "\""): try parseString()
    case UInt8(ascii: "t"): try parseLiteral("true", .true)
    case UInt8(ascii: "f"): try parseLiteral("false", .false)
    case UInt8(ascii: "n"): try parseLiteral("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try parseNumber()
    default: throw unexpected("a value")
    }
    return false
  }

  private mutating func parseContainer(
    _ kind: JSONDocument.Kind, end: UInt8
  ) throws(Fault) -> Bool {
    open.append(nodes.count)
    add(kind, from: place, to: place)
    place += 1
    skipBlanks()
    guard byte != end else {
      close()
      return false
    }
    if kind == .object { try parseKey() }
    return true
  }

  /// Reads what follows a value: a comma, or the ends of the containers that it completes.
  ///
  /// - Returns: Whether the document is complete.
  private mutating func finishValue() throws(Fault) -> Bool {
    while let container = open.last {
      skipBlanks()
      let isObject = nodes[container].kind == .object
      if byte == UInt8(ascii: ",") {
        place += 1
        skipBlanks()
        if isObject { try parseKey() }
        return false
      }
      guard byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
        throw unexpected(isObject ? "',' or '}'" : "',' or ']'")
      }
      close()
    }
    return true
  }

  private mutating func parseKey() throws(Fault) {
    guard byte == UInt8(ascii: "\"") else { throw unexpected("a key in quotation marks") }
    try parseString()
    skipBlanks()
    guard byte == UInt8(ascii: ":") else { throw unexpected("':'") }
    place += 1
    skipBlanks()
  }

  private mutating func close() {
    place += 1
    guard let container = open.popLast() else { return }
    nodes[container].end = UInt32(place)
    nodes[container].next = UInt32(nodes.count)
  }

  private mutating func add(_ kind: JSONDocument.Kind, from start: Int, to end: Int) {
    nodes.append(
      JSONDocument.Node(
        kind: kind, start: UInt32(start), end: UInt32(end), next: UInt32(nodes.count + 1)))
  }

  // MARK: Scalars

  private mutating func parseLiteral(
    _ word: StaticString, _ kind: JSONDocument.Kind
  ) throws(Fault) {
    let word = word.description
    guard bytes[place...].starts(with: word.utf8) else { throw unexpected("a value") }
    add(kind, from: place, to: place + word.utf8.count)
    place += word.utf8.count
  }

  private mutating func parseNumber() throws(Fault) {
    let start = place
    if byte == UInt8(ascii: "-") { place += 1 }
    if byte == UInt8(ascii: "0") {
      place += 1
    } else {
      try parseDigits()
    }
    if byte == UInt8(ascii: ".") {
      place += 1
      try parseDigits()
    }
    if byte | 0x20 == UInt8(ascii: "e") {
      place += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { place += 1 }
      try parseDigits()
    }
    add(.number, from: start, to: place)
  }

  private mutating func parseDigits() throws(Fault) {
    guard byte.isDigit else { throw unexpected("a digit") }
    while byte.isDigit { place += 1 }
  }

  private mutating func parseString() throws(Fault) {
    let start = place
    place += 1
    while byte != UInt8(ascii: "\"") {
      guard place < bytes.count else { throw unexpected("a quotation mark") }
      guard bytes[place] >= 0x20 else {
        throw Fault(
          message: "a control character cannot stand in a string; write it as an escape",
          offset: place)
      }
      if bytes[place] == UInt8(ascii: "\\") {
        try parseEscape()
      } else {
        place += 1
      }
    }
    place += 1
    add(.string, from: start, to: place)
  }

  private mutating func parseEscape() throws(Fault) {
    let start = place
    place += 1
    guard byte == UInt8(ascii: "u") else {
      guard JSONString.simpleEscapes[byte] != nil else { throw unexpected("an escape of JSON") }
      place += 1
      return
    }
    var unit = try parseUnit()
    if UTF16.isLeadSurrogate(unit), bytes[place...].starts(with: #"\u"#.utf8) {
      place += 1
      unit = try UTF16.isTrailSurrogate(parseUnit()) ? 0 : unit
    }
    guard !UTF16.isSurrogate(unit) else {
      throw Fault(
        message: "this is half of a character; write both halves of the pair", offset: start)
    }
  }

  /// Reads `u` and four hexadecimal digits.
  private mutating func parseUnit() throws(Fault) -> UInt16 {
    place += 1
    let digits = bytes[place...].prefix(4)
    guard digits.count == 4, let unit = JSONString.unit(digits) else {
      throw unexpected("four hexadecimal digits")
    }
    place += 4
    return unit
  }
}
