package import ArgMapModel

/// The map as Argdown shows it: a node for each selected statement and argument, lines between them
/// and frames around them, before any frame is closed.
package struct Overview: Sendable {
  /// A statement or an argument with the words in its node.
  package struct Node: Sendable {
    /// The statement or argument.
    package let element: Element
    /// The words in the node.
    package let label: NodeLabel
    /// The index of the innermost group around the node.
    package let group: Int?
  }

  /// A line between two nodes.
  package struct Edge: Sendable {
    /// How the source bears on the target.
    package let kind: RelationKind
    /// The index of the node at which the line starts.
    package let source: Int
    /// The index of the node at which it ends.
    package let target: Int
    /// The statement that the source stands for here.
    package let sourceStatement: Statement.ID?
    /// The statement that the target stands for here.
    package let targetStatement: Statement.ID?
  }

  /// A frame.
  package struct Group: Sendable {
    /// The section that is drawn as the frame.
    package let section: Section.ID
    /// The index of the group around this one, smaller than this one's own.
    package let parent: Int?
    /// How many groups there are from the outermost one to this one.
    package let level: Int
    /// Whether the frame is to be drawn closed.
    package let isClosed: Bool
  }

  /// Statements first, then arguments, each in the order of the map.
  package let nodes: [Node]
  /// The lines: those of relations first.
  package let edges: [Edge]
  /// The groups with something inside, in the order of the headings.
  package let groups: [Group]
  /// Whether lines were left out because there were too many.
  package let isTruncated: Bool

  /// Chooses what the picture of a map shows.
  package init(of map: ArgumentMap, settings: DrawingSettings) {
    let selection = Selection(of: map, settings: settings)
    var sections: [Section.ID?] = []
    for index in map.statements.indices where selection.statements[index] {
      sections.append(map.statements[index].section)
    }
    for index in map.arguments.indices where selection.arguments[index] {
      sections.append(map.arguments[index].section)
    }
    let frames = GroupFrames(
      around: sections, in: map, SectionGroups(of: map, settings: settings))

    var nodes: [Node] = []
    var nodeOfStatement = [Int?](repeating: nil, count: map.statements.count)
    for statement in map.statements where selection.statements[statement.id.index] {
      nodeOfStatement[statement.id.index] = nodes.count
      nodes.append(
        Node(
          element: .statement(statement.id),
          label: NodeLabel(statement, in: map, settings: settings),
          group: frames.frame(of: statement.section)))
    }
    var nodeOfArgument = [Int?](repeating: nil, count: map.arguments.count)
    for argument in map.arguments where selection.arguments[argument.id.index] {
      nodeOfArgument[argument.id.index] = nodes.count
      nodes.append(
        Node(
          element: .argument(argument.id),
          label: NodeLabel(argument, in: map, settings: settings),
          group: frames.frame(of: argument.section)))
    }
    let lines = OverviewEdges(
      map: map, nodeOfStatement: nodeOfStatement, nodeOfArgument: nodeOfArgument)

    self.nodes = nodes
    edges = lines.edges
    isTruncated = lines.isTruncated
    groups = frames.groups
  }
}
