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

  /// Measures and wraps the text of a graph.
  public init(of graph: Graph, style: Style = .light) {
    self.graph = graph
    self.style = style
    boxes = graph.nodes.map { TextBox($0, look: style.look(of: $0.kind, $0.role)) }
    let depths = Self.depths(of: graph.clusters)
    frames = zip(graph.clusters, depths).map { cluster, depth in
      TextBox(cluster, look: style.look(of: cluster.kind, depth: depth))
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
