import ArgMapModel

/// The line of an argument that an occurrence of a statement is, for all occurrences.
struct StructureLines {
  private let map: ArgumentMap
  /// Where each statement's occurrences begin in `places`.
  private let starts: [Int]
  private let places: [(argument: Argument.ID, line: Int)?]

  init(of map: ArgumentMap) {
    self.map = map
    var starts: [Int] = []
    var count = 0
    for statement in map.statements {
      starts.append(count)
      count += statement.occurrences.count
    }
    var places = [(argument: Argument.ID, line: Int)?](repeating: nil, count: count)
    for argument in map.arguments {
      for (index, line) in (argument.structure?.lines ?? []).enumerated() {
        places[starts[line.statement.index] + line.occurrence] = (argument.id, index)
      }
    }
    self.starts = starts
    self.places = places
  }

  /// The line that an occurrence is, with its argument; nil for an occurrence elsewhere.
  func line(
    _ statement: Statement.ID, occurrence: Int
  ) -> (argument: Argument.ID, line: PremiseConclusionStructure.Line)? {
    guard let (argument, line) = places[starts[statement.index] + occurrence],
      let structure = map[argument].structure
    else { return nil }
    return (argument, structure.lines[line])
  }
}
