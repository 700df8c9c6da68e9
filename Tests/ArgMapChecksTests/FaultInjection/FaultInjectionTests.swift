import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import ArgMapTestSupport
import Testing

/// Plants one fault at a time in maps that are clean, and expects that it is found where it is, and
/// that nothing else is.
@Suite struct FaultInjectionTests {
  /// How often each kind of fault is planted, in as many maps.
  private static let plantsPerFault = 12

  @Test func `nothing is found in clean maps`() {
    for seed in 0..<200 {
      let map = CleanMapMaker.map(seed: UInt64(seed))
      let found = findings(in: map.text, map)
      #expect(found.isEmpty, "seed \(seed): \(found.map(\.oneLine))\n\(map.text)")
    }
  }

  @Test func `clean maps are maps of some size, with everything in them`() {
    let maps = (0..<200).map { CleanMapMaker.map(seed: UInt64($0)) }
    #expect(maps.map(\.claims.count).reduce(0, +) > 200 * 10)
    #expect(maps.contains { $0.claims.count > 40 })
    #expect(maps.contains { $0.isStrict })
    #expect(maps.map { $0.structures().count }.reduce(0, +) > 200 * 3)
  }

  @Test(arguments: Fault.all)
  func `a planted fault is found in its place, and nothing else is`(fault: Fault) {
    var plants = 0
    var seed: UInt64 = 1000
    while plants < Self.plantsPerFault, seed < 5000 {
      seed += 1
      var random = SplitMix(seed: seed)
      var map = CleanMapMaker.map(seed: seed)
      guard fault.plant(&map, &random) else { continue }
      plants += 1
      expect(fault, in: map, seed: seed)
    }
    #expect(plants == Self.plantsPerFault)
  }

  private func expect(_ fault: Fault, in map: CleanMap, seed: UInt64) {
    let marked = MarkedText(map.text)
    let found = findings(in: marked.text, map)
    let report = "seed \(seed): \(found.map(\.oneLine))"
    guard found.map(\.id) == [fault.rule], let place = marked.offsets["1️⃣"] else {
      Issue.record("\(report)\n\(map.text)")
      return
    }
    let places = [found[0].range] + (fault.isFurtherPlace ? found[0].notes.map(\.range) : [])
    #expect(
      places.contains { $0.lowerBound == place }, "the place: \(report) \(place)\n\(map.text)")
  }

  /// What is found in a text that cites the source of a map.
  private func findings(in text: String, _ clean: CleanMap) -> [Diagnostic] {
    let map = ArgumentMap(parsing: SourceText(name: "map.argdown", text))
    let source = clean.source.joined(separator: " ")
    let sources = SourceTexts(examples: [CleanMap.sourceFile: source], for: map)
    return MapChecker().check(map, sources: sources).findings
  }
}

extension Diagnostic {
  /// The finding in a line.
  fileprivate var oneLine: String {
    "\(severity.name)[\(id)] \(range.lowerBound): \(message.text)"
  }
}
