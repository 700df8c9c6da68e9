import ArgMapModel

/// What a picture says in words: to those who hear it, point at it, or read its legend.
struct Wording {
  private let graph: Graph
  private let names: [String]

  init(_ graph: Graph) {
    self.graph = graph
    names = graph.nodes.map { Self.name(of: $0, in: graph) }
  }

  // MARK: Boxes

  func title(ofNode index: Int) -> String {
    let node = graph.nodes[index]
    if node.kind == .inference { return names[index] }
    let kind = Self.legend(of: node.kind, node.role)
    return names[index].isEmpty ? kind : "\(kind): \(names[index])"
  }

  /// Everything the box says, however little of it is drawn.
  func description(ofNode index: Int) -> String {
    let node = graph.nodes[index]
    var sentences: [String] = []
    if let title = node.title, Self.shortened(title) != title { sentences.append(title) }
    if let text = node.text ?? node.hiddenText, !text.isEmpty { sentences.append(text) }
    if node.kind == .closedGroup, !sentences.isEmpty {
      sentences.append("Its boxes are not drawn.")
    }
    if !node.speakers.isEmpty {
      sentences.append("According to: " + node.speakers.joined(separator: ", "))
    }
    if !node.tags.isEmpty { sentences.append("Tags: " + node.tags.joined(separator: ", ")) }
    guard sentences.isEmpty else { return sentences.joined(separator: "\n") }
    return switch node.kind {
    case .statement, .argument: "It has no text."
    case .inference: "The premises meet here."
    case .closedGroup: "Its boxes are not drawn."
    }
  }

  private static func name(of node: Graph.Node, in graph: Graph) -> String {
    if node.kind == .inference {
      guard let cluster = node.cluster, graph.clusters[cluster].kind == .argument else {
        return "Step"
      }
      return "Step of <\(shortened(graph.clusters[cluster].title))>"
    }
    guard let title = node.title else { return node.text.map { "“\(shortened($0))”" } ?? "" }
    switch node.kind {
    case .statement: return "[\(shortened(title))]"
    case .argument: return "<\(shortened(title))>"
    case .closedGroup, .inference: return shortened(title)
    }
  }

