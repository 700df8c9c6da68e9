import ArgMapModel

/// Puts a graph together: frames first, outer ones before inner ones, then nodes, then lines.
struct GraphBuilder {
  private struct Line {
    var kind: Graph.Edge.Kind
    var tail: Int
    var head: Int
  }

  private let map: ArgumentMap
  private let settings: DrawingSettings
  private let colors: AuthorColors
  private var imageCount = 0
  private let ids: ElementIDs
  private var names: GraphNames
  private var isCentral: [Bool]
  private var speakers: [Element: [String]] = [:]
  private var clusters: [Graph.Cluster] = []
  private var isClosed: [Bool] = []
  private var nodes: [Graph.Node] = []
  private var lines: [Line] = []

  init(map: ArgumentMap, settings: DrawingSettings) {
    self.map = map
    self.settings = settings
    colors = AuthorColors(of: map, settings: settings.colors)
    ids = ElementIDs(of: map)
    names = GraphNames(besides: ids)
    isCentral = [Bool](repeating: false, count: map.statements.count)
    for claim in map.centralClaims { isCentral[claim.index] = true }
    for anchor in map.anchors {
      guard let speaker = anchor.speaker, speaker != "unknown" else { continue }
      if speakers[anchor.element]?.contains(speaker) != true {
        speakers[anchor.element, default: []].append(speaker)
      }
    }
  }

  // MARK: Frames

  /// Adds the frame of a group.
  mutating func add(_ group: Overview.Group) {
    let section = map[group.section]
    var cluster = Graph.Cluster(
      id: names.unique("group-" + section.title.slug), kind: .group, title: section.title,
      parent: group.parent)
    cluster.section = section.id
    cluster.color = colors.color(of: section, level: group.level).wish
    clusters.append(cluster)
    isClosed.append(group.isClosed)
  }

  /// Adds a frame around the steps of an argument and returns its index.
  mutating func addFrame(of argument: Argument, in parent: Int?) -> Int {
    var cluster = Graph.Cluster(
      id: ids[argument.id], kind: .argument,
      title: argument.isUntitled ? "" : argument.title, parent: parent)
    cluster.argument = argument.id
    cluster.color = colors.arguments[argument.id.index].wish
    clusters.append(cluster)
    isClosed.append(false)
    imageCount += settings.images.count(argument.metadata, argument.tags, in: map)
    return clusters.count - 1
  }

  // MARK: Nodes

  /// Adds the node of a statement and returns its index.
  @discardableResult
  mutating func add(
    _ statement: Statement, _ label: NodeLabel, in cluster: Int?, row: Int? = nil
  ) -> Int {
    var node = Graph.Node(
      id: ids[statement.id], kind: .statement, role: role(of: statement),
      element: .statement(statement.id), title: label.title, text: label.text)
    node.color = colors.statements[statement.id.index].wish
    node.usualColor = colors.statements[statement.id.index].usual
    node.row = row
    imageCount += settings.images.count(statement.metadata, statement.tags, in: map)
    return add(node, label, in: cluster)
  }

  /// Adds the box of an argument and returns its index.
  @discardableResult
  mutating func add(
    _ argument: Argument, _ label: NodeLabel, in cluster: Int?, row: Int? = nil
  ) -> Int {
    var node = Graph.Node(
      id: ids[argument.id], kind: .argument, role: .claim,
      element: .argument(argument.id), title: label.title, text: label.text)
    node.color = colors.arguments[argument.id.index].wish
    node.usualColor = colors.arguments[argument.id.index].usual
    node.row = row
    imageCount += settings.images.count(argument.metadata, argument.tags, in: map)
    return add(node, label, in: cluster)
  }

  /// Adds the point of a step and returns its index.
  mutating func add(_ inference: Inference, in cluster: Int?) -> Int {
    let scheme = inference.scheme.map { inference.rules.contains($0) ? [] : [$0] } ?? []
    let rules = (inference.rules + scheme).joined(separator: ", ")
    let frame = cluster.map { clusters[$0].id } ?? ""
    var node = Graph.Node(
      id: names.unique(frame + "-step"), kind: .inference, role: .claim,
      element: .inference(inference.id), title: nil, text: rules.isEmpty ? nil : rules)
    node.cluster = cluster
    nodes.append(node)
    return nodes.count - 1
  }

  private mutating func add(_ node: Graph.Node, _ label: NodeLabel, in cluster: Int?) -> Int {
    var node = node
    node.hiddenText = label.hiddenText
    node.markup = label.markup
    node.tags = label.tags
    if let element = node.element { node.speakers = speakers[element] ?? [] }
    node.cluster = cluster
    nodes.append(node)
    return nodes.count - 1
  }

  private func role(of statement: Statement) -> Graph.Node.Role {
    if isCentral[statement.id.index] { return .centralClaim }
    if map.isImplicit(statement) { return .implicit }
    return map.isBasic(statement) ? .basic : .claim
  }

  // MARK: Lines

  /// Adds a line.
  mutating func connect(_ tail: Int, to head: Int, _ kind: Graph.Edge.Kind) {
    lines.append(Line(kind: kind, tail: tail, head: head))
  }

  // MARK: The graph

  /// Makes the graph: draws each line once, names the lines, and closes what is to be closed.
  func makeGraph() -> Graph {
    var graph = Graph(title: settings.title)
    graph.looks = AuthorLooks(settings, colors)
    graph.imageCount = imageCount
    graph.clusters = clusters
    graph.nodes = nodes
    var isDrawn: Set<Int> = []
    var names = names
    for line in lines where isDrawn.insert(line.kind.key(from: line.tail, to: line.head)).inserted {
      let id = names.edge(from: nodes[line.tail].id, to: nodes[line.head].id)
      graph.edges.append(Graph.Edge(id: id, kind: line.kind, tail: line.tail, head: line.head))
    }
    return graph.closing(isClosed)
  }
}

extension Graph.Edge.Kind {
  /// A number that only equal lines share; a symmetric line is the same from both ends.
  fileprivate func key(from tail: Int, to head: Int) -> Int {
    let code =
      switch self {
      case .input: 0
      case .conclusion: 1
      case .relation(.support): 2
      case .relation(.attack): 3
      case .relation(.undercut): 4
      case .relation(.entails): 5
      case .relation(.contrary): 6
      case .relation(.contradictory): 7
      case .mixed: 8
      }
    let (first, second) = isSymmetric && head < tail ? (head, tail) : (tail, head)
    return code << 58 | first << 29 | second
  }
}
