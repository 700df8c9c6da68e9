/// Texts that combine everything the language has in every odd layout.
public struct RandomMap {
  private var random: SplitMix
  private var lineEnd = "\n"

  private init(_ random: SplitMix) { self.random = random }

  /// The text of a seed.
  public static func text(seed: UInt64) -> String {
    var map = RandomMap(SplitMix(seed: seed))
    return map.text()
  }

  private mutating func text() -> String {
    lineEnd = random.pick(["\n", "\n", "\n", "\r\n", "\r\n", "\r"])
    var text = random.pick(["", "", "", "\u{FEFF}", "\n\n", "  ", " \n\t\n"])
    if random.oneIn(4) { text += comment() }
    if random.oneIn(3) { text += frontMatter() + random.pick([lineEnd, blankLine(), " "]) }
    for _ in 0..<1 + random.next(6) {
      if random.oneIn(4) {
        for _ in 0..<1 + random.next(2) {
          text += comment() + random.pick(["", lineEnd, blankLine()])
        }
      }
      text += block() + blankLine()
    }
    if random.oneIn(3) { text += comment() }
    if random.oneIn(3) {
      text += random.pick(["*", "_", "1.", "  _", "x\\", "#", "//", "\u{FEFF}"])
    }
    // Now and then the line breaks are mixed.
    guard lineEnd == "\n", random.oneIn(4) else { return text }
    return String(
      text.unicodeScalars.reduce(into: String.UnicodeScalarView()) { text, scalar in
        if scalar == "\n", random.oneIn(4) { text.append("\r") }
        text.append(scalar)
      })
  }

  // MARK: Blocks

  private mutating func block() -> String {
    switch random.next(12) {
    case 0: blanks() + random.pick(["#", "##", "###"]) + " " + blanks() + words() + data(1) + end()
    case 1...2: list()
    case 3...5: structure()
    case 6: faultyBlock()
    case 7: blanks() + words()
    default: blanks() + member() + relations()
    }
  }

  private mutating func faultyBlock() -> String {
    random.pick([
      "[A]\n+ [B]: b", "[A]: a\n    + [B]\n  + [C]", "[A]: x [B] y", "(1) a\n(2) b",
      "(1) a\n----\n----\n(2) b", "(1) a\n-- rule,\n--\n(2) b", "* a\n    * b",
      "[A]: a {k: 1} {l: 2}",
      "[A]\n  +\n  + [B]", "# H\n  + [B]", "{a: 1}", "[A] foo *bar", "----", "  + [A]\n  + [B]",
      "(1) a\n--- \n(2) b", "[A]: a\u{7}", "   (1) <A>\n ----\n(2) b ", "/* c */   * a\n  * b",
      "@include(other.argdown)", "[A]: a\n    + [B]\n@include(other.argdown)\n      + c",
    ]).replacing("\n", with: lineEnd)
  }

  private mutating func list() -> String {
    let isOrdered = random.oneIn(2)
    let indentation = random.pick(["", "", " ", "\t ", "    "])
    var text = ""
    for number in 0..<1 + random.next(4) {
      let marker = isOrdered ? "\(random.oneIn(3) ? random.next(20) : number + 1)." : "*"
      text += leadingComment() + indentation + marker + random.pick([" ", "  ", "\t"])
      text += member() + relations(under: indentation.count + 1)
    }
    return text
  }

  private mutating func structure() -> String {
    var text = random.oneIn(3) ? "" : "<A\(random.next(5))>" + end() + lineEnd
    let isOdd = random.oneIn(2)
    var number = random.next(3)
    func label() -> String { "(\(number))" }
    var labels: [Int] = []
    for _ in 0..<1 + random.next(2) {
      for _ in 0..<1 + random.next(3) {
        number += isOdd ? random.next(4) : 1
        labels.append(number)
        text += leadingComment() + blanks() + label() + blanks() + statement(labels)
        text += relations()
      }
      text += inference(labels)
      number += isOdd ? random.next(3) : 1
      labels.append(number)
      text += leadingComment() + blanks() + label() + blanks() + statement(labels) + relations()
    }
    return text
  }

