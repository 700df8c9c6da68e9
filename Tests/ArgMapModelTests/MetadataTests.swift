import ArgMapModel
import ArgMapSyntax
import ArgMapTestSupport
import Testing

@Suite struct MetadataTests {
  private func data(_ block: String) -> Metadata {
    ArgumentMap(parsing: SourceText("[A]: a \(block)")).statements[0].metadata
  }

  private func findings(_ block: String) -> [String] {
    let text = SourceText("[A]: a \(block)\n\n[B]: b")
    let map = ArgumentMap(parsing: text)
    #expect(map.statement(titled: "B") != nil)
    let lines = LineTable(text)
    return map.diagnostics.map {
      "\(lines.position(at: $0.range.lowerBound)) \($0.id): \($0.message)"
    }
  }

  @Test(arguments: [
    ("yes", MetadataValue.string("yes")), ("true", .bool(true)), ("~", .null), ("", .null),
    ("12", .integer(12)), ("-3", .integer(-3)), ("0x1F", .integer(31)), ("1.5", .number(1.5)),
    ("1e3", .number(1000)), ("'12'", .string("12")), ("2002-01-05", .string("2002-01-05")),
    ("1,000", .string("1,000")),
    ("[1, a]", .sequence([.integer(1), .string("a")])),
  ])
  func `scalars follow YAML 1.2`(text: String, value: MetadataValue) {
    #expect(data("{\nk: \(text)\n}")["k"] == value)
  }

  @Test func `a key without a value is null`() {
    #expect(data("{hello}") == ["hello": .null])
  }

  @Test func `an apostrophe in plain words does not hide the closing brace`() {
    #expect(data("{note: it's fine}") == ["note": .string("it's fine")])
  }

