package import ArgMapModel

/// Which sections are drawn as frames, which of them closed, and where each section's content goes.
package struct SectionGroups: Sendable {
  /// Whether each section is drawn as a frame.
  package let isGroup: [Bool]
  /// Whether each section is asked to be closed.
  package let isClosed: [Bool]
  private let nearest: [Section.ID?]

  package init(of map: ArgumentMap, settings: DrawingSettings) {
    let deepest = map.sections.map(\.level).max() ?? 0
    let deepestWithoutFrame = deepest - min(max(settings.groupDepth, 0), deepest)
    var isGroup: [Bool] = []
    var isClosed: [Bool] = []
    var nearest: [Section.ID?] = []
    for section in map.sections {
      var flags = DrawingSettings.SectionFlags(
        isGroup: settings.ignoreIsGroup ? nil : section.metadata["isGroup"]?.bool,
        isClosed: settings.ignoreIsClosed ? nil : section.metadata["isClosed"]?.bool)
      if section.isRegrouped {
        flags.isGroup = section.metadata["isGroup"]?.bool ?? true
        flags.isClosed = section.metadata["isClosed"]?.bool
      }
      if let sections = settings.sections {
        if let listed = sections[section.title] {
          flags = listed
        } else if flags.isGroup == nil {
          flags.isGroup = false
        }
      }
      let isGroupNow = flags.isGroup ?? (section.level > deepestWithoutFrame)
      isGroup.append(isGroupNow)
      isClosed.append(!settings.opensGroups && flags.isClosed ?? false)
      nearest.append(isGroupNow ? section.id : section.parent.flatMap { nearest[$0.index] })
    }
    self.isGroup = isGroup
    self.isClosed = isClosed
    self.nearest = nearest
  }

  /// The innermost section drawn as a frame that holds a section; it may be the section itself.
  func group(of section: Section.ID?) -> Section.ID? { section.flatMap { nearest[$0.index] } }

  /// The section drawn as a frame right around one that is.
  func group(around section: Section) -> Section.ID? { group(of: section.parent) }
}
