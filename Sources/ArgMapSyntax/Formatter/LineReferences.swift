/// Where the data of a structure's line or inference names lines by their printed numbers: under
/// `uses` and `from`, and as the steps that `role: {step: name}` tells apart.
struct LineReferences {
  /// The digits of each number that is named, in the order of the text.
  let numbers: [Range<Int>]

  /// Finds the numbers in a block of data with its braces; nil where it cannot be read with certainty,
  /// or names a line by something else than a number.
  ///
  /// `uses` and `from` name inputs in an inference and in its conclusion only.
  init?(in bytes: [UInt8], _ range: Range<Int>, namesInputs: Bool) {
    let keys = (namesInputs ? ["uses", "from"] : []) + ["role"]
    // Most data names no lines; an escape could hide a key.
    guard
      keys.contains(where: { bytes.contains($0, in: range) })
        || bytes[range].contains(.backslash)
    else {
      numbers = []
      return
    }
    var finder = NumberFinder(bytes: bytes, keys: keys)
    let content = range.dropFirst().dropLast()
    let firstLineEnd = bytes[content].firstIndex(where: \.isLineBreak) ?? content.upperBound
    let isBlockFormat =
      firstLineEnd < content.upperBound
      && bytes[content.lowerBound..<firstLineEnd].allSatisfy(\.isBlank)
    let isRead =
      isBlockFormat
      ? finder.readLines(firstLineEnd..<content.upperBound) : finder.readFlow(range)
    guard isRead else { return nil }
    numbers = finder.numbers
  }
}

private struct NumberFinder {
  let bytes: [UInt8]
  let keys: [String]
  private(set) var numbers: [Range<Int>] = []

  init(bytes: [UInt8], keys: [String]) {
    self.bytes = bytes
    self.keys = keys
  }

  /// Reads a mapping in flow style.
  mutating func readFlow(_ range: Range<Int>) -> Bool {
    guard let data = FlowData(bytes, in: range) else { return false }
    var depth = 0
    var index = 0
    while index < data.tokens.count {
      let token = data.tokens[index]
      index += 1
      switch token.kind {
      case .open: depth += 1
      case .close: depth -= 1
      case .comma, .colon: break
      case .plain, .quoted:
        guard depth == 1, index < data.tokens.count, data.tokens[index].kind == .colon else {
          continue
        }
        guard let key = name(token) else { return false }
        let value = data.value(at: index + 1)
        guard readValue(of: key, data.tokens[value]) else { return false }
        index = value.upperBound
      }
    }
    return true
  }

  /// Reads a mapping in block style, as far as it is one line a key and one value a line; the items
  /// of `uses` may have lines of their own.
  mutating func readLines(_ range: Range<Int>) -> Bool {
    var indentation: Int?
    var listsInputs = false
    for line in bytes[range].split(whereSeparator: \.isLineBreak) {
      guard let start = line.firstIndex(where: { $0 != .space }) else { continue }
      let width = start - line.startIndex
      let content = line[start...]
      if listsInputs, content.starts(with: [.hyphen, .space]), width >= indentation ?? 0 {
        guard let item = FlowData(bytes, in: start + 1..<line.endIndex)?.tokens,
          addNumber(item)
        else { return false }
        continue
      }
      guard width == indentation ?? width, let colon = content.firstIndex(of: .colon),
        colon > start,
        content[..<colon].allSatisfy({ $0.isLetter || $0.isDigit || $0 == .hyphen })
      else { return false }
      indentation = width
      let key = String(decoding: content[..<colon], as: UTF8.self)
      let value = colon + 1..<line.endIndex
      listsInputs = false
      if let data = FlowData(bytes, in: value) {
        guard bytes[value.lowerBound] == .space, readValue(of: key, data.tokens[...]) else {
          return false
        }
      } else if bytes[value].allSatisfy({ $0 == .space }) {
        guard keys.contains(key), key != "role" else { return false }
        listsInputs = true
      } else {
        guard !keys.contains(key), isPlainLine(value) else { return false }
      }
    }
    return true
  }

  /// Whether a value in block style is words and nothing else.
  private func isPlainLine(_ range: Range<Int>) -> Bool {
    guard let first = bytes[range].first(where: { $0 != .space }),
      bytes[range.lowerBound] == .space,
      first.isLetter || first.isDigit || first >= 0xC3
    else { return false }
    return !bytes.contains(": ", in: range) && !bytes.contains(" #", in: range)
      && bytes[range.upperBound - 1] != .colon && !bytes[range].contains(.tab)
      && !bytes.hasUnusualBreak(in: range)
  }

  private mutating func readValue(
    of key: String, _ value: ArraySlice<FlowData.Token>
  ) -> Bool {
    guard keys.contains(key) else { return true }
    guard let first = value.first else { return false }
    guard first.kind == .open else {
      // One line may be named without brackets; a single role tells no steps apart.
      return key == "role" || addNumber(Array(value))
    }
    let isMapping = bytes[first.range.lowerBound] == .openBrace
    guard isMapping == (key == "role") else { return false }
    var isItem = true
    for token in value.dropFirst().dropLast() {
      switch token.kind {
      case .open, .close: return false
      case .comma: isItem = true
      case .colon: isItem = false
      case .plain, .quoted:
        if isItem, !addNumber([token]) { return false }
      }
    }
    return true
  }

  /// Takes a scalar that is a number, perhaps in quotation marks.
  private mutating func addNumber(_ value: [FlowData.Token]) -> Bool {
    guard value.count == 1 else { return false }
    var range = value[0].range
    switch value[0].kind {
    case .plain: break
    case .quoted: range = range.dropFirst().dropLast()
    case .open, .close, .comma, .colon: return false
    }
    guard !range.isEmpty, bytes[range].allSatisfy(\.isDigit) else { return false }
    numbers.append(range)
    return true
  }

  /// The words of a key; nil if an escape makes them something else.
  private func name(_ token: FlowData.Token) -> String? {
    let range = token.kind == .quoted ? token.range.dropFirst().dropLast() : token.range
    guard !bytes[range].contains(.backslash) else { return nil }
    return String(decoding: bytes[range], as: UTF8.self)
  }
}

extension FlowData {
  /// The tokens of the value that begins at an index.
  fileprivate func value(at start: Int) -> Range<Int> {
    var depth = 0
    var index = start
    while index < tokens.count {
      switch tokens[index].kind {
      case .open: depth += 1
      case .close: depth -= 1
      case .comma, .colon, .plain, .quoted: break
      }
      index += 1
      if depth == 0 { break }
    }
    return start..<index
  }
}

extension [UInt8] {
  /// Whether some words occur in a range.
  fileprivate func contains(_ words: String, in range: Range<Int>) -> Bool {
    let words = Array(words.utf8)
    guard let first = words.first else { return true }
    var place = range.lowerBound
    while place + words.count <= range.upperBound {
      if self[place] == first, self[place..<place + words.count].elementsEqual(words) {
        return true
      }
      place += 1
    }
    return false
  }
}
