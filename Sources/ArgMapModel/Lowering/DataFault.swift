import ArgMapSyntax

/// Why a block of data cannot be read, and where, in the words of its author.
struct DataFault: Error {
  var message: Diagnostic.Message
  var range: Range<Int>
  var notes: [Diagnostic.Note] = []
  var fixes: [Diagnostic.Fix] = []
  /// Whether another finding says the same.
  var isReported = false
}

/// Finds what an author did, from what the YAML parser says.
struct DataFaultFinder {
  private let text: SourceText
  private let range: Range<Int>
  private let keys: DataKeys

  init(_ text: SourceText, in range: Range<Int>) {
    self.text = text
    self.range = range
    keys = DataKeys(text.bytes, in: range)
  }

  /// What an author did.
  ///
  /// - Parameters:
  ///   - problem: What the parser says.
  ///   - place: Where it says so.
  ///   - context: Where the string, list or mapping begins that it was reading.
  /// - Returns: That in plain words, with its place.
  func fault(_ problem: String, at place: Int, in context: Int?) -> DataFault {
    let owner = keys.last(before: place).map { "the value of '\(string($0.range))'" } ?? "a value"
    switch problem {
    case "did not find expected ',' or '}'":
      return missingComma(at: place, in: context, owner)
    case "did not find expected ',' or ']'":
      return missingCommaInList(at: place, in: context, owner)
    case "mapping values are not allowed in this context":
      return misplacedColon(at: place, owner)
    case "could not find expected ':'":
      return missingColon(on: context ?? place)
    case "found unexpected end of stream", "found unexpected document indicator":
      let start = context ?? place
      let key = keys.last(before: start).map { "the value of '\(string($0.range))'" }
      return DataFault(message: .unclosedQuotation(key), range: character(at: start))
    case "found character that cannot start any token":
      return byte(place) == UInt8(ascii: "\t")
        ? DataFault(message: .tab, range: character(at: place))
        : DataFault(
          message: .badStart(owner, string(character(at: place))), range: character(at: place))
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return DataFault(message: .tab, range: character(at: place))
    case "found undefined alias":
      return DataFault(message: .badStart(owner, "*"), range: word(at: place))
    case "did not find expected alphabetic or numeric character":
      return DataFault(
        message: .badStart(owner, string(character(at: place - 1))),
        range: character(at: place - 1))
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      return DataFault(message: .badEscape(owner), range: character(at: place))
    case "did not find expected node content":
      return byte(place) == UInt8(ascii: "-")
        ? DataFault(message: .listInBrackets, range: character(at: place))
        : DataFault(
          message: .missingItem(string(character(at: place))), range: character(at: place))
    case "block sequence entries are not allowed in this context":
      return DataFault(message: .listOnLineOfKey, range: character(at: place))
    case "did not find expected key", "did not find expected '-' indicator",
      "did not find expected <document start>":
      return misfit(at: place, owner)
    case "but found another document":
      return DataFault(message: .secondDocument, range: line(at: place))
    case _ where problem.contains("directive") || problem.contains("version number"):
      return DataFault(message: .directive, range: line(at: context ?? place))
    default:
      return DataFault(message: .invalid(problem), range: character(at: place))
    }
  }

