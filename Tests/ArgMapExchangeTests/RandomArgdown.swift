/// Texts that look like Argdown, or nearly, the same for each seed.
struct RandomArgdown {
  private(set) var text = ""
  private let isFaulty: Bool
  private var state: UInt64
  private var structureCount = 0

  /// Makes a text.
  ///
  /// - Parameters:
  ///   - seed: Which one.
  ///   - isFaulty: Whether the text may hold what cannot be read.
  init(seed: Int, isFaulty: Bool) {
    self.isFaulty = isFaulty
    state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1
    _ = pick(2)
    if pick(4) == 0 {
      text += "===\nmodel: {mode: \(pick(2) == 0 ? "strict" : "loose"), "
      text += "removeTagsFromText: \(pick(2) == 0), transformArgumentRelations: \(pick(4) > 0)}\n"
      text += "===\n\n"
    }
    for _ in 0..<(1 + pick(8)) { addBlock() }
  }

  private mutating func pick(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value { values[pick(values.count)] }

  private mutating func addBlock() {
    switch pick(8) {
    case 0:
      text += String(repeating: "#", count: 1 + pick(3)) + " " + words() + data() + "\n\n"
    case 1, 2, 3:
      addMember(isStatement: false)
      addRelations(width: 2)
      text += "\n"
    case 4, 5, 6:
      structureCount += 1
      if isFaulty {
        if pick(3) > 0 { text += argument() + "\n\n" }
      } else if pick(3) > 0 {
        text += "<R \(structureCount)>" + tags() + "\n\n"
      } else {
        text += "A plain paragraph.\n\n"
      }
      addStructure()
    default:
      for _ in 0..<(1 + pick(3)) {
        text += pick(["* ", "1. "])
        addMember(isStatement: false)
        if pick(3) == 0 { addRelations(width: 2) }
      }
      text += "\n"
    }
  }

  private mutating func addStructure() {
    let steps = 1 + pick(2)
    var number = 1
    for _ in 0..<steps {
      for _ in 0..<pick(3) {
        text += "(\(number)) "
        addMember(isStatement: true)
        if pick(4) == 0 { addRelations(width: 2) }
        number += 1
      }
      switch pick(4) {
      case 0: text += "-- \(rules())\(data()) --\n"
      case 1: text += "--\n\(rules())\n{uses: [1, 2]}\n--\n"
      default: text += "----\n"
      }
      if pick(4) == 0 {
        text += "  _ "
        addMember(isStatement: false)
      }
      text += "(\(number)) "
      addMember(isStatement: true)
      if pick(4) == 0 { addRelations(width: 2) }
      number += 1 + pick(2)
    }
    text += "\n"
  }

  private mutating func addRelations(width: Int) {
    for _ in 0..<(1 + pick(3)) {
      text += String(repeating: " ", count: width)
      let symbol = pick(["+", "-", "+>", "->", "<+", "<-", "><", "_>", "<_", "_"])
      text += symbol + " "
      addMember(isStatement: symbol == "><")
      if width < 8, pick(3) == 0 { addRelations(width: width + 2) }
    }
  }

  private mutating func addMember(isStatement: Bool) {
    switch pick(isStatement ? 5 : 8) {
    case 0: text += words()
    case 1, 2: text += "[\(title())]: " + words()
    case 3, 4: text += "[\(title())]" + tags()
    case 5, 6: text += argument()
    default: text += "<\(title())>" + tags()
    }
    text += data() + "\n"
  }

  private mutating func argument() -> String {
    "<\(title())>" + (pick(2) == 0 ? ": " + words() : tags())
  }

  private mutating func title() -> String {
    pick([
      "A", "B", "C", "D", "E 1", "f.g.", "H*i*", "J#k", "Ünder", "a: b", "x ", "{y}", "Untitled 2",
    ])
  }

  private mutating func tags() -> String {
    var tags = ""
    for _ in 0..<max(0, pick(4) - 1) { tags += pick([" #a", " #b-c", " #(d e)", " #ü"]) }
    return tags
  }

  private mutating func rules() -> String {
    pick([
      "modus ponens", "a, b", "x\\, y", "non-trivial", "\\-\\- z", "p .v. q", "e.g. this", "<!x",
      "#1 *2* [3]",
    ])
  }

  private mutating func data() -> String {
    pick([
      "", "", "", " {k: v}", " {isCanonical: true}", " {isInGroup: true}",
      " {a: [1, 2.50, null, true, x]}",
      " {\n  m: {n: \"]: >: }\"}\n}", "\n  {t: \"don't\", u: 'it''s: so'}",
      " {date: 2020.10, e: \"\"}",
      " {source: {in: s, quote: \"a … b\"}}", " {\"a b\": \"=== \\u2028 \\x01\", ? c : d}",
    ])
  }

  private mutating func words() -> String {
    var words = ""
    guard isFaulty else {
      for _ in 0..<(1 + pick(9)) {
        words +=
          pick([
            "word", "Ünïcödé", "long-hyphenated-word", "x.", "y,", "e.g.", "U.S.", "3:30:15", "\\#",
            "\\*", "\\[b\\]", "\\<c\\>", "\\{d\\}", "\\\\", "_it_", "*it*", "**bold**",
            "__b *i* b__",
            "(*it*)", "#tag", "#(two words)", "@[A]", "@<B>.", "[link](http://x.org/y_z)",
            "*[l](m)*", "http://x.org/a", "/* c */", ".v.", ":heart:", ":nope:", "...", "a\n  word",
            "\\  ", "=", "|", "]", "𝄞", "e\u{301}",
          ]) + " "
      }
      return words
    }
    for _ in 0..<(1 + pick(9)) {
      words += pick([
        "word", "Ünïcödé", "long-hyphenated-word", "a", "x.", "y,", "e.g.", "U.S.", "3:30:15",
        "\\#", "\\*",
        "\\[b\\]", "\\<c\\>", "\\{d\\}", "\\\\", "_it_", "*it*", "**bold**", "__b *i* b__",
        "_a **b** c_",
        "*it*,", "(*it*)", "snake_case", "2 * 3", "* ", "** ", "#tag", "#(two words)", "#t.",
        "@[A]", "@<B>.",
        "[link](http://x.org/y_z)", "*[l](m)*", "http://x.org/a_b", "//", "a//b", "/* c */",
        "<!-- d -->",
        ".v.", ":heart:", ":nope:", ".A.B.", "..", "...", "- x", "+1", "(2)", "2019.", "# h", ">",
        "><", "_>",
        "\n", "\n ", "  ", "   ", "\t", "\\ ", "\\  ", "=", "===", "--", "---", "{", "}", "]", "[",
        "<", "@",
        "`c`", "\"q\"", "|", "a_b_c", "*a* b*", "𝄞", "e\u{301}", "&amp;", "://", ":/", "x/*y",
        ".*z*.",
        "*U.N*.A.", "_i_:A:", "#t*i*", "*#t*",
      ])
      if pick(5) > 0 { words += " " }
    }
    return words
  }
}
