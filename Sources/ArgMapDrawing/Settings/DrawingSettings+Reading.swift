public import ArgMapModel

extension DrawingSettings {
  /// Reads the settings from a configuration: a front matter, or one merged with a file's settings.
  public init(_ configuration: Metadata) {
    self.init()
    title = configuration["title"]?.scalarText.flatMap(Self.oneLine)
    if let selection = configuration["selection"]?.mapping { readSelection(selection) }
    if let map = configuration["map"]?.mapping { readMap(map) }
    if let group = configuration["group"]?.mapping { readGroup(group) }
    if let color = configuration["color"]?.mapping { colors = ColorSettings(color) }
    if let dot = configuration["dot"]?.mapping { self.dot = DotSettings(dot) }
    if let images = configuration["images"]?.mapping { self.images = ImageSettings(images) }
  }

  private mutating func readSelection(_ data: Metadata) {
    if let mode = data["statementSelectionMode"]?.string.flatMap(StatementSelectionMode.init) {
      statementSelectionMode = mode
    }
    excludeDisconnected = data["excludeDisconnected"]?.bool ?? excludeDisconnected
    selectedTags = data["selectedTags"]?.titles
    selectedSections = data["selectedSections"]?.titles
    selectElementsWithoutTag = data["selectElementsWithoutTag"]?.bool ?? selectElementsWithoutTag
    selectElementsWithoutSection =
      data["selectElementsWithoutSection"]?.bool ?? selectElementsWithoutSection
    includeStatements = data["includeStatements"]?.titles ?? includeStatements
    excludeStatements = data["excludeStatements"]?.titles ?? excludeStatements
    excludeArguments = data["excludeArguments"]?.titles ?? excludeArguments
    ignoreIsInMap = data["ignoreIsInMap"]?.bool ?? ignoreIsInMap
  }

  private mutating func readMap(_ data: Metadata) {
    if let mode = data["statementLabelMode"]?.string.flatMap(LabelMode.init) {
      statementLabelMode = mode
    }
    if let mode = data["argumentLabelMode"]?.string.flatMap(LabelMode.init) {
      argumentLabelMode = mode
    }
    addTags = data["addTags"]?.bool ?? addTags
  }

  private mutating func readGroup(_ data: Metadata) {
    groupDepth = data["groupDepth"]?.integer ?? groupDepth
    ignoreIsGroup = data["ignoreIsGroup"]?.bool ?? ignoreIsGroup
    ignoreIsClosed = data["ignoreIsClosed"]?.bool ?? ignoreIsClosed
    sections = data["sections"]?.mapping.map { listed in
      var flags: [String: SectionFlags] = [:]
      for entry in listed.entries {
        guard let data = entry.value.mapping else { continue }
        flags[entry.key] = SectionFlags(
          isGroup: data["isGroup"]?.bool, isClosed: data["isClosed"]?.bool)
      }
      return flags
    }
  }

  private static func oneLine(_ title: String) -> String? {
    let words = title.split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}

extension MetadataValue {
  fileprivate var titles: [String]? { sequence?.compactMap(\.scalarText) }
}
