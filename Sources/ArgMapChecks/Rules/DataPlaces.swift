import ArgMapModel
import ArgMapSyntax

/// Where the values of data are written, for edits: found only where that is certain.
extension SourceText {
  /// The range of the scalar under a key, with its quotation marks.
  func scalarRange(of entry: Metadata.Entry) -> SourceRange? {
    guard let text = entry.value.scalarText, let start = valueStart(of: entry) else { return nil }
    let first = bytes[start]
    let isQuoted = first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    let written = isQuoted ? [first] + Array(text.utf8) + [first] : Array(text.utf8)
    let end = start + written.count
    guard bytes[start...].starts(with: written),
      isQuoted || end == bytes.count || bytes[end].endsPlainScalar
    else { return nil }
    return SourceRange(start..<end)
  }

  /// The place where another element can be added to the list of plain scalars under a key.
  func listEnd(of entry: Metadata.Entry) -> Int? {
    guard let start = valueStart(of: entry), bytes[start] == UInt8(ascii: "["),
      let close = bytes[(start + 1)...].firstIndex(where: { !$0.isInPlainList }),
      bytes[close] == UInt8(ascii: "]"),
      let last = bytes[start..<close].lastIndex(where: { !$0.isBlankOrBreak }),
      bytes[last].isLetterOrDigit
    else { return nil }
    return last + 1
  }

  /// The first byte after a key, its colon and blanks.
  private func valueStart(of entry: Metadata.Entry) -> Int? {
    // Settings that do not stand in the text have keys without a place.
    guard !entry.range.isEmpty else { return nil }
    var place = entry.range.upperBound
    func skipBlanks() { while place < bytes.count, bytes[place].isBlankOrBreak { place += 1 } }
    skipBlanks()
    guard place < bytes.count, bytes[place] == UInt8(ascii: ":") else { return nil }
    place += 1
    skipBlanks()
    return place < bytes.count ? place : nil
  }
}

extension UInt8 {
  fileprivate var isBlankOrBreak: Bool {
    self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D
  }

  fileprivate var endsPlainScalar: Bool {
    isBlankOrBreak || [UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]")].contains(self)
  }

  fileprivate var isLetterOrDigit: Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }

  fileprivate var isInPlainList: Bool {
    isLetterOrDigit || isBlankOrBreak || self == UInt8(ascii: ",")
  }
}
