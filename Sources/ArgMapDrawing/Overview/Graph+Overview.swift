public import ArgMapModel

extension Graph {
  /// Makes the overview of a map: a box for each statement and argument that Argdown would show.
  ///
  /// Takes time proportional to the size of the map and the number of lines, of which there are at
  /// most a million.
  ///
  /// - Parameters:
  ///   - map: The map to draw.
  ///   - settings: What to show; by default what the front matter asks for.
  public init(overviewOf map: ArgumentMap, settings: DrawingSettings? = nil) {
    let settings = settings ?? DrawingSettings(map.configuration)
    let overview = Overview(of: map, settings: settings)
    let rows = Rows(of: map, settings: settings)
    var builder = GraphBuilder(map: map, settings: settings)
    for group in overview.groups { builder.add(group) }
    for node in overview.nodes {
      switch node.element {
      case .statement(let id):
        builder.add(map[id], node.label, in: node.group, row: rows.statements[id.index])
      case .argument(let id):
        builder.add(map[id], node.label, in: node.group, row: rows.arguments[id.index])
      case .inference: preconditionFailure("an overview shows no steps")
      }
    }
    for edge in overview.edges {
      builder.connect(edge.source, to: edge.target, .relation(edge.kind))
    }
    self = builder.makeGraph()
    direction = settings.direction ?? settings.dot.direction ?? .up
    if overview.isTruncated {
      remarks.append("There are more links than a picture can hold; the others are left out.")
    }
  }
}
