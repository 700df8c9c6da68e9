import ArgMapModel

/// What an author's filters let through: data, titles, sections and tags.
struct Preselection {
  let statements: [Bool]
  let arguments: [Bool]

  init(of map: ArgumentMap, settings: DrawingSettings) {
    let filter = Filter(map: map, settings: settings)
    let excludedStatements = Set(settings.excludeStatements)
    let excludedArguments = Set(settings.excludeArguments)
    statements = map.statements.map {
      filter.passes($0.metadata, $0.section, $0.tags) && !excludedStatements.contains($0.title)
    }
    arguments = map.arguments.map {
      filter.passes($0.metadata, $0.section, $0.tags) && !excludedArguments.contains($0.title)
    }
  }

  private struct Filter {
    let ignoresIsInMap: Bool
    /// For each section and tag, whether it is selected; nil when there is no such choice.
    let sections: [Bool]?
    let tags: [Bool]?
    let passesWithoutSection: Bool
    let passesWithoutTag: Bool

    init(map: ArgumentMap, settings: DrawingSettings) {
      ignoresIsInMap = settings.ignoreIsInMap
      sections = settings.selectedSections.map { titles in
        let titles = Set(titles)
        return map.sections.map { titles.contains($0.title) }
      }
      tags = settings.selectedTags.map { names in
        let names = Set(names)
        return map.tags.map { names.contains($0.name) }
      }
      passesWithoutSection = settings.selectElementsWithoutSection
      passesWithoutTag = settings.selectElementsWithoutTag
    }

    func passes(_ metadata: Metadata, _ section: Section.ID?, _ tags: [Tag.ID]) -> Bool {
      if !ignoresIsInMap, let isInMap = metadata["isInMap"], isInMap != .bool(true) { return false }
      if let selected = sections {
        guard section.map({ selected[$0.index] }) ?? passesWithoutSection else { return false }
      }
      if let selected = self.tags {
        guard tags.isEmpty ? passesWithoutTag : tags.contains(where: { selected[$0.index] })
        else { return false }
      }
      return true
    }
  }
}
