import ArgMapSyntax
import ArgMapTestSupport

extension Fault {
  static let support: [Fault] =
    circles + [
      Fault("self-support", "a claim as a reason for itself") { map, random in
        guard let claim = map.claims.pick(&random) else { return false }
        map.insert("\(claim.name)\n  + 1️⃣\(claim.name)", &random)
        return true
      },
      Fault("self-support", "an argument as a reason for itself") { map, random in
        guard !map.sketches.isEmpty else { return false }
        let sketch = random.pick(map.sketches)
        map.insert("\(sketch.name)\n  +> 1️⃣\(sketch.name)", &random)
        return true
      },
      Fault("begging-the-question", "a premise that is the conclusion") { map, random in
        guard let (index, line) = map.plainPremise(&random) else { return false }
        map[structure: index].lines[line].words = "1️⃣[\(map[structure: index].claim)]"
        return true
      },
      Fault("unsupported-claim", "a starting point that is not marked") { map, random in
        guard let claim = map.claims.pick(&random, where: \.isBasic) else { return false }
        return map.replace(
          "\(claim.name): \(claim.text) #basic", with: "1️⃣\(claim.name): \(claim.text)")
      },
      Fault("unused-conclusion", "an argument for something nobody uses") { map, random in
        map.insert(
          "<Side issue>\n\n(1) The first reason.\n(2) The second one.\n----\n(3) 1️⃣A side issue.",
          &random)
        return true
      },
      Fault("unreachable-from-thesis", "a claim off the subject") { map, random in
        map.insert(
          "1️⃣[Side issue]: It has to do with nothing.\n  + <Side reason>: It is a reason for that.",
          &random)
        return true
      },
      Fault("support-and-attack", "a supporting argument that attacks as well") { map, random in
        let sketches = map.sketches.filter(\.isSupport)
        guard !sketches.isEmpty else { return false }
        let sketch = random.pick(sketches)
        map.blocks.append(.text("[\(sketch.claim)]\n  - 1️⃣\(sketch.name)"))
        return true
      },
      Fault("support-and-attack", "a supporting claim that attacks as well") { map, random in
        guard
          let claim = map.claims.pick(
            &random, where: { $0.isSupportWritten && $0.supports.count == 1 })
        else { return false }
        map.blocks.append(.text("[\(claim.supports[0])]\n  - 1️⃣\(claim.name)"))
        return true
      },
      Fault("support-and-attack", "an arrow for and another against a claim") { map, random in
        let candidates = map.structures(where: \.isDrawn)
        guard !candidates.isEmpty else { return false }
        let structure = map[structure: random.pick(candidates)]
        map.blocks.append(.text("[\(structure.claim)]\n  - 1️⃣\(structure.name)"))
        return true
      },
      Fault("sketch-contradicts-reconstruction", "an arrow against what is concluded") {
        map, random in
        let candidates = map.structures { !$0.isDrawn }
        guard !candidates.isEmpty else { return false }
        let structure = map[structure: random.pick(candidates)]
        map.insert("[\(structure.claim)]\n  - 1️⃣\(structure.name)", &random)
        return true
      },
      Fault("supported-basic", "a reason for what is marked as given") { map, random in
        guard let claim = map.claims.pick(&random, where: \.isBasic),
          map.replace("\(claim.name):", with: "1️⃣\(claim.name):")
        else { return false }
        map.insert("\(claim.name)\n  + <Hearsay>: Nobody doubts it.", &random)
        return true
      },
      Fault("supports-both-sides", "an argument for a claim and its opposite") { map, random in
        let sketches = map.sketches.filter { $0.isSupport && !$0.isSupported }
        guard !sketches.isEmpty else { return false }
        let sketch = random.pick(sketches)
        map.insert(
          "[\(sketch.claim)]\n  >< [Just not]: It is just not so.\n    + \(sketch.name)", &random)
        return map.replace("\(sketch.name):", with: "1️⃣\(sketch.name):")
      },
      Fault("duplicate-relation", "a relation that is written twice") { map, random in
        let sketches = map.sketches.filter(\.isSupport)
        guard !sketches.isEmpty else { return false }
        let sketch = random.pick(sketches)
        map.blocks.append(.text("\(sketch.name)\n  +> 1️⃣[\(sketch.claim)]"))
        return true
      },
      Fault("ungrounded-relation", "an arrow that the structure does not bear out") { map, random in
        let thesis = map.claims[0]
        let candidates = map.structures { structure in
          structure.claim != thesis.title
            && map.claim(structure.claim)?.supports.contains(thesis.title) == false
        }
        guard !candidates.isEmpty else { return false }
        map.insert("\(thesis.name)\n  + 1️⃣\(map[structure: random.pick(candidates)].name)", &random)
        return true
      },
      Fault("ungrounded-relation", "an attack that the structure does not bear out") {
        map, random in
        let candidates = map.structures()
        guard !candidates.isEmpty, let target = map.claims.pick(&random, where: \.isBasic) else {
          return false
        }
        let structure = map[structure: random.pick(candidates)]
        guard !structure.lines.contains(where: { $0.words.hasPrefix(target.name) }),
          !target.supports.contains(structure.claim)
        else { return false }
        map.insert("\(target.name)\n  - 1️⃣\(structure.name)", &random)
        return true
      },
    ]

