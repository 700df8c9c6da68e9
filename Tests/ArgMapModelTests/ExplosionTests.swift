import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct ExplosionTests {
  private func map(_ text: String) -> ArgumentMap {
    ArgumentMap(parsing: SourceText("===\nmodel: {explodeArguments: true}\n===\n\n" + text))
  }

  private func lines(_ title: String, in map: ArgumentMap) -> [String] {
    map.argument(titled: title)?.structure?.lines.map {
      "\($0.label) \($0.role == .premise ? "premise" : "conclusion") \(map[$0.statement].title)"
    } ?? []
  }

  static let chain = """
    <A>: d #t {k: 1}

    (1) [P]: p
    (2) [Q]: q
    ----
    (3) [M]: m
    (4) [R]: r
    -- {uses: [1, 3]} --
    (5) [N]: n
    ----
    (6) [C]: c {uses: [3, 5]}
    """

  @Test func `each step has the lines that it uses, and shares what is said of the argument`()
    throws
  {
    let map = map(Self.chain)
    #expect(map.diagnostics.isEmpty)
    #expect(map.arguments.map(\.title) == ["A - 1", "A - 2", "A - 3"])
    #expect(lines("A - 1", in: map) == ["1 premise P", "2 premise Q", "3 conclusion M"])
    #expect(lines("A - 2", in: map) == ["1 premise P", "3 premise M", "5 conclusion N"])
    #expect(lines("A - 3", in: map) == ["3 premise M", "5 premise N", "6 conclusion C"])
    for argument in map.arguments {
      #expect(argument.text == "d #t")
      #expect(argument.tags.map { map[$0].name } == ["t"])
      #expect(argument.metadata["k"]?.integer == 1)
    }
    for (index, inference) in map.inferences.enumerated() {
      #expect(inference.argument == map.arguments[index].id)
      #expect(inference.inputs == [0, 1])
      #expect(inference.conclusionLine == 2)
    }
  }

  @Test func `a line of several steps becomes as many, and uses are found anew`() throws {
    let map = map(Self.chain)
    let m = try #require(map.statement(titled: "M"))
    #expect(m.occurrences.map(\.role) == [.mainConclusion, .premise, .premise])
    #expect(m.uses == [.premise, .mainConclusion])
    #expect(map.statement(titled: "P")?.uses == [.premise])
    // Every line is an occurrence of its own, in the role that it has there.
    var seen: Set<[Int]> = []
    for line in map.arguments.compactMap(\.structure).flatMap(\.lines) {
      #expect(map[line.statement].occurrences[line.occurrence].role == line.role)
      #expect(seen.insert([line.statement.index, line.occurrence]).inserted)
    }
  }

  @Test func `a premise that no step draws on belongs to no argument`() {
    let map = map(Self.chain)
    #expect(map.statement(titled: "R")?.occurrences.map(\.role) == [.listItem])
    #expect(map.statement(titled: "R")?.uses == [])
  }

  @Test func `a text given later stays the one that counts`() {
    let map = map("(1) p\n----\n(2) [M]: early\n----\n(3) c\n\n[M]: late")
    #expect(map.statement(titled: "M")?.text == "late")
    #expect(
      map.statement(titled: "M")?.occurrences.map(\.role) == [.mainConclusion, .premise, .topLevel])
  }

  @Test func `what is said of the whole is said of the last step, undercuts stay where they were`()
  {
    let map = map(
      """
      <A>
        - <X>

      <A>

      (1) p
      ----
        <_ <U>
      (2) m
      ----
      (3) c

      <A>
        _ <V>
      """)
    let last = map.argument(titled: "A - 2")
    #expect(map.argument(titled: "A") == nil)
    #expect(
      map.relations.contains { $0.kind == .attack && $0.target == last.map { .argument($0.id) } })
    #expect(
      map.relations.filter { $0.kind == .undercut }.map(\.target)
        == [.inference(map.inferences[0].id), .inference(map.inferences[1].id)])
    #expect(map[map.inferences[0].argument].title == "A - 1")
    let ends = map.writtenRelations.flatMap { [$0.source, $0.target, $0.member] }
    #expect(ends.contains(.argument(last?.id ?? .init(99))))
  }

  @Test func `arguments of one step, and sketches, keep their names and places`() {
    let map = map("<S>: s\n\n<A>\n\n(1) p\n----\n(2) m\n----\n(3) c\n\n<B>\n\n(1) [M]\n----\n(2) d")
    #expect(map.arguments.map(\.title) == ["S", "A - 1", "A - 2", "B"])
    #expect(map.arguments.map(\.id.index) == [0, 1, 2, 3])
    #expect(map.inferences.map(\.argument.index) == [1, 2, 3])
  }

  @Test func `inputs are found by their printed numbers`() {
    let map = map("<A>\n\n(10) p\n(20) q\n----\n(30) m\n-- {uses: [10, 30]} --\n(40) c")
    #expect(lines("A - 2", in: map).map { $0.prefix(2) } == ["10", "30", "40"])
  }

  @Test(arguments: [
    "<A - 1>: taken", "<A - 2>", "[S]: s\n  + <A - 2>",
  ])
  func `an argument stays whole where the title of a step is taken`(other: String) {
    let map = map("<A>\n\n(1) p\n----\n(2) m\n----\n(3) c\n\n\(other)")
    #expect(map.diagnostics.map(\.id) == ["taken-step-title"])
    #expect(map.argument(titled: "A")?.structure?.lines.count == 3)
  }

  @Test(arguments: [
    "[9]", "[2, 5]", "[1, 3]", "{a: 1}", "~", "[1, two]",
  ])
  func `an argument stays whole where a step uses what does not stand above it`(uses: String) {
    let map = map("<A>\n\n(1) p\n----\n(2) m\n-- {uses: \(uses)} --\n(3) c\n----\n(5) d")
    #expect(map.diagnostics.map(\.id) == ["unknown-step-input"])
    #expect(map.argument(titled: "A")?.structure?.lines.count == 4)
  }
}
