import ArgMapChecks
import ArgMapSyntax
import ArgumentParser

/// The value of an option that selects rules: names of rules and categories, divided by commas.
struct RuleList: ExpressibleByArgument {
  let selection: RuleSelection

  init?(argument: String) {
    var selections: [RuleSelection] = []
    for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let selection = RuleSelection(named: String(name)) else { return nil }
      selections.append(selection)
    }
    selection = RuleSelection(joining: selections)
  }

  static var allValueStrings: [String] {
    RuleDescription.Category.allCases.map(\.optionName).filter { RuleSelection(named: $0) != nil }
      + RuleDescription.all.map(\.id.name)
  }
}
