/// How wide text is, in 1/2048 of the font size, without asking any font.
///
/// Latin, Greek, Cyrillic and Hebrew letters have the advance widths that Arial, Helvetica and Liberation Sans
/// share. Other scripts are drawn in fonts we do not know: their letters get a width by class, rather
/// too wide than too narrow.
enum TextMeasure {
  /// The units in one font size.
  static let unitsPerEm = 2048

  /// The width of one character.
  static func width(of scalar: Unicode.Scalar, bold: Bool) -> Int {
    if let width = AdvanceWidths.latin.width(of: scalar, bold: bold) { return width }
    if isZeroWidth(scalar) { return 0 }
    return AdvanceWidths.greekAndCyrillic.width(of: scalar, bold: bold)
      ?? AdvanceWidths.hebrew.width(of: scalar, bold: bold)
      ?? AdvanceWidths.punctuation.width(of: scalar, bold: bold)
      ?? classWidth(of: scalar)
  }

  /// Whether the width is that of the fonts, and not a guess.
  static func isExact(_ scalar: Unicode.Scalar) -> Bool {
    [AdvanceWidths.latin, .greekAndCyrillic, .hebrew, .punctuation].contains {
      $0.width(of: scalar, bold: false) != nil
    }
  }

  private static func classWidth(of scalar: Unicode.Scalar) -> Int {
    if isIdeographic(scalar) { return unitsPerEm }
    return isPictograph(scalar.value) ? unitsPerEm * 13 / 10 : unitsPerEm * 7 / 10
  }

  /// The width of a text in points.
  static func width(of text: String, bold: Bool, size: Double) -> Double {
    let units = text.unicodeScalars.reduce(0) { $0 + width(of: $1, bold: bold) }
    return points(units, size: size)
  }

  /// A width in points.
  static func points(_ units: Int, size: Double) -> Double {
    Double(units) * size / Double(unitsPerEm)
  }

  /// Whether a character is drawn on or into the one before it.
  static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return true
    default: return (0x1F3FB...0x1F3FF).contains(scalar.value)  // skin colours of emoji
    }
  }

  /// Whether a character fills a square and lines may break beside it: Chinese, Japanese, Korean.
  static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  private static func isPictograph(_ value: UInt32) -> Bool {
    (0x1F000...0x1FAFF).contains(value) || (0x2300...0x2BFF).contains(value)
  }
}

extension AdvanceWidths {
  fileprivate func width(of scalar: Unicode.Scalar, bold isBold: Bool) -> Int? {
    guard scalar.value >= first, scalar.value - first < regular.count else { return nil }
    let index = Int(scalar.value - first)
    let width = isBold ? bold[index] : regular[index]
    return width > 0 ? Int(width) : nil
  }
}
