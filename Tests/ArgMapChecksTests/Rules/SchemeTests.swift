import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import ArgMapTestSupport
import Testing

@Suite struct FaultySchemeFileTests {
  private static let map = """
    ===
    argmap: {1️⃣schemes: [house.yaml]}
    ===

    [Tram]: Build it.
    """

  @Test func `a file that is not there is reported where it is named`() {
    expectDiagnostics(
      of: FaultySchemeFile.self, in: Self.map,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "the file 'house.yaml' with schemes is not beside the map nor in a source folder")
      ])
  }

  @Test func `the faults of a file are shown in the file`() throws {
    let house = """
      schemes:
        - {id: pilot, premisses: [], premises: [{role: trial}], conclusion: {says: Go on.}}
      """
    expectDiagnostics(
      of: FaultySchemeFile.self, in: Self.map, sources: ["house.yaml": house],
      [
        ExpectedDiagnostic(
          "1️⃣",
          "the schemes of 'house.yaml' have 2 faults; write them in the form of the built-in catalogue"
        )
      ])
    let found = diagnostics(
      of: FaultySchemeFile.self, in: MarkedText(Self.map).text, sources: ["house.yaml": house])
    let notes = try #require(found.first).notes
    #expect(
      notes.map { $0.text?.string(in: $0.range) ?? "" } == ["premisses", "role"])
    #expect(notes.allSatisfy { $0.text?.name == "house.yaml" })
  }

  @Test func `schemes of the project are looked for like those of the map`() {
    let settings: Metadata = ["schemes": .sequence([.string("ours.yaml")])]
    let checker = MapChecker(rules: [FaultySchemeFile.self], settings: settings)
    let map = ArgumentMap(parsing: SourceText("[Tram]: Build it. {source: {file: a.txt}}"))
    #expect(checker.files(for: map) == ["a.txt", "ours.yaml"])
    #expect(
      checker.check(map, sources: SourceTexts(["ours.yaml": .absent])).findings.map(\.id)
        == ["faulty-scheme-file"])
  }

  @Test func `nothing is said of files that nobody looked for`() {
    let checker = MapChecker(rules: [FaultySchemeFile.self])
    let map = ArgumentMap(parsing: SourceText(MarkedText(Self.map).text))
    #expect(checker.check(map).findings.isEmpty)
  }
}