  /// A text short enough to be repeated at every edge.
  static func shortened(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: 80, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return text }
    return String(scalars[..<end]) + "…"
  }

  /// A number with what is counted.
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    number == 1 ? "1 \(one)" : "\(number) \(many ?? one + "s")"
  }

  // MARK: Lines

  func title(of edge: Graph.Edge) -> String {
    let sentence = sentence(of: edge)
    guard let bundle = edge.bundle, edge.kind != .mixed else { return sentence }
    return "\(sentence) (\(bundle.ahead.total) links)"
  }

  /// What mixed links say, one way and the other.
  private func sentence(_ bundle: Graph.Edge.Bundle?, _ tail: String, _ head: String) -> String {
    let ways = [(bundle?.ahead, tail, head), (bundle?.back, head, tail)]
    return ways.compactMap { tally, tail, head in
      guard let tally, tally.total > 0 else { return nil }
      let supporting = Self.count(tally.supporting, "link")
      let opposing = Self.count(tally.opposing, "link")
      if tally.opposing == 0 { return "\(tail) speaks for \(head) (\(supporting))" }
      if tally.supporting == 0 { return "\(tail) speaks against \(head) (\(opposing))" }
      return "\(tail) speaks for \(head) (\(supporting)) and against it (\(opposing))"
    }.joined(separator: "; ")
  }

  private func sentence(of edge: Graph.Edge) -> String {
    let (tail, head) = (names[edge.tail], names[edge.head])
    return switch edge.kind {
    case .input: "\(tail) is a premise of: \(head)"
    case .conclusion: "\(tail) concludes \(head)"
    case .relation(.support): "\(tail) supports \(head)"
    case .relation(.entails): "\(tail) entails \(head)"
    case .relation(.attack): "\(tail) attacks \(head)"
    case .relation(.undercut): "\(tail) undercuts \(head)"
    case .relation(.contrary): "\(tail) is contrary to \(head)"
    case .relation(.contradictory): "\(tail) contradicts \(head)"
    case .mixed: self.sentence(edge.bundle, tail, head)
    }
  }

  static func description(of kind: Graph.Edge.Kind) -> String {
    switch kind {
    case .input: "Together with the other premises it leads to the conclusion."
    case .conclusion: "The premises of the step together speak for the conclusion."
    case .mixed: "One line for several links of what is inside."
    case .relation(.support): "The first speaks for the second."
    case .relation(.entails): "If the first is true, the second is true."
    case .relation(.attack): "The first speaks against the second."
    case .relation(.undercut): "The first says that the second does not go through."
    case .relation(.contrary): "They cannot both be true."
    case .relation(.contradictory): "Exactly one of them is true."
    }
  }

  // MARK: Frames

  static func title(of cluster: Graph.Cluster) -> String {
    switch cluster.kind {
    case .group: "Group: \(shortened(cluster.title))"
    case .argument: "Argument: <\(shortened(cluster.title))>"
    }
  }

  /// How many boxes each frame holds, those of inner frames included.
  func descriptionsOfFrames() -> [String] {
    var counts = Array(repeating: 0, count: graph.clusters.count)
    for case let cluster? in graph.nodes.map(\.cluster) { counts[cluster] += 1 }
    for (index, cluster) in graph.clusters.enumerated().reversed() {
      if let parent = cluster.parent { counts[parent] += counts[index] }
    }
    return zip(graph.clusters, counts).map { cluster, count in
      let boxes = count == 1 ? "1 box inside." : "\(count) boxes inside."
      return Self.shortened(cluster.title) == cluster.title ? boxes : cluster.title + "\n" + boxes
    }
  }

  // MARK: The whole

  var title: String { graph.title ?? "Argument map" }

  var description: String {
    func count(_ one: String, _ many: String, _ isCounted: (Graph.Node) -> Bool) -> String? {
      let count = graph.nodes.count(where: isCounted)
      return count == 0 ? nil : count == 1 ? "1 \(one)" : "\(count) \(many)"
    }
    let frames = graph.clusters.count { $0.kind == .argument }
    let arguments = frames + graph.nodes.count { $0.kind == .argument }
    let parts = [
      count("statement", "statements") { $0.kind == .statement },
      arguments == 0 ? nil : arguments == 1 ? "1 argument" : "\(arguments) arguments",
      count("closed group", "closed groups") { $0.kind == .closedGroup },
    ]
    let counts = parts.compactMap(\.self).joined(separator: ", ")
    let contents =
      counts.isEmpty ? "An argument map without boxes." : "An argument map with \(counts)."
    let claims = graph.nodes.indices.filter {
      graph.nodes[$0].kind == .statement && graph.nodes[$0].role == .centralClaim
    }
    var sentences = [contents] + claims.prefix(3).map { title(ofNode: $0) + "." }
    switch graph.imageCount {
    case 0: break
    case 1: sentences.append("1 image is not drawn.")
    default: sentences.append("\(graph.imageCount) images are not drawn.")
    }
    sentences += graph.remarks
    return sentences.joined(separator: " ")
  }
}

extension Wording {
  static func legend(of kind: Graph.Node.Kind, _ role: Graph.Node.Role) -> String {
    switch (kind, role) {
    case (.statement, .centralClaim): "Central claim"
    case (.statement, .claim): "Claim"
    case (.statement, .basic): "Taken as given"
    case (.statement, .implicit): "Left unsaid"
    case (.argument, _): "Argument"
    case (.inference, _): "Step"
    case (.closedGroup, _): "Closed group"
    }
  }

  static let legendOfBeads = "so many links in one line"

  static func legend(of kind: Graph.Edge.Kind) -> String {
    switch kind {
    case .input: "premise of a step"
    case .conclusion: "concludes"
    case .mixed: "so many links for (+) and against (−)"
    case .relation(.support): "supports"
    case .relation(.entails): "entails"
    case .relation(.attack): "attacks"
    case .relation(.undercut): "undercuts: the step does not go through"
    case .relation(.contrary): "contrary: not both true"
    case .relation(.contradictory): "contradictory: exactly one true"
    }
  }
}
