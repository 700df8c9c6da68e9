public import ArgMapModel
import ArgMapSyntax

/// Checks maps by a list of rules.
public struct MapChecker: Sendable {
  private let rules: [any Rule.Type]
  private let levels: RuleLevels
  private let settings: Metadata

  /// Makes a checker.
  ///
  /// - Parameters:
  ///   - rules: The rules to check by.
  ///   - levels: Which of them run and how bad their findings are, over what settings say.
  ///   - settings: What a project says about checking; a map's own `argmap` in its front matter wins.
  public init(
    rules: [any Rule.Type] = standardRules, levels: RuleLevels = RuleLevels(),
    settings: Metadata = [:]
  ) {
    self.rules = rules
    self.levels = levels
    self.settings = settings
  }

  /// Everything that is wrong with a map, in the order of its text.
  ///
  /// The findings are those of reading the text and those of the rules. What the author accepts
  /// (`{allow: [rule]}`, or a comment that begins with `argmap-ignore`) is listed apart. In a draft
  /// (`argmap: {draft: true}`) the rules that ask for completion only note what they find.
  ///
  /// - Parameters:
  ///   - map: The map to check.
  ///   - sources: The files that the map needs to be checked; see ``files(for:)``.
  /// - Returns: The findings, ordered by place, rule and message.
  public func check(_ map: ArgumentMap, sources: SourceTexts = SourceTexts()) -> CheckedText {
    let settings = settings(of: map)
    let levels = settings.levels.overridden(by: levels)
    let rules = rules.filter { levels.run($0.about) }
    let reading = map.diagnostics.filter { finding in
      RuleDescription.ofReading[finding.id].map(levels.run) ?? true
    }
    // What the rules share takes longer to find than the map to read.
    guard !rules.isEmpty else {
      return checked(map.text, reading.map { levels.applied(to: $0) }, [], by: levels)
    }

    var context = CheckContext(
      map, sources: sources, settings: settings,
      rules: Set(rules.map { $0.about.id }).union(RuleDescription.ofReading.keys))
    var suppressions = context.suppressions
    var findings: [Diagnostic] = []
    var suppressed: [Diagnostic] = []
    func take(_ finding: Diagnostic, about elements: [Element], isExcused: Bool) {
      var finding = finding
      if isExcused { finding.severity = .note }
      finding = levels.applied(to: finding)
      if suppressions.accept(finding, about: elements) {
        suppressed.append(finding)
      } else {
        findings.append(finding)
      }
    }
    for finding in reading { take(finding, about: [], isExcused: false) }
    let others = rules.filter { $0 != UnusedSuppression.self }
    for (rule, found) in zip(others, Self.findings(of: others, in: map, context)) {
      let isExcused = rule.about.asksForCompletion && settings.isDraft
      for (finding, elements) in found { take(finding, about: elements, isExcused: isExcused) }
    }
    if rules.contains(where: { $0 == UnusedSuppression.self }) {
      context.suppressions = suppressions
      for (finding, elements) in Self.findings(of: [UnusedSuppression.self], in: map, context)[0] {
        take(finding, about: elements, isExcused: false)
      }
    }
    return checked(map.text, findings, suppressed, by: levels)
  }

  /// Below so many bytes, several threads take longer to start than one takes to check.
  private static let concurrencyThreshold = 100_000

  /// What each rule objects to; large maps are looked at by several rules at a time.
  private static func findings(
    of rules: [any Rule.Type], in map: ArgumentMap, _ context: CheckContext
  ) -> [[(Diagnostic, [Element])]] {
    let isLarge = map.text.bytes.count > concurrencyThreshold
    return rules.concurrentMap(jobs: isLarge ? rules.count : 1) { rule in
      var findings: [(Diagnostic, [Element])] = []
      rule.init().check(map, in: context) { finding, elements in
        var finding = finding
        finding.subjects = elements.map(map.subject(of:))
        findings.append((finding, elements))
      }
      return findings
    }
  }

  /// Puts findings in order and names them.
  private func checked(
    _ text: SourceText, _ findings: [Diagnostic], _ suppressed: [Diagnostic], by levels: RuleLevels
  ) -> CheckedText {
    var findings = Self.sorted(findings)
    var suppressed = Self.sorted(suppressed)
    var fingerprints = Fingerprints(of: text)
    fingerprints.set(in: &findings)
    fingerprints.set(in: &suppressed)
    let known = RuleDescription.readingKinds + rules.map { $0.about }
    return CheckedText(
      text, findings, suppressed: suppressed, rules: known.filter(levels.run).map(\.id))
  }

  /// The files that checks of a map look into, as they are named, each once: the texts that the map
  /// cites, and the schemes that it or its project brings.
  public func files(for map: ArgumentMap) -> [String] {
    let cited = map.citedFiles
    var seen = Set(cited)
    return cited + settings(of: map).schemeFiles.filter { seen.insert($0).inserted }
  }

  private func settings(of map: ArgumentMap) -> CheckSettings {
    let own = map.frontMatter["argmap"]?.mapping ?? [:]
    return CheckSettings(Metadata(merging: [settings, own]))
  }

  private static func sorted(_ findings: [Diagnostic]) -> [Diagnostic] {
    findings.sorted { ($0.range, $0.id, $0.message.text) < ($1.range, $1.id, $1.message.text) }
  }
}

extension RuleLevels {
  fileprivate func applied(to finding: Diagnostic) -> Diagnostic {
    var finding = finding
    finding.severity = severity(of: finding)
    return finding
  }
}
