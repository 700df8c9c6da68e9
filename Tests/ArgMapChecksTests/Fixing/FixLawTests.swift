import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import ArgMapTestSupport
import Testing

/// What holds when all fixes that are offered are applied, as `argmap check --fix` does it: nothing is
/// found that was not found before, nothing is left to be fixed, and the rest of the text is kept.
@Suite struct FixLawTests {
  @Test(arguments: Fault.all, [false, true])
  func `the laws hold for one planted fault`(fault: Fault, includingUnsafe: Bool) {
    for (seed, clean) in CleanMapMaker.maps.enumerated().reversed() {
      var random = SplitMix(seed: UInt64(seed))
      var map = clean
      guard fault.plant(&map, &random) else { continue }
      return expectLaws(map, [fault], includingUnsafe, "seed \(seed)")
    }
    Issue.record("there is no place for the fault")
  }

  @Test(arguments: [false, true])
  func `the laws hold for several planted faults`(includingUnsafe: Bool) {
    for (seed, clean) in CleanMapMaker.maps.prefix(50).enumerated() {
      var random = SplitMix(seed: UInt64(seed))
      var map = clean
      var faults: [Fault] = []
      for _ in 0..<2 + random.next(4) {
        let fault = random.pick(Fault.all)
        let before = map
        if fault.plant(&map, &random) { faults.append(fault) } else { map = before }
      }
      expectLaws(map, faults, includingUnsafe, "seed \(seed), \(faults.map(\.name))")
    }
  }

  private func expectLaws(
    _ map: CleanMap, _ faults: [Fault], _ includingUnsafe: Bool, _ name: String
  ) {
    let levels = RuleLevels(levels: Dictionary(faults.map { ($0.rule, .warning) }) { $1 })
    let text = SourceText(
      name: "map.argdown", bytes: CleanMap.bytes(of: MarkedText(map.text).text))
    let planted = Set(faults.map(\.rule))
    let objection = objectionToFixes(
      in: text, includingUnsafe: includingUnsafe, expecting: faults.count > 1 ? planted : []
    ) {
      map.check($0, levels)
    }
    if let objection {
      Issue.record("\(name): \(objection)\n\(String(decoding: text.bytes, as: UTF8.self))")
    }
  }
}

/// Applies all fixes of a text, and says what does not hold then.
///
/// - Parameters:
///   - text: The text.
///   - includingUnsafe: Whether fixes are applied too that may change what is meant.
///   - expected: The findings that others may have hidden.
///   - check: Checks a text.
/// - Returns: What does not hold; nil if all is well.
func objectionToFixes(
  in text: SourceText, includingUnsafe: Bool, expecting expected: Set<Diagnostic.ID> = [],
  check: (SourceText) -> CheckedText
) -> String? {
  let first = check(text)
  var checked = first
  var text = text
  var fixed: Set<Diagnostic.ID> = []
  for round in 0... {
    let offers = checked.findings.filter { finding in
      !finding.fixes.isEmpty && (includingUnsafe || finding.fixes.allSatisfy(\.isSafe))
    }
    let texts = FixedText.texts(fixing: [checked], includingUnsafe: includingUnsafe)
    guard let next = texts.first else {
      guard let left = offers.first else { break }
      return "\(left.id) still has fixes: \(left.message)"
    }
    guard round < 10 else { return "fixes without an end, such as those of \(offers.map(\.id))" }
    guard next.bytes != text.bytes else { return "fixes that change nothing: \(offers.map(\.id))" }
    guard keepsRest(of: text, next.bytes, offers.flatMap(\.fixes).map(\.range.bounds)) else {
      return "more is changed than by the fixes of \(offers.map(\.message))"
    }
    fixed.formUnion(offers.map(\.id))
    text = SourceText(name: text.name, bytes: next.bytes)
    checked = check(text)
  }
  var known: [String: Int] = [:]
  for finding in first.findings { known["\(finding.id) \(finding.message)", default: 0] += 1 }
  for finding in checked.findings {
    let name = "\(finding.id) \(finding.message)"
    known[name, default: 0] -= 1
    if known[name, default: 0] < 0, !expected.contains(finding.id) {
      return
        "new after the fixes of \(fixed.sorted()): \(name)\nin \(String(decoding: text.bytes, as: UTF8.self))\ninstead of"
    }
  }
  return nil
}

/// Whether what is outside some ranges of a text is still there, in the same order.
private func keepsRest(of text: SourceText, _ fixed: [UInt8], _ ranges: [Range<Int>]) -> Bool {
  var kept: [ArraySlice<UInt8>] = []
  var end = 0
  for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
    if range.lowerBound >= end { kept.append(text.bytes[end..<range.lowerBound]) }
    end = max(end, range.upperBound)
  }
  let last = text.bytes[end...]
  guard let first = kept.first, fixed.starts(with: first), fixed.count >= first.count + last.count,
    fixed.suffix(last.count) == last
  else { return false }
  var rest = fixed[first.count..<(fixed.count - last.count)]
  for stretch in kept.dropFirst() where !stretch.isEmpty {
    guard let place = rest.firstRange(of: stretch) else { return false }
    rest = rest[place.upperBound...]
  }
  return true
}
