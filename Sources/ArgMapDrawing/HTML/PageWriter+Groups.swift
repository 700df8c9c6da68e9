import ArgMapModel

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
        <section id="\(id)" class="about" tabindex="-1" aria-labelledby="title-of-\(id)">
        <h3 id="title-of-\(id)">\(group.isClosed ? "Closed group" : "Group"): \
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
