public import ArgMapSyntax

/// Which rules run, and how bad their findings are.
///
/// A rule runs when its profile does, or when it is selected by name. Every value given on top of
/// another one decides what it speaks of and leaves the rest.
public struct RuleLevels: Sendable {
  /// How bad the findings of a rule are, or that there are none.
  public enum Level: String, Sendable, CaseIterable {
    /// The rule does not run.
    case off
    /// Its findings are notes.
    case note
    /// Its findings are warnings.
    case warning
    /// Its findings are errors.
    case error

    var severity: Diagnostic.Severity? {
      switch self {
      case .off: nil
      case .note: .note
      case .warning: .warning
      case .error: .error
      }
    }
  }

  /// The profiles that run unless others are asked for.
  public static let standardProfiles: Set<RuleDescription.Profile> = [
    .core, .reconstruction, .source, .scheme,
  ]

  /// The profiles whose rules run; nil for the standard ones.
  public var profiles: Set<RuleDescription.Profile>?
  /// The rules that run, whatever their profiles, and no others; nil for those of the profiles.
  public var selected: RuleSelection?
  /// The rules that do not run.
  public var ignored: RuleSelection?
  /// How bad the findings of single rules are.
  public var levels: [Diagnostic.ID: Level]

  /// Makes levels that leave every rule as its description says.
  public init(
    profiles: Set<RuleDescription.Profile>? = nil, selected: RuleSelection? = nil,
    ignored: RuleSelection? = nil, levels: [Diagnostic.ID: Level] = [:]
  ) {
    self.profiles = profiles
    self.selected = selected
    self.ignored = ignored
    self.levels = levels
  }

  /// These levels where others do not say otherwise.
  func overridden(by others: RuleLevels) -> RuleLevels {
    RuleLevels(
      profiles: others.profiles ?? profiles, selected: others.selected ?? selected,
      ignored: others.ignored ?? ignored, levels: levels.merging(others.levels) { $1 })
  }

  /// Whether a rule runs.
  public func run(_ rule: RuleDescription) -> Bool {
    if ignored?.contains(rule.id) == true || levels[rule.id] == .off { return false }
    if let selected { return selected.contains(rule.id) }
    // Whoever gives a rule a level wants to have it.
    return levels[rule.id] != nil || (profiles ?? Self.standardProfiles).contains(rule.profile)
  }

  /// How bad a finding is: as the rule says, unless its level is set.
  func severity(of finding: Diagnostic) -> Diagnostic.Severity {
    levels[finding.id]?.severity ?? finding.severity
  }
}
