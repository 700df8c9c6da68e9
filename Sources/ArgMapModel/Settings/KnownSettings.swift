import ArgMapSyntax

/// The settings that change what a text means, how it is drawn or how it is checked.
package enum KnownSettings {
  /// All of them, as the front matter nests them.
  static let kind = SettingKind.keys([
    "data": data, "model": model, "selection": selection, "map": map, "group": group,
    "color": color, "dot": dot, "images": images, "json": json,
    "argmap": .keys(checks),
  ])

  /// What is checked and how, and what a map is about: under `argmap` in the front matter.
  package static let checks: [String: SettingKind] = [
    "thesis": .anything, "draft": .truth,
    "sources": .byTitle(
      .keys([
        "title": .text, "author": .text, "date": .text, "file": .text, "sha256": .text,
        "exempt": .titles,
      ])),
    "source": .keys(["required": .word(["basic"]), "required-for": .titles]),
    "coverage": .keys(["min": .number, "exclude": .titles]),
    "profiles": .list(.word(RuleDescription.Profile.allCases.map(\.rawValue))),
    "rules": .byTitle(.word(["error", "warning", "note", "off"])),
    "tags": .titles, "schemes": .titles, "language": .text, "basic": .keys(["sourced": .truth]),
    "unsupported-claim": .keys(["premises": .truth]), "review": .keys(["require": .truth]),
    "data-keys": .titles, "components": .word(["one", "many"]),
    "limits": .keys([
      "nodes": .integer, "relations": .integer, "depth": .integer, "inputs": .integer,
      "incoming": .integer, "lines": .integer,
    ]),
  ]

  private static let data = SettingKind.keys([
    "switchToBlockFormatIfMultiline": .truth,
    "frontMatterSettingsMode": .word(["priority", "default", "ignore"]),
  ])

  private static let model = SettingKind.keys([
    "mode": .word(["loose", "strict"]), "removeTagsFromText": .truth,
    "transformArgumentRelations": .truth, "explodeArguments": .truth,
    "shortcodes": .byTitle(.keys(["unicode": .text])),
  ])

  private static let selection = SettingKind.keys([
    "statementSelectionMode": .word([
      "all", "with-title", "top-level", "with-relations", "not-used-in-argument",
      "with-more-than-one-relation",
    ]),
    "excludeDisconnected": .truth, "selectedTags": .titles, "selectedSections": .titles,
    "selectElementsWithoutTag": .truth, "selectElementsWithoutSection": .truth,
    "includeStatements": .titles, "excludeStatements": .titles, "excludeArguments": .titles,
    "ignoreIsInMap": .truth,
  ])

  private static let labelMode = SettingKind.word(["hide-untitled", "title", "text", "none"])

  private static let map = SettingKind.keys([
    "statementLabelMode": labelMode, "argumentLabelMode": labelMode, "addTags": .truth,
  ])

  private static let group = SettingKind.keys([
    "groupDepth": .integer, "sections": .byTitle(.keys(["isGroup": .truth, "isClosed": .truth])),
    "ignoreIsGroup": .truth, "ignoreIsClosed": .truth, "regroup": .list(.group),
  ])

  /// What one entry of `group.regroup` holds, and each of its children.
  static let regrouped: [String: SettingKind] = [
    "title": .text, "statements": .titles, "arguments": .titles, "tags": .titles,
    "isGroup": .truth, "isClosed": .truth, "color": .colorChoice, "children": .list(.group),
  ]

  private static let color = SettingKind.keys([
    "colorScheme": .colorScheme, "groupColorScheme": .colors,
    "relationColors": .keys([
      "support": .colorChoice, "attack": .colorChoice, "undercut": .colorChoice,
      "entails": .colorChoice, "contrary": .colorChoice, "contradictory": .colorChoice,
    ]),
    "colorizeByTag": .truth, "colorByTags": .truth, "colorizeGroupsByTag": .truth,
    "colorGroupsByTags": .truth,
    "tagColors": .byTitle(
      .plainOrKeys(.colorChoice, ["color": .colorChoice, "priority": .integer])),
    "statementColors": .byTitle(.colorChoice), "argumentColors": .byTitle(.colorChoice),
    "groupColors": .byTitle(.colorChoice), "statementFontColor": .color,
    "argumentFontColor": .color, "groupFontColor": .color, "ignoreColorData": .truth,
  ])

  private static let box = SettingKind.keys([
    "lineWidth": .number, "minWidth": .number, "title": .keys(["fontSize": .number]),
    "text": .keys(["fontSize": .number]),
  ])

  private static let frame: [String: SettingKind] = ["lineWidth": .number, "fontSize": .number]

  private static let dot = SettingKind.keys([
    "graphname": .text, "mapBgColor": .background, "argument": box, "statement": box,
    "group": .keys(frame.merging(["margin": .number]) { $1 }),
    "closedGroup": .keys(frame),
    "edge": .keys([
      "penWidth": .number, "penwidth": .number, "arrowSize": .number, "arrowsize": .number,
    ]),
    "graphVizSettings": .keys([
      "rankdir": .word(["BT", "TB", "LR", "RL"]), "nodesep": .number, "ranksep": .number,
    ]),
    "sameRank": .list(.keys(["arguments": .titles, "statements": .titles])),
  ])

  private static let images = SettingKind.keys([
    "useData": .truth, "useTags": .truth, "files": .byTitle(.keys([:])),
  ])

  private static let json = SettingKind.keys([
    "spaces": .integer, "exportMap": .truth, "exportSections": .truth, "exportTags": .truth,
    "exportData": .truth, "removeEmbeddedRelations": .truth,
  ])
}
