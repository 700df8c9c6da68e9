import ArgMapSyntax
import ArgMapTestSupport

extension Fault {
  /// What is found while a text is read.
  static let reading: [Fault] = slips + structureSlips + frontMatterSlips

  private static let slips: [Fault] = [
    reason(
      "bracket-in-title", "two titles that became one",
      "1️⃣[Rumour] and [hearsay]: Everybody heard it. #basic"),
    reason(
      "control-character", "a control character in a text",
      "[Hearsay]: Nobody 1️⃣\u{7}doubts it. #basic"),
    reason(
      "not-utf-8", "a byte that is not UTF-8",
      "[Hearsay]: Nobody 1️⃣\(CleanMap.invalidByte)doubts it. #basic"),
    text("data-without-element", "data that a blank line cuts off", "1️⃣{cost: 40}"),
    reason("empty-definition", "a colon without a text", "1️⃣[Hearsay]:"),
    reason("empty-definition", "a description without a text", "1️⃣<Hearsay>:"),
    text("empty-heading", "a heading without a text", "1️⃣# {isGroup: false}"),
    reason(
      "empty-relation", "a symbol without anything behind it",
      "[Hearsay]: Nobody doubts it. #basic\n  +1️⃣"),
    text("misplaced-front-matter", "front matter in the middle", "1️⃣===\ntitle: Once more\n==="),
    reason(
      "misplaced-heading", "a heading inside a block",
      "[Hearsay]: Nobody doubts it. #basic\n1️⃣# Rumours"),
    text("misplaced-inference", "a line of hyphens between blocks", "1️⃣----"),
    text("misplaced-inference", "a line of hyphens below a claim", "[?]\n1️⃣----"),
    reason(
      "misplaced-list-item", "a line of text that begins with a year",
      "[Hearsay]: #basic Nobody doubted it in\n1️⃣1998. It was slow."),
    reason(
      "misplaced-title", "a title inside a text",
      "[Hearsay]: Nobody doubts it because of 1️⃣[Rumours] and more. #basic"),
    text(
      "missing-blank-line", "two elements without a blank line between",
      "[?]\n  + [Hearsay]: Nobody doubts it. #basic\n1️⃣[?]\n  + [Rumours]: Everybody heard it. #basic"
    ),
    reason(
      "mixed-indentation", "a tab among spaces",
      "[Hearsay]: Nobody doubts it. #basic\n1️⃣\t\t+ [Rumours]: Everybody heard it. #basic"),
    reason(
      "relation-indentation", "a tab in the place of two spaces",
      "[Hearsay]: Nobody doubts it. #basic\n1️⃣\t+ [Rumours]: Everybody heard it. #basic"),
    text(
      "relation-indentation", "a relation that is not indented",
      "[?]\n1️⃣+ [Hearsay]: Nobody doubts it. #basic"),
    text(
      "relation-indentation", "a relation that is indented less than the one before it",
      "[?]\n    + [Hearsay]: Nobody doubts it. #basic\n1️⃣  + [Rumours]: Everybody heard it. #basic"),
    text(
      "relation-without-parent", "a relation that a blank line cuts off",
      "[?]\n\n1️⃣  + [Hearsay]: Nobody doubts it. #basic"),
    Fault("space-before-colon", "a space between a title and its colon") { map, random in
      guard let claim = map.claims.pick(&random) else { return false }
      return map.replace("\(claim.name): \(claim.text)", with: "\(claim.name)1️⃣ : \(claim.text)")
    },
    reason(
      "uneven-indentation", "a relation that is indented by one space more",
      "[Hearsay]: Nobody doubts it.\n1️⃣   + [Rumours]: Everybody heard it. #basic"),
    reason(
      "text-after-data", "a text behind data",
      "[Hearsay]: Nobody doubts it. #basic {cost: 40} 1️⃣and more"),
    text(
      "text-after-reference", "a text behind a title without a colon", "[?] 1️⃣should not be doubted."
    ),
    text(
      "text-under-heading", "a text directly under a heading",
      "# Rumours\n1️⃣They are doubted by nobody."),
    reason(
      "unclosed-comment", "a comment without an end",
      "[Hearsay]: Nobody doubts it. #basic 1️⃣/* Ask Ann."),
    reason(
      "unclosed-data", "a brace without an end", "[Hearsay]: Nobody doubts it. #basic 1️⃣{cost: 40"),
    reason(
      "unclosed-emphasis", "a mark for italic text without an end",
      "[Hearsay]: Nobody 1️⃣*doubts it. #basic"),
    reason(
      "unclosed-emphasis", "a mark for bold text without an end",
      "[Hearsay]: Nobody 1️⃣**doubts it. #basic"),
    reason("unclosed-title", "a bracket without an end", "1️⃣[Hearsay: Nobody doubts it. #basic"),
    reason(
      "reserved-title", "a title such as those that are made up",
      "1️⃣[Untitled 1]: Nobody doubts it. #basic"),
    reason(
      "colon-in-key", "a colon without a space", "[Hearsay]: Nobody doubts it. #basic {1️⃣cost:40}"),
    reason(
      "invalid-data", "a bracket without an end in data",
      "[Hearsay]: Nobody doubts it. #basic {cost: 1️⃣[40}"),
    reason(
      "invalid-source", "a source in words",
      "[Hearsay]: Nobody doubts it. #basic {1️⃣source: the report}"),
  ]

