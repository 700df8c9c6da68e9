extension String {
  /// The text without spaces, tabs and line breaks at its ends.
  package var trimmed: String {
    guard let first = utf8.firstIndex(where: { !$0.isSpaceOrBreak }),
      let last = utf8.lastIndex(where: { !$0.isSpaceOrBreak })
    else { return "" }
    return String(self[first...last])
  }
}

extension ArraySlice<UInt8> {
  /// The text without spaces, tabs and line breaks at its ends.
  package var trimmed: ArraySlice<UInt8> {
    var start = startIndex
    var end = endIndex
    while start < end, self[start].isSpaceOrBreak { start += 1 }
    while end > start, self[end - 1].isSpaceOrBreak { end -= 1 }
    return self[start..<end]
  }
}

extension UInt8 {
  fileprivate var isSpaceOrBreak: Bool { self == .space || (self >= 9 && self <= 13) }
}