  /// Circles of two to six claims, closed by an arrow or by an argument.
  ///
  /// In strict mode, two claims that entail each other are no circle but say the same.
  private static let circles: [Fault] = (2...6).flatMap { length in
    [
      Fault("circular-support", "\(length) claims in a circle that an arrow closes at the end") {
        guard let (first, last) = $0.chain(of: length, &$1), length > 2 || !$0.isStrict else {
          return false
        }
        $0.blocks.append(.text("\(first.name)\n  + 1️⃣\(last.name)"))
        return true
      },
      Fault(
        "circular-support", "\(length) claims in a circle that an arrow closes anywhere",
        isFurtherPlace: true
      ) {
        guard let (first, last) = $0.chain(of: length, &$1), length > 2 || !$0.isStrict else {
          return false
        }
        $0.insert("\(first.name)\n  <+ 1️⃣\(last.name)", &$1)
        return true
      },
      Fault("circular-support", "\(length) claims in a circle that an argument closes") {
        guard let (first, last) = $0.chain(of: length, &$1) else { return false }
        $0.blocks.append(
          .text(
            "<Closing>\n\n(1) \(last.name)\n(2) There is one more reason.\n----\n(3) 1️⃣\(first.name)"
          ))
        return true
      },
    ]
  }
}

extension CleanMap {
  /// The ends of a chain of claims of which each supports the next, the first one not basic.
  fileprivate func chain(
    of length: Int, _ random: inout SplitMix
  ) -> (first: Claim, last: Claim)? {
    var chains: [(first: Claim, last: Claim)] = []
    for first in claims where !first.isBasic {
      var last = first
      var count = 1
      while count < length, let next = last.supports.first.flatMap(claim(_:)) {
        last = next
        count += 1
      }
      if count == length { chains.append((first, last)) }
    }
    return chains.isEmpty ? nil : random.pick(chains)
  }

  /// A premise without a title.
  func plainPremise(
    _ random: inout SplitMix, where fits: (Structure) -> Bool = { _ in true }
  ) -> (index: Int, line: Int)? {
    var places: [(Int, Int)] = []
    for index in structures(where: fits) {
      let lines = self[structure: index].lines
      for line in lines.indices
      where lines[line].step == nil && lines[line].words.hasSuffix(".")
        && !lines[line].words.hasPrefix("[")
      { places.append((index, line)) }
    }
    return places.isEmpty ? nil : random.pick(places)
  }
}
