import ArgMapModel

/// The frames that a picture needs: sections that are groups and have something inside.
struct GroupFrames {
  /// Outer frames before inner ones.
  let groups: [Overview.Group]
  private let sectionGroups: SectionGroups
  private let frameOfSection: [Int?]

  /// Makes the frames around elements.
  ///
  /// - Parameters:
  ///   - sections: The sections of all shown elements.
  ///   - map: The map.
  ///   - sectionGroups: Which sections are groups.
  init(around sections: [Section.ID?], in map: ArgumentMap, _ sectionGroups: SectionGroups) {
    var isNeeded = [Bool](repeating: false, count: map.sections.count)
    for section in sections {
      var next = sectionGroups.group(of: section)
      while let group = next, !isNeeded[group.index] {
        isNeeded[group.index] = true
        next = sectionGroups.group(around: map[group])
      }
    }
    var groups: [Overview.Group] = []
    var frameOfSection = [Int?](repeating: nil, count: map.sections.count)
    for section in map.sections where isNeeded[section.id.index] {
      let parent = sectionGroups.group(around: section).flatMap { frameOfSection[$0.index] }
      frameOfSection[section.id.index] = groups.count
      groups.append(
        Overview.Group(
          section: section.id, parent: parent, level: parent.map { groups[$0].level + 1 } ?? 1,
          isClosed: sectionGroups.isClosed[section.id.index]))
    }
    self.groups = groups
    self.sectionGroups = sectionGroups
    self.frameOfSection = frameOfSection
  }

  /// The innermost frame around what belongs to a section.
  func frame(of section: Section.ID?) -> Int? {
    sectionGroups.group(of: section).flatMap { frameOfSection[$0.index] }
  }
}
