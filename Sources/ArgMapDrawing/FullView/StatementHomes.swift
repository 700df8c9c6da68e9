import ArgMapModel

/// For each statement, the argument in whose frame the full view draws it.
///
/// A statement belongs to an argument if only lines of this argument use it and give its text;
/// references elsewhere, such as those that attach an attack, do not change that. It belongs to none
/// if it is a declared thesis, or a premise that also speaks for or against something by itself.
struct StatementHomes {
  private var homes: [Argument.ID?]

  init(in map: ArgumentMap, shownArguments: [Bool]) {
    homes = [Argument.ID?](repeating: nil, count: map.statements.count)
    var lines = [Int](repeating: 0, count: map.statements.count)
    var definitions = lines
    var isConcluded = [Bool](repeating: false, count: map.statements.count)
    var isShared = isConcluded
    for argument in map.arguments where shownArguments[argument.id.index] {
      for line in argument.structure?.lines ?? [] {
        let index = line.statement.index
        if let home = homes[index], home != argument.id { isShared[index] = true }
        homes[index] = argument.id
        lines[index] += 1
        if !map.statements[index].occurrences[line.occurrence].isReference {
          definitions[index] += 1
        }
        if line.role != .premise { isConcluded[index] = true }
      }
    }
    for statement in map.statements {
      let index = statement.id.index
      let allDefinitions = statement.occurrences.count { !$0.isReference }
      let isOwn =
        allDefinitions > 0
        ? definitions[index] == allDefinitions : lines[index] == statement.occurrences.count
      if isShared[index] || !isOwn { homes[index] = nil }
    }
    for relation in map.relations where !relation.kind.isSymmetric {
      if case .statement(let id) = relation.source, !isConcluded[id.index] { homes[id.index] = nil }
    }
    for thesis in map.declaredTheses { homes[thesis.index] = nil }
  }

  /// The argument that a statement belongs to.
  subscript(statement: Statement.ID) -> Argument.ID? { homes[statement.index] }
}
