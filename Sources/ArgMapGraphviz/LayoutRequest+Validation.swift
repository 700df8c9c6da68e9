package import ArgMapDrawing

extension LayoutRequest {
  /// The most boxes and frames of one request: ten times the largest map that a reader could use;
  /// Graphviz takes some ten seconds for as many in one chain.
  package static let nodeLimit = 20_000

  /// The most lines of one request: three a box, which is more than maps have.
  package static let edgeLimit = 60_000

  /// The most frames inside one another; Graphviz descends into them by recursion.
  package static let nestingLimit = 100

  /// The longest side, margin or distance in points, about 3.5 metres.
  ///
  /// Graphviz keeps some lengths in 16 bits.
  package static let lengthLimit = 10_000.0

  /// Refuses what Graphviz cannot be trusted with.
  func validate() throws(GraphvizError) {
    try checkCount(of: "boxes", nodes.count, limit: Self.nodeLimit)
    try checkCount(of: "lines", edges.count, limit: Self.edgeLimit)
    try checkCount(of: "frames", clusters.count, limit: Self.nodeLimit)
    try check(nodeSeparation, "the distance of boxes")
    try check(rankSeparation, "the distance of rows")
    var depths: [Int] = []
    for (index, cluster) in clusters.enumerated() {
      try check(cluster.parent, isIn: 0..<index, "the parent of frame \(index)")
      depths.append((cluster.parent.map { depths[$0] } ?? 0) + 1)
      try checkCount(
        of: "frames inside one another", depths[index], limit: Self.nestingLimit)
      try check(cluster.labelSize, "the label of frame \(index)")
      try check(cluster.margin, "the margin of frame \(index)")
    }
    for (index, node) in nodes.enumerated() {
      try check(node.cluster, isIn: clusters.indices, "the frame of box \(index)")
      try check(node.size, "box \(index)")
    }
    for (index, edge) in edges.enumerated() {
      try check(edge.tail, isIn: nodes.indices, "the tail of line \(index)")
      try check(edge.head, isIn: nodes.indices, "the head of line \(index)")
    }
  }
}

private func checkCount(of what: String, _ count: Int, limit: Int) throws(GraphvizError) {
  guard count <= limit else { throw .tooLarge(what: what, count: count, limit: limit) }
}

private func check(
  _ index: Int?, isIn range: Range<Int>, _ subject: @autoclosure () -> String
) throws(GraphvizError) {
  guard let index, !range.contains(index) else { return }
  throw .malformedRequest("\(subject()) is \(index), not one of \(range)")
}

private func check(
  _ size: Size, _ subject: @autoclosure () -> String
) throws(GraphvizError) {
  try check(size.width, "the width of \(subject())")
  try check(size.height, "the height of \(subject())")
}

private func check(
  _ length: Double, _ subject: @autoclosure () -> String
) throws(GraphvizError) {
  // Written so that what is not a number fails.
  guard length >= 0, length <= LayoutRequest.lengthLimit else {
    throw .malformedRequest(
      "\(subject()) is \(length), not from 0 to \(LayoutRequest.lengthLimit)")
  }
}
