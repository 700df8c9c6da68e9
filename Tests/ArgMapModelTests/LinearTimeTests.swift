import ArgMapModel
import ArgMapSyntax
import Testing

/// Maps that would take minutes if the time grew with the square of their length.
@Suite(.timeLimit(.minutes(20))) struct LinearTimeTests {
  private func map(_ text: String) -> ArgumentMap { ArgumentMap(parsing: SourceText(text)) }

  @Test func `a statement may have any number of tags`() {
    let map = map("[A]: a " + (0..<50_000).map { "#t\($0) " }.joined())
    #expect(map.statements.first?.tags.count == 50_000)
  }

  @Test func `each occurrence of a statement may bring tags and data`() {
    let map = map((0..<20_000).map { "[A]: a #t\($0) {k\($0): v}\n\n" }.joined())
    #expect(map.statements.first?.tags.count == 20_000)
    #expect(map.statements.first?.metadata.entries.count == 20_000)
  }

  @Test func `an argument may have any number of premises and attackers`() {
    let count = 5_000
    let map = map(
      "<A>\n\n" + (0..<count).map { "(\($0)) [P\($0)]: p\n" }.joined() + "----\n(\(count)) c\n\n"
        + (0..<count).map { "[Q\($0)]: q\n  -> <A>\n  -> [P\(count - 1)]\n\n" }.joined())
    #expect(map.relations.count == count)
  }

  @Test func `the lines of an argument may all have one label`() {
    let map = map(
      "<A>\n\n" + String(repeating: "(1) p\n-- {uses: [1]} --\n", count: 5_000) + "(2) c")
    #expect(map.inferences.allSatisfy { $0.inputs == [0] })
  }

  @Test func `each occurrence of a statement may bring data for one mapping or list`() {
    let map = map((0..<20_000).map { "[A]: a {m: {k\($0): v}, l: [\($0)]}\n\n" }.joined())
    let metadata = map.statements.first?.metadata
    #expect(metadata?["m"]?.mapping?.entries.count == 20_000)
    #expect(metadata?["l"] == .sequence([.integer(19_999)]))
  }

  @Test func `a line of data may have any number of keys that are read`() {
    let filler = String(repeating: "x", count: 90)
    let map = map(
      "[A]: a {" + (0..<9_990).map { "k\($0)\(filler): v" }.joined(separator: ",") + "}")
    #expect(map.statements.first?.metadata.entries.last?.range.upperBound ?? 0 > 900_000)
  }

  @Test(arguments: [
    ("[A]: a\n\n", "  + [B]: b\n\n"), ("[A]: a\n", "    + [B]\n  + [C]\n+ [D]\n"),
    ("[A]: a\n", "[B]: b\n"), ("[A]: x ", "[B] "), ("[A]: ", "**a _b "), ("[A]: a ", "{k: 1 "),
    ("[A]: a\n\n", "{k: 1}\n\n"), ("* a\n", "  * b\n* c\n"), ("(1) p\n", "(2) q\n\n"),
    ("(1) p\n", "---\n(2) q\n"), ("(1) p\n", "----\ntext\n"), ("(1) p\n", "+ [B]\n(2) q\n"),
    ("(1) p\n", "* x\n"), ("(1) p\n", "–\n(2) q\n"), ("===\n", "a: 1\n"),
  ])
  func `a text may have any number of faults`(start: String, fault: String) {
    let text = SourceText(start + String(repeating: fault, count: 10_000) + "\n\n[Z]: z")
    #expect(!SyntaxTree(parsing: text).diagnostics.isEmpty)
  }

  @Test func `relations far to the right may be cut off any number of times`() {
    let levels = (1...800).map { String(repeating: " ", count: $0) + "+ [A\($0)]: a\n" }.joined()
    let cut = "\n" + String(repeating: " ", count: 700) + "+ [B]\n"
    let tree = SyntaxTree(
      parsing: SourceText("[A]: a\n" + levels + String(repeating: cut, count: 800)))
    #expect(tree.diagnostics.count == 800)
  }
}
