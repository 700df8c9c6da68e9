import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import ArgMapTestSupport
import Testing

/// Plants one fault at a time in maps that are clean, and expects that it is found where it is, and
/// that nothing else is.
@Suite struct FaultInjectionTests {
  /// How often each kind of fault is planted, in as many maps.
  private static let plantsPerFault = 6

  @Test func `nothing is found in clean maps`() {
    for (seed, map) in CleanMapMaker.maps.prefix(200).enumerated() {
      let found = findings(in: map.text, map)
      #expect(found.isEmpty, "seed \(seed): \(found.map(\.oneLine))\n\(map.text)")
    }
  }

  @Test func `clean maps are maps of some size, with everything in them`() {
    let maps = CleanMapMaker.maps.prefix(200)
    #expect(maps.map(\.claims.count).reduce(0, +) > 200 * 10)
    #expect(maps.contains { $0.claims.count > 40 })
    #expect(maps.contains { $0.isStrict })
    #expect(maps.map { $0.structures().count }.reduce(0, +) > 200 * 3)
  }

  @Test(arguments: Fault.all)
  func `a planted fault is found in its place, and nothing else is`(fault: Fault) {
    var plants = 0
    for (seed, clean) in CleanMapMaker.maps.enumerated() where plants < Self.plantsPerFault {
      var random = SplitMix(seed: UInt64(seed))
      var map = clean
      guard fault.plant(&map, &random) else { continue }
      plants += 1
      expect(fault, in: map, seed: seed)
    }
    #expect(plants == Self.plantsPerFault)
  }

  private func expect(_ fault: Fault, in map: CleanMap, seed: Int) {
    let marked = MarkedText(map.text)
    let found = newFindings(of: fault, in: marked.text, map, seed: seed)
    let report = "seed \(seed): \(found.map(\.oneLine))"
    guard found.map(\.id) == [fault.rule], let place = marked.offsets["1️⃣"] else {
      Issue.record("\(report)\n\(map.text)")
      return
    }
    let places = [found[0].range] + (fault.isFurtherPlace ? found[0].notes.map(\.range) : [])
    #expect(
      places.contains { $0.lowerBound == place }, "the place: \(report) \(place)\n\(map.text)")
  }

  /// What is found in a text that was not found before a fault was planted in it.
  private func newFindings(
    of fault: Fault, in text: String, _ map: CleanMap, seed: Int
  ) -> [Diagnostic] {
    let levels = RuleLevels(levels: [fault.rule: .warning])
    var found = findings(in: text, map, levels)
    // In clean maps the rules that run on request may have something to say.
    guard RuleDescription.onRequest.contains(fault.rule) else { return found }
    let clean = CleanMapMaker.maps[seed]
    for finding in findings(in: clean.text, clean, levels) {
      found.firstIndex { $0.fingerprint == finding.fingerprint }.map { _ = found.remove(at: $0) }
    }
    return found
  }

  private func findings(
    in text: String, _ map: CleanMap, _ levels: RuleLevels = RuleLevels()
  ) -> [Diagnostic] {
    map.check(SourceText(name: "map.argdown", bytes: CleanMap.bytes(of: text)), levels).findings
  }
}

extension RuleDescription {
  /// The rules that do not run unless somebody asks for them.
  fileprivate static let onRequest = Set(
    all.filter { !RuleLevels.standardProfiles.contains($0.profile) }.map(\.id))
}

extension Diagnostic {
  /// The finding in a line.
  fileprivate var oneLine: String {
    "\(severity.name)[\(id)] \(range.lowerBound): \(message.text)"
  }
}
