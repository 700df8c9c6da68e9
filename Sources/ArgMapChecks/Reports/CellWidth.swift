extension Unicode.Scalar {
  /// The number of cells that a terminal gives the scalar.
  var cellWidth: Int {
    if isASCII { return 1 }
    if isWide { return 2 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return 1
    }
  }

  /// Whether the scalar is twice as wide as a Latin letter: ideographs, kana, Hangul, full-width
  /// forms and pictures.
  private var isWide: Bool {
    switch value {
    case 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF:
      // Two letters make a flag; a skin tone belongs to the picture before it.
      false
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x20000...0x3FFFD:
      true
    default:
      properties.isEmojiPresentation
    }
  }

  /// Whether a terminal does something else with the scalar than print it: control characters, line
  /// breaks, and marks that turn the direction of the line.
  var isObeyed: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension String {
  /// The text on one line, with U+FFFD for what a terminal would obey.
  package var printable: String {
    guard unicodeScalars.contains(where: \.isObeyed) else { return self }
    var printable = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r": printable.append(" ")
      default: printable.append(scalar.isObeyed ? "\u{FFFD}" : scalar)
      }
    }
    return String(printable)
  }
}
