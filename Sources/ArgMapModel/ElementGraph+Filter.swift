extension ElementGraph {
  /// The graph with the same nodes and only some of the edges.
  package func keepingEdges(where isKept: (Edge) -> Bool) -> ElementGraph {
    ElementGraph(
      statements: statementCount, arguments: argumentCount,
      inferences: nodeCount - statementCount - argumentCount, edges: edges.filter(isKept))
  }
}
