import ArgMapSyntax
import ArgMapTestSupport

extension Fault {
  private static let unknownTitle = "Nowhere to be found"

  static let references: [Fault] = [
    Fault("undefined-statement", "a title that nothing defines, under a claim") { map, random in
      guard let claim = map.claims.pick(&random, where: { !$0.isBasic }) else { return false }
      map.insert("\(claim.name)\n  + 1️⃣[\(unknownTitle)]", &random)
      return true
    },
    Fault("undefined-statement", "a misspelt title under a claim") { map, random in
      guard let claim = map.claims.pick(&random, where: { !$0.isBasic }),
        let meant = map.claims.pick(&random, where: \.isBasic)
      else { return false }
      map.insert("\(claim.name)\n  + 1️⃣[\(meant.title.misspelt)]", &random)
      return true
    },
    Fault("undefined-statement", "a misspelt title of a premise") { map, random in
      for index in map.structures() {
        let lines = map[structure: index].lines
        for line in lines.indices where lines[line].step == nil {
          guard let claim = map.claims.first(where: { lines[line].words == $0.name }),
            claim.isBasic
          else { continue }
          map[structure: index].lines[line].words = "1️⃣[\(claim.title.misspelt)]"
          return true
        }
      }
      return false
    },
    Fault("undefined-argument", "an argument that nothing describes") { map, random in
      guard let claim = map.claims.pick(&random, where: { !$0.isBasic }) else { return false }
      map.insert("\(claim.name)\n  + 1️⃣<\(unknownTitle)>", &random)
      return true
    },
    Fault("title-near-miss", "a second title that differs in a letter") { map, random in
      guard let claim = map.claims.pick(&random, where: { !$0.isBasic }),
        let other = map.claims.pick(&random, where: { $0.isBasic && $0.supports.count > 1 })
      else { return false }
      map.insert(
        "\(claim.name)\n  + 1️⃣[\(other.title.misspelt)]: This is a claim of its own. #basic",
        &random)
      return true
    },
    Fault("duplicate-title", "a second text that says something else") { map, random in
      guard let claim = map.claims.pick(&random) else { return false }
      map.blocks.append(.text("1️⃣\(claim.name): Quite another matter is meant here."))
      return true
    },
    Fault("duplicate-title", "a second description that says something else") { map, random in
      guard !map.sketches.isEmpty else { return false }
      let sketch = random.pick(map.sketches)
      map.blocks.append(.text("1️⃣\(sketch.name): Quite another matter is meant here."))
      return true
    },
    Fault("unknown-thesis", "a thesis that is no statement") { map, _ in
      map.theses.append("1️⃣\(unknownTitle)")
      return true
    },
    reason(
      "undefined-mention", "a mention of an argument that does not exist",
      "[Hearsay]: Nobody doubts it, see 1️⃣@<\(unknownTitle)>. #basic"),
    Fault("title-kind-clash", "an argument that is called like a claim") { map, random in
      guard let claim = map.claims.pick(&random, where: { !$0.isBasic }) else { return false }
      map.blocks.append(.text("\(claim.name)\n  + 1️⃣<\(claim.title)>: Nobody doubts it."))
      return true
    },
    reason(
      "unknown-data-key", "a misspelt key in data",
      "[Hearsay]: Nobody doubts it. #basic {1️⃣soruce: {in: report}}"),
    reason(
      "unknown-data-key", "a misspelt key inside a source",
      "[Hearsay]: Nobody doubts it. #basic {source: {in: report, 1️⃣speeker: somebody}}"),
    Fault("unknown-data-key", "a key that is not declared") { map, random in
      map.settings.append("data-keys: [cost]")
      return reason("unknown-data-key", "", "[Hearsay]: Nobody doubts it. #basic {1️⃣price: 4}")
        .plant(&map, &random)
    },
    Fault("unknown-setting", "a misspelt setting") { map, _ in
      map.settings.append("1️⃣thesys: [\(map.claims[0].title)]")
      return true
    },
    Fault("unknown-setting", "a level for a rule that does not exist") { map, _ in
      map.settings.append("rules: {1️⃣self-suport: error}")
      return true
    },
  ]
}
