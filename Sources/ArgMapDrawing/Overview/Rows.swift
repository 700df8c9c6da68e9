import ArgMapModel

/// Which elements stand in one row.
///
/// That are those that share a value of the data key `rank`, and those that `dot.sameRank` lists
/// together. Rows with an element in common are one.
struct Rows {
  /// For each statement a number, the same for all elements of a row; nil for those in none.
  private(set) var statements: [Int?]
  /// For each argument.
  private(set) var arguments: [Int?]
  /// For each row, the one that it became part of, or itself.
  private var parents: [Int] = []

  init(of map: ArgumentMap, settings: DrawingSettings) {
    statements = Array(repeating: nil, count: map.statements.count)
    arguments = Array(repeating: nil, count: map.arguments.count)
    var rowOfRank: [String: Int] = [:]
    for statement in map.statements {
      guard let rank = statement.metadata["rank"]?.scalarText else { continue }
      statements[statement.id.index] = row(of: rank, in: &rowOfRank)
    }
    for argument in map.arguments {
      guard let rank = argument.metadata["rank"]?.scalarText else { continue }
      arguments[argument.id.index] = row(of: rank, in: &rowOfRank)
    }
    for listed in settings.dot.rows {
      let row = newRow()
      for title in listed.statements {
        guard let index = map.statement(titled: title)?.id.index else { continue }
        statements[index] = joined(statements[index], row)
      }
      for title in listed.arguments {
        guard let index = map.argument(titled: title)?.id.index else { continue }
        arguments[index] = joined(arguments[index], row)
      }
    }
    for index in statements.indices { statements[index] = statements[index].map { root($0) } }
    for index in arguments.indices { arguments[index] = arguments[index].map { root($0) } }
  }

  private mutating func row(of rank: String, in rows: inout [String: Int]) -> Int {
    if let known = rows[rank] { return known }
    let row = newRow()
    rows[rank] = row
    return row
  }

  private mutating func newRow() -> Int {
    parents.append(parents.count)
    return parents.count - 1
  }

  /// The row that two rows become.
  private mutating func joined(_ known: Int?, _ new: Int) -> Int {
    guard let known else { return new }
    parents[root(known)] = root(new)
    return new
  }

  private mutating func root(_ row: Int) -> Int {
    var row = row
    while parents[row] != row {
      // The way is made shorter for the next time.
      parents[row] = parents[parents[row]]
      row = parents[row]
    }
    return row
  }
}
