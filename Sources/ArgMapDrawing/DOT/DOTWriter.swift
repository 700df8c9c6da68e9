extension Drawing {
  /// The graph in the DOT language.
  ///
  /// A good drawing in its own right when any `dot` lays it out: same words in the same lines, same
  /// looks. Boxes are left to be measured by the `dot` that draws them.
  public func dot() -> String {
    var writer = DOTWriter(drawing: self)
    writer.writeGraph()
    return writer.text
  }
}

private struct DOTWriter {
  private let drawing: Drawing
  private let wording: Wording
  private let rows: [[Int]]
  private(set) var text = ""

  private var graph: Graph { drawing.graph }
  private var style: Style { drawing.style }

  init(drawing: Drawing) {
    self.drawing = drawing
    wording = Wording(drawing.graph)
    rows = drawing.layoutRequest.rows
  }

  mutating func writeGraph() {
    let request = drawing.layoutRequest
    let name = style.author.dot.name ?? wording.title
    text += "digraph \(quoted(Wording.shortened(name))) {\n"
    writeDefaults(request)
    writeNodesInFrames()
    for row in rows {
      text +=
        "  {rank=\"same\"; \(row.map { quoted(graph.nodes[$0].id) }.joined(separator: "; "))}\n"
    }
    for (edge, line) in zip(graph.edges, request.edges) { write(edge, line) }
    text += "}\n"
  }

  private var rankdir: String {
    switch graph.direction {
    case .up: "BT"
    case .down: "TB"
    case .left: "RL"
    case .right: "LR"
    }
  }

  private mutating func writeDefaults(_ request: LayoutRequest) {
    write(
      "  graph",
      [
        ("rankdir", rankdir), ("charset", "UTF-8"), ("bgcolor", style.palette.background.hex),
        ("nodesep", inches(request.nodeSeparation)), ("ranksep", inches(request.rankSeparation)),
        ("fontname", "Arial"), ("fontcolor", style.palette.ink.hex), ("labeljust", "l"),
        // Unlike those of frames it stays where it is told to be.
        ("labelloc", "t"), ("tooltip", Wording.shortened(wording.title)),
      ])
    // Otherwise a row takes its nodes out of their frames.
    if !rows.isEmpty { text += "  graph [newrank=\"true\"]\n" }
    let vocabulary = Vocabulary(of: graph)
    if !vocabulary.boxes.isEmpty {
      let legend = DOTLabel.legend(vocabulary, style)
      text += "  graph [label=<\(DOTLabel.titled(legend, graph, style).text)>]\n"
    }
    write("  node", [("shape", "box"), ("fontname", "Arial"), ("fontsize", "12")])
    write("  edge", [("fontname", "Arial")])
  }

  /// Writes each frame inside the one around it, without recursion.
  private mutating func writeNodesInFrames() {
    var nodes = Array(repeating: [Int](), count: graph.clusters.count)
    var frames = nodes
    for (index, node) in graph.nodes.enumerated() {
      if let cluster = node.cluster {
        nodes[cluster].append(index)
      } else {
        write(index, indent: "  ")
      }
    }
    var pending: [(frame: Int, depth: Int, isOpen: Bool)] = []
    for (index, cluster) in graph.clusters.enumerated().reversed() {
      if let parent = cluster.parent {
        frames[parent].append(index)
      } else {
        pending.append((index, 1, false))
      }
    }
    while let (frame, depth, isOpen) = pending.popLast() {
      let indent = String(repeating: "  ", count: min(depth, 20))
      if isOpen {
        text += "\(indent)}\n"
        continue
      }
      writeHead(ofFrame: frame, indent: indent)
      for node in nodes[frame] { write(node, indent: indent + "  ") }
      pending.append((frame, depth, true))
      pending += frames[frame].map { ($0, depth + 1, false) }
    }
  }

  private mutating func writeHead(ofFrame index: Int, indent: String) {
    let cluster = graph.clusters[index]
    let box = drawing.frames[index]
    text += "\(indent)subgraph \(quoted("cluster_\(cluster.id)")) {\n"
    write(
      indent + "  graph",
      [
        ("id", cluster.id), ("class", cluster.kind.name), ("style", box.look.styles),
        ("fillcolor", box.look.fill.hex), ("color", box.look.line.hex),
        ("penwidth", number(box.look.lineWidth)),
        ("margin", number(drawing.margin(of: cluster))),
        // Ranks are turned round at the end, labels with them: the bottom becomes the top.
        ("labelloc", graph.direction == .up ? "b" : "t"),
        ("labeljust", graph.direction == .left ? "r" : "l"),
        ("tooltip", Wording.title(of: cluster)),
      ] + (box.look.ink == style.palette.ink ? [] : [("fontcolor", box.look.ink.hex)]),
      label: DOTLabel.table(box))
  }

