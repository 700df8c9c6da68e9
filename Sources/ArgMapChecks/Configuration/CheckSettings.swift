public import ArgMapModel
package import ArgMapSyntax

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
  /// The tags of statements that need a source (`source.required-for`).
  let tagsThatNeedSources: [String]
  /// Whether every basic statement needs a source (`source.required: basic`).
  let basicNeedsSource: Bool
  /// How much of the sources a map has to cover (`coverage`).
  let coverage: CoverageSettings
  /// Whether a statement that is anchored in a source counts as given (`basic.sourced`).
  let isSourcedBasic: Bool
  /// Whether premises without a title need reasons as well (`unsupported-claim.premises`).
  let premisesNeedSupport: Bool
  /// Whether links have to record the wording that they were judged by (`review.require`).
  let requiresStamps: Bool
  /// Files with schemes besides the built-in ones (`schemes`).
  let schemeFiles: [String]
  /// The language that statements are written in, as a code such as `en` (`language`).
  let language: String

  /// Reads settings; values that cannot be meant count as not given.
  public init(_ settings: Metadata) {
    var levels: [Diagnostic.ID: RuleLevels.Level] = [:]
    for entry in settings["rules"]?.mapping?.entries ?? [] {
      levels[Diagnostic.ID(entry.key)] = RuleLevels.Level(setting: entry.value)
    }
    let profiles = settings["profiles"]?.scalarTexts.map {
      Set($0.compactMap(RuleDescription.Profile.init))
    }
    self.levels = RuleLevels(profiles: profiles, levels: levels)
    isDraft = settings["draft"]?.bool == true
    tags = (settings["tags"]?.scalarTexts).map(Set.init)
    dataKeys = (settings["data-keys"]?.scalarTexts).map(Set.init)
    hasManyComponents = settings["components"]?.string == "many"
    limits = SizeLimits(settings["limits"]?.mapping ?? [:])
    let source = settings["source"]?.mapping ?? [:]
    tagsThatNeedSources = source["required-for"]?.scalarTexts ?? ["reported"]
    basicNeedsSource = source["required"]?.string == "basic"
    coverage = CoverageSettings(settings["coverage"]?.mapping ?? [:])
    func isOn(_ key: String, _ option: String) -> Bool {
      settings[key]?.mapping?[option]?.bool == true
    }
    isSourcedBasic = isOn("basic", "sourced")
    premisesNeedSupport = isOn("unsupported-claim", "premises")
    requiresStamps = isOn("review", "require")
    schemeFiles = settings["schemes"]?.scalarTexts ?? []
    language = settings["language"]?.scalarText?.lowercased() ?? "en"
  }
}

extension CheckSettings {
  /// What a project's file may say of checking: what concerns no single map.
  package static let projectKeys = KnownSettings.checks
    .filter { !["thesis", "draft", "sources"].contains($0.key) }

  /// Reads a project's file.
  ///
  /// - Parameters:
  ///   - text: The file, which is YAML.
  ///   - ownKeys: What such a file may hold besides ``projectKeys``.
  /// - Returns: The settings, and everything that is wrong with them.
  package static func project(
    _ text: SourceText, ownKeys: [String: SettingKind]
  ) -> (settings: Metadata, diagnostics: [Diagnostic]) {
    let keys = projectKeys.merging(ownKeys) { $1 }
    let (settings, diagnostics) = Metadata.settings(in: text, of: .keys(keys))
    let unknown = UnknownKey.all(in: settings, of: keys).map {
      Diagnostic(
        UnknownSetting.about.id, UnknownSetting.about.severity, $0.message, at: $0.range)
    }
    return (settings.withoutPlaces, diagnostics + unknown)
  }
}

extension RuleLevels.Level {
  /// The level that a setting means.
  init?(setting value: MetadataValue) {
    guard let level = value.scalarText.flatMap(RuleLevels.Level.init) else { return nil }
    self = level
  }
}
