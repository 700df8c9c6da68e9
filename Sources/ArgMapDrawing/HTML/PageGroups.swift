import ArgMapModel

/// The groups that a diagram shows, open or closed, and what each holds.
struct PageGroups {
  /// A group of the diagram.
  struct Group {
    let heading: Section.ID
    /// The id of its frame or, where it is drawn closed, of its box.
    let box: String
    let isClosed: Bool
    /// Whether no other group is around it.
    let isOutermost: Bool
    /// The indices of the groups right inside.
    fileprivate(set) var groups: [Int] = []
    /// What is right inside, in the order of the outline; in a closed group all that is inside.
    fileprivate(set) var elements: [Element] = []

    /// The id of the section that tells about it.
    var sectionID: String { "about-" + box }
  }

  /// The groups in the order of their headings.
  private(set) var all: [Group] = []
  private var innermost: [Int?]

  init(_ map: ArgumentMap, _ graph: Graph, _ outline: PageOutline) {
    var boxes: [Section.ID: (id: String, isClosed: Bool)] = [:]
    for cluster in graph.clusters {
      if let heading = cluster.section { boxes[heading] = (cluster.id, false) }
    }
    for node in graph.nodes {
      if let heading = node.section { boxes[heading] = (node.id, true) }
    }
    innermost = Array(repeating: nil, count: map.sections.count)
    for heading in map.sections {
      let around = heading.parent.flatMap { innermost[$0.index] }
      guard let box = boxes[heading.id] else {
        innermost[heading.id.index] = around
        continue
      }
      innermost[heading.id.index] = all.count
      if let around { all[around].groups.append(all.count) }
      all.append(
        Group(
          heading: heading.id, box: box.id, isClosed: box.isClosed, isOutermost: around == nil))
    }
    for element in outline.entries {
      if let group = group(around: element, in: map) { all[group].elements.append(element) }
    }
  }

  /// The index of the innermost group around a statement or argument.
  func group(around element: Element, in map: ArgumentMap) -> Int? {
    let heading: Section.ID? =
      switch map.panelElement(of: element) {
      case .statement(let id): map[id].section
      case .argument(let id): map[id].section
      case .inference: nil
      }
    return heading.flatMap { innermost[$0.index] }
  }
}
