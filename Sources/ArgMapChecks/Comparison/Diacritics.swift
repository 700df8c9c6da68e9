/// Latin letters with a diacritic and what they are made of.
enum Diacritics {
  private struct Letter {
    let base: Unicode.Scalar
    var composed: Unicode.Scalar?
  }

  private static let marks: ClosedRange<UInt32> = 0x300...0x331
  private static let composedLetters = [UInt32](0xC0...0x24F) + [UInt32](0x1E00...0x1EFF)

  /// The letters are found by canonical equivalence: `a` with U+0308 is the same character as `ä`.
  private static let letters: [Character: Letter] = {
    var letters: [Character: Letter] = [:]
    for code in UInt8(ascii: "A")...UInt8(ascii: "z") {
      let base = Unicode.Scalar(code)
      guard base.properties.isAlphabetic else { continue }
      for mark in marks.compactMap({ Unicode.Scalar($0) }) {
        letters[character(base, mark)] = Letter(base: base)
      }
    }
    for letter in composedLetters.compactMap({ Unicode.Scalar($0) }) {
      letters[Character(letter)]?.composed = letter
    }
    return letters
  }()

  private static func character(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Character {
    var scalars = String.UnicodeScalarView()
    scalars.append(base)
    scalars.append(mark)
    return Character(String(scalars))
  }

  /// A letter without its diacritic; nil when it has none or is not Latin.
  static func base(of letter: Unicode.Scalar) -> Unicode.Scalar? {
    guard letter.value >= 0xC0, letter.value <= 0x1EFF else { return nil }
    return letters[Character(letter)]?.base
  }

  /// Whether a scalar puts a diacritic on the letter before it.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool { marks.contains(scalar.value) }

  /// The one scalar that a letter and the mark behind it are equal to.
  static func composed(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    guard base.isASCII, base.properties.isAlphabetic else { return nil }
    return letters[character(base, mark)]?.composed
  }
}
