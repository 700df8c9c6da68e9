import ArgMapModel
import ArgMapSyntax

/// A word as a number that all its spellings share: case, hyphens and apostrophes make no difference.
///
/// Two words have one number by chance as seldom as once in 2⁶⁴.
struct WordNumber: Hashable, Sendable {
  private var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The number before anything of the word is read.
  fileprivate init() {}

  /// The number of a word of a list, in lower case.
  init(_ word: some StringProtocol) {
    for byte in word.utf8 { append(byte) }
  }

  /// Goes on by a byte of the folded word (FNV-1a).
  fileprivate mutating func append(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// The number as one of a sum that does not depend on the order of the words.
  var summand: UInt64 {
    let mixed = (value ^ value >> 32) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ mixed >> 32
  }
}

/// The words of every statement of a map as numbers, each text read once.
///
/// They are the words of ``NormalizedText``, in the same order but found much faster, so that rules
/// look closer only where something may be wrong. Takes time proportional to the map.
struct StatementWords: Sendable {
  /// A word.
  struct Word: Sendable {
    /// The whole word.
    let number: WordNumber
    /// The word without the `s` of a plural.
    let singular: WordNumber
  }

  private var words: [Word] = []
  private var starts: [Int] = [0]

  init(_ map: ArgumentMap) {
    words.reserveCapacity(map.text.bytes.count / 8)
    starts.reserveCapacity(map.statements.count + 1)
    for statement in map.statements {
      if let occurrence = statement.canonicalOccurrence {
        var reader = WordReader(occurrence.visibleBytes)
        while let word = reader.next() { words.append(word) }
      }
      starts.append(words.count)
    }
  }

  /// The words of a statement in their order.
  subscript(statement: Statement.ID) -> ArraySlice<Word> {
    words[starts[statement.index]..<starts[statement.index + 1]]
  }

  /// Whether two statements have the same words in the same order, and any words at all.
  func areEqual(_ left: Statement.ID, _ right: Statement.ID) -> Bool {
    let (left, right) = (self[left], self[right])
    return !left.isEmpty && left.count == right.count
      && zip(left, right).allSatisfy { $0.number == $1.number }
  }
}

/// Reads the words of a text one after the other.
private struct WordReader {
  private let bytes: ArraySlice<UInt8>
  private var index: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// A word as far as it is read.
  private struct Beginning {
    private var number = WordNumber()
    private var beforeLast = WordNumber()
    private var last: UInt8 = 0
    private(set) var length = 0

    mutating func append(_ byte: UInt8) {
      beforeLast = number
      number.append(byte)
      last = byte
      length += 1
    }

    var word: StatementWords.Word {
      let isPlural = length > 3 && last == UInt8(ascii: "s")
      return StatementWords.Word(number: number, singular: isPlural ? beforeLast : number)
    }
  }

  /// The next word; nil at the end.
  mutating func next() -> StatementWords.Word? {
    var word = Beginning()
    while index < bytes.endIndex {
      let byte = bytes[index]
      if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) {
        word.append(byte)
        index += 1
        continue
      }
      let (scalar, width) = byte < 0x80 ? (Unicode.Scalar(byte), 1) : scalar()
      switch CharacterClass(scalar) {
      case .word:
        scalar.lowercased { UTF8.encode($0)?.forEach { word.append($0) } }
      case .wholeWord:
        if word.length > 0 { return word.word }
        UTF8.encode(scalar)?.forEach { word.append($0) }
        index += width
        return word.word
      case .joiner:
        break
      case .separator:
        if word.length > 0 { return word.word }
      }
      index += width
    }
    return word.length > 0 ? word.word : nil
  }

  /// The character at the index, or U+FFFD, and its number of bytes.
  private func scalar() -> (scalar: Unicode.Scalar, width: Int) {
    var decoder = UTF8()
    var rest = bytes[index...].prefix(4).makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return ("\u{FFFD}", 1) }
    return (scalar, UTF8.width(scalar))
  }
}
