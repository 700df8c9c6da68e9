/// A graph in a style, its text measured and wrapped: ready to be laid out and written.
///
/// ```swift
/// let drawing = Drawing(of: graph)
/// let layout = try LayoutEngine.layOut(drawing.layoutRequest)
/// let picture = drawing.svg(layout)
/// ```
public struct Drawing: Sendable {
  let graph: Graph
  let style: Style
  let boxes: [TextBox]
  let frames: [TextBox]
  /// In how many others each frame lies.
  let depths: [Int]

  /// Measures and wraps the text of a graph.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - style: What it looks like; what the author of the map asks for goes before it, as far as
  ///     everything can still be seen and read.
  public init(of graph: Graph, style: Style = .default) {
    let style = style.adapted(to: graph.looks)
    self.graph = graph
    self.style = style
    var boxes = graph.nodes.map { TextBox($0, look: style.look(of: $0)) }
    Self.makeRoom(in: &boxes, for: graph)
    self.boxes = boxes
    depths = Self.depths(of: graph.clusters)
    frames = zip(graph.clusters, depths).map { cluster, depth in
      TextBox(cluster, look: style.look(of: cluster, depth: depth))
    }
  }

  /// Where many lines end at a box its side is long enough for all of their heads.
  private static func makeRoom(in boxes: inout [TextBox], for graph: Graph) {
    var lines = [Int](repeating: 0, count: boxes.count)
    for edge in graph.edges where graph.nodes[edge.head].kind != .inference {
      lines[edge.head] += 1
    }
    let isUpright = graph.direction == .up || graph.direction == .down
    for (index, count) in lines.enumerated() where count > LayoutRequest.starLimit {
      let room = min(Double(count) * 14, 3_000)
      boxes[index].grow(
        to: isUpright ? Size(width: room, height: 0) : Size(width: 0, height: room))
    }
  }

  private static func depths(of clusters: [Graph.Cluster]) -> [Int] {
    var depths: [Int] = []
    for cluster in clusters {
      depths.append(cluster.parent.map { depths[$0] + 1 } ?? 0)
    }
    return depths
  }
}
