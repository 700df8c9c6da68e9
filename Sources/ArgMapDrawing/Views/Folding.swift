/// Which groups are drawn closed since they hold too much.
///
/// Inner groups are folded first, and a folded one counts as one box in the group around it: so no
/// open group has more boxes of its own than asked for, and as few as possible are closed.
enum Folding {
  /// Closes groups.
  ///
  /// - Parameters:
  ///   - isClosed: For each frame, whether it is drawn closed.
  ///   - clusters: The frames, outer ones before inner ones.
  ///   - boxes: How many boxes are right inside each frame.
  ///   - limit: How many boxes an open group may show.
  static func close(
    _ isClosed: inout [Bool], of clusters: [Graph.Cluster], boxes: [Int], limit: Int
  ) {
    var boxes = boxes
    for (index, cluster) in clusters.enumerated().reversed() {
      if cluster.kind == .group, boxes[index] > limit { isClosed[index] = true }
      guard let parent = cluster.parent else { continue }
      switch cluster.kind {
      case .group: boxes[parent] += isClosed[index] ? 1 : boxes[index]
      case .argument: boxes[parent] += boxes[index] + 1
      }
    }
  }
}
