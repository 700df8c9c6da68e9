import ArgMapSyntax
import Foundation
import Testing

/// What is written for a text, and that it stays when it is formatted again.
func expectFormatted(
  _ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(formatted(text) == expected, sourceLocation: sourceLocation)
  #expect(formatted(expected) == expected, sourceLocation: sourceLocation)
}

func formatted(_ text: String) -> String {
  String(decoding: SyntaxTree(parsing: SourceText(text)).formatted(), as: UTF8.self)
}

@Suite struct FormatterTests {
  @Test func `the example of the page is formatted as the page says`() throws {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/ArgMapSyntax/ArgMapSyntax.docc/Formatting.md")
    let blocks = try String(contentsOf: page, encoding: .utf8)
      .components(separatedBy: "```argdown\n").dropFirst()
      .map { $0.components(separatedBy: "```")[0] }
    try #require(blocks.count == 2)
    expectFormatted(blocks[0], blocks[1])
  }

  @Test(arguments: [
    // Blank lines.
    ("[A]: a\n\n\n \t\n[B]: b", "[A]: a\n\n[B]: b\n"),
    ("\n  \n\n[A]: a\n\n\n", "[A]: a\n"),
    ("", ""), (" \n\t\n", ""),
    ("===\ntitle: x\n===\n[A]: a", "===\ntitle: x\n===\n\n[A]: a\n"),
    (" \n ===\ntitle: x\n=== \n\n\n\n[A]: a", "===\ntitle: x\n===\n\n[A]: a\n"),
    // Line ends.
    ("[A]: a\r\nb\n\n[B]: b\n", "[A]: a\r\nb\r\n\r\n[B]: b\r\n"),
    ("[A]: a\nb\r\n\r\n[B]: b\r", "[A]: a\nb\n\n[B]: b\n"),
    ("[A]: a\rb\n/* c\r\nd */\r\n", "[A]: a\rb\r/* c\rd */\r"),
    ("[A]: a {\r\n  k: 1\n}\n", "[A]: a {\r\n  k: 1\r\n}\r\n"),
    // A byte-order mark.
    ("\u{FEFF}[A]: a", "[A]: a\n"), ("\u{FEFF}\u{FEFF}a", "\u{FEFF}\u{FEFF}a\n"),
    ("  \u{FEFF}a", "\u{FEFF}\u{FEFF}a\n"),
    // Blanks at the ends of lines: two of them are part of the sentence.
    ("[A]: a \nb  \nc\t\n  + [B]  \n", "[A]: a\nb  \nc\n  + [B]\n"),
    ("[A]: a\t\nb", "[A]: a\t\nb\n"), ("[A]: a, \t \nb", "[A]: a,\nb\n"),
    ("[A]: a\\ \nb\\* \nc", "[A]: a\\ \nb\\*\nc\n"), ("[A]: a\\  \nb", "[A]: a\\  \nb\n"),
    ("[A]: _a \n_, b", "[A]: _a \n_, b\n"), ("[A]: **a \n** b", "[A]: **a \n** b\n"),
    ("[A]: *a * \n**b** \n#t \n[l ](t) \nc", "[A]: *a * \n**b**\n#t\n[l ](t) \nc\n"),
    // The end of the text.
    ("a\n*", "a\n*"), ("a\n _", "a\n  _"), ("a\n12.", "a\n12."), ("a\n/* c */ *", "a\n/* c */ *"),
    ("a *", "a *\n"), ("In 12.", "In 12.\n"), ("a\\", "a\\\n"), ("// c", "// c\n"),
  ])
  func `lines are divided and ended in one way`(text: String, expected: String) {
    expectFormatted(text, expected)
  }

