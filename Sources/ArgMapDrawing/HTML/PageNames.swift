import ArgMapModel

/// What the elements of a map are called in its page, and where they are in the diagram.
struct PageNames {
  /// A box or frame of the diagram with the element that it stands for.
  struct Box {
    let id: String
    let element: Element
  }

  /// What a reader sees as a name: `[T]`, `<A>`, or the first words in quotation marks.
  private let statementNames: [String]
  private let argumentNames: [String]
  private let statementIDs: [String]
  private let argumentIDs: [String]
  /// What links in texts can lead to, by the ids in the diagram.
  private let sections: Set<String>
  /// The boxes of each element: its own first, then the steps of an argument.
  private(set) var boxes: [Element: [String]] = [:]
  /// What the diagram shows, with a box of its own or as a line of an argument that has one.
  private(set) var shown: Set<Element> = []

  init(_ map: ArgumentMap, _ graph: Graph) {
    let ids = ElementIDs(of: map)
    statementIDs = map.statements.map { "about-" + ids[$0.id] }
    argumentIDs = map.arguments.map { "about-" + ids[$0.id] }
    let groups =
      graph.clusters.filter { $0.section != nil }.map(\.id)
      + graph.nodes.filter { $0.section != nil }.map(\.id)
    sections = Set(statementIDs + argumentIDs + groups.map { "about-" + $0 })
    statementNames = map.statements.map { statement in
      guard statement.isUntitled, let text = statement.text else {
        return "[\(Wording.shortened(statement.title))]"
      }
      return "“\(Wording.shortened(text))”"
    }
    argumentNames = map.arguments.map { "<\(Wording.shortened($0.title))>" }
    for cluster in graph.clusters {
      if let argument = cluster.argument {
        boxes[.argument(argument), default: []].append(cluster.id)
      }
    }
    for node in graph.nodes {
      guard let element = node.element else { continue }
      boxes[map.panelElement(of: element), default: []].append(node.id)
    }
    for element in boxes.keys {
      shown.insert(element)
      guard case .argument(let id) = element, let structure = map[id].structure else { continue }
      shown.formUnion(structure.lines.lazy.map { .statement($0.statement) })
    }
  }

  /// The id of the section about a statement or argument, or about the argument of a step.
  func sectionID(of element: Element, in map: ArgumentMap) -> String {
    switch map.panelElement(of: element) {
    case .statement(let id): statementIDs[id.index]
    case .argument(let id): argumentIDs[id.index]
    case .inference: preconditionFailure("a step is told by its argument")
    }
  }

  /// Where a link of a text leads in the page; nil for a place that the page has not.
  func target(_ link: String) -> String? {
    guard link.hasPrefix("#") else { return link }
    let section = "about-" + link.dropFirst()
    return sections.contains(section) ? "#" + section : nil
  }

  /// A link to the section about an element, with its name.
  func link(to element: Element, in map: ArgumentMap, language: XML) -> XML {
    let name =
      switch map.panelElement(of: element) {
      case .statement(let id): statementNames[id.index]
      case .argument(let id): argumentNames[id.index]
      case .inference: preconditionFailure("a step is told by its argument")
      }
    return """
      <a href="#\(sectionID(of: element, in: map))"><bdi\(language)>\(name.shown)</bdi></a>
      """
  }
}

extension ArgumentMap {
  /// The element whose section tells about an element: itself or, for a step, its argument.
  func panelElement(of element: Element) -> Element {
    if case .inference(let id) = element { .argument(self[id].argument) } else { element }
  }
}

extension String {
  /// The text without characters that mislead, such as changes of direction.
  var shown: String {
    guard unicodeScalars.contains(where: { !$0.isASCII && !Lettering.isDrawable($0) }) else {
      return self
    }
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars where scalar.isASCII || Lettering.isDrawable(scalar) {
      shown.append(scalar)
    }
    return String(shown)
  }
}
