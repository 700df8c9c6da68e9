import ArgMapSyntax

/// The marks that sentences end with.
enum SentenceMarks {
  /// Full stops, question marks and exclamation marks, those of China and Japan included.
  static let ending: Set<Unicode.Scalar> = [".", "!", "?", "…", "。", "！", "？"]
  /// Marks of an end that need no space behind them.
  static let endingByThemselves: Set<Unicode.Scalar> = ["。", "！", "？"]
  /// What may stand between the mark and the space: quotation marks, brackets, emphasis.
  static let closing: Set<Unicode.Scalar> = [
    "\"", "'", "”", "’", "»", "›", "“", ")", "]", "*", "_", "」", "』",
  ]
  /// What may stand before the first word of a sentence.
  static let opening: Set<Unicode.Scalar> = [
    "\"", "'", "“", "‘", "«", "‹", "„", "»", "(", "[", "*", "_", "¿", "¡", "「", "『",
  ]
}

/// Divides blocks of text into sentences.
///
/// A sentence ends with a full stop, a question mark or an exclamation mark before a space, unless what
/// follows goes on in small letters or the full stop belongs to an abbreviation, an initial or a number.
struct Sentences {
  private let bytes: [UInt8]

  init(of text: SourceText) { bytes = text.bytes }

  /// The sentences in a range, in ascending order, without the white space between them.
  func ranges(in block: SourceRange) -> [SourceRange] {
    var ranges: [SourceRange] = []
    var start = block.lowerBound
    var place = block.lowerBound
    /// Where the word begins that was read last.
    var word = place
    func finish(at end: Int) {
      var start = start
      var end = end
      while start < end, bytes[start].isSpace { start += 1 }
      while end > start, bytes[end - 1].isSpace { end -= 1 }
      if start < end { ranges.append(SourceRange(start..<end)) }
    }
    while place < block.upperBound {
      // Most bytes are letters and spaces.
      if bytes[place] < 0x80, !Self.isEndingByte(bytes[place]) {
        place += 1
        if bytes[place - 1].isSpace { word = place }
        continue
      }
      let (scalar, next) = scalar(at: place)
      guard SentenceMarks.ending.contains(scalar) else {
        place = next
        continue
      }
      let mark = place
      place = next
      var isPlainStop = scalar == "."
      while place < block.upperBound {
        let (more, next) = self.scalar(at: place)
        if SentenceMarks.ending.contains(more) {
          isPlainStop = false
        } else if !SentenceMarks.closing.contains(more) {
          break
        }
        place = next
      }
      let isFree = place == block.upperBound || bytes[place].isSpace
      guard isFree || SentenceMarks.endingByThemselves.contains(scalar) else { continue }
      let following = followingWord(from: place, upTo: block.upperBound)
      if following.first?.properties.isLowercase == true { continue }
      let before = bytes[max(word, mark - 40)..<mark]
      let isFirst = word <= start
      if isPlainStop, Self.goesOn(after: before, isFirst: isFirst, before: following) { continue }
      finish(at: place)
      start = place
      word = place
    }
    finish(at: block.upperBound)
    return ranges
  }

  /// The sentence in a block that a place belongs to.
  func sentence(at offset: Int, in block: SourceRange) -> SourceRange? {
    ranges(in: block).last { $0.lowerBound <= offset }
  }

  private static func isEndingByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  private func scalar(at place: Int) -> (Unicode.Scalar, next: Int) {
    let byte = bytes[place]
    if byte < 0x80 { return (Unicode.Scalar(byte), place + 1) }
    var reader = ScalarReader(Array(bytes[place..<min(place + 4, bytes.count)]))
    let scalar = reader.next() ?? "\u{FFFD}"
    return (scalar, place + reader.offset)
  }

  /// The letters and digits that come next, without the marks in front of them.
  private func followingWord(from start: Int, upTo end: Int) -> String.UnicodeScalarView {
    var word = String.UnicodeScalarView()
    var place = start
    while place < end, word.count < 20 {
      let (scalar, next) = scalar(at: place)
      place = next
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word.append(scalar)
      } else if !word.isEmpty {
        break
      } else if !SentenceMarks.opening.contains(scalar), !scalar.properties.isWhitespace {
        break
      }
    }
    return word
  }

  // MARK: Full stops that end no sentence

  private static func goesOn(
    after bytes: ArraySlice<UInt8>, isFirst: Bool, before following: String.UnicodeScalarView
  ) -> Bool {
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
      .drop { SentenceMarks.opening.contains($0) }
    let word = String(scalars)
    guard let first = scalars.first else { return false }
    // "3." in front of an item of a list.
    if isFirst, word.allSatisfy(\.isNumber) { return true }
    if word.contains(".") {
      // "e.g.", "U.S.": a sentence may end here if the next word is one that sentences begin with.
      return scalars.allSatisfy { $0 == "." || $0.properties.isAlphabetic }
        && word.split(separator: ".").allSatisfy { $0.count <= 2 }
        && !firstWords.contains(String(following))
    }
    let abbreviation = word.lowercased()
    if abbreviationsBeforeNames.contains(abbreviation) { return true }
    if abbreviationsBeforeNumbers.contains(abbreviation) {
      return following.first?.properties.numericType != nil
        || abbreviationsOfMonths.contains(abbreviation) && following.isEmpty
    }
    if scalars.count == 1 { return first.properties.isUppercase && first != "I" }
    return otherAbbreviations.contains(abbreviation) && !firstWords.contains(String(following))
  }

  private static let abbreviationsBeforeNames: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "st", "gen", "col", "capt", "lt", "sgt", "sen", "rep", "gov",
    "hon", "rev", "fr", "messrs", "mme", "mlle", "cf", "vs", "v", "viz", "approx", "esp", "ed",
    "eds", "trans",
  ]
  private static let abbreviationsOfMonths: Set<String> = [
    "jan", "feb", "apr", "aug", "sept", "sep", "oct", "nov", "dec",
  ]
  private static let abbreviationsBeforeNumbers: Set<String> =
    abbreviationsOfMonths.union([
      "no", "nos", "vol", "vols", "fig", "figs", "p", "pp", "ch", "chap", "sec", "art", "par",
      "ca", "c",
    ])
  private static let otherAbbreviations: Set<String> = [
    "etc", "inc", "ltd", "corp", "co", "jr", "sr", "al", "ibid",
  ]
  private static let firstWords: Set<String> = [
    "The", "A", "An", "This", "That", "These", "Those", "It", "Its", "He", "She", "They", "We",
    "You",
    "I", "His", "Her", "Their", "Our", "In", "On", "At", "By", "For", "From", "With", "But", "And",
    "Or", "So", "Yet", "If", "When", "While", "As", "Although", "Though", "Because", "However",
    "There",
    "Not", "No", "What", "Why", "How", "Who", "Such", "To", "Some", "Many", "Most", "All", "Both",
    "Moreover", "Nor", "After", "Before", "Since", "Even", "Now", "Then", "Thus", "Therefore",
    "Hence",
  ]
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