  @Test(arguments: [
    // Levels are what the widths made of them.
    ("A\n\t+ B\n    + C\n\t- D", "A\n  + B\n    + C\n  - D\n"),
    ("A\n    + B\n        + C\n      + D\n    + E", "A\n  + B\n    + C\n  + D\n  + E\n"),
    ("A\n    + B\n        + C\n      + D\n      + E", "A\n  + B\n    + C\n  + D\n    + E\n"),
    ("        A\n    + B", "A\n  + B\n"),
    ("* [A]: a\n    + [B]\n        - [C]\n* d", "* [A]: a\n  + [B]\n    - [C]\n* d\n"),
    ("   * a\n         + b\n   * c", "* a\n  + b\n* c\n"),
    ("(1) a\n + b\n----\n <_ c\n(2) d\n   -> [E]", "(1) a\n  + b\n----\n  <_ c\n(2) d\n  -> [E]\n"),
    // Texts go on two columns deeper than their line.
    ("[A]: a\n      b\n  + c\n d\n      - e\n f", "[A]: a\nb\n  + c\n    d\n    - e\n      f\n"),
    ("(1) a\nb\n----\n(2)\nc", "(1) a\n  b\n----\n(2)\n  c\n"), ("* a\nb", "* a\n  b\n"),
    ("# H\n  i\n", "# H\ni\n"), ("[A]:\n  a", "[A]:\na\n"), ("[A]\n  +\na", "[A]\n  +\n    a\n"),
    ("[A]: [b \n   c](d\n  e) #(f\n    g)", "[A]: [b\nc](d\ne) #(f\ng)\n"),
    // Whether a mark closes depends on blanks before it.
    ("[A]: *a\n  *, b* c", "[A]: *a\n  *, b* c\n"), ("A\n  + *a\n*, b", "A\n  + *a\n*, b\n"),
  ])
  func `indentation says what belongs to what`(text: String, expected: String) {
    expectFormatted(text, expected)
  }

  @Test(arguments: [
    (
      "A\n  <+ b\n  <- c\n  _ d\n  +>e\n  ->f\n  _>g\n  ><h",
      "A\n  + b\n  - c\n  <_ d\n  +> e\n  -> f\n  _> g\n  >< h\n"
    ),
    ("A\n  +\tb\n  -   c\n  <_\n    d", "A\n  + b\n  - c\n  <_\n    d\n"),
    ("A\n  <+>b\n  <-- c\n  <->d", "A\n  + >b\n  - - c\n  - >d\n"),
    ("#   Head\t#tag", "# Head\t#tag\n"), ("  ### a", "### a\n"), ("# \n  a", "# \na\n"),
    ("*\ta\n*   b", "* a\n* b\n"), ("3. a\n3.  b\n1. c", "1. a\n2. b\n3. c\n"),
    (
      "1. a\n\n2. b\n\n// c\n9. d\n\n1. e\n\nf\n\n4. g",
      "1. a\n\n2. b\n\n// c\n3. d\n\n1. e\n\nf\n\n1. g\n"
    ),
    ("[A]:a\n\n<B>:   b\n\n[A]#t\n\n[C]://d", "[A]: a\n\n<B>: b\n\n[A] #t\n\n[C]://d\n"),
    ("(1)a\n----\n(2)    b", "(1) a\n----\n(2) b\n"),
  ])
  func `one space follows a symbol`(text: String, expected: String) {
    expectFormatted(text, expected)
  }

  @Test(arguments: [
    ("a\n-----\n(2) b", "a\n-----\n(2) b\n"),
    ("(1) a\n-------\n(2) b", "(1) a\n----\n(2) b\n"),
    ("(1) a\n-- --\n(2) b", "(1) a\n----\n(2) b\n"),
    ("(1) a\n --\n  \n", "(1) a\n --\n"),
    ("(1) a\n  --a ,b{ uses : [1] }----\n(2) b", "(1) a\n-- a, b {uses: [1]} --\n(2) b\n"),
    (
      "(1) a\n--\n   a,b   \n{ uses : [1] }\n  --   \n(2) b",
      "(1) a\n--\na, b\n{uses: [1]}\n--\n(2) b\n"
    ),
    ("(1) a\n--  a {k: 1}\n-- // c\n(2) b", "(1) a\n-- a {k: 1}\n-- // c\n(2) b\n"),
    (
      "(1) a\n--/* c */a/* d */b/* e */,c--\n(2) b",
      "(1) a\n-- /* c */ a/* d */b /* e */, c --\n(2) b\n"
    ),
    ("(1) a\n--\n // c\n   a\\,  b\\  \n--\n(2) b", "(1) a\n--\n// c\na\\,  b\\ \n--\n(2) b\n"),
    ("(1) a\n---b --\n(2) b", "(1) a\n-- -b --\n(2) b\n"),
    ("(1) a\n--{\n    uses: [1]\n  }--\n(2) b", "(1) a\n-- {\n  uses: [1]\n} --\n(2) b\n"),
  ])
  func `inferences keep their lines and lose what is superfluous`(text: String, expected: String) {
    expectFormatted(text, expected)
  }

