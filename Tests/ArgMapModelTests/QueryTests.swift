import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct QueryTests {
  private let map = ArgumentMap(
    parsing: SourceText(
      """
      ===
      model: {mode: strict}
      ===

      [Tram]: Build the tram.
        + <Time>
        - [Cost]: It costs too much.
        - <Noise>: It is loud.

      <Time>

      (1) [Fast]: The tram is fast.
      (2) Speed saves time.
      ----
        <_ <Stops>: It stops often.
      (3) Time is saved.
      (4) [Fast]
      ----
      (5) [Tram]

      [Moon]: The moon is far.
        + <Light>: Its light is weak.
      """))

  private func names(_ elements: [Element]) -> [String] { elements.map(map.name(of:)).sorted() }
  private func statement(_ title: String) throws -> Element {
    .statement(try #require(map.statement(titled: title)).id)
  }

  @Test func `a claim is backed by steps and arguments`() throws {
    #expect(
      names(map.supporters(of: try statement("Tram"))) == ["<Time>", "the step to (5) of <Time>"])
  }

  @Test func `rivals attack each other, and arguments and undercuts their targets`() throws {
    #expect(names(map.attackers(of: try statement("Tram"))) == ["<Noise>", "[Cost]"])
    #expect(names(map.attackers(of: try statement("Cost"))) == ["[Tram]"])
    #expect(names(map.attackers(of: .inference(.init(0)))) == ["<Stops>"])
  }

  @Test func `a claim rests on everything below it and not on itself`() throws {
    #expect(
      names(map.dependencies(of: try statement("Tram"))) == [
        "<Time>", "[Fast]", "the step to (3) of <Time>", "the step to (5) of <Time>",
        "“Speed saves time.”", "“Time is saved.”",
      ])
  }

  @Test func `what nothing joins are pieces of their own`() {
    let pieces = map.components().map { names($0) }
    #expect(pieces.count == 2)
    #expect(pieces.last == ["<Light>", "[Moon]"])
  }
}
