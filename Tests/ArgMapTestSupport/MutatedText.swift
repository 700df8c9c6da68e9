/// Copies of texts with a few repeatable changes, as a slip of a hand or a tool would make them.
public struct MutatedText {
  private static let pieces = [
    "\n", "\n\n", " ", "  ", "\t", "*", "_", "**", "{", "}", "[", "]", "<", ">", "(1) ", "(2)",
    "--",
    "----", "+ ", "- ", "<_ ", "#", "# ", "//", "/*", "*/", "<!--", "-->", "\\", ":", ".", "\"",
    "'",
    ",", "{a: 1}", "1. ", "* ", "\r\n", "\r", "===", "@[A]", "  + ", "\n  ", " \n", "  \n", "uses",
    "|", "@include(", "\u{FEFF}", "\u{7}",
  ]

  /// Changes a stretch of a text in some places, differently for each seed.
  public static func text(_ text: String, seed: UInt64) -> String {
    var random = SplitMix(seed: seed)
    var bytes = Array(text.utf8)
    let length = 1500
    if bytes.count > length {
      let start = random.next(bytes.count - length)
      bytes = Array(bytes[start..<start + length])
    }
    for _ in 0..<1 + random.next(6) {
      let place = random.next(bytes.count + 1)
      switch random.next(4) {
      case 0:
        bytes.insert(contentsOf: random.pick(pieces).utf8, at: place)
      case 1:
        bytes.removeSubrange(place..<min(place + random.next(4), bytes.count))
      case 2:
        let copy = Array(bytes[place...].prefix(random.next(40)))
        bytes.insert(contentsOf: copy, at: random.next(bytes.count + 1))
      default:
        guard place < bytes.count else { continue }
        bytes[place] = random.pick(Array(" \n\t*_{}[]<>()#+-:.,\\\"'/|".utf8))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
