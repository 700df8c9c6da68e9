import ArgMapSyntax

/// A text in the form in which quotations are compared, with the way back to the original.
///
/// White space runs become one space; all quotation marks are alike and all dashes are alike; the
/// ellipsis character becomes three dots; soft hyphens, emphasis marks and the backslash of escapes
/// are dropped; ligatures are taken apart and diacritics put on their letters. A dash between
/// letters is dropped with the line break that may follow it, so that a word reads the same
/// whether or not it is hyphenated.
struct FoldedText: Sendable {
  /// The folded text in UTF-8, without white space at its ends.
  private(set) var bytes: [UInt8] = []
  private var places: OriginalPlaces

  private let ignoresCase: Bool
  private var last = Kind.space
  private var lastScalar: Unicode.Scalar = " "
  private var beforeDash = Kind.other
  private var isAfterSoftHyphen = false

  /// What a folded character is, as far as its neighbours care.
  private enum Kind {
    case letter, digit, space, dash, other
  }

  /// Folds a text.
  ///
  /// - Parameters:
  ///   - original: The text in UTF-8.
  ///   - ignoringCase: Whether capital letters become small ones.
  ///   - marks: Stretches of the text that are no words of it, in ascending order.
  init(_ original: [UInt8], ignoringCase: Bool, skipping marks: [SourceRange] = []) {
    ignoresCase = ignoringCase
    places = OriginalPlaces(of: original)
    bytes.reserveCapacity(original.count)
    var reader = ScalarReader(original)
    var marks = marks[...]
    var start = 0
    while let scalar = reader.next() {
      if let mark = marks.first, mark.lowerBound <= start {
        reader.skip(to: mark.upperBound)
        marks.removeFirst()
      } else if scalar != "\\" || reader.nextByte.map(Self.isPunctuation) != true {
        fold(scalar, start..<reader.offset)
      }
      start = reader.offset
    }
    if last == .space, !bytes.isEmpty { removeLast() }
  }

  /// The original range of a stretch of the folded text that is not empty.
  func originalRange(of range: Range<Int>) -> SourceRange {
    SourceRange(
      originalStart(of: range.lowerBound)..<places.range(of: range.upperBound - 1).upperBound)
  }

  /// Where the character starts that a folded byte comes from.
  func originalStart(of place: Int) -> Int { places.range(of: place).lowerBound }

  // MARK: One character

  private mutating func fold(_ scalar: Unicode.Scalar, _ range: Range<Int>) {
    switch Folding(scalar) {
    case .keep(let kind):
      keep(scalar, kind, range)
    case .quotationMark:
      append("'", .other, range)
    case .dash:
      if last == .dash { return extendLast(to: range) }
      beforeDash = last
      append("-", .dash, range)
    case .space:
      // A word goes on after the soft hyphen at the end of its line.
      if isAfterSoftHyphen { return }
      if last == .space { return extendLast(to: range) }
      append(" ", .space, range)
    case .spelledOut(let text):
      for scalar in text.unicodeScalars { keep(scalar, .letter, range) }
    case .ellipsis:
      for _ in 0..<3 { append(".", .other, range) }
    case .softHyphen:
      isAfterSoftHyphen = true
      return
    case .drop:
      return
    }
    isAfterSoftHyphen = false
  }

  private mutating func keep(_ scalar: Unicode.Scalar, _ kind: Kind, _ range: Range<Int>) {
    if kind == .letter || kind == .digit { joinWord(with: kind) }
    if Diacritics.isMark(scalar), let whole = Diacritics.composed(lastScalar, scalar) {
      let start = originalStart(of: bytes.count - 1)
      removeLast()
      return append(whole, kind, start..<range.upperBound)
    }
    guard ignoresCase else { return append(scalar, kind, range) }
    scalar.lowercased { append($0, kind, range) }
  }

  /// Drops the dash between the word before and the one that begins here; between two digits it stays.
  private mutating func joinWord(with next: Kind) {
    let isBroken = last == .space && bytes.count > 1 && bytes[bytes.count - 2] == UInt8(ascii: "-")
    guard last == .dash || isBroken, beforeDash == .letter || beforeDash == .digit else { return }
    if isBroken { removeLast() }
    if beforeDash == .letter || next == .letter { removeLast() }
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ kind: Kind, _ range: Range<Int>) {
    last = kind
    lastScalar = scalar
    guard let encoded = UTF8.encode(scalar) else { return }
    let start = bytes.count
    bytes.append(contentsOf: encoded)
    places.append(start..<bytes.count, from: range)
  }

  private mutating func extendLast(to range: Range<Int>) {
    guard !bytes.isEmpty else { return }
    places.extend(bytes.count - 1, to: range.upperBound)
  }

  /// Removes a folded character of one byte.
  private mutating func removeLast() {
    bytes.removeLast()
    places.removeAll(from: bytes.count)
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  // MARK: Kinds of characters

  /// What becomes of a character.
  private enum Folding {
    case keep(Kind)
    case quotationMark
    case dash
    case space
    case spelledOut(String)
    case ellipsis
    case softHyphen
    case drop

    init(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "a"..."z", "A"..."Z": self = .keep(.letter)
      case "0"..."9": self = .keep(.digit)
      case " ", "\t"..."\r": self = .space
      case "\"", "'", "`": self = .quotationMark
      case "-": self = .dash
      case "*", "_": self = .drop
      case "\u{0}"..."\u{7F}": self = .keep(.other)
      case "\u{AD}": self = .softHyphen
      default: self.init(beyondASCII: scalar)
      }
    }

    private init(beyondASCII scalar: Unicode.Scalar) {
      switch scalar {
      case "\u{AB}", "\u{B4}", "\u{BB}", "\u{2018}"..."\u{201F}", "\u{2032}"..."\u{2037}",
        "\u{2039}", "\u{203A}", "\u{300C}"..."\u{300F}", "\u{301D}"..."\u{301F}", "\u{FF02}",
        "\u{FF07}":
        self = .quotationMark
      case "\u{2010}"..."\u{2015}", "\u{2043}", "\u{2212}", "\u{FE58}", "\u{FE63}", "\u{FF0D}":
        self = .dash
      case "\u{200B}"..."\u{200F}", "\u{2060}", "\u{FEFF}": self = .drop
      case "\u{2026}": self = .ellipsis
      case "\u{FB00}": self = .spelledOut("ff")
      case "\u{FB01}": self = .spelledOut("fi")
      case "\u{FB02}": self = .spelledOut("fl")
      case "\u{FB03}": self = .spelledOut("ffi")
      case "\u{FB04}": self = .spelledOut("ffl")
      case "\u{FB05}", "\u{FB06}": self = .spelledOut("st")
      default:
        let properties = scalar.properties
        if properties.isWhitespace {
          self = .space
        } else if properties.numericType != nil {
          self = .keep(.digit)
        } else {
          self = .keep(properties.isAlphabetic || Diacritics.isMark(scalar) ? .letter : .other)
        }
      }
    }
  }
}
