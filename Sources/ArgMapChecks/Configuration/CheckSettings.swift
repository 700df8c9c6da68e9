public import ArgMapModel
import ArgMapSyntax

/// What an author or a project says about how maps are checked: `argmap` in the front matter, and the
/// same keys in a project's file.
public struct CheckSettings: Sendable {
  /// The levels of single rules (`rules`).
  let levels: RuleLevels
  /// Whether the map is unfinished, so that rules which ask for completion only note it (`draft`).
  let isDraft: Bool
  /// The tags that may be used; nil for any (`tags`).
  let tags: Set<String>?
  /// Files with schemes besides the built-in ones (`schemes`).
  let schemeFiles: [String]

  /// Reads settings; values that cannot be meant count as not given.
  public init(_ settings: Metadata) {
    var levels: [Diagnostic.ID: RuleLevels.Level] = [:]
    for entry in settings["rules"]?.mapping?.entries ?? [] {
      levels[Diagnostic.ID(entry.key)] = RuleLevels.Level(setting: entry.value)
    }
    self.levels = RuleLevels(levels: levels)
    isDraft = settings["draft"]?.bool == true
    tags = (settings["tags"]?.scalarTexts).map(Set.init)
    schemeFiles = settings["schemes"]?.scalarTexts ?? []
  }
}

extension RuleLevels.Level {
  /// The level that a setting means.
  init?(setting value: MetadataValue) {
    guard let level = value.scalarText.flatMap(RuleLevels.Level.init) else { return nil }
    self = level
  }
}
