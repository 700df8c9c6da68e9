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
  private static let blockSize = 1024

  /// Finds the line starts of a text.
  public init(_ text: SourceText) {
    self.text = text
    let bytes = text.bytes
    var starts: [UInt32] = [0]
    var scalarCounts: [UInt32] = []
    var scalarCount: UInt32 = 0
    var offset = 0
    while offset < bytes.count {
      if offset % Self.blockSize == 0 { scalarCounts.append(scalarCount) }
      let byte = bytes[offset]
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
  }

  /// The number of lines; a text that ends in a line break has an empty last line.
  public var lineCount: Int { starts.count }

  /// The position of a byte offset, which may be the end of the text.
  public func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), text.bytes.count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    var first = Int(starts[low])
    if low == 0, text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { first = min(3, offset) }
    let column = scalarCount(before: offset) - scalarCount(before: first) + 1
    return SourcePosition(line: low + 1, column: column)
  }

  private func scalarCount(before offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    let block = (offset - 1) / Self.blockSize
    let rest = text.bytes[(block * Self.blockSize)..<offset]
    return Int(scalarCounts[block]) + rest.count { $0 & 0xC0 != 0x80 }
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
