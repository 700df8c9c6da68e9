import ArgMapModel

/// The argument whose structure an occurrence of a statement is a line of, for all occurrences.
struct StructureLines {
  /// What is known of the line that an occurrence is.
  struct Line {
    let argument: Argument.ID
    /// The inference drawn directly above.
    let inference: Inference.ID?
  }

  /// Where each statement's occurrences begin in `lines`.
  private let starts: [Int]
  private let lines: [Line?]

  init(of map: ArgumentMap) {
    var starts: [Int] = []
    var count = 0
    for statement in map.statements {
      starts.append(count)
      count += statement.occurrences.count
    }
    var lines = [Line?](repeating: nil, count: count)
    for argument in map.arguments {
      for line in argument.structure?.lines ?? [] {
        lines[starts[line.statement.index] + line.occurrence] = Line(
          argument: argument.id, inference: line.inference)
      }
    }
    self.starts = starts
    self.lines = lines
  }

  /// The line that an occurrence is; nil for an occurrence outside of structures.
  subscript(statement: Statement.ID, occurrence: Int) -> Line? {
    lines[starts[statement.index] + occurrence]
  }
}
