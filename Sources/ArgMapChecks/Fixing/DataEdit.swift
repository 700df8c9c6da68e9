import ArgMapModel
import ArgMapSyntax

/// Edits of values in an author's data.
struct DataEdit {
  private let text: SourceText
  private var bytes: [UInt8] { text.bytes }

  init(_ text: SourceText) { self.text = text }

  /// Puts another value behind a key; nil where the value is not written plainly on one line or in
  /// quotation marks.
  func replaceValue(
    of entry: Metadata.Entry, with value: String, _ message: Diagnostic.Message
  ) -> Diagnostic.Fix? {
    guard let range = valueRange(of: entry), let written = Self.written(value) else { return nil }
    return Diagnostic.Fix(message, replacing: SourceRange(range), with: written, isSafe: false)
  }

  /// Puts another key and value in the place of an entry.
  func replace(
    _ entry: Metadata.Entry, with key: String, _ value: String, _ message: Diagnostic.Message
  ) -> Diagnostic.Fix? {
    guard let range = valueRange(of: entry), let written = Self.written(value) else { return nil }
    return Diagnostic.Fix(
      message, replacing: SourceRange(entry.range.lowerBound..<range.upperBound),
      with: "\(key): \(written)", isSafe: false)
  }

  /// Adds an entry behind another one of a mapping in braces.
  func insert(
    _ key: String, _ value: String, after entry: Metadata.Entry, _ message: Diagnostic.Message
  ) -> Diagnostic.Fix? {
    guard let range = valueRange(of: entry), isInBraces(entry), let written = Self.written(value)
    else { return nil }
    return Diagnostic.Fix(
      message, replacing: SourceRange(range.upperBound..<range.upperBound),
      with: ", \(key): \(written)", isSafe: false)
  }

  /// A value as it is written: as a word or number where it is nothing else, else in quotation marks.
  private static func written(_ value: String) -> String? {
    guard value.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
      return nil
    }
    let isPlain =
      !value.isEmpty
      && value.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
          UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "."),
          UInt8(ascii: "_"), UInt8(ascii: "/"):
          true
        default: false
        }
      } && value.utf8.first != UInt8(ascii: "-") && value.utf8.count < 60
    if isPlain { return value }
    return "\"\(value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }

  private func isInBraces(_ entry: Metadata.Entry) -> Bool {
    var place = entry.range.lowerBound
    while place > 0, bytes[place - 1].isSpaceOrBreak { place -= 1 }
    return place > 0
      && (bytes[place - 1] == UInt8(ascii: "{") || bytes[place - 1] == UInt8(ascii: ","))
  }

  /// Where the value of an entry is written, with its quotation marks.
  private func valueRange(of entry: Metadata.Entry) -> Range<Int>? {
    guard let value = entry.value.scalarText else { return nil }
    var start = entry.range.upperBound
    func skip(_ isSkipped: (UInt8) -> Bool) {
      while start < bytes.count, isSkipped(bytes[start]) { start += 1 }
    }
    skip(\.isBlankByte)
    guard start < bytes.count, bytes[start] == UInt8(ascii: ":") else { return nil }
    start += 1
    skip(\.isSpaceOrBreak)
    guard start < bytes.count else { return nil }
    let mark = bytes[start]
    let isQuoted = mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'")
    guard let end = isQuoted ? endOfQuoted(from: start) : endOfPlain(from: start) else {
      return nil
    }
    // What is written otherwise than by these rules is left alone.
    let inner = isQuoted ? bytes[start + 1..<end - 1] : bytes[start..<end]
    guard Self.read(inner, mark: isQuoted ? mark : nil) == Array(value.utf8) else { return nil }
    return start..<end
  }

  private func endOfQuoted(from start: Int) -> Int? {
    let mark = bytes[start]
    var place = start + 1
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
        place += 2
      } else if bytes[place] == mark {
        guard mark == UInt8(ascii: "'"), place + 1 < bytes.count, bytes[place + 1] == mark else {
          return place + 1
        }
        place += 2
      } else {
        place += 1
      }
    }
    return nil
  }

  private func endOfPlain(from start: Int) -> Int? {
    var end = start
    while end < bytes.count, !",]}\n\r".utf8.contains(bytes[end]) {
      if bytes[end] == UInt8(ascii: "#"), end > start, bytes[end - 1].isBlankByte { break }
      end += 1
    }
    while end > start, bytes[end - 1].isBlankByte { end -= 1 }
    return end > start ? end : nil
  }

  /// What stands in quotation marks: a line break and the blanks around it are one space.
  private static func read(_ written: ArraySlice<UInt8>, mark: UInt8?) -> [UInt8] {
    var value: [UInt8] = []
    var place = written.startIndex
    while place < written.endIndex {
      let byte = written[place]
      place += 1
      if byte == UInt8(ascii: "\\"), mark == UInt8(ascii: "\""), place < written.endIndex {
        guard written[place] == UInt8(ascii: "\\") || written[place] == UInt8(ascii: "\"") else {
          return []
        }
        value.append(written[place])
        place += 1
      } else if byte == mark {
        value.append(byte)
        place += 1
      } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        while value.last?.isBlankByte == true { value.removeLast() }
        while place < written.endIndex, written[place].isSpaceOrBreak { place += 1 }
        value.append(UInt8(ascii: " "))
      } else {
        value.append(byte)
      }
    }
    return value
  }
}

extension UInt8 {
  fileprivate var isBlankByte: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  fileprivate var isSpaceOrBreak: Bool {
    isBlankByte || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r")
  }
}
