import ArgMapSyntax
import ArgMapTestSupport
import Testing

/// What is said about a faulty text, and what is kept of it.
@Suite struct RecoveryTests {
  /// A faulty text with a marker at the place of each finding, and the findings in that order.
  static let cases: [(String, String)] = [
    // Relations without a place.
    ("[A]: a\n1️⃣+ [B]: b\n\n[C]: c", "relation-indentation"),
    ("[A]: a\n1️⃣+ [B]: b\n+ [C]: c\n  - [D]: d\n+ [E]: e", "relation-indentation"),
    ("[A]: a\n    + [B]\n1️⃣  + [C]\n  + [D]", "relation-indentation"),
    ("[A]: a\n    + [B]\n1️⃣  + [C]", "relation-indentation"),
    ("[A]: a\n  + [B]\n1️⃣+ [C]", "relation-indentation"),
    ("[A]: a\n    + [B]\n1️⃣   + [C]\n2️⃣  + [D]", "relation-indentation relation-indentation"),
    ("It fell to\n1️⃣-5 degrees.", "relation-indentation"),
    ("(1) p\n1️⃣+ [B]: b\n(2) q\n----\n(3) c", "relation-indentation"),
    ("(1) p\n----\n1️⃣<_ [U]: u\n(2) c", "relation-indentation"),
    ("* a\n1️⃣+ [B]: b\n* c", "relation-indentation"),
    ("[A]: a\n\n1️⃣  + [B]: b\n  + [C]: c", "relation-without-parent"),
    (
      "[A]: a\n  + [B]: b\n\n1️⃣    - [C]: c\n\n2️⃣  + [D]: d",
      "relation-without-parent relation-without-parent"
    ),
    ("[A]: a\n// note\n\n1️⃣  + [B]: b", "relation-without-parent"),
    ("(1) p\n----\n\n1️⃣  <_ [U]: u\n(2) c", "relation-without-parent"),
    ("(1) p\n----\n(2) c\n\n1️⃣  - <B>: b", "relation-without-parent"),
    ("1️⃣  + [B]: b\n  - [C]: c\n    + [D]: d", "relation-without-parent"),
    ("# H\n1️⃣  + [B]\n  - [C]", "relation-without-parent"),
    ("# H\n1️⃣  + {k: 1}", "relation-without-parent"),
    ("[A]\n  + [B]\n\n1️⃣   + [C]", "relation-without-parent"),
    ("# H\n\n1️⃣- fast\n- cheap", "relation-without-parent"),
    ("[A]\n  +1️⃣\n  + [B]: b\n", "empty-relation"),
    ("[A]\n  +1️⃣ {k: 1}\n  + [B]: b", "empty-relation"),
    ("(1)1️⃣\n----\n(2) c", "empty-relation"),
    ("[A]\n  >< 1️⃣<B>", "argument-as-statement"),
    ("(1) 1️⃣<B>: b\n----\n(2) c", "argument-as-statement"),
    // Titles and texts.
    ("[A]: x 1️⃣[B] y 2️⃣[C] z", "misplaced-title misplaced-title"),
    ("[A]: a\n  + [B]: b\n  1️⃣[C]: c\n  + [D]: d", "misplaced-title"),
    ("[A]: a\n  1️⃣_[G]", "misplaced-title"),
    ("[A]: a [link]1️⃣(http://x.y", "misplaced-title"),
    ("[A]: a\n1️⃣[B]: b\n  + [C]: c", "missing-blank-line"),
    ("[A]: a\n1️⃣[B]\n2️⃣<C>: c", "missing-blank-line missing-blank-line"),
    ("[A]\n1️⃣[B]: b", "missing-blank-line"),
    ("[A]: a {k: 1}\n1️⃣[B]: b", "missing-blank-line"),
    ("# H\n1️⃣[A]: a", "missing-blank-line"),
    ("1️⃣[A]:\n[B]: b", "empty-definition"),
    ("[A]1️⃣ : a", "space-before-colon"),
    ("1️⃣[A]2️⃣ :", "empty-definition space-before-colon"),
    ("<A>1️⃣  : a\n  + [B]", "space-before-colon"),
    ("[A] 1️⃣foo *bar", "text-after-reference"),
    ("[A] 1️⃣foo [B] bar", "text-after-reference"),
    ("[A] 1️⃣[B]", "text-after-reference"),
    ("[A] 1️⃣-> [B]", "text-after-reference"),
    ("[A]\n1️⃣foo", "text-after-reference"),
    ("[A]\n1️⃣#tag", "text-after-reference"),
    ("[A]: some 1️⃣*text\n\n[B]: *other*", "unclosed-emphasis"),
    ("[A]: 1️⃣*a __b _c", "unclosed-emphasis"),
    ("[A]: **a 1️⃣_b** c", "unclosed-emphasis"),
    ("[A]: **a 1️⃣_b** and _c_", "unclosed-emphasis"),
    ("[A]: 1️⃣*x\n  + [B]: y* z", "unclosed-emphasis"),
    ("1️⃣[Tram: build it\n  + 2️⃣<Time: saves it", "unclosed-title unclosed-title"),
    ("1️⃣[A long\ntitle]: text", "unclosed-title"),
    ("1️⃣[A] and [B]: x", "bracket-in-title"),
    ("1️⃣<A> and <B>: x", "bracket-in-title"),
    // Data.
    ("[A]: a {k: 1} 1️⃣more\n  + [B]: b", "text-after-data"),
    ("[A]: a {k: 1} 1️⃣{l: 2}", "text-after-data"),
    ("1️⃣{a: 1}\n\n[A]: a", "data-without-element"),
    ("[A]: a\n\n1️⃣{k: 1}", "data-without-element"),
    ("[A]: a\n  + [B]: b\n\n1️⃣{k: 1}", "data-without-element"),
    ("(1) p\n\n1️⃣{k: 1}\n(2) q\n----\n(3) c", "data-without-element"),
    ("[A]: a 1️⃣{k: 1\n  + [B]: b\n\n[C]: c {l: 2}", "unclosed-data"),
    ("[A]: a 1️⃣{\n  k:\n    - x\n- y\n\n[B]: b", "unclosed-data"),
    ("[A]: a 1️⃣{x: {y: 1}\n\n[B]: b 2️⃣{ \\{ {", "unclosed-data unclosed-data"),
    // Structures.
    ("<A>: a\n1️⃣(1) p\n----\n(2) c", "structure-after-text"),
    ("Two reasons:\n1️⃣(1) speed\n(2) price", "structure-after-text"),
    ("<A>\n1️⃣(1) p\n----\n(2) c\n2️⃣(3) d", "structure-after-text missing-inference"),
    ("(1) a\n(2) b1️⃣\n\n[C]: c", "incomplete-structure"),
    ("(1) a\n\n(2) b\n\n(3) c1️⃣", "incomplete-structure"),
    ("(1) a\n1️⃣—\n(2) b", "incomplete-structure"),
    ("(1) p1️⃣\n\n(2) q\n----\n(3) c", "cut-structure"),
    ("(1) p\n(2) q1️⃣\n\n----\n\n(3) c\n\n[A]: a", "cut-structure"),
    ("(1) p\n----\n(2) c1️⃣\n\n----\n(3) d", "cut-structure"),
    ("<A>\n\n(1) p\n----1️⃣\n\n// note\n(2) c", "cut-structure"),
    ("(1) p\n(2) q and1️⃣\n\n    more of q\n----\n(3) c", "cut-structure"),
    ("<A>\n\n1️⃣1) [P]: p\n(2) q\n----\n(3) c", "malformed-number"),
    ("1️⃣((1) p\n(2) q\n----\n2️⃣3) c", "malformed-number malformed-number"),
    ("1️⃣(1 [P]: p\n----\n(2) c", "malformed-number"),
    ("(1) p\n----\n(2) c\n1️⃣(3) q", "missing-inference"),
    ("(1) p1️⃣\n\n(2) q\n----\n(3) c\n2️⃣(4) r", "cut-structure missing-inference"),
    ("(1) a\n----1️⃣\n\n[C]: c", "missing-conclusion"),
    ("(1) a\n----\n1️⃣----\n(2) b", "missing-conclusion"),
    ("(1) a\n----\n1️⃣Therefore b.", "missing-conclusion"),
    ("(1) a\n-----\n1️⃣Modus ponens\n-----\n(2) b", "missing-conclusion"),
    ("(1) a\n---\n1️⃣(2) b", "unclosed-inference"),
    ("(1) a\n--\n1️⃣(2) b", "unclosed-inference"),
    ("(1) a\n-- rule {uses: [1]}\n1️⃣(2) b\n----\n(3) c", "unclosed-inference"),
    ("(1) a\n1️⃣-- rule\n\n[B]: b", "unclosed-inference"),
    ("(1) a\n-- rule1️⃣,\n--\n(2) b", "broken-rule-list"),
    ("(1) a\n-- 1️⃣, rule --\n(2) b", "broken-rule-list"),
    ("(1) a\n-- rule,\n1️⃣other --\n(2) b", "broken-rule-list"),
    ("(1) a\n-- rule\n1️⃣other --\n(2) b", "broken-rule-list"),
    ("(1) a\n-- {uses: [1]} 1️⃣rule --\n(2) b", "broken-rule-list"),
    ("(1) a\n-- {uses: [1]} 1️⃣{k: 1} --\n(2) b", "broken-rule-list"),
    ("(1) a\n-- rule -- 1️⃣{uses: [1]}\n(2) b", "text-after-inference"),
    ("(1) a\n---- 1️⃣so\n(2) b", "text-after-inference"),
    ("(1) a\n---- 1️⃣(2) b", "text-after-inference"),
    ("(1) a\n----\n1️⃣  - [X]\n(2) b", "relation-under-inference"),
    ("(1) a\n----\n1️⃣  + [X]\n    - [Y]\n(2) b", "relation-under-inference"),
    ("a\n1️⃣----\nb", "misplaced-inference"),
    ("1. p\n2. q\n1️⃣----\n3. c", "misplaced-inference"),
    ("[A]: a\n\n1️⃣----\n\n[B]: b", "misplaced-inference"),
    ("1️⃣----\n(1) c", "misplaced-inference"),
    ("[A]: a\n  1️⃣-- <B>: b\n    + [C]: c\n  + [D]: d", "misplaced-inference"),
    // Lists and headings.
    ("* a\n    1️⃣* b\n    * c\n* d", "misplaced-list-item"),
    ("  * a\n1️⃣* b", "misplaced-list-item"),
    ("* a\n1️⃣1. b", "misplaced-list-item"),
    ("Reasons:\n1️⃣* a\n* b", "misplaced-list-item"),
    ("It came in\n1️⃣1998. It was slow.", "misplaced-list-item"),
    ("1. [A]: a and\n\n  more of a\n1️⃣2. [B]: b", "misplaced-list-item"),
    ("(1) Reasons:\n1️⃣* fast\n* cheap\n----\n(2) c", "misplaced-list-item"),
    ("[A]: a\n1️⃣# H\n\n[B]: b", "misplaced-heading"),
    ("1️⃣# {a: 1}", "empty-heading"),
    ("# Trams\n1️⃣Build the tram.", "text-under-heading"),
    // Indentation.
    ("<A>\n  + [B]\n1️⃣   + <C>", "uneven-indentation"),
    ("A\n    + B\n        + C\n1️⃣      + D\n      + E", "uneven-indentation"),
    ("A\n\t+ B\n1️⃣    + C\n\t+ D", "mixed-indentation"),
    // The text as a whole.
    ("1️⃣===\ntitle: x\nmodel:\n  mode: strict\n\nargmap:\n  - x\n\n[A]: a", "unclosed-front-matter"),
    ("1️⃣---\ntitle: x\nmodel:\n  - x\n---\n\n[A]: a", "front-matter-in-hyphens"),
    ("[A]: a\n\n1️⃣===\ntitle: x\n===\n\n[B]: b", "misplaced-front-matter"),
    ("[A]: a 1️⃣/* x\n\n[B]: b /* y", "unclosed-comment"),
    ("1️⃣", "empty-map"),
    ("1️⃣// x\n\n/* y */", "empty-map"),
    ("[A]: a1️⃣\u{0}b\u{1}", "control-character"),
    // Several faults.
    ("[A]: a {k: 1} 1️⃣x\n2️⃣+ [B]: b", "text-after-data relation-indentation"),
    ("(1) p1️⃣\n\n(2) q\n---\n2️⃣(3) c", "cut-structure unclosed-inference"),
    ("# H\n1️⃣<A>\n2️⃣(1) p\n----\n(2) c", "missing-blank-line structure-after-text"),
    ("(1) p\n----\n  - <B>: b1️⃣\n", "missing-conclusion"),
    ("[A]\n  +\n1️⃣<B>: b\n    + [C]", "empty-relation"),
    ("1.\n1️⃣[A]: a\n2. [B]: b", "empty-relation"),
    ("(1) p\n1️⃣-\n{uses: [1]}\n--\n(2) c", "unclosed-inference"),
    ("(1) p\n1️⃣-\n(2) c", "unclosed-inference"),
    ("(1) p\n1️⃣-\n(2) q\n----\n(3) c", "unclosed-inference"),
    ("(1) p\n1️⃣-\n\n[A]: a", "unclosed-inference"),
    ("(1) p\n--\n1️⃣(2) q\n----\n(3) c", "unclosed-inference"),
    ("(1) p\n-- rule // note\n1️⃣(2) c", "unclosed-inference"),
    ("(1) p\n--1️⃣\n\n{uses: [1]}\n--\n(2) c", "cut-structure"),
    ("[A]: a\n  + [B]: b\n1️⃣[C]: c\n  + [D]: d", "missing-blank-line"),
    ("(1) p\n----\n1️⃣So c.\n(3) q\n----\n(4) d", "missing-conclusion"),
    ("1️⃣title: x\nmodel:\n  mode: strict\n===\n\n[A]: a", "unclosed-front-matter"),
    ("1️⃣l:\n- x\n- y\n===\n\n[A]: a", "unclosed-front-matter"),
    ("[A]: a\n1️⃣# H\n2️⃣[B]: b", "misplaced-heading missing-blank-line"),
    (
      "[A]: a 1️⃣{k: 1\n2️⃣+ [B]: 3️⃣*b\n\n[C]4️⃣ : c",
      "unclosed-data relation-indentation unclosed-emphasis space-before-colon"
    ),
    (
      "(1) 1️⃣<A>\n-- a2️⃣, -- 3️⃣x\n(2) c",
      "argument-as-statement broken-rule-list text-after-inference"
    ),
    ("* a\n  1️⃣* b\n2️⃣+ [C]: c", "misplaced-list-item relation-indentation"),
  ]

