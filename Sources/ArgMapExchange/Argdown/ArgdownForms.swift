/// How titles and tags are written, and which of them can be.
enum ArgdownForms {
  /// Whether a title can be mentioned in a text, as in `@[T]`.
  static func isMentionable(_ title: String, isArgument: Bool) -> Bool {
    let close = isArgument ? UInt8(ascii: ">") : UInt8(ascii: "]")
    return !title.isEmpty && !title.utf8.contains { $0 == close || $0.isLineBreak }
  }

  /// Whether a title can stand anywhere, alone or in front of a text.
  static func isReferable(_ title: String, isArgument: Bool) -> Bool {
    guard isMentionable(title, isArgument: isArgument), let first = title.utf8.first else {
      return false
    }
    // At the start of a line the others begin a relation or, with hyphens, a comment.
    let symbols = isArgument ? "-+_!" : "-"
    return !symbols.utf8.contains(first)
  }

  /// Whether a title can stand in front of a text.
  static func isDefinable(_ title: String, isArgument: Bool) -> Bool {
    if isReferable(title, isArgument: isArgument) { return true }
    let bytes = Array(title.utf8)
    let close = isArgument ? UInt8(ascii: ">") : UInt8(ascii: "]")
    guard !bytes.isEmpty, !bytes.contains(where: \.isLineBreak) else { return false }
    if isArgument, "+_!-".utf8.contains(bytes[0]) { return false }
    return !zip(bytes, bytes.dropFirst()).contains { byte, next in
      byte == close && (next == UInt8(ascii: ":") || (next == UInt8(ascii: "(") && !isArgument))
    }
  }

  /// A title nearly like a given one that can stand anywhere.
  static func referable(_ title: String, isArgument: Bool) -> String {
    var bytes = title.utf8.map { byte -> UInt8 in
      switch byte {
      case UInt8(ascii: "]") where !isArgument: UInt8(ascii: ")")
      case UInt8(ascii: "[") where !isArgument: UInt8(ascii: "(")
      case UInt8(ascii: ">") where isArgument: UInt8(ascii: ")")
      case UInt8(ascii: "<") where isArgument: UInt8(ascii: "(")
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): UInt8(ascii: " ")
      default: byte
      }
    }
    if !isReferable(String(decoding: bytes, as: UTF8.self), isArgument: isArgument) {
      bytes.insert(contentsOf: bytes.isEmpty ? "empty".utf8 : "'".utf8, at: 0)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// How a tag is written; nil for a name that cannot be.
  static func tag(_ name: String) -> String? {
    guard !name.isEmpty, !name.utf8.contains(where: { $0 == UInt8(ascii: ")") || $0.isLineBreak })
    else { return nil }
    let isBare = name.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_", "\u{A0}"..."\u{FFEF}": true
      default: false
      }
    }
    return isBare ? "#" + name : "#(\(name))"
  }
}

extension String {
  /// The beginning of a text, for a message about it.
  var shortened: String {
    let beginning = prefix(60)
    return beginning.endIndex < endIndex ? beginning + "…" : self
  }
}
