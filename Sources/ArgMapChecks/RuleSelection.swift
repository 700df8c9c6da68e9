public import ArgMapSyntax

/// The kinds of findings that a run is about.
public struct RuleSelection: Sendable {
  /// Nil for everything.
  private let ids: Set<Diagnostic.ID>?

  /// Everything that is found.
  public static let all = RuleSelection(ids: nil)

  private init(ids: Set<Diagnostic.ID>?) { self.ids = ids }

  /// Makes a selection of what one name stands for; nil if nothing has the name.
  ///
  /// - Parameter name: The name of a rule, or of a category with hyphens for spaces, such as
  ///   `support-links`.
  public init?(named name: String) {
    let rules = RuleDescription.all.filter {
      $0.id.name == name || $0.category.optionName == name
    }
    guard !rules.isEmpty else { return nil }
    self.init(ids: Set(rules.map(\.id)))
  }

  /// Makes a selection of everything that is in one of several.
  public init(joining selections: some Sequence<RuleSelection>) {
    ids = selections.reduce([]) { joined, selection in
      guard let joined, let ids = selection.ids else { return nil }
      return joined.union(ids)
    }
  }

  /// Whether a kind of finding is selected.
  public func contains(_ id: Diagnostic.ID) -> Bool { ids?.contains(id) ?? true }

  /// Whether any rule of a category is selected.
  public func contains(_ category: RuleDescription.Category) -> Bool {
    RuleDescription.all.contains { $0.category == category && contains($0.id) }
  }
}

extension RuleDescription.Category {
  /// The name on the command line.
  public var optionName: String { rawValue.replacing(" ", with: "-") }
}
