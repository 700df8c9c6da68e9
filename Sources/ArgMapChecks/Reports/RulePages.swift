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
      page += "\nTo accept what it finds, write {allow: [\(id)]} in the data of the element.\n"
    }
    if asksForCompletion {
      page += "\nIn a draft (argmap: {draft: true} in the front matter) its findings are notes.\n"
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
