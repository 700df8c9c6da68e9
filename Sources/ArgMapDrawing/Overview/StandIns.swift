import ArgMapModel

/// The nodes at which lines from or to a statement are drawn, for every statement.
///
/// That is the statement's own node, or else the nodes of the arguments that stand for it: those
/// that conclude it at the start of a line, those that argue from it at the end.
struct StandIns {
  /// For each statement the nodes at which lines from it start.
  private(set) var sources: Lists
  /// For each statement the nodes at which lines to it end.
  private(set) var targets: Lists

  init(in map: ArgumentMap, nodeOfStatement: [Int?], nodeOfArgument: [Int?]) {
    var sources: [(statement: Int, node: Int)] = []
    for (statement, node) in nodeOfStatement.enumerated() {
      if let node { sources.append((statement, node)) }
    }
    var targets = sources
    for argument in map.arguments {
      guard let node = nodeOfArgument[argument.id.index], let structure = argument.structure
      else { continue }
      for line in structure.lines where nodeOfStatement[line.statement.index] == nil {
        if line.role == .premise { targets.append((line.statement.index, node)) }
        if line.role == .mainConclusion { sources.append((line.statement.index, node)) }
      }
    }
    self.sources = Lists(count: map.statements.count, sources)
    self.targets = Lists(count: map.statements.count, targets)
  }

  /// Lists of nodes in one array, each node once in a list.
  struct Lists {
    private var starts: [Int]
    private var nodes: [Int]

    fileprivate init(count: Int, _ pairs: [(statement: Int, node: Int)]) {
      // Nodes come in ascending order, so one that repeats in a list repeats the list's last.
      var last = [Int](repeating: -1, count: count)
      var kept: [(statement: Int, node: Int)] = []
      kept.reserveCapacity(pairs.count)
      var starts = [Int](repeating: 0, count: count + 1)
      for pair in pairs where last[pair.statement] != pair.node {
        last[pair.statement] = pair.node
        starts[pair.statement + 1] += 1
        kept.append(pair)
      }
      for row in 0..<count { starts[row + 1] += starts[row] }
      var next = starts
      nodes = [Int](repeating: 0, count: kept.count)
      for pair in kept {
        nodes[next[pair.statement]] = pair.node
        next[pair.statement] += 1
      }
      self.starts = starts
    }

    subscript(statement: Statement.ID) -> ArraySlice<Int> {
      nodes[starts[statement.index]..<starts[statement.index + 1]]
    }
  }
}
