import ArgMapSyntax

/// The lines and columns of a text, both from 1, found in constant time however long the lines are.
///
/// Exports ask for millions of places, and statements are not listed in the order of their places.
struct Places {
  /// What a column counts.
  enum Unit {
    case scalars
    case utf16
  }

  /// The text that the places are in.
  let text: SourceText
  private let bytes: [UInt8]
  private let unit: Unit
  private let startOfText: Int
  /// The place of the first byte of each block.
  private let blocks: [(line: UInt32, column: UInt32)]

  private static let blockSize = 64

  init(in text: SourceText, unit: Unit) {
    self.text = text
    bytes = text.bytes
    self.unit = unit
    // A byte-order mark is not counted.
    startOfText = text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var blocks: [(line: UInt32, column: UInt32)] = []
    blocks.reserveCapacity(bytes.count / Self.blockSize + 1)
    var line = 1
    var column = 1
    var start = 0
    while start <= bytes.count {
      blocks.append((UInt32(line), UInt32(column)))
      let end = min(start + Self.blockSize, bytes.count)
      Self.advance(&line, &column, over: max(start, startOfText)..<end, in: bytes, unit)
      start += Self.blockSize
    }
    self.blocks = blocks
  }

  /// The place of the byte at an offset, which may be the end of the text.
  func position(at offset: Int) -> SourcePosition {
    let block = offset / Self.blockSize
    var line = Int(blocks[block].line)
    var column = Int(blocks[block].column)
    let start = max(block * Self.blockSize, startOfText)
    if start < offset { Self.advance(&line, &column, over: start..<offset, in: bytes, unit) }
    return SourcePosition(line: line, column: column)
  }

  /// The places of the first and the last unit of a range.
  func bounds(of range: SourceRange) -> (start: SourcePosition, end: SourcePosition) {
    let start = position(at: range.lowerBound)
    guard !range.isEmpty else { return (start, start) }
    var last = range.upperBound - 1
    while last > range.lowerBound, bytes[last] & 0xC0 == 0x80 { last -= 1 }
    let end = position(at: last)
    let width = Self.width(of: bytes[last], unit)
    return (start, SourcePosition(line: end.line, column: end.column + max(width - 1, 0)))
  }

  private static func advance(
    _ line: inout Int, _ column: inout Int, over range: Range<Int>, in bytes: [UInt8], _ unit: Unit
  ) {
    for place in range {
      let byte = bytes[place]
      let isLineEnd =
        byte == UInt8(ascii: "\n")
        || (byte == UInt8(ascii: "\r")
          && !(place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "\n")))
      if isLineEnd {
        line += 1
        column = 1
      } else {
        column += width(of: byte, unit)
      }
    }
  }

  /// How many units begin with a byte of UTF-8.
  private static func width(of byte: UInt8, _ unit: Unit) -> Int {
    byte & 0xC0 == 0x80 ? 0 : unit == .utf16 && byte >= 0xF0 ? 2 : 1
  }
}
