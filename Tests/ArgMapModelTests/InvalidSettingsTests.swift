import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct InvalidSettingsTests {
  /// Findings as `line:column message`.
  private func findings(_ text: String) -> [String] {
    let map = ArgumentMap(parsing: SourceText(text))
    let table = LineTable(map.text)
    return map.diagnostics.filter { $0.id == "invalid-setting" }.map {
      "\(table.position(at: $0.range.lowerBound)) \($0.message)"
    }
  }

  private func findings(inFrontMatter settings: String) -> [String] {
    findings("===\n\(settings)\n===\n\n[A]: a\n")
  }

  @Test(arguments: [
    ("group: {groupDepth: two}", "2:9 'group.groupDepth' is 'two'", "a whole number"),
    ("map: {addTags: \"yes\"}", "2:7 'map.addTags' is 'yes'", "true or false"),
    (
      "model: {mode: lax}", "2:9 'model.mode' is 'lax'", "one of loose, strict"
    ),
    (
      "selection: {selectedTags: pro}", "2:13 'selection.selectedTags' is 'pro'",
      "a list, as in [one, two]"
    ),
    (
      "selection: {selectedTags: [pro, [con]]}",
      "2:13 'selection.selectedTags' is a list that holds something else",
      "a list, as in [one, two]"
    ),
    ("selection: all", "2:1 'selection' is 'all'", "keys and values, as in {key: value}"),
    (
      "color: {tagColors: {pro: red}}", "2:21 'color.tagColors.pro' is 'red'",
      "a colour in quotation marks, as in \"#ff8800\", or its number in the colour scheme"
    ),
    (
      "color: {tagColors: {pro: {color: -1}}}", "2:27 'color.tagColors.pro.color' is '-1'",
      "a colour in quotation marks, as in \"#ff8800\", or its number in the colour scheme"
    ),
    (
      "color:\n  relationColors:\n    attack: #ff0000",
      "4:5 'color.relationColors.attack' is nothing",
      "a colour in quotation marks, as in \"#ff8800\", or its number in the colour scheme"
    ),
    (
      "color: {colorScheme: rainbow}", "2:9 'color.colorScheme' is 'rainbow'",
      "the name of a scheme, such as colorbrewer-set3, or a list of colours"
    ),
    (
      "dot: {graphVizSettings: {rankdir: up}}", "2:26 'dot.graphVizSettings.rankdir' is 'up'",
      "one of BT, TB, LR, RL"
    ),
    ("dot: {edge: {penwidth: -1}}", "2:14 'dot.edge.penwidth' is '-1'", "a number from 0 up"),
    (
      "dot: {sameRank: [{statements: A}]}", "2:19 'dot.sameRank.statements' is 'A'",
      "a list, as in [one, two]"
    ),
    (
      "group: {regroup: [{children: [{isClosed: maybe}]}]}",
      "2:32 'group.regroup.children.isClosed' is 'maybe'", "true or false"
    ),
    (
      "group: {sections: {Pro: closed}}", "2:20 'group.sections.Pro' is 'closed'",
      "keys and values, as in {key: value}"
    ),
  ])
  func `a value that cannot be meant is reported at its key`(
    settings: String, fault: String, wish: String
  ) {
    #expect(
      findings(inFrontMatter: settings) == ["\(fault), which has no effect; write \(wish)"])
  }

  @Test(arguments: [
    "unknown: 1", "dot: {unknown: [1]}", "color: {tagColors: {}, unknown: red}",
    "dot: {graphVizSettings: {size: \"10,10\", ratio: auto, ranksep: \"0.2\"}}",
    "group: {groupDepth: ~}", "selection: ~", "color: {colorScheme: [\"#fff\", \"#ABCDEF\"]}",
    "dot: {mapBgColor: transparent}", "color: {tagColors: {pro: {color: 2, priority: -3}}}",
    "title: [a, b]", "model: {shortcodes: {\":x:\": {unicode: y}}}",
    "dot: {group: {margin: \"8\"}}",
  ])
  func `what can be meant, and what is unknown, is not reported`(settings: String) {
    #expect(findings(inFrontMatter: settings) == [])
  }

  @Test func `a colour in the data of an element or a heading is looked at`() {
    #expect(
      findings(
        """
        # H {color: blue}

        [A]: a {color: "#12345"}
          + <B>: b {color: [1]}
          - <C>: c {color: "#123", k: blue}
        """
      ).map { String($0.prefix(while: { $0 != "," })) } == [
        "1:6 'color' is 'blue'", "3:9 'color' is '#12345'",
        "4:13 'color' is a list",
      ])
  }

  @Test func `a finding is one line, whatever stands there`() {
    let found = findings(inFrontMatter: "color: {tagColors: {\"a\\nb\": \"c\\nd\"}}")
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("2:21 'color.tagColors.a b' is 'c d', which"))
  }

  @Test func `every fault is reported, in the order of the text`() {
    let found = findings(
      inFrontMatter: "map: {addTags: 1, argumentLabelMode: 2}\ngroup: {groupDepth: x}")
    #expect(found.map { $0.prefix(4) } == ["2:7 ", "2:19", "3:9 "])
  }

  @Test func `settings from elsewhere are looked at on their own`() {
    let map = ArgumentMap(
      parsing: SourceText("[A]: a\n"), configuration: ["map": .mapping(["addTags": .integer(1)])])
    #expect(map.diagnostics.isEmpty)
    #expect(Diagnostic.invalidSettings(in: map.configuration).map(\.id) == ["invalid-setting"])
  }
}
