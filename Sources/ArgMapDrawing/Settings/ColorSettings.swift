package import ArgMapModel

/// Which colours an author gives to elements and lines: Argdown's settings under `color`.
package struct ColorSettings: Sendable {
  /// What is listed for a title or a tag.
  package struct Entry: Sendable {
    /// The colour; nil where none can be read.
    package var choice: ColorChoice?
    /// Which of several tags wins: that with the highest number, 0 where there is none.
    package var priority: Int?
  }

  /// The colours of elements: the first for those without tags, the others for tags in the order of
  /// their first use (`colorScheme`); nil where the author names none.
  package var scheme: [ColorValue?]?
  /// The colours of groups, from outer to inner ones (`groupColorScheme`); nil where the author
  /// names none.
  package var groupScheme: [ColorValue?]?
  /// The colours of lines (`relationColors`), as far as the author names them.
  package var relationColors: [RelationKind: ColorChoice] = [:]
  /// Whether tags colour elements (`colorizeByTag` or `colorByTags`).
  package var colorizesByTag = true
  /// Whether tags colour groups (`colorizeGroupsByTag` or `colorGroupsByTags`).
  package var colorizesGroupsByTag = false
  /// The colours of tags (`tagColors`).
  package var tagColors: [String: Entry] = [:]
  /// The colours of statements by title (`statementColors`).
  package var statementColors: [String: Entry] = [:]
  /// The colours of arguments by title (`argumentColors`).
  package var argumentColors: [String: Entry] = [:]
  /// The colours of groups by title (`groupColors`).
  package var groupColors: [String: Entry] = [:]
  /// The colour of text in statements (`statementFontColor`).
  package var statementFontColor: ColorValue?
  /// The colour of text in arguments (`argumentFontColor`).
  package var argumentFontColor: ColorValue?
  /// The colour of the titles of groups (`groupFontColor`).
  package var groupFontColor: ColorValue?
  /// Whether the data key `color` has no effect (`ignoreColorData`).
  package var ignoresColorData = false

  init() {}

  /// Reads the mapping under `color`.
  init(_ data: Metadata) {
    scheme = Self.scheme(data["colorScheme"])
    groupScheme = Self.colors(data["groupColorScheme"])
    for kind in RelationKind.allCases {
      relationColors[kind] =
        data["relationColors"]?.mapping?[kind.rawValue].flatMap(ColorChoice.init)
    }
    colorizesByTag = (data["colorizeByTag"] ?? data["colorByTags"])?.bool ?? colorizesByTag
    colorizesGroupsByTag =
      (data["colorizeGroupsByTag"] ?? data["colorGroupsByTags"])?.bool ?? colorizesGroupsByTag
    tagColors = Self.entries(data["tagColors"])
    statementColors = Self.entries(data["statementColors"])
    argumentColors = Self.entries(data["argumentColors"])
    groupColors = Self.entries(data["groupColors"])
    statementFontColor = Self.color(data["statementFontColor"])
    argumentFontColor = Self.color(data["argumentFontColor"])
    groupFontColor = Self.color(data["groupFontColor"])
    ignoresColorData = data["ignoreColorData"]?.bool ?? ignoresColorData
  }

  private static func color(_ value: MetadataValue?) -> ColorValue? {
    value?.string.flatMap(ColorValue.init)
  }

  private static func colors(_ value: MetadataValue?) -> [ColorValue?]? {
    value?.sequence.map { $0.map(color) }
  }

  private static func scheme(_ value: MetadataValue?) -> [ColorValue?]? {
    value?.string.flatMap { ColorSchemes.named[$0] } ?? colors(value)
  }

  /// Reads colours, or mappings with a colour and a priority.
  private static func entries(_ value: MetadataValue?) -> [String: Entry] {
    var entries: [String: Entry] = [:]
    for entry in value?.mapping?.entries ?? [] {
      let details = entry.value.mapping
      let color = details.map { $0["color"] } ?? entry.value
      entries[entry.key] = Entry(
        choice: color.flatMap(ColorChoice.init), priority: details?["priority"]?.integer)
    }
    return entries
  }
}
