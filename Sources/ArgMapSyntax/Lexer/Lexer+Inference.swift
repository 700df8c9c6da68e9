/// The inside of an inference: between its hyphens only rules, commas and data have a meaning.
extension Lexer {
  mutating func inferenceToken() -> Token {
    if lineStart != .none, let token = commentLineToken() { return token }
    let first = bytes[offset]
    if first.isLineBreak { return lineBreakToken() }
    if first.isBlank { return token(.whitespace, upTo: skipBlanks(from: offset)) }
    if first == .hyphen, byte(at: offset + 1) == .hyphen {
      isInsideInference = false
      return token(.inferenceEnd, upTo: hyphensEnd(from: offset))
    }
    if first == UInt8(ascii: ",") { return token(.comma, upTo: offset + 1) }
    if let found = inferenceConstruct(at: offset) { return token(found.kind, upTo: found.end) }
    var end = offset + 1
    while end < bytes.count {
      let byte = bytes[end]
      if byte.isLineBreak || byte == UInt8(ascii: ",") { break }
      if byte == .hyphen, self.byte(at: end + 1) == .hyphen { break }
      if inferenceConstruct(at: end) != nil { break }
      end += 1
    }
    return token(.ruleText, upTo: end)
  }

  private mutating func inferenceConstruct(at start: Int) -> (kind: SyntaxKind, end: Int)? {
    switch bytes[start] {
    case .openBrace: metadataEnd(at: start).map { (.metadata, $0) }
    case .backslash: escapeEnd(at: start).map { (.escape, $0) }
    case .dot, .colon: shortcodeEnd(at: start).map { (.shortcode, $0) }
    case .slash, .less: commentEnd(at: start).map { (.comment, $0) }
    default: nil
    }
  }

  private func hyphensEnd(from start: Int) -> Int {
    var end = start
    while byte(at: end) == .hyphen { end += 1 }
    return end
  }
}