  /// The first character that YAML does not allow at all.
  func forbiddenCharacter() -> DataFault {
    var place = range.lowerBound
    for scalar in text.string(in: SourceRange(range)).unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x85, 0x20...0x7E, 0xA0...0xFEFE, 0xFF00...0xFFFD, 0x10000...:
        place += UTF8.width(scalar)
      default:
        return DataFault(
          message: .forbidden(scalar), range: character(at: place),
          isReported: scalar.value < 0x20)
      }
    }
    return DataFault(message: .invalid("forbidden character"), range: character(at: place))
  }

  /// A key that a mapping has already, from where it stands first.
  func repeatedKey(at place: Int, named name: String) -> DataFault {
    guard let found = keys.repetition(ofKeyAt: place, in: text.bytes) else {
      return DataFault(message: .repeated(name), range: character(at: place))
    }
    return DataFault(
      message: .repeated(name), range: found.second.range,
      notes: [Diagnostic.Note("it stands here already", at: SourceRange(found.first.range))])
  }

  // MARK: Flow style

  private func missingComma(at place: Int, in context: Int?, _ owner: String) -> DataFault {
    if byte(place) == UInt8(ascii: ":") {
      return DataFault(message: .secondColon(owner), range: character(at: place))
    }
    if let quote = quotationMark(before: place) {
      let next = word(at: place)
      // A key that follows says which mark is missing.
      return byte(next.upperBound) == UInt8(ascii: ":")
        ? DataFault(message: .missingComma(owner), range: next)
        : DataFault(message: .wordsAfterQuotation(quote, owner), range: next)
    }
    if let context, place >= contentEnd {
      return DataFault(message: .unclosed("{", "}", owner), range: character(at: context))
    }
    return DataFault(message: .missingComma(owner), range: character(at: place))
  }

  private func missingCommaInList(at place: Int, in context: Int?, _ owner: String) -> DataFault {
    let isOutside = place >= contentEnd || ":}".utf8.contains(byte(place))
    if isOutside, let context {
      let list = keys.last(before: context).map { "the value of '\(string($0.range))'" }
      return DataFault(
        message: .unclosed("[", "]", list ?? "a value"), range: character(at: context))
    }
    if let quote = quotationMark(before: place) {
      return DataFault(message: .wordsAfterQuotation(quote, owner), range: word(at: place))
    }
    return DataFault(message: .missingComma(owner), range: character(at: place))
  }

  // MARK: Block style

  /// A colon that makes a key of something that cannot be one.
  private func misplacedColon(at place: Int, _ owner: String) -> DataFault {
    let start = lineStart(of: place)
    if keys.first(from: start, before: place) != nil {
      return DataFault(message: .secondColon(owner, isInFlow: false), range: character(at: place))
    }
    let key = skipBlanks(from: start)..<place
    guard let above = lineAbove(start) else {
      return DataFault(message: .misindented, range: key)
    }
    guard let other = keys.keys.last(where: { above.contains($0.range.lowerBound) }) else {
      return missingColon(on: above.lowerBound)
    }
    return DataFault(
      message: .misindentedKey(string(key), under: string(other.range)), range: key,
      notes: [Diagnostic.Note("this key has a value", at: SourceRange(other.range))])
  }

  /// A line without a colon that ends a key, from any place on it.
  private func missingColon(on place: Int) -> DataFault {
    let line = line(at: place)
    let colon = text.bytes[line].dropFirst().firstIndex(of: UInt8(ascii: ":"))
    guard let colon, colon + 1 < line.upperBound else {
      return DataFault(message: .missingColon(words(line)), range: line)
    }
    return DataFault(
      message: .missingBlank(words(line.lowerBound..<colon)), range: colon..<colon + 1,
      fixes: [.insertBlank(after: colon)])
  }

  /// A line that goes on with nothing above it.
  private func misfit(at place: Int, _ owner: String) -> DataFault {
    if byte(place) == UInt8(ascii: "-") {
      return DataFault(message: .misindentedItem, range: line(at: place))
    }
    if skipBlanks(from: lineStart(of: place)) < place, let quote = quotationMark(before: place) {
      return DataFault(message: .wordsAfterQuotation(quote, owner), range: word(at: place))
    }
    return DataFault(message: .misindented, range: line(at: place))
  }

  // MARK: Places

  private func byte(_ place: Int) -> UInt8 { place < range.upperBound ? text.bytes[place] : 0 }

  private func string(_ range: Range<Int>) -> String {
    text.string(in: SourceRange(range)).filter { $0 != "\"" && $0 != "'" }
  }

  private func words(_ range: Range<Int>) -> String {
    let words = text.string(in: SourceRange(range)).trimmed
    return words.count > 40 ? "\(words.prefix(40))…" : words
  }

  private func character(at place: Int) -> Range<Int> {
    var end = min(place + 1, text.bytes.count)
    while end < text.bytes.count, text.bytes[end] & 0xC0 == 0x80 { end += 1 }
    return min(place, end)..<end
  }

  private func word(at place: Int) -> Range<Int> {
    var end = place
    while end < range.upperBound, !" \t\r\n,:]}\"'".utf8.contains(text.bytes[end]) { end += 1 }
    return end > place ? place..<end : character(at: place)
  }

  private func skipBlanks(from start: Int) -> Int {
    var place = start
    while place < range.upperBound, text.bytes[place].isBlank { place += 1 }
    return place
  }

  private func lineStart(of place: Int) -> Int {
    var start = min(place, range.upperBound)
    while start > range.lowerBound, !text.bytes[start - 1].isLineBreak { start -= 1 }
    return start
  }

  /// The line of a place without the blanks around it.
  private func line(at place: Int) -> Range<Int> {
    let start = skipBlanks(from: lineStart(of: place))
    var end = start
    while end < range.upperBound, !text.bytes[end].isLineBreak { end += 1 }
    while end > start, text.bytes[end - 1].isBlank { end -= 1 }
    return start..<end
  }

  /// The last line above that is not blank.
  private func lineAbove(_ lineStart: Int) -> Range<Int>? {
    var place = lineStart
    while place > range.lowerBound {
      let line = line(at: place - 1)
      if !line.isEmpty { return line }
      place = self.lineStart(of: place - 1)
    }
    return nil
  }

  /// Where the block ends without the blanks and line breaks at its end.
  private var contentEnd: Int {
    var end = range.upperBound
    while end > range.lowerBound, text.bytes[end - 1].isBlank || text.bytes[end - 1].isLineBreak {
      end -= 1
    }
    return end
  }

  /// The quotation mark that stands before a place, blanks aside.
  private func quotationMark(before place: Int) -> String? {
    var before = place
    while before > range.lowerBound, text.bytes[before - 1].isBlank { before -= 1 }
    guard before > range.lowerBound else { return nil }
    let byte = text.bytes[before - 1]
    return byte == 0x22 || byte == 0x27 ? string(of: byte) : nil
  }

  private func string(of byte: UInt8) -> String { String(Character(Unicode.Scalar(byte))) }
}
