import ArgMapModel
import ArgMapSyntax
import Testing

/// What a faulty text is read as.
@Suite struct FaultyTextTests {
  /// A faulty text, and the statements and relations that are read from it.
  static let relations: [(String, String)] = [
    ("[A]: a\n+ [B]: b\n  - [C]: c\n+ [D]: d", "B +> A, C -> B, D +> A"),
    ("[A]: a\n    + [B]: b\n  + [C]: c\n  + [D]: d", "B +> A, C +> A, D +> A"),
    ("[A]: a\n\n  + [B]: b\n  + [C]: c", "B +> A, C +> A"),
    ("[A]: a\n  + [B]: b\n\n    - [C]: c\n\n  + [D]: d", "B +> A, C -> B, D +> A"),
    (
      "[A]: a\n  + [B]: b\n      - [C]: c\n\n    - [D]: d\n  + [E]: e",
      "B +> A, C -> B, D -> B, E +> A"
    ),
    ("# H\n  + [B]: b\n    - [C]: c\n  + [D]: d", "C -> B"),
    ("[A]: a\n[B]: b\n  + [C]: c", "C +> B"),
    ("[A]: a\n  + [B]: b\n[C]: c\n  + [D]: d", "B +> A, D +> C"),
    ("[A] : a\n  + [B]: b", "B +> A"),
    ("[A]: a\n  +\n[B]: b\n  + [C]: c", "B +> A, C +> A"),
    ("[A]: a\n  -- [B]: b\n    + [C]: c\n  + [D]: d", "B -> A, C +> B, D +> A"),
    ("* [A]: a\n+ [B]: b\n* [C]: c\n    + [D]: d", "B +> A, D +> C"),
    ("* [A]: a\n  * [B]: b\n      + [C]: c\n* [D]: d", "C +> B"),
    ("[A]: a {k: 1} more\n  + [B]: b", "B +> A"),
    ("[A] more\n  + [B]: b", "B +> A"),
  ]

  @Test(arguments: relations)
  func `relations are kept where they are most likely meant`(text: String, expected: String) {
    let map = ArgumentMap(parsing: SourceText(text))
    let found = map.writtenRelations.map { relation in
      let symbol = relation.kind == .support ? "+>" : "->"
      return "\(map.title(of: relation.source)) \(symbol) \(map.title(of: relation.target))"
    }
    #expect(found.sorted() == expected.split(separator: ", ").map(String.init))
    let titles = Set(map.statements.map(\.title))
    #expect(titles.isSuperset(of: ["A", "B", "C", "D"].filter { text.contains("[\($0)]") }))
  }

  /// Structures of `<A>` with a fault, and their lines.
  static let structures: [(String, String)] = [
    ("(1) p\n\n(2) q\n----\n(3) c", "p q > c"),
    ("(1) p\n(2) q\n\n----\n\n(3) c", "p q > c"),
    ("(1) p\n----\n(2) c\n\n----\n(3) d", "p > c > d"),
    ("(1) p\n(2) q\n\n   and r\n----\n(3) c", "p q and r > c"),
    ("(1) p\n---\n(2) c", "p > c"),
    ("(1) p\n--\n(2) c", "p > c"),
    ("(1) p\n-- rule\n(2) c", "p > c"),
    ("(1) p\n-\n(2) c", "p > c"),
    ("(1) p\n----\n----\n(2) c", "p > c"),
    ("(1) p\n----\nrule\n----\n(2) c", "p > c"),
    ("(1) p\n----\nSo c\n(3) q\n----\n(4) d", "p > So c q > d"),
    ("1) p\n(2) q\n----\n3) c", "p q > c"),
    ("(1) p\n+ [B]: b\n(2) q\n----\n(3) c", "p q > c"),
    ("(1) p\n* x\n* y\n----\n(2) c", "p * x * y > c"),
    ("(1) p\n---- so\n(2) c", "p > c"),
    ("(1) p\n---- (2) c", "p > c"),
    ("(1) p {a: 1} x\n----\n(2) c\n(3) d", "p > c"),
    ("(1) <B>\n----\n(2) c", "<B> > c"),
  ]

  @Test(arguments: structures)
  func `structures are kept as they are most likely meant`(text: String, expected: String) throws {
    for separator in text.hasPrefix("1)") ? ["\n\n"] : ["\n\n", "\n"] {
      let map = ArgumentMap(parsing: SourceText("<A>\(separator)\(text)"))
      let lines = try #require(map.argument(titled: "A")?.structure?.lines)
      let found = lines.map { line in
        let text = map[line.statement].text?.words ?? ""
        return line.inference == nil ? text : "> \(text)"
      }
      #expect(found.joined(separator: " ") == expected)
      #expect(map.arguments.count == 1 || text.contains("<B>"))
    }
  }