  @Test func `a brace inside quotation marks does not close the block`() {
    #expect(
      data("{note: \"a } b\", m: 'c } d'}") == ["note": .string("a } b"), "m": .string("c } d")])
  }

  @Test func `a key over several lines may lack the blank behind its colon`() throws {
    let map = ArgumentMap(parsing: SourceText("[A]: a {x\n    y:z}"))
    let finding = try #require(map.diagnostics.first)
    #expect(finding.id == "colon-in-key")
    #expect(finding.fixes.isEmpty)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `JSON over several lines is read as JSON`(lineEnd: String) {
    for text in ["{\n  \"a\": 1,\n  \"b\": [2]\n}", "{\n  a: 1,\n  b: [2]\n}"] {
      #expect(
        data(text.replacing("\n", with: lineEnd))
          == ["a": .integer(1), "b": .sequence([.integer(2)])])
    }
  }

  @Test func `keys know where they are written`() throws {
    let text = SourceText("[Ä]: ä {x: 1, source: {in: ü, quote: q}}")
    let map = ArgumentMap(parsing: text)
    let source = try #require(map.statements[0].metadata.entry("source"))
    #expect(text.string(in: source.range) == "source")
    let quote = try #require(source.value.mapping?.entry("quote"))
    #expect(text.string(in: quote.range) == "quote")
  }

  @Test func `the same block elsewhere has places of its own`() {
    let text = SourceText("[A]: a {k: 1}\n\n[B]: b {k: 1}")
    let map = ArgumentMap(parsing: text)
    let places = map.statements.compactMap { $0.metadata.entry("k")?.range.lowerBound }
    #expect(places == [8, 23])
  }

  /// A faulty block with a marker at the place of its finding, and how the message begins.
  static let faults: [(String, String)] = [
    ("{a: 1, 1️⃣a: 2}", "the key 'a' occurs twice;"),
    ("{x: {a: 1, 1️⃣\"a\": 2}, a: 3}", "the key 'a' occurs twice;"),
    ("{\nx:\n  a: 1\na: 1\n1️⃣a: 2\n}", "the key 'a' occurs twice;"),
    ("{a: 1 b1️⃣: 2}", "a second ':' follows the value of 'a'; put a comma"),
    ("{\na: he says1️⃣: no\n}", "the value of 'a' has a ':' inside; put the value in"),
    (
      "{quote: \"say \"1️⃣no\" twice\"}",
      "words follow the closing quotation mark of the value of 'quote';"
    ),
    ("{\nb: 1\na: 'it'1️⃣s'\n}", "words follow the closing quotation mark of the value of 'a';"),
    ("{a: \"b\" 1️⃣c: d}", "a comma is missing after the value of 'a';"),
    ("{b: 1, a: 1️⃣[1}", "'[' is not closed in the value of 'a';"),
    ("{\na: 1️⃣[1,\n  2\nb: 3\n}", "'[' is not closed in the value of 'a';"),
    ("{a: 1,1️⃣, b: 2}", "nothing comes before this ',';"),
    ("{a: 1️⃣]}", "nothing comes before this ']';"),
    ("{a: 1️⃣- b}", "a list cannot begin with '-' in braces;"),
    ("{\na: 1️⃣- b\n}", "a list cannot begin on the line of its key;"),
    ("{a: 1️⃣@b}", "the value of 'a' begins with '@',"),
    ("{a: 1️⃣*b}", "the value of 'a' begins with '*',"),
    ("{a: 1️⃣&}", "the value of 'a' begins with '&',"),
    ("{a: \"1️⃣\\q\"}", "the backslash in the value of 'a' begins no escape;"),
    ("{\na: 1\n1️⃣\tb: 2\n}", "data cannot be indented with tabs;"),
    ("{\n1️⃣\ta: 1\n}", "data cannot be indented with tabs;"),
    ("{\n1️⃣a b\nc: 2\n}", "“a b” has no colon;"),
    ("{\na: |\n1️⃣text\n}", "“text” has no colon;"),
    ("{\na1️⃣:1\nb: 2\n}", "no space follows the colon of 'a';"),
    ("{\na: 1\n  1️⃣b: 2\n}", "'b' is indented under 'a', which has a value already;"),
    ("{\n  a: 1\n 1️⃣b: 2\n}", "this line is indented unlike any key above it;"),
    ("{\na:\n  - x\n 1️⃣- y\n}", "this item is indented unlike the ones above it;"),
    ("{\na: 1\n1️⃣---\nb: 2\n}", "'---' begins a second document,"),
    ("{\n1️⃣%x\n}", "a line of data cannot begin with '%';"),
    ("{\n1️⃣- a\n- b\n}", "the data has no keys;"),
    ("{a: 1️⃣\u{80}}", "data cannot hold the character U+0080;"),
  ]

  @Test(arguments: faults)
  func `faulty data is reported in plain words at its place, and reading goes on`(
    block: String, words: String
  ) throws {
    let marked = MarkedText("[A]: a \(block)\n\n[B]: b")
    let map = ArgumentMap(parsing: SourceText(marked.text))
    #expect(map.statement(titled: "B") != nil)
    #expect(map.statements[0].metadata.isEmpty)
    #expect(map.diagnostics.map(\.id) == ["invalid-data"])
    let finding = try #require(map.diagnostics.first)
    #expect(finding.message.text.hasPrefix(words), "\(finding.message)")
    #expect(finding.range.lowerBound == marked.offsets["1️⃣"])
    #expect(!finding.range.isEmpty)
  }

  @Test func `faulty front matter is reported with its line and key`() throws {
    let marked = MarkedText("===\ntitle: Tram1️⃣: yes or no?\nauthor: Ann\n===\n\n[A]: a")
    let map = ArgumentMap(parsing: SourceText(marked.text))
    #expect(map.statements.count == 1)
    let finding = try #require(map.diagnostics.first)
    #expect(finding.message.text.hasPrefix("the value of 'title' has a ':' inside;"))
    #expect(finding.range.lowerBound == marked.offsets["1️⃣"])
  }

  @Test func `a key that occurs twice shows where it stands first`() throws {
    let marked = MarkedText("[A]: a {b: {c: 1}, 1️⃣c: 2, c: 3}")
    let map = ArgumentMap(parsing: SourceText(marked.text))
    let note = try #require(map.diagnostics.first?.notes.first)
    #expect(note.range.lowerBound == marked.offsets["1️⃣"])
  }

  @Test(arguments: ["{a:1, b: 2}", "{\na:1\nb: 2\n}", "{x: {a:1}}"])
  func `a blank is put behind a colon that lacks one`(block: String) throws {
    let text = "[A]: a \(block)"
    let fixes = ArgumentMap(parsing: SourceText(text)).diagnostics.flatMap(\.fixes)
    let fix = try #require(fixes.first)
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(fix.range.bounds, with: Array(fix.replacement.utf8))
    let repaired = ArgumentMap(parsing: SourceText(String(decoding: bytes, as: UTF8.self)))
    #expect(repaired.diagnostics.isEmpty)
  }

  @Test func `a control character in data is one finding`() {
    #expect(findings("{a: \u{7}}").map { $0.suffix(9) } == ["delete it"])
  }

  @Test func `the same faulty block is reported at each place`() {
    let map = ArgumentMap(parsing: SourceText("[A]: a {k:1}\n\n[B]: b {k:1}"))
    #expect(map.diagnostics.map(\.range.lowerBound) == [8, 22])
  }

  @Test func `deep nesting, many values, many aliases and large blocks meet their limits`() {
    let deep = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
    #expect(findings("{a: \(deep)}").first?.contains("more than 100 levels") == true)
    let deeper = String(repeating: "[", count: 1_000_000)
    #expect(findings("{a: \(deeper)\(deeper.replacing("[", with: "]"))}").count == 1)
    let many = (0...10_000).map(String.init).joined(separator: ",")
    #expect(findings("{a: [\(many)]}").first?.contains("more than 10000 values") == true)
    let aliases = Array(repeating: "*x", count: 17).joined(separator: ", ")
    #expect(findings("{a: &x 1, b: [\(aliases)]}").first?.contains("17 aliases") == true)
    let large = String(repeating: "x", count: 1 << 20)
    #expect(findings("{a: \(large)}").first?.contains("bytes, at most") == true)
  }

  @Test func `aliases that repeat each other do not multiply without end`() {
    var yaml = "a0: &a0 [x, x, x, x, x, x, x, x]\n"
    for level in 1...15 { yaml += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    #expect(findings("{\n\(yaml)}").first?.contains("aliases") == true)
  }

  @Test func `data of several occurrences is merged, sequences by index`() {
    let map = ArgumentMap(
      parsing: SourceText("[A]: a {l: [1, 2, 3], m: {x: 1}}\n\n[A] {l: [9], m: {y: 2}, n: null}"))
    #expect(
      map.statements[0].metadata == [
        "l": .sequence([.integer(9), .integer(2), .integer(3)]),
        "m": .mapping(["x": .integer(1), "y": .integer(2)]), "n": .null,
      ])
  }

  @Test(arguments: [
    ("{\n  source:\n    quote: \"one,\n      two\"\n}", ["source", "quote"], "one, two"),
    ("{\n  note: |\n    first,\n    second\n}", ["note"], "first,\nsecond\n"),
    ("{\n  \"a\": x\n  \"b\": y\n}", ["b"], "y"),
  ])
  func `block YAML may have commas at line ends and quoted keys`(
    block: String, path: [String], text: String
  ) {
    #expect(findings(block) == [])
    let value = path.reduce(MetadataValue.mapping(data(block))) { $0.mapping?[$1] ?? .null }
    #expect(value.string == text)
  }

  @Test(arguments: ["016", "2020.10", "12345678901234567890123", "0x1F", "1e3", "True", "+5"])
  func `numbers and truth values are kept as they are written`(text: String) {
    let value = data("{k: \(text)}")["k"]
    #expect(value?.scalarText == text)
    #expect(value?.string == nil)
  }

  @Test func `a label with a leading zero is found as it is written`() {
    let map = ArgumentMap(parsing: SourceText("<A>\n\n(016) p\n(17) q\n-- {uses: [016]} --\n(2) c"))
    #expect(map.inferences.map(\.inputs) == [[0]])
  }

  @Test(arguments: ["\n", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{2029}"])
  func `keys are found behind every line break of YAML`(lineBreak: String) throws {
    let text = SourceText("[A]: a {x: 'é\(lineBreak) ü', key: 1}")
    let map = ArgumentMap(parsing: text)
    let entry = try #require(map.statements[0].metadata.entry("key"))
    #expect(text.string(in: entry.range) == "key")
  }

  @Test func `keys behind an alias know where they are written`() throws {
    let text = SourceText("[A]: a {x: &x {y: 1}, z: *x, last: 1}")
    let metadata = ArgumentMap(parsing: text).statements[0].metadata
    let inner = try #require(metadata["z"]?.mapping?.entry("y"))
    #expect(text.string(in: inner.range) == "y")
    let last = try #require(metadata.entry("last"))
    #expect(text.string(in: last.range) == "last")
  }

  @Test(arguments: ["{\nk: \"TEXT\"\n}", "{\nk: |\n  TEXT\n}", "{\nk: TEXT\n}"])
  func `words behind asterisks and ampersands in a text are no aliases`(block: String) {
    let text = "one &word & more," + String(repeating: " *words and *word *", count: 17)
    let data = data(block.replacing("TEXT", with: text))
    #expect(data["k"]?.string?.hasPrefix(text) == true)
  }

  @Test func `what occurrences say under one key is merged in their order`() {
    let map = ArgumentMap(
      parsing: SourceText(
        """
        [A]: a {m: {x: 1}, l: [1, {x: 1}], n: {x: 1}}

        [A] {m: 2, l: [~, {y: 2}], n: ~}

        [A] {m: {y: 3}, l: [3], n: {y: 3}}
        """))
    #expect(
      map.statements[0].metadata == [
        "m": .mapping(["y": .integer(3)]),
        "l": .sequence([.integer(3), .mapping(["x": .integer(1), "y": .integer(2)])]),
        "n": .mapping(["y": .integer(3)]),
      ])
  }

  @Test func `keys are told apart by their bytes`() {
    let map = ArgumentMap(parsing: SourceText("[A]: a {\u{E9}: 1}\n\n[A] {e\u{301}: 2}"))
    let metadata = map.statements[0].metadata
    #expect(metadata.entries.count == 2)
    #expect(metadata["\u{E9}"]?.integer == 1)
    #expect(metadata["e\u{301}"]?.integer == 2)
  }

  @Test(arguments: [("x", 0), ("[x, {quote: q}]", 1), ("[[]]", 0)])
  func `a source that is no mapping is reported`(source: String, anchors: Int) {
    #expect(
      findings("{source: \(source)}").map { $0.prefix(20) } == ["1:9 invalid-source: "])
    let map = ArgumentMap(parsing: SourceText("[A]: a {source: \(source)}"))
    #expect(map.anchors.count == anchors)
  }

  @Test(arguments: [
    ("", Diagnostic.Severity.note),
    ("===\nargmap: {sources: {x: {file: x.txt}}}\n===\n\n", .warning),
  ])
  func `words for a source are a warning where sources are declared`(
    frontMatter: String, severity: Diagnostic.Severity
  ) {
    let map = ArgumentMap(parsing: SourceText("\(frontMatter)[A]: a {source: x}"))
    #expect(map.diagnostics.map(\.severity) == [severity])
  }

  @Test(arguments: ["{quote: q}", "[{quote: q}]", "[]", "~"])
  func `a source of mappings is not reported`(source: String) {
    #expect(findings("{source: \(source)}") == [])
  }

  @Test(arguments: RuleDescription.readingRules)
  func `the examples of the rules of reading behave as documented`(rule: RuleDescription) {
    func ids(_ text: String) -> [Diagnostic.ID] {
      ArgumentMap(parsing: SourceText(text)).diagnostics.map(\.id)
    }
    #expect(ids(rule.objectionable) == [rule.id])
    #expect(ids(rule.accepted) == [])
  }
}