  @Test(arguments: [
    (
      "// a  \n\n/* b\n     c */\n[A]: a // d  \n  // e\n      + [B] /* f */ \n      // g\n\n// h",
      "// a  \n\n/* b\n     c */\n[A]: a // d  \n  // e\n  + [B] /* f */\n  // g\n\n// h\n"
    ),
    ("[A]: a\n   // b\n  c\n // d\n  + [E]", "[A]: a\n// b\nc\n  // d\n  + [E]\n"),
    ("   // a\n\n\n\n// b\n// c\n\n\n[A]", "// a\n\n// b\n// c\n\n[A]\n"),
    ("[A]: a\n  /* b */   + [C]: c\n  /* d */ e", "[A]: a\n  /* b */\n  + [C]: c\n    /* d */ e\n"),
    ("/* a */* b\n  + c\n/* d */* e", "/* a */\n* b\n  + c\n/* d */\n* e\n"),
    ("/* a */* b\n/* c */* d\n   + e", "/* a */\n* b\n/* c */\n* d\n  + e\n"),
    ("[A]:/* a */b\n\n[B]: a/* b *//* c */ c", "[A]: /* a */b\n\n[B]: a/* b *//* c */ c\n"),
    ("// a\n===\ntitle: x\n=== // b\n[A]", "// a\n===\ntitle: x\n===\n\n// b\n[A]\n"),
    ("/* a */ ===\ntitle: x\n===\n\n[A]", "/* a */\n===\ntitle: x\n===\n\n[A]\n"),
  ])
  func `comments stay with what they precede`(text: String, expected: String) {
    expectFormatted(text, expected)
  }

  @Test(arguments: [
    ("[A]:a\n\n   B\n+   [C]:c\n\n\n[D]:d", "[A]: a\n\n   B\n+   [C]:c\n\n[D]: d\n"),
    ("[A]:  x [B] y\n    -  c  \n\n  [D]:d", "[A]:  x [B] y\n    -  c  \n\n[D]: d\n"),
    ("// c\n\n  /* c */   * a\n    * b\n\n\n", "// c\n\n  /* c */   * a\n    * b\n"),
    ("   // c\n  - [A]", "// c\n  - [A]\n"),
    (
      "(3)a\n----\n----\n(1) b\n\n(3)a\n----\n(4)b",
      "(3)a\n----\n----\n(1) b\n\n(1) a\n----\n(2) b\n"
    ),
    (
      "<A>\n\n\n@include(a.argdown)\n      + [B]\n\n\n[C]:c",
      "<A>\n\n@include(a.argdown)\n      + [B]\n\n[C]: c\n"
    ),
    (
      "[A]:a // @include(a.argdown)\n\n\n// @include(b.argdown)\n[B]:b",
      "[A]:a // @include(a.argdown)\n\n// @include(b.argdown)\n[B]: b\n"
    ),
    (
      "(1)  p\n-\n(1) [M]\n--\n-\n(2) c\n--\n(2) m", "(1)  p\n-\n(1) [M]\n--\n-\n(2) c\n--\n(2) m\n"
    ),
    ("[A]:a\u{7}\n\n[B]:b", "[A]:a\u{7}\n\n[B]: b\n"),
    ("[A]:a *b\n    + c", "[A]: a *b\n  + c\n"),
  ])
  func `faulty blocks and blocks with inclusions stay as they are`(text: String, expected: String) {
    expectFormatted(text, expected)
  }

  @Test func `a text that is not UTF-8 stays as it is`() {
    let text = SourceText(name: "bytes", bytes: Array("[A]:a\n\n\n".utf8) + [0xFF])
    #expect(SyntaxTree(parsing: text).formatted() == text.bytes)
  }

  @Test func `a text with more findings than are reported stays as it is`() {
    let text = "[E]:e\n\n\n" + String(repeating: "[A]: x *y\n\n", count: 1001)
    #expect(formatted(text) == text)
    #expect(formatted(String(text.dropLast(11))) != text)
  }

  @Test func `the map may have any depth, and its size grows by a constant for each line`() {
    let depth = 1_000
    var text = "[A]: a\n"
    for level in 1...depth {
      text += String(repeating: " ", count: level) + "+ b\nc {\n\nd: e\n}\n// f\n"
    }
    let result = formatted(text)
    #expect(formatted(result) == result)
    #expect(result.utf8.count < text.utf8.count + 6 * depth * 70)
    let kinds = { (text: String) in
      let tree = SyntaxTree(parsing: SourceText(text))
      return (0..<tree.count).map { tree.kind(at: $0) }.filter { $0 != .whitespace }
    }
    #expect(kinds(result) == kinds(text))
  }
}
