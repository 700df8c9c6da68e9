import ArgMapModel
import ArgMapSyntax

/// Which findings the author accepts: `{allow: [rule-id]}` in the data of an element or of a heading
/// above it.
struct Allowances: Sendable {
  private var rules: [Element: Set<String>] = [:]
  private var sectionRules: [Section.ID: Set<String>] = [:]
  private let map: ArgumentMap

  init(_ map: ArgumentMap) {
    self.map = map
    for statement in map.statements {
      allow(statement.occurrences, in: .statement(statement.id))
    }
    for argument in map.arguments {
      allow(argument.occurrences, in: .argument(argument.id))
    }
    for inference in map.inferences {
      let allowed = Self.rules(in: inference.metadata)
      if !allowed.isEmpty { rules[.inference(inference.id)] = allowed }
    }
    // A parent comes before its children, so it already holds what its own parents allow.
    for section in map.sections {
      let inherited = section.parent.flatMap { sectionRules[$0] } ?? []
      let allowed = inherited.union(Self.rules(in: section.metadata))
      if !allowed.isEmpty { sectionRules[section.id] = allowed }
    }
  }

  /// The data of each place counts by itself: merged lists would lose entries.
  private mutating func allow(_ occurrences: Occurrences, in element: Element) {
    for occurrence in occurrences where !occurrence.metadata.isEmpty {
      let allowed = Self.rules(in: occurrence.metadata)
      if !allowed.isEmpty { rules[element, default: []].formUnion(allowed) }
    }
  }

  private static func rules(in metadata: Metadata) -> Set<String> {
    Set(metadata["allow"]?.scalarTexts ?? [])
  }

  /// Whether an element accepts the findings of a rule.
  func allows(_ rule: Diagnostic.ID, _ element: Element) -> Bool {
    if rules.isEmpty && sectionRules.isEmpty { return false }
    if rules[element]?.contains(rule.name) == true { return true }
    let section: Section.ID?
    switch element {
    case .statement(let id): section = map[id].section
    case .argument(let id): section = map[id].section
    case .inference(let id): return allows(rule, .argument(map[id].argument))
    }
    return section.flatMap { sectionRules[$0] }?.contains(rule.name) == true
  }
}
