package import ArgMapModel
package import ArgMapSyntax

/// Objects to a quotation whose sentence goes against the way in which it is cut.
package struct QuoteOutOfContext: Rule {
  package static let about = RuleDescription(
    "quote-out-of-context", .note, .sources, profile: .source, since: "0.1.0",
    summary: "What stands right around a quotation may turn its meaning.",
    rationale: """
      A hedge or negation is left off in front ('perhaps', 'not'), a correction goes on behind it \
      ('but', 'whereas'), or an ellipsis leads from one paragraph into the next. It is only a note, since \
      the meaning may be kept; the whole sentence is shown, so that the quotation can be widened.
      """,
    objectionable: """
      [Cheap]: The tram is cheap. {source: {file: report.md, quote: "the tram is cheap"}}
      """,
    accepted: """
      [Cheap]: The tram is cheap only if full. {source: {file: report.md, quote: "the tram is cheap, but only when it is full"}}
      """,
    exampleSources: ["report.md": "In the long run the tram is cheap, but only when it is full."])

  package init() {}

  /// Reports each such passage once, where it is first quoted.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    var passages: [QuotedPassage: [Anchor]] = [:]
    for quotation in context.quotations.cited {
      guard case .found(let passage) = quotation.result else { continue }
      let quoted = QuotedPassage(file: quotation.file, parts: passage.parts)
      passages[quoted, default: []].append(quotation.anchor)
    }
    for quotation in context.quotations.cited {
      guard case .found(let passage) = quotation.result,
        let outline = context.quotations.outlines[quotation.file],
        let anchors = passages.removeValue(
          forKey: QuotedPassage(file: quotation.file, parts: passage.parts)),
        let turn = Turn(around: passage, in: quotation.text, outline)
      else { continue }
      report(
        diagnostic(
          turn.message(in: quotation.file), at: quotation.anchor.quoteRange,
          notes: [Diagnostic.Note(turn.note, at: turn.range, in: quotation.text)]
            + anchors.dropFirst().prefix(Listing.places)
            .map { Diagnostic.Note(.alsoQuoted, at: $0.quoteRange) }),
        anchors.map(\.element))
    }
  }
}

private struct QuotedPassage: Hashable {
  let file: String
  let parts: [SourceRange]
}

/// What may turn the meaning of a passage.
private struct Turn {
  private enum Kind {
    case before(String)
    case after(String)
    case gap
  }

  private let kind: Kind
  /// The sentence, or the gap.
  let range: SourceRange

  /// So many bytes around a passage are looked at.
  private static let reach = 2_000

  init?(around passage: Passage, in text: SourceText, _ outline: SourceOutline) {
    let whole = passage.range
    let sentences = Sentences(of: text)
    func sentence(at offset: Int) -> SourceRange? {
      guard let block = outline.block(at: offset)?.range else { return nil }
      var start = max(block.lowerBound, whole.lowerBound - Self.reach)
      while start > block.lowerBound, text.bytes[start] & 0xC0 == 0x80 { start -= 1 }
      var end = min(block.upperBound, whole.upperBound + Self.reach)
      while end < block.upperBound, text.bytes[end] & 0xC0 == 0x80 { end += 1 }
      return sentences.sentence(at: offset, in: SourceRange(start..<end))
    }
    if let sentence = sentence(at: whole.lowerBound), sentence.lowerBound < whole.lowerBound {
      let before = text.string(in: SourceRange(sentence.lowerBound..<whole.lowerBound))
      let next = text.bytes[whole.lowerBound]
      // "Some 10,000 people" is no hedge.
      let isNumber = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next)
      if let hedge = Self.hedge(endOf: before), !(isNumber && hedge == "some") {
        (kind, range) = (.before(hedge), sentence)
        return
      }
    }
    if let sentence = sentence(at: whole.upperBound - 1), sentence.upperBound > whole.upperBound {
      let after = text.string(in: SourceRange(whole.upperBound..<sentence.upperBound))
      if let corrective = Self.corrective(startOf: after) {
        (kind, range) = (.after(corrective), sentence)
        return
      }
    }
    for (part, next) in zip(passage.parts, passage.parts.dropFirst()) {
      let blocks = (outline.block(at: part.upperBound - 1), outline.block(at: next.lowerBound))
      guard let first = blocks.0, let second = blocks.1, first != second else { continue }
      (kind, range) = (.gap, SourceRange(part.upperBound..<next.lowerBound))
      return
    }
    return nil
  }

  private static func hedge(endOf text: String) -> String? {
    let clause = text.split(omittingEmptySubsequences: false) { ",;:—–()\"“”«»".contains($0) }.last
    return clause?.split(whereSeparator: \.isWhitespace).suffix(3).reversed().map {
      $0.lowercased().filter { $0.isLetter || $0 == "'" || $0 == "’" }
    }.first { hedges.contains($0) || $0.hasSuffix("n't") || $0.hasSuffix("n’t") }
  }

  private static func corrective(startOf text: String) -> String? {
    let rest = text.drop { !$0.isLetter }
    // Behind the end of a clause in quotation marks or brackets begins another thought.
    guard text.count - rest.count <= 3 else { return nil }
    let words = rest.split { !$0.isLetter }.prefix(2).map { $0.lowercased() }
    guard let first = words.first else { return nil }
    if first == "or", words.last == "rather" { return "or rather" }
    return correctives.contains(first) ? first : nil
  }

  private static let hedges: Set<String> = [
    "some", "not", "no", "perhaps", "maybe", "possibly", "hardly", "never", "rarely", "seldom",
    "scarcely", "barely", "allegedly", "supposedly", "few", "neither", "nor", "cannot", "if",
    "unless", "whether", "without",
  ]
  private static let correctives: Set<String> = [
    "but", "whereas", "although", "though", "unless", "except", "however", "yet",
  ]

  func message(in file: String) -> Diagnostic.Message {
    switch kind {
    case .before(let word):
      "'\(word)' stands right before these words in '\(file)'; quote the whole sentence"
    case .after(let word):
      "the sentence goes on with '\(word)' in '\(file)'; quote the whole sentence"
    case .gap:
      "the ellipsis leads into another paragraph of '\(file)'; quote from one paragraph"
    }
  }

  var note: Diagnostic.Message {
    switch kind {
    case .before, .after: "the whole sentence"
    case .gap: "what is left out"
    }
  }
}

extension Diagnostic.Message {
  fileprivate static var alsoQuoted: Self { "also quoted here" }
}