  private mutating func write(_ index: Int, indent: String) {
    let node = graph.nodes[index]
    let box = drawing.boxes[index]
    var attributes = [
      ("id", node.id), ("class", node.classes), ("style", box.look.styles),
      ("fillcolor", box.look.fill.hex), ("color", box.look.line.hex),
      ("fontcolor", box.look.ink.hex), ("penwidth", number(box.look.lineWidth)),
      ("margin", "\(inches(box.look.padding.width)),\(inches(box.look.padding.height))"),
      ("tooltip", wording.title(ofNode: index)),
    ]
    if box.look.hasDoubleLine { attributes.append(("peripheries", "2")) }
    if box.blocks.isEmpty {
      attributes += [
        ("width", inches(box.size.width)), ("height", inches(box.size.height)),
        ("fixedsize", "true"),
      ]
    } else if box.isGrown {
      attributes += [("width", inches(box.size.width)), ("height", inches(box.size.height))]
    } else if node.kind == .inference {
      attributes += [("width", "0"), ("height", "0")]
    }
    write(indent + quoted(node.id), attributes, label: DOTLabel.table(box))
  }

  private mutating func write(_ edge: Graph.Edge, _ line: LayoutRequest.Edge) {
    let look = style.look(of: edge)
    var attributes = [
      ("id", edge.id), ("class", edge.kind.name), ("style", look.dash.name),
      ("color", look.color.hex), ("penwidth", number(look.width)), ("arrowhead", look.head.name),
      ("weight", String(line.weight)),
      ("tooltip", wording.title(of: edge)),
    ]
    if line.minimumLength > 1 { attributes.append(("minlen", String(line.minimumLength))) }
    if look.tail != .none { attributes += [("dir", "both"), ("arrowtail", look.tail.name)] }
    if look.headSize != 1 { attributes.append(("arrowsize", number(look.headSize))) }
    let ends = "\(quoted(graph.nodes[edge.tail].id)) -> \(quoted(graph.nodes[edge.head].id))"
    // With labels that take part in the layout, dot loses edges that cross frames.
    let badge = edge.badge(look).map { DOTLabel.badge($0, look) }
    let other = edge.badgeAtTail.map { DOTLabel.badge($0, look) }
    // On the line, far enough from the box to stand beside others.
    if other != nil { attributes += [("labelangle", "0"), ("labeldistance", "3.5")] }
    text += "  " + ends
    write(
      attributes, labels: [(other == nil ? "xlabel" : "headlabel", badge), ("taillabel", other)])
  }

  // MARK: Writing

  private mutating func write(
    _ subject: String, _ attributes: [(name: String, value: String)], label: XML? = nil
  ) {
    text += subject
    write(attributes, labels: [("label", label)])
  }

  private mutating func write(
    _ attributes: [(name: String, value: String)], labels: [(name: String, label: XML?)]
  ) {
    text += " ["
    for case (let name, let label?) in labels {
      text += label.bytes.isEmpty ? "\(name)=\"\", " : "\(name)=<\(label.text)>, "
    }
    for (index, attribute) in attributes.enumerated() {
      if index > 0 { text += ", " }
      text += "\(attribute.name)=\(quoted(attribute.value))"
    }
    text += "]\n"
  }

  /// A string in which nothing is an escape sequence or an entity.
  private func quoted(_ value: String) -> String {
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\"".unicodeScalars
      // Some versions put names in the place of '\N' and others twice in a tooltip: something invisible
      // keeps the letter away.
      case "\\": quoted += "\\\\\u{2060}".unicodeScalars
      case "&": quoted += "&amp;".unicodeScalars
      case "\t", "\n", "\r": quoted.append(" ")
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": continue
      default: quoted.append(scalar)
      }
    }
    quoted.append("\"")
    return String(quoted)
  }

  private func inches(_ points: Double) -> String { number(points / 72) }

  private func number(_ value: Double) -> String { ("\(value)" as XML).text }
}

extension BoxLook {
  fileprivate var styles: String {
    var styles = "filled"
    if cornerRadius > 2 { styles += ",rounded" }
    if dash != .solid { styles += ",\(dash.name)" }
    return styles
  }
}

extension Dash {
  fileprivate var name: String {
    switch self {
    case .solid: "solid"
    case .dashed: "dashed"
    case .dotted: "dotted"
    }
  }
}

extension Head {
  fileprivate var name: String {
    switch self {
    case .none: "none"
    case .triangle: "normal"
    case .hollowTriangle: "empty"
    case .doubleTriangle: "normalnormal"
    case .bar: "tee"
    case .diamond: "diamond"
    case .chevron: "vee"
    }
  }
}
