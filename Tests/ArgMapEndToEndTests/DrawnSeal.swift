/// The last line of a drawing, as the command writes it.
struct DrawnSeal: Equatable {
  /// Of what the drawing was made from.
  let key: String
  /// Of the drawing itself.
  let drawing: String

  /// Reads the seal of a drawing; nil where it has none.
  init?(of drawing: [UInt8]) {
    let last = String(decoding: drawing.dropLast(), as: UTF8.self).split(separator: "\n").last
    let words = last?.split(separator: " ") ?? []
    guard words.count > 3, ["//", "<!--"].contains(words[0]), words[1] == "argmap" else {
      return nil
    }
    key = String(words[2])
    self.drawing = String(words[3])
  }

  /// What to do where two drawings with one key differ.
  static let advice =
    "is drawn otherwise than before, and its seal does not say so; raise DrawingKey.revision, and draw anew"
}
