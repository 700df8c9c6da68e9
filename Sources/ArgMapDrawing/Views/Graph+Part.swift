public import ArgMapModel

extension Graph {
  /// The part of the picture around a statement or an argument.
  ///
  /// A statement that has no box of its own is where the arguments are that draw on it. All premises
  /// of a step are as far away as the step itself, so no argument loses one of them. Takes time
  /// proportional to the size of the picture.
  ///
  /// - Parameters:
  ///   - element: The statement or argument.
  ///   - depth: How many links away the farthest boxes are.
  ///   - map: The map that the picture is of.
  /// - Returns: The part, with a remark on what is left out; nil if nothing of the element is drawn.
  public func part(around element: Element, depth: Int, of map: ArgumentMap) -> Graph? {
    let starts = places(of: element, in: map)
    guard !starts.isEmpty else { return nil }
    let frames = starts.compactMap { nodes[$0].cluster }
    return part(
      around: starts, depth: depth, staysOpen: frames, called: Self.name(of: element, in: map))
  }

  /// The part of the picture that shows a group and what it is linked with.
  ///
  /// - Parameters:
  ///   - section: The section that is the group.
  ///   - depth: How many links outside of the group the farthest boxes are.
  ///   - map: The map that the picture is of.
  /// - Returns: The part, with a remark on what is left out; nil if nothing of the group is drawn.
  public func part(ofGroup section: Section.ID, depth: Int, of map: ArgumentMap) -> Graph? {
    var isInside = [Bool](repeating: false, count: map.sections.count)
    for other in map.sections {
      isInside[other.id.index] =
        other.id == section || (other.parent.map { isInside[$0.index] } ?? false)
    }
    let starts = nodes.indices.filter { index in
      let home: Section.ID? =
        switch nodes[index].element {
        case .statement(let id): map[id].section
        case .argument(let id): map[id].section
        case .inference(let id): map[map[id].argument].section
        case nil: nil
        }
      return home.map { isInside[$0.index] } ?? false
    }
    guard !starts.isEmpty else { return nil }
    return part(
      around: starts, depth: depth,
      staysOpen: clusters.indices.filter { clusters[$0].section == section },
      called: "the group “\(map[section].title)”")
  }

  /// The nodes that show an element.
  private func places(of element: Element, in map: ArgumentMap) -> [Int] {
    func nodes(_ isMeant: (Element) -> Bool) -> [Int] {
      self.nodes.indices.filter { self.nodes[$0].element.map(isMeant) ?? false }
    }
    let own = nodes { $0 == element }
    guard own.isEmpty else { return own }
    return nodes { other in
      let argument: Argument
      switch other {
      case .statement: return false
      case .argument(let id): argument = map[id]
      case .inference(let id): argument = map[map[id].argument]
      }
      return switch element {
      case .argument(let id): argument.id == id
      case .statement(let id):
        argument.structure?.lines.contains { $0.statement == id } ?? false
      case .inference(let id): argument.id == map[id].argument
      }
    }
  }

  private static func name(of element: Element, in map: ArgumentMap) -> String {
    switch element {
    case .statement(let id): "[\(Wording.shortened(map[id].title))]"
    case .argument(let id): "<\(Wording.shortened(map[id].title))>"
    case .inference(let id): "<\(Wording.shortened(map[map[id].argument].title))>"
    }
  }

  private func part(
    around starts: [Int], depth: Int, staysOpen frames: [Int], called name: String
  ) -> Graph {
    let distances = distances(from: starts)
    let isKept = distances.map { $0 <= depth }
    var part = self
    part.nodes = []
    part.edges = []
    part.clusters = []

    var isFrameKept = [Bool](repeating: false, count: clusters.count)
    for (index, node) in nodes.enumerated() where isKept[index] {
      var next = node.cluster
      while let frame = next, !isFrameKept[frame] {
        isFrameKept[frame] = true
        next = clusters[frame].parent
      }
    }
    var staysOpen = [Bool](repeating: false, count: clusters.count)
    for frame in frames { staysOpen[frame] = true }
    for (index, cluster) in clusters.enumerated().reversed() where staysOpen[index] {
      if let parent = cluster.parent { staysOpen[parent] = true }
    }
    var movedFrame = [Int?](repeating: nil, count: clusters.count)
    for (index, cluster) in clusters.enumerated() where isFrameKept[index] {
      var cluster = cluster
      cluster.staysOpen = staysOpen[index]
      cluster.parent = cluster.parent.flatMap { movedFrame[$0] }
      movedFrame[index] = part.clusters.count
      part.clusters.append(cluster)
    }
    var movedNode = [Int?](repeating: nil, count: nodes.count)
    for (index, node) in nodes.enumerated() where isKept[index] {
      var node = node
      node.cluster = node.cluster.flatMap { movedFrame[$0] }
      movedNode[index] = part.nodes.count
      part.nodes.append(node)
    }
    for edge in edges {
      guard let tail = movedNode[edge.tail], let head = movedNode[edge.head] else { continue }
      var edge = edge
      edge.tail = tail
      edge.head = head
      part.edges.append(edge)
    }
    let total = nodes.count { $0.kind != .inference }
    let left = zip(nodes, isKept).count { !$1 && $0.kind != .inference }
    let reach = depth == 0 ? "" : " and what is up to \(Wording.count(depth, "link")) away"
    part.remarks.append(
      "Only \(name)\(reach) is drawn; \(left) of \(Wording.count(total, "box", "boxes")) are left out."
    )
    return part
  }

  /// How many links each node is away; those of no link at all are endlessly far.
  private func distances(from starts: [Int]) -> [Int] {
    var neighbours = [[Int]](repeating: [], count: nodes.count)
    for edge in edges where edge.tail != edge.head {
      neighbours[edge.tail].append(edge.head)
      neighbours[edge.head].append(edge.tail)
    }
    var distances = [Int](repeating: .max, count: nodes.count)
    for start in starts { distances[start] = 0 }
    // From a step to what it links is no way: so lists by distance, each grown while it is read.
    var current = starts
    var distance = 0
    while !current.isEmpty {
      var next: [Int] = []
      var place = 0
      while place < current.count {
        let node = current[place]
        place += 1
        guard distances[node] == distance else { continue }
        let length = nodes[node].kind == .inference ? 0 : 1
        for other in neighbours[node] where distances[other] > distance + length {
          distances[other] = distance + length
          if length == 0 { current.append(other) } else { next.append(other) }
        }
      }
      current = next
      distance += 1
    }
    return distances
  }
}
