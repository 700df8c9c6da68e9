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

extension PageWriter {
  /// Writes the groups as nested lists.
  func writeGroupOutline(to xml: inout XML) {
    guard !groups.all.isEmpty else { return }
    xml += "<h3>Groups</h3>\n<ul>\n"
    /// Groups to be written; nil where the lists around them end.
    var pending: [Int?] = groups.all.indices.filter { groups.all[$0].isOutermost }.reversed()
    while let next = pending.popLast() {
      guard let next else {
        xml += "</ul></li>\n"
        continue
      }
      xml += "<li>\(link(toGroup: next))"
      let inner = groups.all[next].groups
      xml += inner.isEmpty ? "</li>\n" : "<ul>\n"
      if !inner.isEmpty { pending += [nil] + inner.reversed().map(Optional.init) }
    }
    xml += "</ul>\n"
  }

  /// Writes a section about every group.
  func writeGroups(to xml: inout XML) {
    for group in groups.all {
      let (id, heading) = (group.sectionID, map[group.heading])
      xml += """
        <section id="\(id)" class="about" tabindex="-1" aria-labelledby="\(id)-heading">
        <h3 id="\(id)-heading">\(group.isClosed ? "Closed group" : "Group"): \
        <bdi class="title"\(language)>\(heading.title.shown)</bdi></h3>

        """
      if group.isClosed { xml += "<p>The diagram shows it as one box.</p>\n" }
      write("Groups inside", group.groups.map(link), to: &xml)
      write(
        "What it holds",
        group.elements.map { names.link(to: $0, in: map, language: language) }, to: &xml)
      writeTags(heading.tags, and: heading.metadata, to: &xml)
      xml += "</section>\n"
    }
  }

  private func write(_ title: String, _ links: [XML], to xml: inout XML) {
    guard !links.isEmpty else { return }
    xml += "<h4>\(title)</h4>\n<ul class=\"links\">\n"
    for link in links { xml += "<li>\(link)</li>\n" }
    xml += "</ul>\n"
  }

  /// Writes where in the diagram an element is to be looked for.
  func writePlace(of element: Element, to xml: inout XML) {
    guard page.layout != nil else { return }
    let group = groups.group(around: element, in: map)
    if let group, groups.all[group].isClosed {
      xml += "<p class=\"links\">In the closed group \(link(toGroup: group)).</p>\n"
      return
    }
    if let group { xml += "<p>In the group \(link(toGroup: group)).</p>\n" }
    if !names.shown.contains(element) { xml += "<p>The diagram does not show it.</p>\n" }
  }

  private func link(toGroup index: Int) -> XML {
    let group = groups.all[index]
    let title = Wording.shortened(map[group.heading].title)
    return "<a href=\"#\(group.sectionID)\"><bdi\(language)>\(title.shown)</bdi></a>"
  }
}
