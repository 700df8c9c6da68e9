import ArgMapModel

/// What the author set apart from the case that the map makes: tagged `#aside`, or under a heading
/// that is.
struct Asides: Sendable {
  private let tag: Tag.ID?
  private var isAsideSection: [Bool]
  private let map: ArgumentMap

  init(_ map: ArgumentMap) {
    self.map = map
    let tag = map.tag(named: "aside")
    self.tag = tag
    isAsideSection = []
    guard let tag else { return }
    // A parent comes before its children.
    for section in map.sections {
      let inherits = section.parent.map { isAsideSection[$0.index] } ?? false
      isAsideSection.append(inherits || section.tags.contains(tag))
    }
  }

  /// Whether an element is set apart.
  func contains(_ element: Element) -> Bool {
    guard let tag else { return false }
    let tags: [Tag.ID]
    let section: Section.ID?
    switch element {
    case .statement(let id): (tags, section) = (map[id].tags, map[id].section)
    case .argument(let id): (tags, section) = (map[id].tags, map[id].section)
    case .inference(let id): return contains(.argument(map[id].argument))
    }
    return tags.contains(tag) || section.map { isAsideSection[$0.index] } == true
  }
}
