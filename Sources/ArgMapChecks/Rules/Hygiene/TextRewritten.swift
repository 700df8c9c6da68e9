package import ArgMapModel
package import ArgMapSyntax

/// Objects to ordinary words that are read as a symbol or as the name of a rule.
package struct TextRewritten: Rule {
  package static let about = RuleDescription(
    "text-rewritten", .warning, .hygiene, since: "0.1.0",
    summary: "Words are read as a symbol, or as the name of a rule.",
    rationale: """
      A letter or a word between two dots or colons may stand for a symbol, and a line of two hyphens \
      begins an inference, whose name the next line is. Symbols with spaces around them are meant; next \
      to letters, as in an abbreviation, they are hardly so.
      """,
    objectionable: """
      [Drug]: It is given i.v. twice daily.
      """,
    accepted: """
      [Drug]: It is given intravenously twice daily.
      """)

  private static let longestRuleName = 60

  package init() {}

  /// Looks for symbols in words, and for names of rules that are sentences.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    reportSymbols(map, report)
    for inference in map.inferences {
      guard let rule = inference.rules.first, map.text.beginsWithLoneHyphens(inference.range),
        rule.count > Self.longestRuleName || rule.last.map(".!?".contains) == true
      else { continue }
      report(
        diagnostic(
          .readAsRule("\(rule.prefix(40))\(rule.count > 40 ? "…" : "")"), at: inference.range),
        [.inference(inference.id)])
    }
  }

  private func reportSymbols(
    _ map: ArgumentMap, _ report: (Diagnostic, [Element]) -> Void
  ) {
    let settings = ModelSettings(map.configuration)
    let declared = map.configuration["model"]?.mapping?["shortcodes"]?.mapping
    /// What letters between two marks stand for, unless the author says so.
    func symbol(for code: String) -> String? {
      declared?[code] == nil ? settings.symbol(for: code) : nil
    }
    let bytes = map.text.bytes
    let hasCode = bytes.indices.contains { start in
      bytes.endOfLetterCode(at: start).map {
        symbol(for: map.text.string(in: SourceRange(start..<$0))) != nil
      } == true
    }
    // Few texts have letters between two marks, and the others need no second look.
    guard hasCode else { return }
    let tree = SyntaxTree(parsing: map.text)
    let places = ElementLocator(map)
    for index in 0..<tree.indexAfter(0) where tree.kind(at: index) == .shortcode {
      let range = tree.range(at: index)
      guard let end = bytes.endOfLetterCode(at: range.lowerBound) else { continue }
      let code = SourceRange(range.lowerBound..<end)
      let word = map.text.string(in: code)
      guard let symbol = symbol(for: word) else { continue }
      let isQuantifier = word == ".A." || word == ".E."
      guard
        bytes.hasLetter(endingAt: code.lowerBound)
          || (!isQuantifier && bytes.hasLetter(startingAt: code.upperBound))
      else { continue }
      let mark = word.prefix(1)
      report(
        diagnostic(
          .symbol(word, symbol), at: code,
          fixes: [
            Diagnostic.Fix(
              "write the letters", replacing: code,
              with: "\\\(word.dropLast())\\\(mark)", isSafe: false)
          ]),
        places.element(at: code.lowerBound).map { [$0] } ?? [])
    }
  }
}

extension [UInt8] {
  /// Where letters between two dots or two colons end that begin at a place.
  fileprivate func endOfLetterCode(at start: Int) -> Int? {
    let mark = self[start]
    guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: ":") else { return nil }
    var end = start + 1
    // The longest code has twelve letters.
    while end < count, end < start + 16, self[end].isLetter { end += 1 }
    return end > start + 1 && end < count && self[end] == mark ? end + 1 : nil
  }

  fileprivate func hasLetter(endingAt end: Int) -> Bool {
    var start = end - 1
    while start > 0, end - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start >= 0 && beginsWithLetter(start..<end)
  }

  fileprivate func hasLetter(startingAt start: Int) -> Bool {
    var end = start + 1
    while end < count, end - start < 4, self[end] & 0xC0 == 0x80 { end += 1 }
    return start < count && beginsWithLetter(start..<end)
  }

  private func beginsWithLetter(_ range: Range<Int>) -> Bool {
    String(decoding: self[range], as: UTF8.self).first.map { $0.isLetter || $0.isNumber } == true
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}

extension SourceText {
  /// Whether a range begins with two hyphens that stand alone on their line.
  fileprivate func beginsWithLoneHyphens(_ range: SourceRange) -> Bool {
    let words = bytes[range.bounds]
    guard words.starts(with: [UInt8(ascii: "-"), UInt8(ascii: "-")]) else { return false }
    let rest = words.dropFirst(2).first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    return rest == 0x0A || rest == 0x0D
  }
}

extension Diagnostic.Message {
  fileprivate static func symbol(_ code: String, _ symbol: String) -> Self {
    "'\(code)' is read as '\(symbol)'; put spaces around it if the symbol is meant, or else a backslash before it"
  }

  fileprivate static func readAsRule(_ words: String) -> Self {
    "'\(words)' is read as the name of a rule; an inference without one is '----', and text belongs on a numbered line"
  }
}