  private static let structureSlips: [Fault] = [
    text(
      "argument-as-statement", "an argument for a premise",
      "<Gossip>\n\n(1) 1️⃣<Hearsay>\n(2) Nobody doubts it.\n----\n(3) [?]"),
    text(
      "broken-rule-list", "a comma behind a rule",
      "<Gossip>\n\n(1) Everybody heard it.\n(2) Nobody doubts it.\n-- modus ponens1️⃣, --\n(3) [?]"),
    text(
      "cut-structure", "a blank line between premises",
      "<Gossip>\n\n(1) Everybody heard it.1️⃣\n\n(2) Nobody doubts it.\n----\n(3) [?]"),
    text(
      "cut-structure", "a blank line before the inference",
      "<Gossip>\n\n(1) Everybody heard it.\n(2) Nobody doubts it.1️⃣\n\n----\n(3) [?]"),
    text(
      "cut-structure", "a blank line before the conclusion",
      "<Gossip>\n\n(1) Everybody heard it.\n(2) Nobody doubts it.\n----1️⃣\n\n(3) [?]"),
    text(
      "malformed-number", "a first number with one parenthesis",
      "<Gossip>\n\n1️⃣1) Everybody heard it.\n(2) Nobody doubts it.\n----\n(3) [?]"),
    text(
      "malformed-number", "a conclusion with a full stop",
      "<Gossip>\n\n(1) Everybody heard it.\n(2) Nobody doubts it.\n----\n1️⃣3. [?]"),
    text(
      "missing-conclusion", "a structure that ends in hyphens",
      "[?]\n  + <Gossip>\n\n<Gossip>\n\n(1) Everybody heard it.\n(2) Nobody doubts it.\n----1️⃣"),
    text(
      "missing-inference", "a premise behind the conclusion",
      "[?]\n  + <Gossip>\n\n<Gossip>\n\n(1) Everybody heard it.\n(2) Nobody doubts it.\n----\n(3) [?]\n1️⃣(4) Nobody can."
    ),
    text(
      "incomplete-structure", "premises without a conclusion",
      "[?]\n  + <Gossip>\n\n<Gossip>\n\n(1) Everybody heard it.\n(2) Nobody doubts it.1️⃣"),
    text(
      "relation-under-inference", "an attack under an inference",
      "<Gossip>\n\n(1) Everybody heard it.\n(2) Nobody doubts it.\n----\n1️⃣  - <Doubt>: There is room for doubt.\n(3) [?]"
    ),
    text(
      "structure-after-text", "no blank line before the first premise",
      "<Gossip>\n1️⃣(1) Everybody heard it.\n(2) Nobody doubts it.\n----\n(3) [?]"),
    text(
      "text-after-inference", "words behind the hyphens",
      "<Gossip>\n\n(1) Everybody heard it.\n(2) Nobody doubts it.\n---- 1️⃣so\n(3) [?]"),
    text(
      "unclosed-inference", "three hyphens", isFurtherPlace: true,
      "<Gossip>\n\n(1) Everybody heard it.\n(2) Nobody doubts it.\n1️⃣---\n(3) [?]"),
    text(
      "unclosed-inference", "a rule without hyphens behind it", isFurtherPlace: true,
      "<Gossip>\n\n(1) Everybody heard it.\n(2) Nobody doubts it.\n1️⃣-- modus ponens\n(3) [?]"),
    text(
      "second-structure", "another structure of an argument",
      "<Gossip>\n\n(1) Everybody heard it.\n(2) Nobody doubts it.\n----\n(3) [?]\n\n<Gossip>\n\n1️⃣(1) There is a rumour.\n(2) Nobody else knows.\n----\n(3) [?]"
    ),
  ]

  private static let frontMatterSlips: [Fault] = [
    Fault("unclosed-front-matter", "front matter without an end") { map, random in
      map.fences = ("1️⃣===", "")
      return true
    },
    Fault("unclosed-front-matter", "front matter without a beginning") { map, random in
      map.fences = ("1️⃣author: The town", "===")
      return true
    },
    Fault("front-matter-in-hyphens", "front matter between hyphens") { map, random in
      map.fences = ("1️⃣---", "---")
      return true
    },
    Fault("invalid-data", "a key that occurs twice in the front matter") { map, random in
      map.settings += ["draft: false", "1️⃣draft: false"]
      return true
    },
    Fault("invalid-setting", "a number that is none") { map, random in
      map.otherSettings.append("group: {1️⃣groupDepth: two}")
      return true
    },
    Fault("invalid-setting", "a level that does not exist") { map, random in
      map.settings.append("rules: {1️⃣self-support: fatal}")
      return true
    },
    Fault("taken-step-title", "an argument that is called like a step") { map, random in
      let candidates = map.structures { $0.steps.count == 2 }
      guard !candidates.isEmpty, let claim = map.claims.pick(&random, where: { !$0.isBasic }) else {
        return false
      }
      map.explodesArguments = true
      let title = map[structure: random.pick(candidates)].title
      map.insert("\(claim.name)\n  - 1️⃣<\(title) - 1>: Nobody doubts it.", &random)
      return true
    },
  ]
}
