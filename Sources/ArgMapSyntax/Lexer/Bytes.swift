extension UInt8 {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let hyphen = UInt8(ascii: "-")
  static let underscore = UInt8(ascii: "_")
  static let asterisk = UInt8(ascii: "*")
  static let hash = UInt8(ascii: "#")
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")
  static let plus = UInt8(ascii: "+")
  static let colon = UInt8(ascii: ":")
  static let dot = UInt8(ascii: ".")
  static let slash = UInt8(ascii: "/")
  static let backslash = UInt8(ascii: "\\")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let openParenthesis = UInt8(ascii: "(")
  static let closeParenthesis = UInt8(ascii: ")")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")

  var isBlank: Bool { self == .space || self == .tab }
  var isLineBreak: Bool { self == .newline || self == .carriageReturn }
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
  var isLetter: Bool { (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z") }
}

/// Looks for a pattern ahead and remembers what it found, so that asking again from further on does
/// not read the same bytes twice.
struct ForwardSearch {
  private var askedFrom = 0
  private var found = -1

  /// The first match at or after an offset; the end of the text if there is none.
  mutating func first(from offset: Int, _ search: (Int) -> Int) -> Int {
    if found >= offset && askedFrom <= offset { return found }
    askedFrom = offset
    found = search(offset)
    return found
  }
}

/// Looks for a pattern between two places and remembers how far it has looked, so that asking again
/// from further on does not read the same bytes twice.
struct LimitedSearch {
  private var searchedFrom = 0
  private var searchedTo = 0
  /// The first match from `searchedFrom` on; there is none before `searchedTo` otherwise.
  private var found: Int?

  /// Whether a match begins between two places.
  mutating func hasMatch(
    from start: Int, upTo end: Int, _ search: (_ start: Int, _ end: Int) -> Int?
  ) -> Bool {
    let isKnown = start >= searchedFrom && start <= (found ?? searchedTo)
    if !isKnown {
      searchedFrom = start
      searchedTo = start
      found = nil
    }
    if let found { return found < end }
    guard end > searchedTo else { return false }
    found = search(searchedTo, end)
    searchedTo = end
    return found != nil
  }
}
