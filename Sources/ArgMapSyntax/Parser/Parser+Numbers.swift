/// Lines of structures whose number is missing or not as it should be.
extension Parser {
  /// The number at the start of the current line if its parentheses are not as they should be and, in
  /// a text, lines of a structure follow.
  func malformedNumber(isInStructure: Bool) -> (range: Range<Int>, number: String)? {
    let start = current.start
    let first = lexer.byte(at: start)
    guard current.kind == .text, first == .openParenthesis || first.isDigit,
      isFirstOnLine(start),
      isInStructure || hasStructureLine(from: start)
    else { return nil }
    var place = start
    while lexer.byte(at: place) == .openParenthesis { place += 1 }
    let digits = place
    while lexer.byte(at: place).isDigit { place += 1 }
    let number = string(in: digits..<place)
    while [.dot, .closeParenthesis].contains(lexer.byte(at: place)) { place += 1 }
    let hasParentheses = digits > start || lexer.byte(at: place - 1) == .closeParenthesis
    guard !number.isEmpty, hasParentheses, lexer.byte(at: place).isBlank else { return nil }
    return (start..<place, number)
  }

  /// Whether the current list marker is the number that comes next in a structure.
  func isNextNumber(after progress: StructureProgress) -> Bool {
    let last = Int(string(in: progress.lastNumber).filter(\.isWholeNumber))
    return last.map { "\($0 + 1)." } == string(in: symbolRange(of: current))
  }

  /// Reads a number as if its parentheses were right.
  mutating func readMalformedNumber(_ malformed: (range: Range<Int>, number: String)) {
    report(
      .malformedNumber(string(in: malformed.range), malformed.number), at: malformed.range,
      fixes: [.writeNumber(malformed.number, malformed.range)])
    current = Token(
      kind: .number, start: malformed.range.lowerBound, end: malformed.range.upperBound)
    lexer.restart(at: malformed.range.upperBound, as: .none)
  }

  /// Reads a structure whose first number is malformed.
  mutating func startStructure(_ malformed: (range: Range<Int>, number: String)) {
    readMalformedNumber(malformed)
    startStructure()
  }

  /// Reads a text directly below an inference as its conclusion.
  mutating func readUnnumberedConclusion(_ progress: inout StructureProgress) {
    let range = lineRange(of: current)
    let label = string(in: progress.lastNumber).dropFirst().dropLast()
    report(
      .unnumberedConclusion(words(in: range)), at: range,
      notes: [Diagnostic.Note("the inference", at: SourceRange(progress.lastInference))],
      fixes: Int(label).map { [.insertNumber($0 + 1, at: range.lowerBound)] } ?? [])
    startNode(.numberedLine)
    parseMember(allowingArgument: false)
    finishNode()
    progress.endsInConclusion = true
    progress.followsInference = false
  }
}
