import ArgMapSyntax
import ArgMapTestSupport

extension Fault {
  static let attacks: [Fault] = [
    Fault("self-attack", "a claim against itself") { map, random in
      guard let claim = map.claims.pick(&random) else { return false }
      map.insert("\(claim.name)\n  - 1️⃣\(claim.name)", &random)
      return true
    },
    Fault("self-attack", "an argument against itself") { map, random in
      guard !map.sketches.isEmpty else { return false }
      let sketch = random.pick(map.sketches)
      map.insert("\(sketch.name)\n  -> 1️⃣\(sketch.name)", &random)
      return true
    },
    Fault("self-attack", "an argument against its own premise") { map, random in
      guard !map.isStrict, let claim = map.claims.pick(&random, where: \.isPremise),
        let index = map.structures(where: {
          $0.lines.contains { $0.words.hasPrefix(claim.name) && $0.step == nil }
        }).first
      else { return false }
      map.insert("\(claim.name)\n  - 1️⃣\(map[structure: index].name)", &random)
      return true
    },
    Fault("undercut-on-statement", "an undercut of a claim") { map, random in
      guard let claim = map.claims.pick(&random) else { return false }
      map.insert("\(claim.name)\n  _ 1️⃣<Doubt>: There is room for doubt.", &random)
      return true
    },
    Fault("undercut-without-step", "an undercut of a sketch") { map, random in
      guard !map.sketches.isEmpty, 2 * map.structures().count >= map.argumentCount else {
        return false
      }
      map.insert(
        "\(random.pick(map.sketches).name)\n  _ 1️⃣[Doubt]: There is room for doubt.", &random)
      return true
    },
    Fault("ambiguous-undercut", "an undercut of an argument with two steps") { map, random in
      let candidates = map.structures { $0.steps.count == 2 }
      guard !candidates.isEmpty else { return false }
      let structure = map[structure: random.pick(candidates)]
      map.insert("\(structure.name)\n  _ 1️⃣<Doubt>: There is room for doubt.", &random)
      return true
    },
    Fault("attack-on-own-support", "an objection inside the case that it hits") { map, random in
      let sketches = map.sketches.filter { sketch in
        guard sketch.isSupport, let next = map.claim(sketch.claim)?.supports, next.count == 1 else {
          return false
        }
        return next[0] != map.claims[0].title
      }
      guard !sketches.isEmpty else { return false }
      let sketch = random.pick(sketches)
      guard let target = map.claim(sketch.claim)?.supports.first else { return false }
      map.insert("[\(target)]\n  - 1️⃣\(sketch.name)", &random)
      return true
    },
    Fault("equivalent-and-contrary", "a claim that is contrary to what it entails") { map, random in
      guard map.isStrict, let (claim, next) = map.pickTwoHops(&random) else { return false }
      map.insert("[\(next.supports[0])]\n  - 1️⃣\(claim.name)", &random)
      return true
    },
  ]
}

extension CleanMap {
  /// The number of all arguments, objections included.
  fileprivate var argumentCount: Int {
    Set(text.matches(of: #/<[A-Z][a-z ]+>/#).map(\.output)).count
  }
}
