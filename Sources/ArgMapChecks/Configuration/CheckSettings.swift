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
  /// The keys that data may have; nil for any (`data-keys`).
  let dataKeys: Set<String>?
  /// Whether the map holds debates that have nothing to do with each other (`components: many`).
  let hasManyComponents: Bool
  /// How large a map and its parts may be (`limits`).
  let limits: SizeLimits

  /// Reads settings; values that cannot be meant count as not given.
  public init(_ settings: Metadata) {
    var levels: [Diagnostic.ID: RuleLevels.Level] = [:]
    for entry in settings["rules"]?.mapping?.entries ?? [] {
      levels[Diagnostic.ID(entry.key)] = RuleLevels.Level(setting: entry.value)
    }
    self.levels = RuleLevels(levels: levels)
    isDraft = settings["draft"]?.bool == true
    tags = (settings["tags"]?.scalarTexts).map(Set.init)
    dataKeys = (settings["data-keys"]?.scalarTexts).map(Set.init)
    hasManyComponents = settings["components"]?.string == "many"
    limits = SizeLimits(settings["limits"]?.mapping ?? [:])
  }
}

extension RuleLevels.Level {
  /// The level that a setting means.
  init?(setting value: MetadataValue) {
    guard let level = value.scalarText.flatMap(RuleLevels.Level.init) else { return nil }
    self = level
  }
}
