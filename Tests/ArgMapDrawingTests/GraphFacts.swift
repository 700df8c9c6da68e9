import ArgMapDrawing
import ArgMapModel

/// A graph in the words of the conformance table: `[T]`, `<A>`, `{G}( … )`, `X --support--> Y`.
struct GraphFacts {
  let map: ArgumentMap
  let graph: Graph

  /// The nodes in their frames.
  var tree: String { children(of: nil).joined(separator: " ") }

  /// The lines, by what they join.
  var edges: [String] {
    graph.edges.map {
      "\(name(ofNode: $0.tail)) --\(word(for: $0.kind))--> \(name(ofNode: $0.head))"
    }
  }

  /// The title and text of each node.
  var labels: [String: String] {
    Dictionary(
      uniqueKeysWithValues: graph.nodes.indices.map { index in
        let node = graph.nodes[index]
        let text = node.text.map { "\"\($0)\"" } ?? "none"
        return (name(ofNode: index), "\(node.title.map { "\"\($0)\"" } ?? "none") / \(text)")
      })
  }

  private func children(of cluster: Int?) -> [String] {
    let nodes = graph.nodes.indices.filter { graph.nodes[$0].cluster == cluster }
    let closed = nodes.filter { graph.nodes[$0].kind == .closedGroup }.map {
      name(ofNode: $0) + "( )"
    }
    let open = nodes.filter { graph.nodes[$0].kind != .closedGroup }.map(name(ofNode:))
    let frames = graph.clusters.indices.filter { graph.clusters[$0].parent == cluster }.map {
      "{\(graph.clusters[$0].title)}( \(children(of: $0).joined(separator: " ")) )"
    }
    return cluster == nil ? closed + frames + open : open + closed + frames
  }

  func name(ofNode index: Int) -> String {
    switch graph.nodes[index].element {
    case .statement(let id): "[\(map[id].title)]"
    case .argument(let id): "<\(map[id].title)>"
    case .inference(let id): "inf(<\(map[map[id].argument].title)>@\(map[id].conclusionLine))"
    case nil: "{\(graph.nodes[index].title ?? "")}"
    }
  }

  private func word(for kind: Graph.Edge.Kind) -> String {
    switch kind {
    case .relation(let relation): relation.rawValue
    case .input: "input"
    case .conclusion: "conclusion"
    case .mixed: "mixed"
    }
  }
}
