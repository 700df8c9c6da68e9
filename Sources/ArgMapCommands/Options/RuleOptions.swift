import ArgMapChecks
import ArgMapSyntax
import ArgumentParser

/// Which rules run, and how bad their findings are.
struct RuleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Report only these rules or categories, divided by commas; 'argmap rules' lists them.",
      valueName: "rules"),
    completion: .list(RuleNames.all), transform: RuleNames.selection)
  var select: RuleSelection?

  @Option(
    help: ArgumentHelp("Leave out these rules or categories.", valueName: "rules"),
    completion: .list(RuleNames.all), transform: RuleNames.selection)
  var ignore: RuleSelection?

  @Option(
    help: ArgumentHelp(
      "Run the rules of these profiles: core, reco, source and scheme unless told otherwise, style, review.",
      valueName: "profiles"))
  var profile: CommaList<RuleDescription.Profile>?

  @Option(
    help: ArgumentHelp(
      "How bad the findings of a rule are: error, warning, note or off. Repeatable.",
      valueName: "rule=level"),
    transform: RuleNames.level)
  var severity: [(rule: Diagnostic.ID, level: RuleLevels.Level)] = []

  /// What the options say over the settings of maps and projects.
  var levels: RuleLevels {
    RuleLevels(
      profiles: profile.map { Set($0.values) }, selected: select, ignored: ignore,
      levels: Dictionary(severity.map { ($0.rule, $0.level) }) { $1 })
  }
}

/// The names of rules and categories on the command line.
private enum RuleNames {
  static let all =
    RuleDescription.Category.allCases.map(\.optionName).filter { RuleSelection(named: $0) != nil }
    + RuleDescription.all.map(\.id.name)

  static func selection(_ argument: String) throws -> RuleSelection {
    RuleSelection(
      joining: try argument.split(separator: ",", omittingEmptySubsequences: false).map { name in
        guard let selection = RuleSelection(named: String(name)) else { throw unknown(name) }
        return selection
      })
  }

  static func level(_ argument: String) throws -> (rule: Diagnostic.ID, level: RuleLevels.Level) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let level = RuleLevels.Level(rawValue: String(parts[1])) else {
      throw ValidationError(
        "'\(argument)' sets no level; write a rule and error, warning, note or off, as in thin-step=off"
      )
    }
    guard let rule = RuleDescription.all.first(where: { $0.id.name == parts[0] }) else {
      throw unknown(parts[0])
    }
    return (rule.id, level)
  }

  private static func unknown(_ name: Substring) -> ValidationError {
    let meant = RuleDescription.name(closeTo: String(name)).map { "did you mean '\($0)'?" }
    return ValidationError(
      "there is no rule or category '\(name)'; \(meant ?? "'argmap rules' lists them")")
  }
}
