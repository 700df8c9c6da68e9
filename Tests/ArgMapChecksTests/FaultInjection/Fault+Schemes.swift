import ArgMapSyntax
import ArgMapTestSupport

extension Fault {
  static let schemes: [Fault] = [
    Fault("unknown-scheme", "the misspelt name of a scheme") { map, random in
      map.changeScheme(&random) { structure, step in
        structure.lines[step].step?.data = "scheme: 1️⃣expert-opnion, answers: {all: waived}"
      }
    },
    Fault("scheme-premise-missing", "a premise that the scheme asks for") { map, random in
      let dropped = 1 + random.next(2)
      return map.changeScheme(&random) { structure, step in
        structure.lines.remove(at: dropped)
        structure.lines[step - 1].step?.uses = [1, 2]
        structure.lines[step - 1].step?.marker = "1️⃣"
      }
    },
    Fault("scheme-role-unknown", "a part that the scheme does not have") { map, random in
      let line = 1 + random.next(2)
      return map.changeScheme(&random) { structure, _ in
        structure.lines[line].words = "There is more to it. {role: 1️⃣somebody}"
      }
    },
    Fault("missing-speaker", "testimony of nobody") { map, random in
      map.changeScheme(&random) { structure, _ in
        structure.lines[0].words = "1️⃣There is more to it. {role: assertion}"
      }
    },
    Fault("critical-question-unanswered", "questions that nobody answers") { map, random in
      map.changeScheme(&random) { structure, step in
        structure.lines[step].step?.data = "scheme: expert-opinion"
        structure.lines[step].step?.marker = "1️⃣"
      }
    },
    Fault("critical-question-unknown", "an answer to a question that nobody asks") { map, random in
      map.changeScheme(&random) { structure, step in
        structure.lines[step].step?.data =
          "scheme: expert-opinion, answers: {1️⃣weather: It was fine, all: waived}"
      }
    },
    text(
      "scheme-conclusion-mismatch", "a goal that leads to a fact",
      """
      [?]
        + [Rumour]

      <Gossip>

      (1) Everybody wants friends. {role: goal}
      (2) Gossip makes friends. {role: means}
      -- practical-reasoning {uses: [1, 2], answers: {all: waived}} --
      (3) 1️⃣[Rumour]: The rumour is old.
      """),
    Fault("faulty-scheme-file", "a file with schemes that is not there") { map, _ in
      map.settings.append("1️⃣schemes: [gone.yaml]")
      return true
    },
  ]
}

extension CleanMap {
  /// Changes an argument that follows a scheme; false if there is none.
  fileprivate mutating func changeScheme(
    _ random: inout SplitMix, _ change: (inout Structure, _ step: Int) -> Void
  ) -> Bool {
    let candidates = structures { $0.lines.last?.step?.data != nil }
    guard !candidates.isEmpty else { return false }
    let index = random.pick(candidates)
    var structure = self[structure: index]
    change(&structure, structure.lines.count - 1)
    self[structure: index] = structure
    return true
  }
}
