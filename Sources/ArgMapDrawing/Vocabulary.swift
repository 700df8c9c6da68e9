import ArgMapModel

/// The kinds of things that occur in a picture, each once, in the order in which a legend has them.
struct Vocabulary {
  struct Box: Hashable {
    var kind: Graph.Node.Kind
    var role: Graph.Node.Role

    /// Only statements differ by role.
    init(_ kind: Graph.Node.Kind, _ role: Graph.Node.Role) {
      self.kind = kind
      self.role = kind == .statement ? role : .claim
    }

    static let all = [
      Box(.statement, .centralClaim), Box(.statement, .claim), Box(.statement, .basic),
      Box(.statement, .implicit), Box(.argument, .claim), Box(.inference, .claim),
      Box(.closedGroup, .claim),
    ]
  }

  let boxes: [Box]
  let lines: [Graph.Edge.Kind]
  /// The first kind of which a line stands for several links, all of that kind.
  let bundled: Graph.Edge.Kind?
  /// Whether arguments are drawn as frames.
  let hasArgumentFrames: Bool

  init(of graph: Graph) {
    var occurringBoxes = Set(graph.nodes.map { Box($0.kind, $0.role) })
    hasArgumentFrames = graph.clusters.contains { $0.kind == .argument }
    if hasArgumentFrames {
      occurringBoxes.insert(Box(.argument, .claim))
    }
    boxes = Box.all.filter(occurringBoxes.contains)
    let occurringLines = Set(graph.edges.map(\.kind))
    lines = Self.allLines.filter(occurringLines.contains)
    bundled = graph.edges.first { $0.bundle != nil && $0.kind != .mixed }?.kind
  }

  private static let allLines: [Graph.Edge.Kind] = [
    .relation(.support), .relation(.entails), .relation(.attack), .relation(.undercut),
    .relation(.contrary), .relation(.contradictory), .mixed, .input,
    .conclusion,
  ]
}

extension Graph.Node {
  /// The names of its kind and role, for style sheets.
  var classes: String { Vocabulary.Box(kind, role).classes }
}

extension Vocabulary.Box {
  var classes: String {
    switch (kind, role) {
    case (.statement, .centralClaim): "node statement central-claim"
    case (.statement, .claim): "node statement"
    case (.statement, .basic): "node statement basic"
    case (.statement, .implicit): "node statement implicit"
    case (.argument, _): "node argument"
    case (.inference, _): "node inference"
    case (.closedGroup, _): "node closed-group"
    }
  }
}

extension Graph.Edge.Kind {
  var name: String {
    switch self {
    case .input: "input"
    case .conclusion: "conclusion"
    case .mixed: "mixed"
    case .relation(let kind): kind.rawValue
    }
  }
}

extension Graph.Cluster.Kind {
  var name: String {
    switch self {
    case .group: "group"
    case .argument: "argument-frame"
    }
  }
}
