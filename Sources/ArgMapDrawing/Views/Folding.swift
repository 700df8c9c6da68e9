/// Which groups are drawn closed though their author does not ask for it.
public enum Folding: Sendable, Hashable {
  /// None.
  case none
  /// Those of more than so many boxes.
  ///
  /// Inner groups are folded first, and a folded one counts as one box in the group around it: so no
  /// open group has more boxes of its own than asked for, and as few as possible are closed.
  case over(Int)
  /// None in a picture that a reader can take in, which has up to ``readableBoxes`` boxes.
  ///
  /// In a larger one those of the deepest level that leaves ``foldedBoxes`` boxes and ``foldedLines``
  /// lines or fewer, or else the outermost ones. Where these would have more than ``densestFolding``
  /// lines a box, so that nothing could be made out, all are left open.
  case automatic

  /// So many boxes a reader can take in.
  public static let readableBoxes = 300
  /// So many boxes a picture may have left when groups have to be folded.
  public static let foldedBoxes = 60
  /// So many lines it may have left.
  public static let foldedLines = 100
  /// So many lines for each box it may have.
  public static let densestFolding = 4
}

extension Graph {
  /// The picture with groups folded.
  ///
  /// What was asked for, and what is around it, stays open. Takes time proportional to the size of the
  /// picture, a few times.
  ///
  /// - Parameter folding: Which groups are folded.
  /// - Returns: The picture, with a remark on what is folded, or that nothing is in too large a picture.
  public func folded(_ folding: Folding) -> Graph {
    var graph: Graph
    switch folding {
    case .none: return self
    case .over(let limit): graph = closing(groups(ofMoreBoxesThan: limit))
    case .automatic:
      guard !isReadable else { return self }
      graph = foldedAtReadableLevel()
    }
    let frames = Set(clusters.map(\.id))
    let folded = graph.nodes.count { $0.kind == .closedGroup && frames.contains($0.id) }
    if folded > 0 { graph.remarks.append(remark(onFolding: folded, folding)) }
    if folding == .automatic, !graph.isReadable {
      graph.remarks.append(graph.remarkOnReading)
    }
    return graph
  }

  /// Whether a reader can take in all boxes.
  public var isReadable: Bool { boxCount <= Folding.readableBoxes }

  /// How many boxes there are; the points of steps are none.
  private var boxCount: Int { nodes.count { $0.kind != .inference } }

  private func groups(ofMoreBoxesThan limit: Int) -> [Bool] {
    var folds = [Bool](repeating: false, count: clusters.count)
    var boxes = [Int](repeating: 0, count: clusters.count)
    for node in nodes where node.kind != .inference {
      if let cluster = node.cluster { boxes[cluster] += 1 }
    }
    for (index, cluster) in clusters.enumerated().reversed() {
      folds[index] = cluster.canBeFolded && boxes[index] > limit
      guard let parent = cluster.parent else { continue }
      switch cluster.kind {
      case .group: boxes[parent] += folds[index] ? 1 : boxes[index]
      case .argument: boxes[parent] += boxes[index] + 1
      }
    }
    return folds
  }

  private func foldedAtReadableLevel() -> Graph {
    var levels: [Int] = []
    for cluster in clusters {
      let outer = cluster.parent.map { levels[$0] } ?? 0
      levels.append(cluster.canBeFolded ? outer + 1 : outer)
    }
    guard var deepest = levels.max(), deepest > 0 else { return self }
    func closed(_ level: Int) -> Graph {
      closing(zip(clusters, levels).map { $0.canBeFolded && $1 >= level })
    }
    var graph = closed(1)
    var level = 1
    // Less is left the nearer the level is to the outermost.
    while level < deepest {
      let middle = (level + deepest + 1) / 2
      let deeper = closed(middle)
      if deeper.boxCount <= Folding.foldedBoxes, deeper.edges.count <= Folding.foldedLines {
        (graph, level) = (deeper, middle)
      } else {
        deepest = middle - 1
      }
    }
    return graph.edges.count <= Folding.densestFolding * graph.boxCount ? graph : self
  }

  private func remark(onFolding count: Int, _ folding: Folding) -> String {
    let folded = count == 1 ? "1 group is folded" : "\(count) groups are folded"
    let reason =
      switch folding {
      case .over(let limit): "having more than \(Wording.count(limit, "box", "boxes"))"
      case .automatic, .none: "since \(boxCount) boxes are more than a reader takes in"
      }
    return """
      \(folded), \(reason). Draw one of them with --group, what is near a claim with --focus, or \
      everything with --fold none.
      """
  }

  private var remarkOnReading: String {
    let boxes = "\(boxCount) boxes are more than a reader takes in."
    return clusters.contains(where: \.canBeFolded)
      ? """
      \(boxes) Their groups are not folded, since most are linked with each other. Draw one of them with \
      --group, or what is near a claim with --focus.
      """
      : """
      \(boxes) Groups would be folded, and headings make groups. Draw what is near a claim with --focus.
      """
  }
}

extension Graph.Cluster {
  fileprivate var canBeFolded: Bool { kind == .group && !staysOpen }
}
