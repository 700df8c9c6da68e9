import ArgMapSyntax
import ArgMapTestSupport

extension Fault {
  static let steps: [Fault] = [
    Fault("missing-uses", "two steps that do not say what they use") { map, random in
      let candidates = map.structures { $0.steps.count == 2 }
      guard !candidates.isEmpty else { return false }
      let index = random.pick(candidates)
      let steps = map[structure: index].steps
      for step in steps { map[structure: index].lines[step].step?.uses = nil }
      map[structure: index].lines[steps[1]].step?.marker = "1️⃣"
      return true
    },
    Fault("unknown-input", "a line that does not exist") { map, random in
      let candidates = map.structures { $0.lines.last?.step?.uses != nil }
      guard !candidates.isEmpty else { return false }
      let index = random.pick(candidates)
      let last = map[structure: index].lines.count - 1
      map[structure: index].lines[last].step?.uses?.append(99)
      map[structure: index].lines[last].step?.usesMarker = "1️⃣"
      return true
    },
    Fault("unknown-input", "a line that comes later") { map, random in
      let candidates = map.structures { $0.steps.count == 2 }
      guard !candidates.isEmpty else { return false }
      let index = random.pick(candidates)
      let first = map[structure: index].steps[0]
      let last = map[structure: index].lines.count
      map[structure: index].lines[first].step?.uses?.append(last)
      map[structure: index].lines[first].step?.usesMarker = "1️⃣"
      return true
    },
    Fault("unknown-input", "a wrong number for a line") { map, random in
      let candidates = map.structures { $0.lines.last?.step?.uses != nil }
      guard !candidates.isEmpty else { return false }
      let index = random.pick(candidates)
      let last = map[structure: index].lines.count - 1
      guard var uses = map[structure: index].lines[last].step?.uses else { return false }
      uses[random.next(uses.count)] = 99
      map[structure: index].lines[last].step?.uses = uses
      map[structure: index].lines[last].step?.usesMarker = "1️⃣"
      return true
    },
    Fault("unused-premise", "a premise that its step does not name") { map, random in
      let candidates = map.structures {
        ($0.lines.last?.step?.uses?.count ?? 0) > 2 && $0.lines.last?.step?.data == nil
      }
      guard !candidates.isEmpty else { return false }
      let index = random.pick(candidates)
      let last = map[structure: index].lines.count - 1
      guard let dropped = map[structure: index].lines[last].step?.uses?.popLast() else {
        return false
      }
      map[structure: index].mark(dropped - 1)
      return true
    },
    Fault("unused-intermediate-conclusion", "a conclusion that the next step does not name") {
      map, random in
      let candidates = map.structures {
        $0.steps.count == 2 && ($0.lines.last?.step?.uses?.count ?? 0) > 2
      }
      guard !candidates.isEmpty else { return false }
      let index = random.pick(candidates)
      let last = map[structure: index].lines.count - 1
      map[structure: index].lines[last].step?.uses?.removeFirst()
      map[structure: index].mark(map[structure: index].steps[0])
      return true
    },
    Fault("thin-step", "an argument of one premise") { map, random in
      guard let claim = map.claims.pick(&random, where: { !$0.isBasic }) else { return false }
      map.insert("<One reason>\n\n(1) There is one reason.\n1️⃣----\n(2) \(claim.name)", &random)
      return true
    },
    Fault("unknown-rule", "the misspelt name of a rule") { map, random in
      let candidates = map.structures { $0.lines.contains { $0.step?.rule != nil } }
      guard !candidates.isEmpty else { return false }
      let index = random.pick(candidates)
      let steps = map[structure: index].steps
      for step in steps {
        guard let rule = map[structure: index].lines[step].step?.rule else { continue }
        map[structure: index].lines[step].step?.rule = "1️⃣\(rule.misspelt)"
        return true
      }
      return false
    },
    Fault("contradictory-premises", "a premise that denies another one") { map, random in
      guard let (index, line) = map.plainPremise(&random, where: { $0.steps.count == 1 }) else {
        return false
      }
      map.addPremise("1️⃣NOT: \(map[structure: index].lines[line].words)", to: index)
      return true
    },
    Fault("premise-contradicts-conclusion", "a premise that denies the conclusion") {
      map, random in
      let candidates = map.structures { $0.steps.count == 1 && $0.lines.last?.step?.data == nil }
      guard !candidates.isEmpty else { return false }
      let index = random.pick(candidates)
      guard let claim = map.claim(map[structure: index].claim) else { return false }
      map.addPremise("1️⃣NOT: \(claim.text)", to: index)
      return true
    },
    text(
      "step-without-input", "an empty list of lines",
      "<Gossip>\n\n(1) Nobody doubts it.\n(2) Nobody can.\n-- {1️⃣uses: []} --\n(3) [?]"),
    text(
      "pcs-numbering", "a number that repeats",
      "<Gossip>\n\n(1) Nobody doubts it.\n1️⃣(1) Nobody can.\n----\n(2) [?]"),
    text(
      "pcs-numbering", "a number that is left out",
      "<Gossip>\n\n(1) Nobody doubts it.\n1️⃣(3) Nobody can.\n----\n(4) [?]"),
    text(
      "pcs-numbering", "a number that falls",
      "<Gossip>\n\n(2) Nobody doubts it.\n1️⃣(1) Nobody can.\n----\n(3) [?]"),
    Fault("repeated-premise", "a premise that is there twice") { map, random in
      guard let (index, line) = map.plainPremise(&random, where: { $0.steps.count == 1 }) else {
        return false
      }
      map.addPremise("1️⃣\(map[structure: index].lines[line].words)", to: index)
      return true
    },
  ]
}

extension CleanMap.Structure {
  /// Marks the words of a line.
  mutating func mark(_ line: Int) { lines[line].words = "1️⃣" + lines[line].words }
}

extension CleanMap {
  /// Adds a premise to the only step of a structure.
  fileprivate mutating func addPremise(_ words: String, to index: Int) {
    var lines = self[structure: index].lines
    guard var conclusion = lines.popLast() else { return }
    lines.append(Structure.Line(words: words))
    if conclusion.step?.uses != nil { conclusion.step?.uses = Array(1...lines.count) }
    self[structure: index].lines = lines + [conclusion]
  }
}
