import ArgMapSyntax
import ArgMapTestSupport

extension Fault {
  /// What is found on request in the words of statements and by those who review a map.
  static let wording: [Fault] = [
    reason(
      "compound-statement", "two claims in one",
      "1️⃣[Hearsay]: The rumour is old and the rumour is false.\n    + <Source>: It says so."),
    premise(
      "premise-contains-inference", "a reason inside a premise",
      "1️⃣The rumour spreads because the rumour amuses people."),
    text(
      "hedged-statement", "a premise that is hedged twice",
      "[?]\n  + [Rumour]\n\n<Gossip>\n\n(1) 1️⃣Perhaps the rumour is probably false.\n(2) False rumours harm everybody.\n----\n(3) [Rumour]: The rumour may harm everybody."
    ),
    conclusion(
      "hedged-statement", "a conclusion without the hedge of a premise",
      ["The rumour may harm friendships.", "Harmed friendships harm everybody."],
      "The rumour harms everybody."),
    conclusion(
      "quantifier-jump", "a conclusion about all from some",
      ["Some rumours harm friendships.", "Harmed friendships harm everybody."],
      "All rumours harm friendships."),
    conclusion(
      "is-ought-gap", "a conclusion about duties from facts",
      ["The rumour harms friendships.", "Harmed friendships harm everybody."],
      "The rumour should be stopped."),
    reason("not-a-claim", "a question", "1️⃣[Hearsay]: Why does nobody doubt it? #basic"),
    reason("not-a-claim", "an order", "1️⃣[Hearsay]: Remove the rumour. #basic"),
    reason("not-a-claim", "a phrase", "1️⃣[Hearsay]: A widespread rumour. #basic"),
    reason(
      "context-dependent-statement", "a pronoun that points at nothing",
      "1️⃣[Hearsay]: This makes everybody doubt the rumour. #basic"),
    reason(
      "long-statement", "four sentences",
      "1️⃣[Hearsay]: The rumour is old. The rumour is false. Nobody doubts that. Everybody repeats it. #basic"
    ),
    reason(
      "long-statement", "a sentence of fifty words",
      "1️⃣[Hearsay]: The rumour spreads \(Array(repeating: "again and", count: 24).joined(separator: " ")) again. #basic"
    ),
    Fault("near-duplicate-statements", "a claim in other words", isFurtherPlace: true) {
      map, random in
      guard
        let claim = map.claims.pick(
          &random, where: { $0.isBasic && $0.text.hasSuffix(" the old town.") }),
        let other = map.claims.pick(
          &random, where: { !$0.isBasic && !claim.supports.contains($0.title) })
      else { return false }
      map.insert(
        "\(other.name)\n  + 1️⃣[Hearsay]: \(claim.text.replacing("The ", with: "A ")) #basic", &random
      )
      return true
    },
    Fault(
      "near-circular-support", "a circle that closes by the same words in another order",
      isFurtherPlace: true
    ) {
      map, random in
      guard let claim = map.claims.pick(&random, where: \.isBasic),
        let above = claim.supports.first.flatMap(map.claim), above.title != map.claims[0].title
      else { return false }
      let words = claim.text.dropLast().split(separator: " ").reversed().joined(separator: " ")
      map.insert(
        """
        \(map.claims[0].name)
          + [Rumour]

        <Closing>

        (1) \(above.name)
        (2) There is one more reason.
        ----
        (3) 1️⃣[Rumour]: \(words).
        """, &random)
      return true
    },
    conclusion(
      "term-not-in-premises", "a term that comes from nowhere",
      ["The rumour harms friendships.", "Harmed friendships are avoided."],
      "The rumour harms shopkeepers."),
    conclusion(
      "dangling-term", "a term that leads nowhere",
      ["1️⃣The rumour is loud and colourful.", "Loud rumours harm friendships."],
      "The rumour harms friendships.", marksPremise: true),
    text(
      "step-without-rule", "a step that names no rule",
      "<Gossip>\n\n(1) The rumour harms friendships.\n(2) Whatever harms friendships is avoided.\n1️⃣----\n(3) [?]"
    ),
    reason(
      "untitled-node", "a reason without a title that has one itself",
      "1️⃣Nobody doubts the rumour.\n    + <Source>: It says so."),
    reason(
      "precondition-as-support", "a condition of the question",
      "1️⃣[Court]: The court had jurisdiction to decide. #basic"),
    Fault("redundant-support", "a short cut") { map, random in
      guard let (claim, next) = map.pickTwoHops(&random) else { return false }
      map.insert("[\(next.supports[0])]\n  + 1️⃣\(claim.name)", &random)
      return true
    },
    Fault("unreconstructed-argument", "an argument that is only described") { map, random in
      guard map.structures().count > 2 else { return false }
      return map.add("[?]\n  + 1️⃣<Hearsay>: Nobody doubts it.", &random)
    },
    Fault("unanswered-attack", "an objection without an answer") { map, random in
      guard let claim = map.claims.pick(&random, where: { !$0.isBasic }) else { return false }
      map.insert("\(claim.name)\n  - 1️⃣<Doubt>: There is room for doubt.", &random)
      return true
    },
    Fault("suspect-link", "a premise that was judged by another wording") { map, random in
      guard let claim = map.claims.pick(&random, where: \.isPremise),
        let index = map.structures(where: {
          $0.lines.contains { $0.words == claim.name && $0.step == nil }
        }).first,
        let line = map[structure: index].lines.firstIndex(where: { $0.words == claim.name })
      else { return false }
      map[structure: index].lines[line].words = "1️⃣\(claim.name) {stamp: \"123456\"}"
      return true
    },
    text(
      "relation-missing-from-sketch", "an argument that presupposes what is argued for elsewhere",
      "[?]\n  + <Hearsay>: Nobody doubts it.\n\n<Closing>\n\n(1) 1️⃣[?]\n(2) There is one more reason.\n----\n(3) [Rumour]: The rumour is old. #thesis"
    ),
    Fault("map-too-large", "a step of eight premises") { map, random in
      guard map.claims.count < 15 else { return false }
      guard let claim = map.claims.pick(&random, where: { !$0.isBasic }) else { return false }
      let premises = (1...8).map { "(\($0)) Reason number \($0) is a good one." }.joined(
        separator: "\n")
      map.insert("<Closing>\n\n\(premises)\n1️⃣----\n(9) \(claim.name)", &random)
      return true
    },
    Fault("source-uncovered", "a source that is used for less than is asked") { map, random in
      map.settings.append("coverage: {min: 0.95}")
      map.sourceMarker = "1️⃣"
      return true
    },
    Fault("one-sided-issue", "a thesis with reasons only") { map, random in
      map.theses.isEmpty
        ? false
        : {
          map.theses.append("Rumours")
          map.insert(
            "1️⃣[Rumours]: Rumours should be stopped.\n  + <A>: They amuse nobody.\n  + <B>: They harm friendships.\n  + <C>: They waste time.",
            &random)
          return true
        }()
    },
    Fault("load-bearing-premise", "one premise behind everything") { map, random in
      guard !map.theses.isEmpty else { return false }
      map.theses.append("Rumours")
      map.insert(
        """
        [Rumours]: Rumours should be stopped.
          + <Amusement>: They amuse nobody.
            + 1️⃣[Count]: Ten thousand people hear one every day. #basic
          + <Harm>: They harm friendships.
            + [Count]
          + <Waste>: They waste time.
            + <Hours>: Everybody listens for hours.
              + [Count]
            + <Habit>: Nobody can do without.
              + [Count]
        """, &random)
      return true
    },
  ]

  private static func premise(_ rule: Diagnostic.ID, _ name: String, _ words: String) -> Fault {
    Fault(rule, name) { map, random in
      guard let (index, line) = map.plainPremise(&random) else { return false }
      map[structure: index].lines[line].words = words
      return true
    }
  }

  /// An argument for a new reason for a claim.
  private static func conclusion(
    _ rule: Diagnostic.ID, _ name: String, _ premises: [String], _ conclusion: String,
    marksPremise: Bool = false
  ) -> Fault {
    Fault(rule, name) { map, random in
      guard let claim = map.claims.pick(&random, where: { !$0.isBasic }) else { return false }
      let mark = marksPremise || conclusion.hasPrefix("1️⃣") ? "" : "1️⃣"
      map.insert(
        "\(claim.name)\n  + [Rumour]\n\n<Gossip>\n\n(1) \(premises[0])\n(2) \(premises[1])\n----\n(3) \(mark)[Rumour]: \(conclusion)",
        &random)
      return true
    }
  }
}
