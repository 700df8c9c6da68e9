import ArgMapSyntax
import Testing

/// What is kept of a faulty text, and what is said about it.
@Suite struct RecoveryTests {
  /// Input, and the findings that it must have, each once: `line:column id`.
  static let cases: [(String, [String])] = [
    ("[A]: a\n+ [B]: b\n\n[C]: c", ["2:1 relation-indentation"]),
    ("[A]: a\n    + [B]\n  + [C]\n  + [D]", ["3:1 relation-indentation"]),
    ("[A]: x [B] y [C] z", ["1:8 misplaced-title", "1:14 misplaced-title"]),
    ("[A]: some *text\n\n[B]: *other*", ["1:11 unclosed-emphasis"]),
    ("[A]: *a __b _c", ["1:6 unclosed-emphasis"]),
    ("[A]: *x\n  + [B]: y* z", ["1:6 unclosed-emphasis"]),
    ("(1) a\n(2) b\n\n[C]: c", ["2:6 incomplete-structure"]),
    ("(1) a\n----\n\n[C]: c", ["2:5 missing-conclusion"]),
    ("(1) a\n----\n----\n(2) b", ["3:1 missing-conclusion"]),
    ("(1) a\n----\n  - [X]\n(2) b", ["3:1 relation-under-inference"]),
    ("(1) a\n-- rule,\n--\n(2) b", ["2:9 unclosed-inference"]),
    ("* a\n    * b\n* c", ["2:1 misplaced-list-item"]),
    ("[A]: a {k: 1} {l: 2}", ["1:15 text-after-data"]),
    ("[A]\n  +\n  + [B]", ["2:4 empty-relation"]),
    ("[A]\n  >< <B>", ["2:6 argument-as-statement"]),
    ("# H\n  + [B]", ["2:1 relation-indentation"]),
    ("{a: 1}\n\n[A]: a", ["1:1 data-without-element"]),
    ("[A]\n  +\n  + [B]: b\n", ["2:4 empty-relation"]),
    ("[A]\n  + {k: 1}\n  + [B]: b", ["2:4 empty-relation"]),
    ("[A] foo *bar", ["1:5 text-after-reference"]),
    ("[A] foo [B] bar", ["1:5 text-after-reference"]),
    ("[A] [B]", ["1:5 text-after-reference"]),
    ("[A]: a\n\n----\n\n[B]: b", ["3:1 misplaced-inference"]),
    ("(1) a\n-- {uses: [1]} rule --\n(2) b", ["2:16 unclosed-inference"]),
    ("", ["1:1 empty-map"]),
    ("// x\n\n/* y */", ["1:1 empty-map"]),
    ("[A]: a\u{0}b\u{1}", ["1:7 control-character"]),
  ]

  @Test(arguments: cases)
  func `a fault gives one finding at its place`(text: String, findings: [String]) {
    let source = SourceText(text)
    let lines = LineTable(source)
    let found = SyntaxTree(parsing: source).diagnostics
      .map { "\(lines.position(at: $0.range.lowerBound)) \($0.id)" }
    #expect(found == findings)
  }

  @Test func `blocks after a fault are read`() {
    let tree = SyntaxTree(parsing: SourceText("[A]\n+ [B]\n+ [C]\n\n[D]: d\n  + [E]: e"))
    let kinds = tree.root.children.map(\.kind)
    #expect(kinds == [.statement, .unexpected, .blankLine, .statement])
  }

  @Test func `line and column count scalars and every kind of line break`() {
    let source = SourceText("\u{FEFF}é\u{20000}x\r\ny\rz\n")
    let lines = LineTable(source)
    let offsets = [3, 5, 9, 10, 12, 14, 16]
    #expect(
      offsets.map { lines.position(at: $0).description }
        == ["1:1", "1:2", "1:3", "1:4", "2:1", "3:1", "4:1"])
    #expect(source.string(in: lines.range(ofLine: 2)) == "y")
  }
}