  @Test(arguments: cases)
  func `a fault gives one finding at its place`(marked: String, ids: String) {
    let marked = MarkedText(marked)
    let found = SyntaxTree(parsing: SourceText(marked.text)).diagnostics
    #expect(found.map(\.id.name) == ids.split(separator: " ").map(String.init))
    #expect(found.map(\.range.lowerBound) == marked.offsets.values.sorted())
  }

  @Test(arguments: cases)
  func `fixes remove their finding and add none`(marked: String, ids: String) {
    let text = MarkedText(marked).text
    let ids = ids.split(separator: " ").map(String.init)
    for (index, finding) in SyntaxTree(parsing: SourceText(text)).diagnostics.enumerated()
    where !finding.fixes.isEmpty {
      guard index < ids.count else { continue }
      var rest = ids
      rest.remove(at: index)
      let repaired = text.applying(finding.fixes)
      let found = SyntaxTree(parsing: SourceText(repaired)).diagnostics
      #expect(found.map(\.id.name) == rest, "\(repaired)")
    }
  }

  @Test(arguments: [
    ("[A]: a\n+ [B]: b\n\n[C]: c", "[A]: a\n  + [B]: b\n\n[C]: c"),
    ("[A]: a\n+ [B]: b\n  - [C]: c\n+ [D]", "[A]: a\n  + [B]: b\n    - [C]: c\n  + [D]"),
    ("[A]: a\n    + [B]\n  + [C]", "[A]: a\n    + [B]\n    + [C]"),
    ("[A]: a\n\n\n  + [B]: b", "[A]: a\n  + [B]: b"),
    ("[A]: a\r\n\r\n  + [B]: b", "[A]: a\r\n  + [B]: b"),
    ("[A]: a\n[B]: b", "[A]: a\n\n[B]: b"),
    ("[A]: a\r\n[B]: b", "[A]: a\r\n\r\n[B]: b"),
    ("[A] : a", "[A]: a"),
    ("[A]: a\n\n{k: 1}", "[A]: a\n{k: 1}"),
    ("[A]: a\n  _[B]", "[A]: a\n  _ [B]"),
    ("<A>\n(1) p\n----\n(2) c", "<A>\n\n(1) p\n----\n(2) c"),
    ("(1) p\n\n(2) q\n\n----\n(3) c", "(1) p\n(2) q\n----\n(3) c"),
    ("(1) p\n---\n(2) c", "(1) p\n----\n(2) c"),
    ("(1) p\n–––\n(2) c", "(1) p\n----\n(2) c"),
    ("(1) p\n-- rule\n(2) c", "(1) p\n-- rule --\n(2) c"),
    ("(1) p\n-- a,\nb --\n(2) c", "(1) p\n-- a, b --\n(2) c"),
    ("(1) p\n-- a, --\n(2) c", "(1) p\n-- a --\n(2) c"),
    ("(1) p\n-- a -- {uses: [1]}\n(2) c", "(1) p\n-- a {uses: [1]} --\n(2) c"),
    ("(1) p\n---- {uses: [1]}\n(2) c", "(1) p\n-- {uses: [1]} --\n(2) c"),
    ("(1) p\n---- (2) c", "(1) p\n----\n(2) c"),
    ("(1) p\n----\nSo c.", "(1) p\n----\n(2) So c."),
    ("(1) p\n----\n  <- [X]\n(2) c", "(1) p\n----\n  <_ [X]\n(2) c"),
    ("Reasons:\n* a\n* b", "Reasons:\n\n* a\n* b"),
    ("[A]: a\n  # H", "[A]: a\n\n  # H"),
    ("[A]: snake_case", "[A]: snake\\_case"),
    ("[A]: snake__case", "[A]: snake\\_\\_case"),
    ("1) p\n----\n(2) c", "(1) p\n----\n(2) c"),
    ("(1) p\n----\n((2) c", "(1) p\n----\n(2) c"),
    ("[A]: a\n  -- [B]: b", "[A]: a\n  - [B]: b"),
    ("[A]: a\n  +\n[B]: b", "[A]: a\n  + [B]: b"),
    ("(1) p\n-\n(2) c", "(1) p\n----\n(2) c"),
    ("(1) p\n-\nrule\n--\n(2) c", "(1) p\n--\nrule\n--\n(2) c"),
    ("(1) p\n--\n\nrule\n--\n(2) c", "(1) p\n--\nrule\n--\n(2) c"),
    ("a: 1\n===\n\n[A]: a", "===\na: 1\n===\n\n[A]: a"),
    ("---\na: 1\n---\n\n[A]: a", "===\na: 1\n===\n\n[A]: a"),
  ])
  func `what is certain can be fixed`(text: String, repaired: String) {
    let fixes = SyntaxTree(parsing: SourceText(text)).diagnostics.flatMap(\.fixes)
    #expect(text.applying(fixes) == repaired)
    #expect(SyntaxTree(parsing: SourceText(repaired)).diagnostics.isEmpty)
  }

