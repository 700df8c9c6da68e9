import ArgMapModel
import ArgMapSyntax
import Testing

@testable import ArgMapChecks

@Suite struct StatementWordsTests {
  @Test(
    arguments: [
      "Traffic noise harms the residents' sleep.", "NOISE-free cars, don't they?",
      "Cost: 5 % of $3 < 4 ^ 2 + x = y", "Der Bürgerrat – ÄUSSERST günstig", "日本語の文です。",
      "e\u{301}le\u{300}ve İstanbul ﬁn",
      "a  b\tc #tag @[Other] d **bold** [link](https://a.example)",
      "😀 1990s' men's 's ss sss ssss", "---", "caf\u{FFFD}é \u{0} z",
    ])
  func `words are those of the normalised text, whatever is written`(text: String) throws {
    let map = ArgumentMap(parsing: SourceText(name: "map", "[T]: \(text)\n\n[Other]: o\n"))
    let statement = try #require(map.statement(titled: "T"))
    let expected = NormalizedText(statement.canonicalOccurrence).words.map { WordNumber($0) }
    #expect(StatementWords(map)[statement.id].map(\.number) == expected)
  }

  @Test func `the sum of key words is one for texts that have the same ones in any order`() throws {
    let map = ArgumentMap(
      parsing: SourceText(
        name: "map",
        """
        [A]: The noise of cars harms residents.

        [B]: Residents: cars' noise doesn't harm a resident.

        [C]: Cars harm the noise of residents not.

        [D]: Cars harms noises of resident.
        """))
    let words = StatementWords(map)
    let sums = map.statements.map { KeyWords.number(of: words[$0.id]) }
    #expect(sums[0] == sums[2] && sums[0] == sums[3])
    #expect(sums[0] != sums[1])
    for (statement, sum) in zip(map.statements, sums) {
      let exact = KeyWords(NormalizedText(statement.canonicalOccurrence)).words
      let summands = exact.map { WordNumber($0).summand }
      #expect(summands.reduce(0, &+) == sum)
    }
  }
}
