import ArgMapSyntax
import Yams

/// Turns the nodes of a YAML block into values with places in the text.
struct MetadataConverter {
  enum Limit: Error {
    case values
    case nesting
  }

  private let text: SourceText
  private let range: Range<Int>
  private var valueCount = 0
  /// The place of the last mark that was looked up, to go on from: marks mostly come in order.
  private var place: Int
  private var line = 1
  private var column = 1

  init(text: SourceText, range: Range<Int>) {
    self.text = text
    self.range = range
    place = range.lowerBound
  }

  mutating func value(of node: Node, depth: Int = 0) throws -> MetadataValue {
    valueCount += 1
    guard valueCount <= MetadataReader.valueLimit else { throw Limit.values }
    guard depth <= MetadataReader.nestingLimit else { throw Limit.nesting }
    switch node {
    case .scalar(let scalar):
      return scalar.style == .plain ? MetadataValue(plain: scalar.string) : .string(scalar.string)
    case .sequence(let sequence):
      return .sequence(try sequence.map { try value(of: $0, depth: depth + 1) })
    case .mapping(let mapping):
      var entries: [Metadata.Entry] = []
      for (key, value) in mapping {
        // Only a scalar can be a key of ours; Argdown writes others as text too.
        let name = key.scalar?.string ?? "…"
        let start = key.scalar?.mark.map { offset(of: $0) } ?? range.lowerBound
        let length = key.scalar.map { written($0, at: start) } ?? 0
        entries.append(
          Metadata.Entry(
            key: name, value: try self.value(of: value, depth: depth + 1),
            range: SourceRange(start..<start + length)))
      }
      return .mapping(Metadata(entries: entries))
    case .alias:
      return .null
    }
  }

  /// How many bytes a key takes in the text, with its quotation marks.
  private func written(_ key: Node.Scalar, at start: Int) -> Int {
    let quotes = key.style == .plain ? 0 : 2
    return min(key.string.utf8.count + quotes, range.upperBound - start)
  }

  /// The byte offset of a mark, whose columns count Unicode scalars.
  mutating func offset(of mark: Mark?) -> Int {
    guard let mark else { return range.lowerBound }
    if (mark.line, mark.column) < (line, column) {
      (place, line, column) = (range.lowerBound, 1, 1)
    }
    while place < range.upperBound, (line, column) < (mark.line, mark.column) {
      let (length, isLineBreak) = scalar(at: place)
      place += length
      (line, column) = isLineBreak ? (line + 1, 1) : (line, column + 1)
    }
    return place
  }

  /// How many bytes the scalar at a place takes, and whether it ends a line for the YAML parser.
  private func scalar(at place: Int) -> (length: Int, isLineBreak: Bool) {
    func byte(_ distance: Int) -> UInt8 {
      place + distance < range.upperBound ? text.bytes[place + distance] : 0
    }
    switch (byte(0), byte(1), byte(2)) {
    case (0x0D, 0x0A, _): return (2, true)
    case (0x0A, _, _), (0x0D, _, _): return (1, true)
    case (0xC2, 0x85, _): return (2, true)  // U+0085, the next line
    case (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9): return (3, true)  // U+2028 and U+2029
    default:
      var length = 1
      while byte(length) & 0xC0 == 0x80 { length += 1 }
      return (length, false)
    }
  }
}

extension MetadataConverter.Limit {
  var message: Diagnostic.Message {
    switch self {
    case .values:
      "the data holds more than \(MetadataReader.valueLimit) values, the most that is read; shorten it"
    case .nesting:
      "the data is nested more than \(MetadataReader.nestingLimit) levels deep, the most that is read; flatten it"
    }
  }
}
