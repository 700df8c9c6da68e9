/// Writes valid maps of any size, always the same for the same size and seed.
struct MapGenerator {
  private var random: UInt64
  private var text = ""
  private var statements = 0
  private var arguments = 0
  private var count = 0

  /// A map with at least so many statements, premises, conclusions and descriptions, each with about
  /// a hundred bytes of text.
  static func map(statements count: Int, seed: UInt64 = 1) -> String {
    var generator = MapGenerator(seed: seed)
    generator.write(count)
    return generator.text
  }

  /// A map of so many boxes for drawing: a tree of claims in groups, one cross link in twenty.
  static func drawing(nodes count: Int, seed: UInt64 = 1) -> String {
    var generator = MapGenerator(seed: seed)
    generator.writeDrawing(count)
    return generator.text
  }

  private init(seed: UInt64) { random = seed }

  private mutating func next(_ bound: Int) -> Int {
    random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((random >> 33) % UInt64(bound))
  }

  private static let words = """
    the of a to in that is for as with on by not be this are or it from an which have was more than \
    must can should would because since although unless policy city river school market price demand \
    harm duty right court rule trade energy climate health farm animal train street noise air water \
    law tax income growth risk study finding witness claim reason premise evidence doubt case example \
    würde façade naïve coöperate
    """.split(separator: " ").map(String.init)

  private mutating func sentence() -> String {
    var sentence = ""
    while sentence.utf8.count < 80 + next(40) {
      if !sentence.isEmpty { sentence += " " }
      let word = Self.words[next(Self.words.count)]
      switch next(60) {
      case 0: sentence += "*\(word)*"
      case 1: sentence += "**\(word)**"
      case 2: sentence += "[\(word)](https://example.org/\(count))"
      default: sentence += word
      }
    }
    return sentence + "."
  }

  private mutating func tag() -> String { next(3) == 0 ? " #topic-\(next(12))" : "" }

  private mutating func statement() -> String {
    statements += 1
    count += 1
    return "[Claim \(statements)]: \(sentence())\(tag())"
  }

  private mutating func argument() -> String {
    arguments += 1
    count += 1
    return "<Reason \(arguments)>: \(sentence())\(tag())"
  }

  private mutating func known() -> String { "[Claim \(1 + next(max(statements, 1)))]" }

  private mutating func write(_ target: Int) {
    text = "===\ntitle: A generated map\n===\n\n"
    var block = 0
    while count < target {
      if block % 150 == 0 { text += "# Part \(block / 150 + 1)\n\n" }
      if block % 15 == 0 { text += "## Topic \(block / 15 + 1) {isClosed: false}\n\n" }
      block += 1
      switch next(9) {
      case 0..<5: writeTree()
      case 5..<8: writeStructure()
      default: text += "// A remark.\n\n\(sentence()) See @\(known()).\n  >< \(statement())\n\n"
      }
    }
  }

  private mutating func writeTree() {
    text += statement() + "\n"
    for _ in 0...next(3) {
      text += "  \(next(3) == 0 ? "-" : "+") \(argument())\n"
      if next(2) == 0 { text += "    \(next(2) == 0 ? "-" : "+") \(statement())\n" }
    }
    if next(3) == 0 { text += "  +> \(known())\n" }
    text += "\n"
  }

  private mutating func writeStructure() {
    text += argument() + "\n\n"
    let premises = 2 + next(2)
    for number in 1...premises {
      count += next(2) == 0 ? 1 : 0
      text += "(\(number)) \(next(2) == 0 ? statement() : sentence())\n"
    }
    text += next(2) == 0 ? "----\n" : "-- modus ponens {uses: [1, 2]} --\n"
    text += "(\(premises + 1)) \(statement())\n  +> \(known())\n\n"
  }

  private mutating func writeDrawing(_ target: Int) {
    text = "===\ntitle: A generated drawing\nargmap: {thesis: [Claim 1]}\n===\n\n"
    text += statement() + "\n\n"
    var written = 1
    while written < target {
      if (written - 1) % 15 == 0 { text += "# Group \((written - 1) / 15 + 1)\n\n" }
      let parent = "[Claim \(1 + next(statements))]"
      let isCross = next(20) == 0 && statements > 2
      text += "\(statement())\n  \(next(4) == 0 ? "->" : "+>") \(parent)\n"
      if isCross { text += "  +> [Claim \(1 + next(statements - 1))]\n" }
      text += "\n"
      written += 1
    }
  }
}
