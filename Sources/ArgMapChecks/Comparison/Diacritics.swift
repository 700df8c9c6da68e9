/// Latin letters with a diacritic and what they are made of.
enum Diacritics {
  /// A letter without its diacritic, and the combining mark that would put it back.
  struct Parts {
    let base: Unicode.Scalar
    let mark: Unicode.Scalar
  }

  /// The letters are found by canonical equivalence: `a` with U+0308 is the same character as `ä`.
  private static let parts: [Character: Parts] = {
    var parts: [Character: Parts] = [:]
    for letter in UInt8(ascii: "A")...UInt8(ascii: "z") {
      let base = Unicode.Scalar(letter)
      guard base.properties.isAlphabetic else { continue }
      for code in UInt32(0x300)...0x331 {
        guard let mark = Unicode.Scalar(code) else { continue }
        var text = String.UnicodeScalarView()
        text.append(base)
        text.append(mark)
        parts[Character(String(text))] = Parts(base: base, mark: mark)
      }
    }
    return parts
  }()

  /// What a letter is made of; nil when it has no diacritic or is not Latin.
  static func parts(of scalar: Unicode.Scalar) -> Parts? {
    guard (0xC0...0x24F).contains(scalar.value) || (0x1E00...0x1EFF).contains(scalar.value) else {
      return nil
    }
    return parts[Character(scalar)]
  }
}
