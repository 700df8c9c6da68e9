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
    boxes = graph.nodes.map { TextBox($0, look: style.look(of: $0)) }
    depths = Self.depths(of: graph.clusters)
    frames = zip(graph.clusters, depths).map { cluster, depth in
      TextBox(cluster, look: style.look(of: cluster, depth: depth))
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
