import ArgMapSyntax

/// Lines and columns as Argdown counts them: both from 1, columns in UTF-16 units.
struct Places {
  private let table: LineTable
  private let startOfText: Int

  init(in text: SourceText) {
    table = LineTable(text)
    startOfText = text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The positions of the first and the last character of a range.
  func bounds(of range: SourceRange) -> (start: SourcePosition, end: SourcePosition) {
    let start = position(at: range.lowerBound)
    guard !range.isEmpty else { return (start, start) }
    // Any byte of a character has the position of the character.
    return (start, position(at: range.upperBound - 1))
  }

  private func position(at offset: Int) -> SourcePosition {
    let line = table.position(at: offset).line
    var column = 1
    let start = max(table.range(ofLine: line).lowerBound, startOfText)
    for byte in table.text.bytes[start..<max(start, offset)] { column += byte.utf16Count }
    return SourcePosition(line: line, column: column)
  }
}

/// The UTF-16 offset of each UTF-8 offset of a text.
struct UTF16Offsets {
  /// Empty for a text in which the two are the same.
  private let offsets: [Int]

  init(of text: String) {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else {
      offsets = []
      return
    }
    var offsets = [0]
    for byte in text.utf8 { offsets.append(offsets[offsets.count - 1] + byte.utf16Count) }
    self.offsets = offsets
  }

  subscript(utf8Offset: Int) -> Int {
    offsets.isEmpty ? utf8Offset : offsets[min(utf8Offset, offsets.count - 1)]
  }
}

extension UInt8 {
  /// How many UTF-16 units begin with this byte of UTF-8.
  fileprivate var utf16Count: Int { self & 0xC0 == 0x80 ? 0 : self >= 0xF0 ? 2 : 1 }
}
