public import ArgMapSyntax

/// Some of the rules, by names that stand for one or several.
public struct RuleSelection: Sendable {
  private let ids: Set<Diagnostic.ID>

  /// Makes a selection of what one name stands for; nil if nothing has the name.
  ///
  /// - Parameter name: The name of a rule, or of a category with hyphens for spaces, such as
  ///   `support-links`.
  public init?(named name: String) {
    let rules = RuleDescription.all.filter {
      $0.id.name == name || $0.category.optionName == name
    }
    guard !rules.isEmpty else { return nil }
    ids = Set(rules.map(\.id))
  }

  /// Makes a selection of everything that is in one of several.
  public init(joining selections: some Sequence<RuleSelection>) {
    ids = selections.reduce(into: []) { $0.formUnion($1.ids) }
  }

  /// Whether a rule is selected.
  public func contains(_ id: Diagnostic.ID) -> Bool { ids.contains(id) }
}

extension RuleDescription.Category {
  /// The name on the command line.
  public var optionName: String { rawValue.replacing(" ", with: "-") }
}
