import ArgMapModel

/// The characters of one text that are drawn: white space folded, dangerous characters removed, and
/// no more than can be read in a picture.
struct Lettering {
  /// Beyond so many characters a picture is no place for a text.
  static let limit = 4_000
  /// More marks on one letter than any script needs would run over the boxes above and below.
  static let marksOnOneLetter = 8

  private(set) var letters: [Letter] = []
  private(set) var faces: [Face]
  private(set) var isRightToLeft = false

  /// Sets a text.
  ///
  /// - Parameters:
  ///   - text: What is to be drawn.
  ///   - markup: The stretches with a meaning of their own; UTF-8 offsets into `text`.
  ///   - face: How the text is set where the markup says nothing.
  init(_ text: String, markup: [Markup] = [], face: Face = Face()) {
    faces = [face]
    var stretches = Stretches(markup, base: face)
    var current = 0
    var offset = 0
    var pendingSpace = false
    var marks = 0
    var isDirectionKnown = false
    var rest = text.unicodeScalars[...]
    while letters.count < Self.limit, let scalar = rest.popFirst() {
      let before = current
      if let face = stretches.face(at: offset) {
        faces.append(face)
        current = faces.count - 1
      }
      offset += UTF8.width(scalar)
      if Self.isSpace(scalar) {
        pendingSpace = !letters.isEmpty
        continue
      }
      guard Self.isDrawable(scalar) else { continue }
      marks = TextMeasure.isZeroWidth(scalar) ? marks + 1 : 0
      guard marks <= Self.marksOnOneLetter else { continue }
      if pendingSpace {
        append(" ", before)
        pendingSpace = false
      }
      append(scalar, current)
      if !isDirectionKnown, scalar.properties.isAlphabetic {
        isDirectionKnown = true
        isRightToLeft = Self.isRightToLeft(scalar)
      }
    }
    guard rest.contains(where: { !Self.isSpace($0) }) else { return }
    append(" ", current)
    faces.append(Face(isItalic: true, isMuted: true))
    let remark = "… \(Self.grouped(rest.count)) characters more"
    for scalar in remark.unicodeScalars { append(scalar, faces.count - 1) }
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ face: Int) {
    let width = TextMeasure.width(of: scalar, bold: faces[face].isBold)
    letters.append(Letter(scalar: scalar, face: face, width: width))
  }

  private static func grouped(_ number: Int) -> String {
    var text = ""
    for (index, digit) in String(number).reversed().enumerated() {
      if index > 0 && index.isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t"..."\r": true
    case "\0"..."\u{7F}", "\u{A0}", "\u{2007}", "\u{202F}": false
    default: scalar.properties.isWhitespace
    }
  }

  /// Neither what XML forbids nor what misleads.
  ///
  /// XML has no control characters, U+FFFE and U+FFFF. Embedded changes of direction could show a
  /// text as another one than it is; soft hyphens would be drawn by some viewers.
  static func isDrawable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0xAD, 0xFFFE, 0xFFFF, 0xFEFF: false
    case 0x2028...0x202E, 0x2066...0x206F, 0xE0000...0xE0001: false
    default: true
    }
  }

  /// Whether a letter is of a script that is written from right to left.
  static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
