public import ArgMapModel
public import ArgMapSyntax

/// Checks maps by a list of rules.
public struct MapChecker: Sendable {
  private let rules: [any Rule.Type]
  private let selection: RuleSelection

  /// Makes a checker.
  ///
  /// - Parameters:
  ///   - rules: The rules to check by.
  ///   - selection: What is reported; other rules are not run.
  public init(rules: [any Rule.Type] = standardRules, selection: RuleSelection = .all) {
    self.rules = rules.filter { selection.contains($0.about.id) }
    self.selection = selection
  }

  /// Everything that is wrong with a map, in the order of its text.
  ///
  /// The findings are those of reading the text and those of the rules, without what the author
  /// allows (`{allow: [rule]}`). In a draft (`argmap: {draft: true}`) the rules that ask for
  /// completion only note what they find.
  ///
  /// - Parameters:
  ///   - map: The map to check.
  ///   - sources: The texts that the map cites; see ``ArgMapModel/ArgumentMap/citedFiles``.
  /// - Returns: The findings, ordered by place, rule and message.
  public func check(_ map: ArgumentMap, sources: SourceTexts = SourceTexts()) -> [Diagnostic] {
    let findings =
      map.diagnostics.filter { selection.contains($0.id) } + findings(of: map, sources: sources)
    return findings.sorted {
      ($0.range, $0.id, $0.message.text) < ($1.range, $1.id, $1.message.text)
    }
  }

  private func findings(of map: ArgumentMap, sources: SourceTexts) -> [Diagnostic] {
    // What the rules share takes longer to find than the map to read.
    guard !rules.isEmpty else { return [] }
    let context = CheckContext(map, sources: sources)
    var findings: [Diagnostic] = []
    for rule in rules {
      let about = rule.about
      let isExcused = about.asksForCompletion && map.isDraft
      rule.init().check(map, in: context) { finding, elements in
        guard !elements.contains(where: { context.allowances.allows(finding.id, $0) }) else {
          return
        }
        var finding = finding
        if isExcused { finding.severity = .note }
        finding.subjects = elements.map(map.subject(of:))
        findings.append(finding)
      }
    }
    return findings
  }
}

extension ArgumentMap {
  /// Whether the author says that the map is unfinished.
  fileprivate var isDraft: Bool {
    frontMatter["argmap"]?.mapping?["draft"]?.bool == true
  }

  fileprivate func subject(of element: Element) -> String {
    switch element {
    case .statement(let id): "statement:\(self[id].title)"
    case .argument(let id): "argument:\(self[id].title)"
    case .inference(let id): "argument:\(self[self[id].argument].title)"
    }
  }
}