  @Test(arguments: [
    "It fell to\n-5 degrees.", "[A]: a\n\n- item", "[A]: a\n  + [B]\n+ [C]\n  - [D]",
    "[A]: x [B] y", "[A] foo", "[A]:", "[A]: *a", "[A]: a {k: 1", "[A] and [B]: x",
    "Reasons:\n(1) a\n(2) b", "It was\n1998. So", "(1) a\n-- b\nc --\n(2) d",
    "[A]: a\n// note\n\n  + [B]: b", "===\na: 1\n\n[A]: a", "# H\nText.",
  ])
  func `where an author can mean several things there is no fix`(text: String) {
    let found = SyntaxTree(parsing: SourceText(text)).diagnostics
    #expect(found.count == 1)
    #expect(found.flatMap(\.fixes).isEmpty)
  }

  @Test(arguments: [
    ("[A]: a\n  + 1️⃣[B]\n + [C]", "this relation is indented by 2"),
    ("1️⃣[A]: a\n+ [B]", "it can belong to this"),
    ("[A]: a\n1️⃣\n  + [B]", "the blank line"),
    ("[A]: a 1️⃣{k: 1} x", "the data"),
    ("[A]: a 1️⃣{k: 1} {l: 1}", "the data"),
    ("1️⃣[A] x", "the title has no colon"),
    ("(1) a\n1️⃣-- rule\n(2) b", "the inference begins here"),
    ("(1) a\n1️⃣----\n----\n(2) b", "the inference before it"),
    ("(1) a\n\n1️⃣(2) b\n----\n(3) c", "it goes on here"),
    ("1️⃣* a\n  * b", "the list begins here"),
    ("<A>\n  + 1️⃣[B]\n   + [C]", "it is read as a relation of this"),
    ("A\n    + 1️⃣B\n        + C\n      + D", "it is read as if it were beside this"),
    ("A\n1️⃣\t+ B\n  + C", "this line is indented with tabs"),
    ("[A]: a {b: 1️⃣\"c}\n\n[B]: b", "this quotation mark is never closed"),
    ("[A long\ntitle1️⃣]: text", "it is closed only on this line"),
    ("[A1️⃣] and [B]: x", "the title does not end here"),
    ("1️⃣# H\nText.", "the heading"),
  ])
  func `a note shows the likely cause`(marked: String, message: String) throws {
    let marked = MarkedText(marked)
    let found = SyntaxTree(parsing: SourceText(marked.text)).diagnostics
    let note = try #require(found.first?.notes.first)
    #expect(note.message.text == message)
    #expect(note.range.lowerBound == marked.offsets["1️⃣"])
  }

