import ArgMapExchange
import ArgMapModel
import ArgMapSyntax
import ArgMapTestSupport
import Foundation
import Testing

@Suite struct ArgdownJSONReadingTests {
  private func read(_ json: String) throws(JSONError) -> ArgdownJSON.Reading {
    try ArgdownJSON.read(SourceText(name: "map.json", json))
  }

  /// Expects that a map, written as JSON and read back, is the same.
  private func expectSameMap(
    _ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let map = ArgumentMap(parsing: SourceText(text))
    let json = ArgdownJSON().bytes(of: map)
    let reading = try ArgdownJSON.read(SourceText(name: "map.json", bytes: json))
    // What is faulty cannot be said in JSON, and a mark that is never closed cannot be escaped.
    guard !map.diagnostics.contains(where: { $0.severity > .note }) else { return }
    let differences = MapDescription(reading.map, .meaning, keepsNumbers: false)
      .differences(from: MapDescription(map, .meaning, keepsNumbers: false))
    let shown = String(decoding: reading.map.text.bytes, as: UTF8.self)
    #expect(
      differences.isEmpty,
      "\n\(differences.joined(separator: "\n"))\nread\n\(text)\nwritten\n\(shown)",
      sourceLocation: sourceLocation)
    #expect(reading.losses.isEmpty, sourceLocation: sourceLocation)
  }

  @Test(arguments: ConformanceCase.all.filter { !$0.isExploded })
  func `a case of the conformance table comes back from JSON`(example: ConformanceCase) throws {
    try expectSameMap(example.input)
  }

  @Test(arguments: Array(0..<150))
  func `whatever the text, the map comes back from JSON`(seed: Int) throws {
    try expectSameMap(RandomArgdown(seed: seed, isFaulty: false).text)
  }
}
