/// How many lines lead on from each box to the end of the longest way.
package struct Heights: Sendable {
  /// By box; 0 where no line leads on.
  package private(set) var heights: [Int]
  /// The first line of a longest way.
  package private(set) var lines: [Int?]

  /// Looks at each box and each line once; lines that close a circle do not count.
  package init(of edges: [(tail: Int, head: Int)], between count: Int) {
    heights = Array(repeating: 0, count: count)
    lines = Array(repeating: nil, count: count)
    var leaving = Array(repeating: [Int](), count: count)
    for (index, edge) in edges.enumerated() { leaving[edge.tail].append(index) }
    var isOpen = Array(repeating: false, count: count)
    var next = Array(repeating: 0, count: count)
    for start in 0..<count where next[start] == 0 {
      var path = [start]
      isOpen[start] = true
      while let box = path.last {
        guard next[box] < leaving[box].count else {
          isOpen[box] = false
          // So that a box without lines counts as seen.
          next[box] = leaving[box].count + 1
          path.removeLast()
          continue
        }
        let line = leaving[box][next[box]]
        let head = edges[line].head
        if isOpen[head] {
          next[box] += 1
        } else if next[head] == 0 {
          path.append(head)
          isOpen[head] = true
        } else {
          // Its height is known.
          next[box] += 1
          guard heights[head] >= heights[box] else { continue }
          heights[box] = heights[head] + 1
          lines[box] = line
        }
      }
    }
  }
}
