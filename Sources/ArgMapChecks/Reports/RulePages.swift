public import ArgMapSyntax

extension RuleDescription {
  /// The page about the rule: what it objects to, why, and two examples.
  public var page: String {
    var page = """
      \(id) (\(severity.name), \(category.rawValue), since \(since))

      \(summary)

      \(rationale.wrapped(at: 80))

      """
    for (title, example) in [("Objectionable", objectionable), ("Accepted", accepted)]
    where !example.isEmpty {
      page += "\n\(title):\n\n\(example.indented)\n"
    }
    for (file, text) in exampleSources {
      page += "\nwhere \(file) is:\n\n\(text.indented)\n"
    }
    if category != .syntax && category != .drawing {
      page +=
        "\nTo accept what it finds, write {allow: [\(id)]} in the data of the element, or the line\n"
      page += "'// argmap-ignore-next-line \(id) -- the reason' above it.\n"
    }
    if [.style, .review].contains(profile) {
      page +=
        "\nIt runs on request: --profile \(profile.rawValue), or --severity \(id)=\(severity.name).\n"
    }
    if asksForCompletion {
      page += "\nIn a draft (argmap: {draft: true} in the front matter) its findings are notes.\n"
    }
    return page
  }

  /// A page about all rules in Markdown: a table, and each rule with its reasons and examples.
  public static func markdown(_ descriptions: [RuleDescription]) -> String {
    let introduction = """
      \(descriptions.count) kinds of findings. A rule runs when its profile does: `core`, `reco`, \
      `source` and `scheme` unless told otherwise, `style` and `review` on request (`--profile`), and \
      any rule whose level is set (`--severity rule=level`, or `rules` in the settings). \
      `argmap explain RULE` prints what stands here.
      """
    var page = """
      # What maps are checked for

      <!-- Written by `argmap rules --markdown`. -->

      \(introduction.wrapped(at: 110))

      """
    for category in Category.allCases {
      let rules = descriptions.filter { $0.category == category }
      guard !rules.isEmpty else { continue }
      page += "\n## \(category.rawValue.prefix(1).uppercased())\(category.rawValue.dropFirst())\n\n"
      page += "| rule | level | profile | what it objects to |\n| --- | --- | --- | --- |\n"
      for rule in rules {
        page += "| [`\(rule.id)`](#\(rule.id)) | \(rule.severity.name) | \(rule.profile.rawValue) "
        page += "| \(rule.summary.replacing("|", with: "\\|")) |\n"
      }
      for rule in rules {
        page += "\n### \(rule.id)\n\n\(rule.markdownPage)"
        if rule.asksForCompletion { page += "\nIn a draft its findings are notes.\n" }
      }
    }
    return page
  }

  /// The page in Markdown, for services that show it beside a finding.
  var markdownPage: String {
    var page = "\(summary)\n\n\(rationale)\n"
    for (title, example) in [("Objectionable", objectionable), ("Accepted", accepted)]
    where !example.isEmpty {
      page += "\n\(title):\n\n\(example.fenced(as: "argdown"))\n"
    }
    for (file, text) in exampleSources { page += "\nwhere `\(file)` is:\n\n\(text.fenced())\n" }
    return page
  }

  /// A list of rules with severity, category and summary, a line each.
  public static func list(_ descriptions: [RuleDescription]) -> String {
    func width(_ text: (RuleDescription) -> String) -> Int {
      descriptions.map { text($0).count }.max() ?? 0
    }
    let ids = width(\.id.name)
    let severities = width(\.severity.name)
    let categories = width(\.category.rawValue)
    return descriptions.map { rule in
      [
        rule.id.name.padded(to: ids), rule.severity.name.padded(to: severities),
        rule.category.rawValue.padded(to: categories), rule.summary,
      ].joined(separator: "  ") + "\n"
    }.joined()
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  /// The text on lines of at most so many characters, as far as its words allow.
  fileprivate func wrapped(at width: Int) -> String {
    var lines: [String] = []
    for word in split(separator: " ") {
      if let line = lines.last, line.count + 1 + word.count <= width {
        lines[lines.count - 1] = "\(line) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The text as a code block, whose fence is longer than any that an example has.
  fileprivate func fenced(as language: String = "") -> String {
    "````\(language)\n\(self)\n````"
  }

  /// The text with its lines moved to the right; empty lines stay empty.
  fileprivate var indented: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
  }
}