  @Test(arguments: [
    ("-- rule --\n\n(2) c", "rule"), ("--\nrule\n\n--\n(2) c", "rule"),
    ("-- rule, --\n(2) c", "rule"), ("-- a,\nb --\n(2) c", "a b"), ("-- a\nb --\n(2) c", "a b"),
    ("-- {uses: [1]} rule --\n(2) c", "rule"), ("-- rule -- {uses: [1]}\n(2) c", "rule"),
    ("-- rule {uses: [1]}\n(2) c", "rule"),
  ])
  func `rules and data of a faulty inference are kept`(inference: String, rules: String) throws {
    let map = ArgumentMap(parsing: SourceText("(1) p\n\(inference)"))
    #expect(map.diagnostics.count == 1)
    let found = try #require(map.inferences.first)
    #expect(found.rules.joined(separator: " ") == rules)
    #expect((found.metadata["uses"] != nil) == inference.contains("uses"))
  }

  @Test func `a malformed number is the number that it shows`() {
    let map = ArgumentMap(parsing: SourceText("1) p\n(2) q\n-- {uses: [1]} --\n((3) c"))
    #expect(map.arguments[0].structure?.lines.map(\.label) == ["1", "2", "3"])
    #expect(map.inferences.map(\.inputs) == [[0]])
  }

  @Test func `an attack on a step is read as the undercut that it is`() throws {
    let map = ArgumentMap(parsing: SourceText("(1) p\n----\n  - <U>: u\n  + [S]: s\n(2) c"))
    #expect(map.writtenRelations.map(\.kind) == [.undercut])
    #expect(map.writtenRelations.first?.target == map.inferences.first.map { .inference($0.id) })
    #expect(map.statement(titled: "S")?.text == "s")
  }

  @Test(arguments: [
    "(1) p\n----\n  <_ [U]: u\n\n[A]: a", "(1) p\n----\n(2) c\n----\n  <_ [U]: u",
    "<A>\n\n(1) p\n----\n(2) c\n\n<A>\n\n(1) p\n----\n  <_ [U]: u\n(2) d",
  ])
  func `what is said against a step without a conclusion is still said`(text: String) {
    let map = ArgumentMap(parsing: SourceText(text))
    #expect(map.statement(titled: "U")?.text == "u")
    #expect(map.diagnostics.count == 1)
  }

  @Test func `undercuts of two inferences in a row hit the first`() {
    let map = ArgumentMap(
      parsing: SourceText("(1) p\n----\n  <_ [U]: u\n----\n  <_ [V]: v\n(2) c"))
    #expect(map.inferences.count == 1)
    #expect(map.writtenRelations.map(\.target) == [.inference(.init(0)), .inference(.init(0))])
  }

  @Test func `data below a blank line belongs to the element above`() {
    let map = ArgumentMap(parsing: SourceText("[A]: a\n  + [B]: b\n\n{k: 1}"))
    #expect(map.statement(titled: "B")?.metadata["k"] == .integer(1))
  }

  @Test func `a title with a blank before its colon is the title without it`() throws {
    let text = SourceText("[A] : a\n\n<B>\t: b\n\n[A]")
    let map = ArgumentMap(parsing: text)
    #expect(map.statements.map(\.title) == ["A"])
    #expect(map.statement(titled: "A")?.text == "a")
    #expect(map.argument(titled: "B")?.text == "b")
    let range = try #require(map.statements.first?.occurrences.first?.titleRange)
    #expect(text.string(in: range) == "[A]")
  }

  @Test func `only the mark that is not closed is a character`() {
    let map = ArgumentMap(parsing: SourceText("[A]: **bold _text** and _more_"))
    let statement = map.statement(titled: "A")
    #expect(statement?.text == "bold _text and more")
    #expect(statement?.occurrences[0].markup.map(\.range) == [0..<10, 15..<19])
  }

  @Test func `a title of the kind that is made up is reported`() {
    let map = ArgumentMap(
      parsing: SourceText("Rain.\n\n[Untitled 1]: a\n\n<Untitled 7>: b\n\n[Untitled poem]: c"))
    #expect(map.diagnostics.map(\.id) == ["reserved-title", "reserved-title"])
    #expect(map.diagnostics.map(\.range.lowerBound) == [7, 24])
  }
}

extension ArgumentMap {
  fileprivate func title(of element: Element) -> String {
    switch element {
    case .statement(let id): self[id].title
    case .argument(let id): self[id].title
    case .inference: "step"
    }
  }
}

extension String {
  fileprivate var words: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
