/// The keys of a block of data that need not be YAML, found by their colons.
struct DataKeys {
  struct Key {
    /// Where it stands, with its quotation marks.
    let range: Range<Int>
    /// How many brackets and braces are open around it.
    let depth: Int
    /// How far it is from the start of its line.
    let column: Int
  }

  private(set) var keys: [Key] = []

  /// Finds the keys in a stretch of a text.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    var lineStart = range.lowerBound
    var depth = 0
    /// Where the words begin that may turn out to be a key.
    var start: Int?
    var end = range.lowerBound
    var place = range.lowerBound
    func byte(_ place: Int) -> UInt8 { place < range.upperBound ? bytes[place] : 0x0A }
    while place < range.upperBound {
      let next = place + 1
      switch bytes[place] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if start == nil {
          start = place
          place = Self.stringEnd(bytes, at: place, in: range)
        }
        end = place + 1
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        start = nil
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        start = nil
      case UInt8(ascii: ","):
        start = nil
      case 0x0A, 0x0D:
        lineStart = next
        start = nil
      case UInt8(ascii: "-") where start == nil && byte(next).isBlank:
        break
      case UInt8(ascii: "#") where place > lineStart && bytes[place - 1].isBlank:
        while place + 1 < range.upperBound, !bytes[place + 1].isLineBreak { place += 1 }
      case UInt8(ascii: ":") where byte(next).isBlank || byte(next).isLineBreak:
        if let start {
          keys.append(Key(range: start..<end, depth: depth, column: start - lineStart))
        }
        start = nil
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        break
      default:
        start = start ?? place
        end = next
      }
      place += 1
    }
  }

  /// The place of the quotation mark that ends a string, or its start if none does.
  private static func stringEnd(_ bytes: [UInt8], at start: Int, in range: Range<Int>) -> Int {
    var place = start + 1
    while place < range.upperBound {
      if bytes[place] == bytes[start] { return place }
      place += bytes[place] == UInt8(ascii: "\\") && bytes[start] == UInt8(ascii: "\"") ? 2 : 1
    }
    return start
  }

  /// The last key that ends before an offset.
  func last(before offset: Int) -> Key? { keys.last { $0.range.upperBound < offset } }

  /// The first key on the line of an offset, before it.
  func first(from lineStart: Int, before offset: Int) -> Key? {
    keys.first { $0.range.lowerBound >= lineStart && $0.range.upperBound < offset }
  }

  /// The next key with the same words in the same mapping.
  func repetition(ofKeyAt offset: Int, in bytes: [UInt8]) -> (first: Key, second: Key)? {
    guard let index = keys.firstIndex(where: { $0.range.lowerBound == offset }) else { return nil }
    let first = keys[index]
    let words = bytes[first.range].withoutQuotationMarks
    for key in keys[(index + 1)...] {
      if key.depth < first.depth { return nil }
      if key.depth == first.depth, first.depth > 0 || key.column == first.column,
        bytes[key.range].withoutQuotationMarks.elementsEqual(words)
      {
        return (first, key)
      }
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  var withoutQuotationMarks: ArraySlice<UInt8> {
    guard count > 1, let first, first == last, first == 0x22 || first == 0x27 else { return self }
    return dropFirst().dropLast()
  }
}