  private mutating func inference(_ labels: [Int]) -> String {
    var text = leadingComment() + blanks()
    switch random.next(5) {
    case 0...1:
      text += random.pick(["----", "------", "-- --", "--" + lineEnd + "--"])
    case 2...3:
      text += "--" + inlineComment() + blanks() + rules() + inlineComment() + blanks()
      text += (random.oneIn(2) ? data(1, labels) : "") + blanks() + random.pick(["--", "----"])
    default:
      text += "--" + end() + leadingComment() + blanks() + rules() + end() + leadingComment()
      text += (random.oneIn(2) ? blanks() + data(1, labels) + end() : "") + blanks() + "--"
    }
    text += end()
    if random.oneIn(5) { text += random.pick(["  ", "\t"]) + "<_ [U]: u" + end() }
    return text
  }

  private mutating func rules() -> String {
    (0..<random.next(3)).map { _ in
      random.pick([
        "modus ponens", "rule (b)", "non-trivial", "a\\, b ", "x /* c */ y", ".v. ", "-a", "r_",
        "\\ ", "it  is", "a\\-",
      ])
    }.joined(separator: random.pick([",", ", ", " ,  "]))
  }

  // MARK: Members

  private mutating func member() -> String {
    guard random.oneIn(3) else { return statement([]) }
    let title = "<A\(random.next(5))>"
    return random.oneIn(2) ? reference(title) : definition(title)
  }

  private mutating func statement(_ labels: [Int]) -> String {
    let title = random.pick(["[S1]", "[S2]", "[S3]", "[A] and [B]", "[-x y]", "[ S ]"])
    switch random.next(4) {
    case 0: return reference("[S\(random.next(4))]")
    case 1: return words() + data(3, labels) + end()
    default: return definition(title, labels)
    }
  }

  private mutating func reference(_ title: String) -> String {
    let tags = random.oneIn(3) ? blanks() + random.pick(["#t", "#t#u", "#(a b)  #c"]) : ""
    return title + tags + inlineComment() + data(4) + end()
  }

  private mutating func definition(_ title: String, _ labels: [Int] = []) -> String {
    title + ":" + random.pick([" ", " ", "", "   ", lineEnd, " /* c */ ", " // c" + lineEnd])
      + words() + data(3, labels) + end()
  }

  private mutating func relations(under base: Int = 0) -> String {
    var text = ""
    var widths = [base]
    var floor = base + 1
    while !random.oneIn(3) {
      let width = max(floor, widths[random.next(widths.count)] + random.next(6) - 1)
      if widths.count == 1 { floor = width }
      while widths.count > 1, widths[widths.count - 1] > width { widths.removeLast() }
      widths.append(width)
      let indentation = String(repeating: random.oneIn(5) ? "\t" : " ", count: width)
      let symbol = random.pick(["+", "-", "<+", "<-", "+>", "->", "><", "<_", "_>", "_ ", "+", "-"])
      text += leadingComment() + indentation + symbol
      if random.oneIn(8) {
        // A title has to stand on the line of its symbol.
        text += lineEnd + blanks() + words() + data(3) + end()
      } else {
        text +=
          random.pick(["", " ", " ", "  ", "\t"]) + (symbol == "><" ? statement([]) : member())
      }
    }
    return text
  }

  // MARK: Text

  private mutating func words() -> String {
    var text = word()
    for _ in 0..<random.next(5) {
      switch random.next(12) {
      case 0...1: text += end() + blanks()
      case 2: text += inlineComment() + blanks()
      case 3: text += end() + leadingComment()
      case 4: text += blanks() + blanks()
      default: text += " "
      }
      text += word()
    }
    return text
  }

  private mutating func word() -> String {
    // What is read otherwise at the start of a line, or not closed.
    guard random.oneIn(25) else {
      return random.pick([
        "rain", "snow", "e.g.", ":heart:", ".v.", "a,  b", "x  y", "\\*", "\\ ", "*soft*",
        "**bold**", "_it_", "[l](t)", "[l\(lineEnd)  m ](t)", "#tag", "#(two words)", "@[A]",
        "@<B>",
        "it's", "http://x.org", "2 * 3", "\u{E9}", "\"q", "_.", "a//b",
      ])
    }
    return random.pick([
      "snake_case", "*open", "**", "*", "_", "#(two \(lineEnd)\twords)", "-5", "{brace", "\u{FEFF}",
      "*, x", "**, y", "(1", ":", "`", "[l](t\(lineEnd) u)", "\u{B}", "1 < 2", "x>", "[S1]",
    ])
  }