  @Test func `lines after a fault are read as what they are`() {
    let tree = SyntaxTree(
      parsing: SourceText(
        "[A]: a\n+ [B]\n\n# H\n[C]: c\n(1) p\n---\n(2) d\n\n* e\n  * f\n\n----\ng"))
    let kinds = tree.root.children.map(\.kind).filter { $0 != .blankLine && $0 != .whitespace }
    #expect(
      kinds == [
        .statement, .heading, .statement, .structure, .list, .unexpected, .lineBreak, .statement,
      ])
  }

  @Test(arguments: ["[", "[\n", "[ \n", "[\r\nb"])
  func `a lone bracket is no title, whatever ends its line`(text: String) {
    #expect(SyntaxTree(parsing: SourceText(text)).diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("/* x", "unclosed-comment"), (" * a\n* b", "misplaced-list-item"),
    ("\t+ a", "relation-without-parent"),
  ])
  func `a fault is the same behind a byte-order mark`(text: String, finding: String) {
    for text in [text, "\u{FEFF}" + text] {
      #expect(SyntaxTree(parsing: SourceText(text)).diagnostics.map(\.id.name) == [finding])
    }
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

extension String {
  /// The text after all of some edits.
  fileprivate func applying(_ fixes: [Diagnostic.Fix]) -> String {
    var bytes = Array(utf8)
    for fix in fixes.sorted(by: { $0.range < $1.range }).reversed() {
      bytes.replaceSubrange(fix.range.bounds, with: Array(fix.replacement.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
