import ArgMapSyntax

/// Deletes relation lines that hold nothing but a symbol and a title, so that nothing else is lost.
enum BareRelationLine {
  /// The edit that deletes the line on which the title of a relation's member stands; nil where the
  /// line says more, or where what follows hangs on it.
  static func deletion(ofLineWith title: SourceRange, in text: SourceText) -> Diagnostic.Fix? {
    text.bareLine(around: title).map { Diagnostic.Fix("delete the line", replacing: $0, with: "") }
  }
}

extension SourceText {
  /// The line that a title stands on, with the break after it or, at the end, the one before it.
  fileprivate func bareLine(around title: SourceRange) -> SourceRange? {
    guard title.count > 2, bytes[title.lowerBound].opensTitle else { return nil }
    var start = title.lowerBound
    while start > 0, !bytes[start - 1].endsLine { start -= 1 }
    var end = title.upperBound
    while end < bytes.count, !bytes[end].endsLine { end += 1 }
    let indentation = bytes[start..<title.lowerBound].prefix { $0.isSpace }.count
    let symbol = bytes[start..<title.lowerBound].filter { !$0.isSpace }
    guard symbol.count <= 2, bytes[title.upperBound..<end].allSatisfy(\.isSpace),
      isFree(end, indentation)
    else { return nil }
    if end < bytes.count {
      end += bytes[end...].starts(with: [0x0D, 0x0A]) ? 2 : 1
    } else if start > 0 {
      start -= bytes[..<start].suffix(2).elementsEqual([0x0D, 0x0A]) ? 2 : 1
    }
    return SourceRange(start..<end)
  }

  /// Whether the lines behind a line can do without it: they are not below it, and no text goes on.
  private func isFree(_ end: Int, _ indentation: Int) -> Bool {
    var place = end
    var lineStart = end
    var breakCount = 0
    while place < bytes.count, bytes[place].isSpace || bytes[place].endsLine {
      if bytes[place].endsLine {
        let isPair = bytes[place...].starts(with: [0x0D, 0x0A])
        place += isPair ? 2 : 1
        lineStart = place
        breakCount += 1
      } else {
        place += 1
      }
    }
    guard place < bytes.count else { return true }
    guard place - lineStart <= indentation else { return false }
    return breakCount > 1 || bytes[place].opensLine
  }
}

extension UInt8 {
  fileprivate var endsLine: Bool { self == 0x0A || self == 0x0D }
  fileprivate var isSpace: Bool { self == 0x20 || self == 0x09 }
  fileprivate var opensTitle: Bool { self == UInt8(ascii: "[") || self == UInt8(ascii: "<") }

  /// Whether a line that begins so is no further text of the line above it.
  fileprivate var opensLine: Bool { "+-_<>(".utf8.contains(self) }
}
