import ArgMapModel

/// How much of the sources a map has to cover.
struct CoverageSettings: Sendable {
  /// The least share of the sentences of a source, from 0 to 1; nil when none is asked for (`min`).
  let minimum: Double?
  /// The files or keys of sources that need not be covered (`exclude`).
  let excluded: Set<String>

  /// Reads settings; values that cannot be meant count as not given.
  init(_ settings: Metadata) {
    minimum = settings["min"]?.measure
    excluded = Set(settings["exclude"]?.scalarTexts ?? [])
  }
}