  // MARK: Data

  private mutating func data(_ rarity: Int, _ labels: [Int] = []) -> String {
    guard random.oneIn(rarity) else { return "" }
    let gap = random.pick(["", " ", "  ", end(), end() + "  ", end() + "\t"])
    return gap + block(of: labels)
  }

  private mutating func block(of labels: [Int]) -> String {
    let number = labels.isEmpty ? 1 : labels[random.next(labels.count)]
    let other = random.oneIn(8) ? 99 : labels.isEmpty ? 2 : labels[random.next(labels.count)]
    let key = random.pick(["uses", "from", "uses", "x"])
    return random.pick([
      "{}", "{ }", "{a}", "{a: 1}", "{ a : 1 ,b: [1,2 , 3] }", "{a: 'it''s' , b: \"x, }\"}",
      "{a: x:y, b: http://z}", "{a:1}", "{\"a\":1,\"b\":{ c: d }}", "{a: b#c}", "{a: b #c}",
      "{a: , b: 2}", "{a: [}", "{a: *x}", "{a: -5, b: - }", "{isCanonical: true}", "{a:\t1}",
      "{a: foo  bar ,}", "{role: {\(number): goal}}",
      "{\(key): [\(number),\(other)]}", "{ \(key): [ \(number), \"\(other)\" ], scheme: x}",
      "{\(key): \(number)}", "{\(key): [\(number), x]}", "{\(key): [\(number)\n  , \(other)]}",
      "{a: 1,\n      b: 'c\n   d',\n    e: [f,  \n\n g]}", "{\n  a: 1\n  b:\n   - c  \n   - d\n}",
      "{\n   \(key): [\(number), \(other)]\n   a: b, c\n  }",
      "{  \n\(key):\n- \(number)\n- \(other)\n}",
      "{\n  a: |\n    b  \n      c\n\n  d: >\n    e\n    }", "{\n\ta: 1\n}", "{\n---\n}",
      "{\n \"a\": 1,\n \"b\": [2, 3]\n}", "{a: \"b \\\n   c\"}", "{\n  a: b\n   # c\n    \n}",
    ]).replacing("\n", with: lineEnd)
  }

  private mutating func frontMatter() -> String {
    random.pick([
      "===\ntitle: x\n===", "=== title: x ===", "====\ntitle:  x  \nmodel:  \n  mode: strict\n===",
      "===\nargmap:\n  thesis: [S1]\nabstract: |\n  a  \n  b\n===", "===\n\t\ntitle: x\n===",
      "===\nmodel: {removeTagsFromText: true}\n===", "===\ntitle: [\n===",
      "===\nmodel:\n  shortcodes:\n    \":heart:\": {unicode: \"y \"}\n===",
    ]).replacing("\n", with: lineEnd)
  }

  // MARK: Layout

  private mutating func blanks() -> String { random.pick(["", " ", " ", "  ", "\t", "    "]) }

  /// The end of a line, perhaps with a comment.
  private mutating func end() -> String {
    switch random.next(10) {
    case 0: " // c  " + lineEnd
    case 1: "  /* c */ " + lineEnd
    case 2: "  " + lineEnd
    case 3: " " + lineEnd
    default: lineEnd
    }
  }

  private mutating func blankLine() -> String {
    lineEnd + random.pick(["", "", " ", "\t"]) + lineEnd
      + random.pick(["", "", lineEnd, "  " + lineEnd + lineEnd])
  }

  private mutating func inlineComment() -> String {
    guard random.oneIn(6) else { return "" }
    return blanks() + random.pick(["/* c */", "<!-- c -->", "/* c\(lineEnd)  c*/"])
  }

  /// Comments before the first thing on a line, on lines of their own or not.
  private mutating func leadingComment() -> String {
    guard random.oneIn(6) else { return "" }
    return blanks() + comment() + blanks()
  }

  private mutating func comment() -> String {
    random.pick([
      "// c \(lineEnd)", "/* c */", "/* c */ \(lineEnd)",
      "<!-- c\(lineEnd)\(lineEnd) d -->\(lineEnd)",
      "/* c */ /* d */", "/* c */// d\(lineEnd)", "  /* c */\t",
    ])
  }
}
