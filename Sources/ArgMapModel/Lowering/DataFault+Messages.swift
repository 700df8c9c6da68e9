import ArgMapSyntax

extension Diagnostic.Fix {
  static func insertBlank(after colon: Int) -> Self {
    Self(
      "write a space after the colon", replacing: SourceRange(colon + 1..<colon + 1), with: " ")
  }
}

extension Diagnostic.Message {
  static func secondColon(_ owner: String, isInFlow: Bool = true) -> Self {
    isInFlow
      ? "a second ':' follows \(owner); put a comma before the next key, or the value in quotation marks"
      : "\(owner) has a ':' inside; put the value in quotation marks"
  }

  static func wordsAfterQuotation(_ mark: String, _ owner: String) -> Self {
    let inside = mark == "\"" ? "\\\"" : "''"
    return
      "words follow the closing quotation mark of \(owner); write \(inside) for a mark inside it"
  }

  static func missingComma(_ owner: String) -> Self {
    "a comma is missing after \(owner); write one, or put the value in quotation marks"
  }

  static func unclosed(_ open: String, _ close: String, _ owner: String) -> Self {
    "'\(open)' is not closed in \(owner); write '\(close)'"
  }

  static func unclosedQuotation(_ owner: String?) -> Self {
    "the quotation mark\(owner.map { " of \($0)" } ?? "") is never closed; write a second one"
  }

  static func forbidden(_ scalar: Unicode.Scalar) -> Self {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let name = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return "data cannot hold the character U+\(name); delete it"
  }

  static var tab: Self { "data cannot be indented with tabs; use spaces" }

  static func badStart(_ owner: String, _ mark: String) -> Self {
    "\(owner) begins with '\(mark)', which has a meaning of its own; put the value in quotation marks"
  }

  static func badEscape(_ owner: String) -> Self {
    "the backslash in \(owner) begins no escape; write two, or use single quotation marks"
  }

  static var listInBrackets: Self {
    "a list cannot begin with '-' in braces; write it in brackets, as in [x, y]"
  }

  static var listOnLineOfKey: Self {
    "a list cannot begin on the line of its key; begin a new line, or write it in brackets, as in [x, y]"
  }

  static func missingItem(_ mark: String) -> Self {
    "nothing comes before this '\(mark)'; write a key or a value, or delete it"
  }

  static func missingColon(_ words: String) -> Self {
    "“\(words)” has no colon; write it as 'key: value'"
  }

  static func missingBlank(_ key: String) -> Self {
    "no space follows the colon of '\(key)'; write '\(key): …'"
  }

  static func misindentedKey(_ key: String, under other: String) -> Self {
    "'\(key)' is indented under '\(other)', which has a value already; indent both alike"
  }

  static var misindented: Self {
    "this line is indented unlike any key above it; indent the keys of one mapping alike"
  }

  static var misindentedItem: Self {
    "this item is indented unlike the ones above it; indent the items of one list alike"
  }

  static var secondDocument: Self {
    "'---' begins a second document, and data is only one; delete it"
  }

  static var directive: Self {
    "a line of data cannot begin with '%'; put it in quotation marks"
  }

  static func repeated(_ key: String) -> Self {
    "the key '\(key)' occurs twice; keep one of them"
  }

  static func invalid(_ problem: String) -> Self {
    "the data is not YAML (\(problem)); put texts with special characters in quotation marks"
  }
}
