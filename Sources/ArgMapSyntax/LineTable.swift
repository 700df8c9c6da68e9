/// The line starts of a text, from which positions are computed.
///
/// Making the table reads the whole text once; each lookup takes logarithmic time, however long the
/// line. Make it when somebody asks for a position, not before.
public struct LineTable: Sendable {
  /// The text that the table belongs to.
  public let text: SourceText
  private let starts: [UInt32]
  /// The number of scalars before each block of the text.
  private let scalarCounts: [UInt32]
  /// The number of scalars before each block that take two units of UTF-16; empty if there are none.
  private let pairCounts: [UInt32]
  private static let blockSize = 1024

  /// Finds the line starts of a text.
  public init(_ text: SourceText) {
    self.text = text
    let bytes = text.bytes
    var starts: [UInt32] = [0]
    var scalarCounts: [UInt32] = []
    var scalarCount: UInt32 = 0
    var pairCounts: [UInt32] = []
    var pairCount: UInt32 = 0
    var offset = 0
    while offset < bytes.count {
      if offset % Self.blockSize == 0 {
        scalarCounts.append(scalarCount)
        pairCounts.append(pairCount)
      }
      let byte = bytes[offset]
      if byte >= 0xF0 { pairCount += 1 }
      if byte & 0xC0 != 0x80 { scalarCount += 1 }
      offset += 1
      if byte == UInt8(ascii: "\n")
        || (byte == UInt8(ascii: "\r")
          && !(offset < bytes.count && bytes[offset] == UInt8(ascii: "\n")))
      {
        starts.append(UInt32(offset))
      }
    }
    self.starts = starts
    self.scalarCounts = scalarCounts
    self.pairCounts = pairCount > 0 ? pairCounts : []
  }

  /// The number of lines; a text that ends in a line break has an empty last line.
  public var lineCount: Int { starts.count }

  /// The position of a byte offset, which may be the end of the text.
  public func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), text.bytes.count)
    let (line, first) = line(at: offset)
    let column = scalarCount(before: offset) - scalarCount(before: first) + 1
    return SourcePosition(line: line, column: column)
  }

  /// The position of a byte offset as editors and code hosts count it: its column is in units of UTF-16.
  public func utf16Position(at offset: Int) -> SourcePosition {
    let position = position(at: offset)
    guard !pairCounts.isEmpty else { return position }
    let offset = min(max(offset, 0), text.bytes.count)
    let first = line(at: offset).start
    return SourcePosition(
      line: position.line,
      column: position.column + pairCount(before: offset) - pairCount(before: first))
  }

  /// The line that an offset lies in, and where it starts; a byte-order mark is before the first line.
  private func line(at offset: Int) -> (number: Int, start: Int) {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    var first = Int(starts[low])
    if low == 0, text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { first = min(3, offset) }
    return (low + 1, first)
  }

  private func scalarCount(before offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    let block = (offset - 1) / Self.blockSize
    let rest = text.bytes[(block * Self.blockSize)..<offset]
    return Int(scalarCounts[block]) + rest.count { $0 & 0xC0 != 0x80 }
  }

  private func pairCount(before offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    let block = (offset - 1) / Self.blockSize
    let rest = text.bytes[(block * Self.blockSize)..<offset]
    return Int(pairCounts[block]) + rest.count { $0 >= 0xF0 }
  }

  /// The bytes of a line without its line break; lines count from 1 to ``lineCount``.
  public func range(ofLine line: Int) -> SourceRange {
    let start = Int(starts[line - 1])
    var end = line < starts.count ? Int(starts[line]) : text.bytes.count
    while end > start, [UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains(text.bytes[end - 1]) {
      end -= 1
    }
    return SourceRange(start..<end)
  }
}
