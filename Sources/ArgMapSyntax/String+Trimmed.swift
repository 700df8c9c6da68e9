extension String {
  /// The text without spaces, tabs and line breaks at its ends.
  package var trimmed: String {
    func isSpace(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: " ") || (byte >= 9 && byte <= 13)
    }
    guard let first = utf8.firstIndex(where: { !isSpace($0) }),
      let last = utf8.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(self[first...last])
  }
}
