import ArgMapExchange
import ArgMapModel
import ArgMapSyntax
import ArgMapTestSupport
import Foundation
import Testing

@Suite struct ArgdownTextTests {
  private func read(_ text: String) -> ArgumentMap { ArgumentMap(parsing: SourceText(text)) }

  private func write(_ text: String) -> String {
    String(decoding: ArgdownText(read(text)).bytes, as: UTF8.self)
  }

  /// Expects that a text, read, written and read again, is the same map, that writing that map gives
  /// the same text, and that the formatter has nothing to change in it but numbers.
  private func expectSameMap(
    _ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let map = read(text)
    let written = ArgdownText(map)
    // Of what is faulty something is kept, perhaps in a place that has no spelling.
    guard !map.diagnostics.contains(where: { $0.severity == .error }) else { return }
    // A mark that is never closed is a character, which no escape can put behind a closing mark.
    if map.diagnostics.contains(where: { $0.id == "unclosed-emphasis" }), !written.losses.isEmpty {
      return
    }
    let again = ArgumentMap(parsing: SourceText(name: "<written>", bytes: written.bytes))
    // Titles in what cannot be read keep their numbers from made-up titles.
    let keepsNumbers = map.diagnostics.isEmpty
    let differences = MapDescription(again, keepsNumbers: keepsNumbers)
      .differences(from: MapDescription(map, keepsNumbers: keepsNumbers))
    let shown = String(decoding: written.bytes, as: UTF8.self)
    #expect(
      differences.isEmpty,
      "\n\(differences.joined(separator: "\n"))\nread\n\(text)\nwritten\n\(shown)",
      sourceLocation: sourceLocation)
    #expect(written.losses.isEmpty, sourceLocation: sourceLocation)
    #expect(
      String(decoding: ArgdownText(again).bytes, as: UTF8.self) == shown,
      sourceLocation: sourceLocation)
    guard map.diagnostics.isEmpty else { return }
    if map.hasNumbersInOrder {
      let formatted = SyntaxTree(parsing: again.text).formatted()
      #expect(
        String(decoding: formatted, as: UTF8.self) == shown, sourceLocation: sourceLocation)
    }
    #expect(
      again.diagnostics.isEmpty, "\(again.diagnostics.map(\.message))",
      sourceLocation: sourceLocation)
  }

  @Test func `a statement without a title in several steps is lost, and that is said`() {
    let map = read(
      "===\nmodel: {explodeArguments: true}\n===\n\n<A>\n\n(1) p\n----\n(2) m\n----\n(3) c")
    #expect(
      ArgdownText(map).losses == [
        "that \u{201C}m\u{201D}, which has no title, is one statement in 2 places"
      ])
  }

  @Test(arguments: ConformanceCase.all.filter { !$0.isExploded })
  func `a case of the conformance table is the same map when written`(example: ConformanceCase) {
    expectSameMap(example.input)
  }

  @Test(arguments: ["car-free-old-town", "us-russia-alliance"])
  func `a map of the repository is the same map when written`(name: String) throws {
    expectSameMap(try String(contentsOf: RepositoryMaps.url(of: name), encoding: .utf8))
  }

  @Test(arguments: Array(0..<300))
  func `whatever the text, the map is the same when written`(seed: Int) {
    expectSameMap(RandomArgdown(seed: seed, isFaulty: seed % 2 == 0).text)
  }

  @Test func `a map is laid out as people write it`() {
    let written = """
      ===
      title: Tram
      model:
        mode: strict
        removeTagsFromText: true
      argmap:
        thesis: [Tram, Cost]
        sources:
          report:
            title: "Trams: a report"
            date: 2025
      ===

      Some words about it.

      [Tram]: The tram should be built, because a town of this size needs a way to move people that does
      not stand in the way of everybody else. #thesis {source: {in: report, quote: "it … trams"}}
        + <Time>
        - [Cost]: It costs too much.
          <_ They saved for it. #basic
        >< [Bus]

      * [Cost]
      * <Time>
        +> [Rail]

      # Time #pro {isGroup: true}

      <Time>: Commuters would save *much* time.

      (1) [Fast]: The tram is faster than the bus. #basic #implicit
        {role: means, source: {in: report, quote: "the tram … faster than any bus",
          speaker: Town of Lindenhaven}}
      (2) What is faster saves time.
      -- practical-reasoning, non-trivial {uses: [1, 2], answers: {other-goals: waived,
        best: "None is known."}} --
        <_ [Strike]: Drivers strike.
      (4) [Saved]: Commuters save time.
        +> [Rail]
      ----
      (5) [Tram]

      """
    let read = """
      === {title: Tram, model: {mode: strict, removeTagsFromText: true}, argmap: {
        thesis: [Tram, Cost], sources: {report: {title: "Trams: a report", date: 2025}}}} ===
      Some words
      about it.

      [Tram]: The tram should be built, because a town of this size
      needs a way to move people that does not stand in the way of everybody else. #thesis
      {source: {in: report, quote: "it … trams"}}
        <+ <Time>
        - [Cost]: It costs too much. // really?
              <_ They saved for it.
                 #basic
        >< [Bus]

      1. [Cost]
      2. <Time>
           +> [Rail]

      # Time #pro {isGroup: true}

      <Time>: Commuters would save _much_ time.

      (1) [Fast]: The tram is faster than the bus. #basic #implicit {
        role: means
        source: {in: report, quote: "the tram … faster than any bus", speaker: Town of Lindenhaven}
      }
      (2) What is faster saves time.
      --
      practical-reasoning, non-trivial
      {uses: [1, 2], answers: {other-goals: waived, best: "None is known."}}
      --
        _ [Strike]: Drivers strike.
      (4) [Saved]: Commuters save time.
        +> [Rail]
      ------
      (5) [Tram]
      """
    #expect(write(read) == written)
    expectSameMap(read)
    expectSameMap(written)
  }

  @Test(arguments: [
    ##"\# \* \_ \[x\] \<y\> \{z\} \\"##: ##"# * _ \[x] \<y> \{z} \\"##,
    #"a\*b c\_d \*\*e"#: #"a\*b c\_d \*\*e"#,
    "2 * 3 ** 4 _ 5": "2 * 3 ** 4 _ 5",
    "e.g. the U.S. at 3:30:15": "e.g. the U.S. at 3:30:15",
    #"p \.v. q \:heart:"#: #"p \.v. q \:heart:"#,
    "p .v. q :heart:": "p ∨ q ❤",
    "see http://x.org/a_b//c": "see http://x.org/a_b//c",
    "see http://x.org/a_b, or": #"see http://x.org/a\_b, or"#,
    #"and\/\/or /\* x \*/"#: #"and\//or \/* x \*/"#,
    "@[B], @<C> and [w](http://x.org)": "@[B], @<C> and [w](http://x.org)",
    "__b _i_ b__ *_i **b** i_*": "**b _i_ b** *_i **b** i_*",
    "_*#t* x_ #t*x*": "_*#t* x_ #t*x*",
    #"a\  b"#: #"a \ b"#,
  ])
  func `what looks like syntax is escaped, and markup gets its marks`(
    written: String, expected: String
  ) {
    #expect(write("[A]: x \(written).\n") == "[A]: x \(expected).\n")
    expectSameMap("[A]: x \(written).\n")
  }

  @Test(arguments: [
    #"\- a"#, #"\+ a"#, #"\(1) a"#, #"2019\. a"#, #"\* a"#, #"\_ a"#, ##"\# a"##, #"\=== a"#,
    #"\<- a"#, #"\[T]: a"#, #"\ a"#, "2019 a", "(a) a", "> a", "=== a",
  ])
  func `the start of a block never begins something else`(text: String) {
    let first = text == "=== a" ? "x\n\n" : ""
    #expect(write("\(first)\(text)\n") == "\(first)\(text)\n")
  }

  @Test(arguments: ["-", "+", "1.", "(1)", "*", "_", "#"])
  func `a line is not broken before what would begin something else`(mark: String) {
    let words = String(repeating: "word ", count: 19)
    let text = "[A]: \(words)x \(mark) y\n"
    expectSameMap(text)
    #expect(write(text).split(separator: "\n").allSatisfy { !$0.hasPrefix(mark) })
  }

  @Test(arguments: [
    #"{a: "]: b"}"#, #"{a: ">: b"}"#, "{k: null, l: [], m: {}}",
    #"{"a\nb": "c\td", "é": "\u2028"}"#,
    "{a: 1, b: 2.50, c: 1e3, d: .inf, e: 0x1F, f: true, g: 2020-10-01}",
    #"{a: "1", b: "true", c: "null", d: "~", e: "", f: "- x", g: "a: b", h: "a #b", i: "{"}"#,
    #"{a: "don't", b: "'x'", c: "\"", d: "x,y", e: "[z]", f: "=== x", g: " y ", h: "a  b"}"#,
    #"{? a long key : x, isCanonical: true}"#, "{a: [[1, {b: [c]}], [[]]]}",
  ])
  func `data of any kind is the same when written`(data: String) {
    expectSameMap("[A]: a \(data)\n\n[A] \(data)\n\n<B> \(data)\n\n# S \(data)\n")
    expectSameMap("===\n\(data.dropFirst().dropLast().replacing("===", with: "=="))\n===\n\na\n")
  }

  @Test func `settings from elsewhere that change what the text means are written`() {
    let settings: Metadata = ["model": .mapping(["removeTagsFromText": .bool(true)])]
    let map = ArgumentMap(
      parsing: SourceText("===\ntitle: T\n===\n\n[A]: a #t\n"), configuration: settings)
    let written = String(decoding: ArgdownText(map).bytes, as: UTF8.self)
    #expect(
      written == "===\ntitle: T\nmodel:\n  removeTagsFromText: true\n===\n\n[A]: a #t\n")
  }

  @Test(.timeLimit(.minutes(20)))
  func `relations may be nested and texts be long`() {
    var text = "[A0]: a\n"
    for depth in 1...500 { text += String(repeating: " ", count: depth) + "+ [A\(depth)]\n" }
    expectSameMap(text)
    expectSameMap("[A]: " + String(repeating: "x.y:z *a _b_* @[A] #t ", count: 2_000) + "\n")
    expectSameMap("[A]: " + String(repeating: "..", count: 20_000) + "\n")
  }
}

extension ArgumentMap {
  /// Whether the formatter would leave the numbers of all lines as they are.
  fileprivate var hasNumbersInOrder: Bool {
    arguments.allSatisfy { argument in
      (argument.structure?.lines ?? []).enumerated().allSatisfy { $1.label == "\($0 + 1)" }
    }
  }
}
