/// The edits that syntax findings offer.
extension Diagnostic.Fix {
  private init(_ message: Diagnostic.Message, _ range: Range<Int>, _ replacement: String) {
    self.init(message, replacing: SourceRange(range), with: replacement)
  }

  static func insertBlankLine(before start: Int, in text: SourceText) -> Self {
    Self("insert a blank line", start..<start, text.lineBreak(before: start))
  }

  static func removeBlankLine(_ range: Range<Int>, in text: SourceText) -> Self {
    Self("remove the blank line", range, text.lineBreak(before: range.upperBound))
  }

  static func insertLineBreak(replacing blanks: Range<Int>, in text: SourceText) -> Self {
    Self("begin a new line", blanks, text.lineBreak(before: blanks.lowerBound))
  }

  static func joinLines(_ lineBreak: Range<Int>) -> Self {
    Self("write both on one line", lineBreak, " ")
  }

  static func escape(_ mark: String, _ range: Range<Int>) -> Self {
    Self("write '\(mark.escaped)'", range, mark.escaped)
  }

  static func insertBlank(at place: Int) -> Self {
    Self("write a space after it", place..<place, " ")
  }

  static func indent(at lineStart: Int) -> Self {
    Self("indent by two spaces", lineStart..<lineStart, "  ")
  }

  static func indent(_ range: Range<Int>, like indentation: String) -> Self {
    Self("indent it like the relations beside it", range, indentation)
  }

  static func deleteBlanks(_ range: Range<Int>) -> Self {
    Self("delete the space", range, "")
  }

  static func deleteComma(_ range: Range<Int>) -> Self {
    Self("delete the comma", range, "")
  }

  static func writeNumber(_ number: String, _ range: Range<Int>) -> Self {
    Self("write '(\(number))'", range, "(\(number))")
  }

  static func insertNumber(_ number: Int, at place: Int) -> Self {
    Self("number it (\(number))", place..<place, "(\(number)) ")
  }

  static func writeFourHyphens(_ hyphens: Range<Int>) -> Self {
    Self("write '----'", hyphens, "----")
  }

  static func writeOneHyphen(_ hyphens: Range<Int>) -> Self {
    Self("write '-'", hyphens, "-")
  }

  static func writeTwoHyphens(_ hyphen: Range<Int>) -> Self {
    Self("write '--'", hyphen, "--")
  }

  static func closeInference(at place: Int) -> Self {
    Self("add '--'", place..<place, " --")
  }

  static func moveDataIntoInference(_ range: Range<Int>, writing data: String) -> Self {
    Self("move the data before the closing hyphens", range, data)
  }

  static func writeUndercut(_ symbol: Range<Int>) -> Self {
    Self("write '<_'", symbol, "<_")
  }

  static func insertFence(at place: Int, in text: SourceText) -> Self {
    let end = text.bytes[place...].first { $0.isLineBreak } == .carriageReturn ? "\r\n" : "\n"
    return Self("insert a line '==='", place..<place, "===" + end)
  }

  static func writeFence(_ hyphens: Range<Int>) -> Self {
    Self("write '==='", hyphens, "===")
  }
}

extension SourceText {
  /// The kind of line break that stands before a place, or is common if none does.
  fileprivate func lineBreak(before place: Int) -> String {
    let end = bytes[..<place].suffix(2)
    if end.elementsEqual([.carriageReturn, .newline]) { return "\r\n" }
    return end.last == .carriageReturn ? "\r" : "\n"
  }
}
