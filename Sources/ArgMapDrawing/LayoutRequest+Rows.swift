extension LayoutRequest {
  /// The indices of the boxes of each row with two boxes or more, in the order of the first boxes.
  package var rows: [[Int]] {
    var rows: [[Int]] = []
    var places: [Int: Int] = [:]
    for (index, node) in nodes.enumerated() {
      guard let number = node.row else { continue }
      if let place = places[number] {
        rows[place].append(index)
      } else {
        places[number] = rows.count
        rows.append([index])
      }
    }
    return rows.filter { $0.count > 1 }
  }

  /// Whether a line joins two boxes of one row.
  package func hasEndsInOneRow(_ edge: Edge) -> Bool {
    guard let row = nodes[edge.tail].row else { return false }
    return row == nodes[edge.head].row && edge.tail != edge.head
  }
}
