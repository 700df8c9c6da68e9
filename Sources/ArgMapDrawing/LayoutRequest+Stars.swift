extension LayoutRequest {
  /// So many boxes stand in one row beside each other, and so many lines need no more room.
  static let starLimit = 12

  /// So many rows may be passed by lines: engines put a place for each and become slow.
  ///
  /// On average a line passes half of the rows that there are.
  private static let passedRowLimit = 8_000

  /// Sets the boxes of which all lead to the same one in several rows, where one would be very wide.
  ///
  /// Only a box that leads to nothing else, and is in the same frame, is moved away; what leads to it moves
  /// with it. Takes time proportional to the number of lines.
  mutating func foldStars() {
    var isFree = Array(repeating: true, count: nodes.count)
    var isSeen = Array(repeating: false, count: nodes.count)
    for edge in edges {
      if isSeen[edge.tail] || nodes[edge.tail].row != nil { isFree[edge.tail] = false }
      isSeen[edge.tail] = true
    }
    var stars = Array(repeating: [Int](), count: nodes.count)
    for (index, edge) in edges.enumerated()
    where isFree[edge.tail] && edge.tail != edge.head
      && nodes[edge.tail].cluster == nodes[edge.head].cluster
    {
      stars[edge.head].append(index)
    }
    for star in stars where star.count > Self.starLimit {
      // Where many lines meet they need room to come apart.
      let crowd = Double(star.count - Self.starLimit)
      rankSeparation = max(rankSeparation, 48 + min(4 * crowd, 72))
      let rows = rowCount(of: star)
      for (place, edge) in star.enumerated() { edges[edge].minimumLength = place % rows + 1 }
    }
  }

  /// So many rows that they are together about twice as wide as high.
  private func rowCount(of star: [Int]) -> Int {
    let isUpright = direction == .up || direction == .down
    var (across, along) = (0.0, 0.0)
    for edge in star {
      let size = nodes[edges[edge].tail].size
      across += nodeSeparation + (isUpright ? size.width : size.height)
      along += rankSeparation + (isUpright ? size.height : size.width)
    }
    let rows = (across / (2 * along / Double(star.count))).squareRoot()
    return max(min(Int(rows.rounded()), 1 + Self.passedRowLimit / edges.count), 1)
  }
}
