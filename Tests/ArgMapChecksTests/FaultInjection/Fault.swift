import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import ArgMapTestSupport
import Testing

/// One kind of fault, which can be planted in a clean map.
struct Fault: Sendable, CustomTestStringConvertible {
  /// What is done to the map.
  let name: String
  /// The rule that should find it.
  let rule: Diagnostic.ID
  /// Whether the place that is marked is one of the further places of the finding.
  var isFurtherPlace = false
  /// Plants the fault and marks the place with `1️⃣`; false if the map has no place for it.
  let plant: @Sendable (inout CleanMap, inout SplitMix) -> Bool

  init(
    _ rule: Diagnostic.ID, _ name: String, isFurtherPlace: Bool = false,
    plant: @escaping @Sendable (inout CleanMap, inout SplitMix) -> Bool
  ) {
    self.rule = rule
    self.name = name
    self.isFurtherPlace = isFurtherPlace
    self.plant = plant
  }

  var testDescription: String { "\(rule): \(name)" }
}

extension Fault {
  static let all =
    reading + references + support + steps + attacks + schemes + sources + wording + hygiene
    + silence

  /// A fault in a text of its own, in which `[?]` stands for a claim that is not basic.
  static func text(
    _ rule: Diagnostic.ID, _ name: String, isFurtherPlace: Bool = false, _ text: String
  ) -> Fault {
    Fault(rule, name, isFurtherPlace: isFurtherPlace) { $0.add(text, &$1) }
  }

  /// A fault in a reason for a claim.
  static func reason(_ rule: Diagnostic.ID, _ name: String, _ reason: String) -> Fault {
    text(rule, name, "[?]\n  + \(reason)")
  }
}

extension CleanMap {
  /// Adds a text in some place, in which `[?]` stands for a claim that is not basic.
  mutating func add(_ text: String, _ random: inout SplitMix) -> Bool {
    guard let claim = claims.pick(&random, where: { !$0.isBasic }) else { return false }
    insert(text.replacing("[?]", with: claim.name), &random)
    return true
  }
}

extension [CleanMap.Claim] {
  /// One of the claims that fit.
  func pick(
    _ random: inout SplitMix, where fits: (CleanMap.Claim) -> Bool = { _ in true }
  ) -> CleanMap.Claim? {
    let candidates = filter(fits)
    return candidates.isEmpty ? nil : random.pick(candidates)
  }
}

extension CleanMap {
  /// A claim that is written as the reason for one other, and that one, which is so too.
  func pickTwoHops(_ random: inout SplitMix) -> (first: Claim, second: Claim)? {
    func hop(from claim: Claim) -> Claim? {
      claim.isSupportWritten && claim.supports.count == 1 ? self.claim(claim.supports[0]) : nil
    }
    let first = claims.pick(&random) { claim in
      hop(from: claim).map { $0.isSupportWritten && $0.supports.count == 1 } == true
    }
    return first.flatMap { first in hop(from: first).map { (first, $0) } }
  }
}

extension String {
  /// The words with one letter in their middle left out.
  var misspelt: String {
    var letters = Array(self)
    letters.remove(at: letters.count / 2)
    return String(letters)
  }
}
