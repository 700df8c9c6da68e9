/// A text in which the places that a test talks about are marked with keycaps: `1️⃣`, `2️⃣`, ….
public struct MarkedText: Sendable {
  /// The text without the markers.
  public let text: String
  /// The UTF-8 offset of each marker in the text.
  public let offsets: [Character: Int]

  /// Takes the markers out of a text.
  public init(_ marked: String) {
    var text = ""
    var offsets: [Character: Int] = [:]
    for character in marked {
      if character.unicodeScalars.last == "\u{20E3}" {
        offsets[character] = text.utf8.count
      } else {
        text.append(character)
      }
    }
    self.text = text
    self.offsets = offsets
  }
}
