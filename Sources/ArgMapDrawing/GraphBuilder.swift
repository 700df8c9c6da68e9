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
  private var names = GraphNames()
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
      id: names.name(for: argument), kind: .argument,
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
      id: names.name(for: statement), kind: .statement, role: role(of: statement),
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
      id: names.name(for: argument), kind: .argument, role: .claim,
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

  /// Makes the graph: closes what is to be closed, draws each line once, and names the lines.
  func makeGraph() -> Graph {
    var graph = Graph(title: settings.title)
    graph.looks = AuthorLooks(settings, colors)
    graph.imageCount = imageCount
    let moved = addOpenFramesAndNodes(to: &graph)
    var drawn: [Int: Int] = [:]
    var names = names
    for line in lines {
      let tail = moved[line.tail]
      let head = moved[line.head]
      // Inside a closed group nothing is drawn; a loop at a node of its own is.
      if tail == head, line.tail != line.head || graph.nodes[tail].kind == .closedGroup { continue }
      let endsInGroup =
        graph.nodes[tail].kind == .closedGroup || graph.nodes[head].kind == .closedGroup
      let kind = endsInGroup ? line.kind.towardGroup : line.kind
      let key = kind.key(from: tail, to: head)
      if let known = drawn[key] {
        if endsInGroup { graph.edges[known].count += 1 }
        continue
      }
      drawn[key] = graph.edges.count
      let id = names.edge(from: graph.nodes[tail].id, to: graph.nodes[head].id)
      graph.edges.append(Graph.Edge(id: id, kind: kind, tail: tail, head: head))
    }
    return graph
  }

  /// Adds open frames, and nodes of which a closed group is one; returns where each node went.
  private func addOpenFramesAndNodes(to graph: inout Graph) -> [Int] {
    var isClosed = isClosed
    if let limit = settings.foldLimit {
      var boxes = [Int](repeating: 0, count: clusters.count)
      for node in nodes where node.kind != .inference {
        if let cluster = node.cluster { boxes[cluster] += 1 }
      }
      Folding.close(&isClosed, of: clusters, boxes: boxes, limit: limit)
    }
    var closedFrame = [Int?](repeating: nil, count: clusters.count)
    var movedFrame = closedFrame
    for (index, cluster) in clusters.enumerated() {
      let outer = cluster.parent.flatMap { closedFrame[$0] }
      closedFrame[index] = outer ?? (isClosed[index] ? index : nil)
      guard closedFrame[index] == nil else { continue }
      movedFrame[index] = graph.clusters.count
      var open = cluster
      open.parent = cluster.parent.flatMap { movedFrame[$0] }
      graph.clusters.append(open)
    }
    let contents = contents(ofClosed: closedFrame)
    var nodeOfFrame = [Int?](repeating: nil, count: clusters.count)
    return nodes.map { node in
      guard let frame = node.cluster.flatMap({ closedFrame[$0] }) else {
        graph.nodes.append(node)
        graph.nodes[graph.nodes.count - 1].cluster = node.cluster.flatMap { movedFrame[$0] }
        return graph.nodes.count - 1
      }
      if let known = nodeOfFrame[frame] { return known }
      var closed = Graph.Node(
        id: clusters[frame].id, kind: .closedGroup, role: .claim, element: nil,
        title: clusters[frame].title, text: contents[frame])
      closed.section = clusters[frame].section
      closed.color = clusters[frame].color
      closed.cluster = clusters[frame].parent.flatMap { movedFrame[$0] }
      nodeOfFrame[frame] = graph.nodes.count
      graph.nodes.append(closed)
      return graph.nodes.count - 1
    }
  }

  /// What each closed frame holds, in words.
  private func contents(ofClosed closedFrame: [Int?]) -> [String?] {
    var statements = [Int](repeating: 0, count: clusters.count)
    var arguments = statements
    for node in nodes {
      guard let frame = node.cluster.flatMap({ closedFrame[$0] }) else { continue }
      switch node.kind {
      case .statement: statements[frame] += 1
      case .argument: arguments[frame] += 1
      case .inference, .closedGroup: break
      }
    }
    for (index, cluster) in clusters.enumerated() where cluster.kind == .argument {
      if let frame = closedFrame[index] { arguments[frame] += 1 }
    }
    return zip(statements, arguments).map { statements, arguments in
      let parts = [
        statements > 0 ? Wording.count(statements, "statement") : nil,
        arguments > 0 ? Wording.count(arguments, "argument") : nil,
      ].compactMap(\.self)
      return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
  }
}

extension Graph.Edge.Kind {
  /// What is left of a line when one of its ends is inside a closed group.
  fileprivate var towardGroup: Self {
    switch self {
    case .relation: self
    case .input, .conclusion: .relation(.support)
    }
  }

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
      }
    let isSymmetric = if case .relation(let kind) = self { kind.isSymmetric } else { false }
    let (first, second) = isSymmetric && head < tail ? (head, tail) : (tail, head)
    return code << 58 | first << 29 | second
  }
}
