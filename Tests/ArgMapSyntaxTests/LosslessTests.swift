import ArgMapSyntax
import ArgMapTestSupport
import Testing

/// Every byte is in exactly one token, whatever the text is.
@Suite struct LosslessTests {
  static let texts = [
    "", " ", "\n", "[A]: x", "[A]\n+ [B]\n", "??\n\n//", "\u{FEFF}[A]: x\r\n\r\n  + [B]\r\n",
    "===\ntitle: x\n===\n\n# H {a: 1}\n\n[A]: *b* __c__ [l](t) #t #(u v) @[M] @<N> .v. \\* {k: {l: 1}}",
    "<A>: d\n\n(1) p // note\n-- rule, other {uses: [1]} --\n  <_ [U]\n(2) c\n  -> <B>\n    + [D]: e",
    "* [A]: a\n* <B>\n  + c\n\n1. x\n2. y", "{", "{{{{", "[[[[[", "<<<<<", "**__**__*", "-- {a: 1",
    "(1)",
    "(1) a\n---\n(2) b", "+", "  + \n\n  - ", "# ", "@[", "#(", "/* open", "<!-- open", "\\",
    "[A]: x {a: 'it''s', b: \"}\"} y\n\n[B]", "a\r\rb\r", "::::....", "[A]\n#x", "=== ===",
  ]

  @Test(arguments: texts)
  func `the tokens of a text cover it once and in order`(text: String) {
    expectLossless(SourceText(text))
  }

  @Test func `random bytes are read without loss`() {
    var random = SplitMix(seed: 20)
    for _ in 0..<2000 {
      let bytes = (0..<random.next(80)).map { _ in UInt8(truncatingIfNeeded: random.next(256)) }
      expectLossless(SourceText(name: "random", bytes: bytes))
    }
  }

  @Test func `random sequences of marks are read without loss`() {
    let marks = [
      "[A]", "[B]:", "<C>", "<D>:", " ", "  ", "\n", "\n\n", "\t", "+ ", "- ", "+> ", "-> ", "<_ ",
      "_> ", "><", "(1) ", "(2)", "--", "----", "-", "*", "**", "_", "__", "#", "# ", "#t", "{",
      "}",
      "{a: 1}", "\"", "'", "x", "word ", "//", "/*", "*/", "<!--", "-->", "\\", ".v.", ":", "@[E]",
      "===", "1. ", "* ", ",", "](", ")", "é", "\r\n", "\u{FEFF}", "—", "1) ", " : ", "\n(1) ",
      "\n----\n", "\n\n  + ", "\n  * ", "\n-\n",
    ]
    var random = SplitMix(seed: 21)
    for _ in 0..<4000 {
      let text = (0..<random.next(30)).map { _ in marks[random.next(marks.count)] }.joined()
      expectLossless(SourceText(text))
    }
  }

  private func expectLossless(
    _ text: SourceText, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let tree = SyntaxTree(parsing: text)
    var end = 0
    for index in 0..<tree.count {
      let range = tree.range(at: index)
      let isToken = tree.indexAfter(index) == index + 1 && !range.isEmpty && !isNode(tree, index)
      if isToken {
        #expect(
          range.lowerBound == end, "token \(tree.kind(at: index)) in \(text.debug)",
          sourceLocation: sourceLocation)
        end = range.upperBound
      }
    }
    #expect(end == text.bytes.count, "\(text.debug)", sourceLocation: sourceLocation)
    #expect(tree.range(at: 0).bounds == 0..<text.bytes.count, sourceLocation: sourceLocation)
    for finding in tree.diagnostics {
      #expect(finding.range.upperBound <= text.bytes.count, sourceLocation: sourceLocation)
    }
  }

  private func isNode(_ tree: SyntaxTree, _ index: Int) -> Bool {
    tree.kind(at: index).rawValue <= SyntaxKind.inference.rawValue
  }
}

extension SourceText {
  fileprivate var debug: String { String(decoding: bytes, as: UTF8.self).debugDescription }
}
