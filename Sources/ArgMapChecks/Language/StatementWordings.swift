import ArgMapModel
import ArgMapSyntax

/// The words of the statements of a map, each read once.
struct StatementWordings {
  private let map: ArgumentMap
  private var known: [Statement.ID: Wording] = [:]

  init(_ map: ArgumentMap) { self.map = map }

  /// The words of a statement.
  subscript(statement: Statement.ID) -> Wording {
    mutating get {
      if let wording = known[statement] { return wording }
      let wording = Wording(map[statement].canonicalOccurrence)
      known[statement] = wording
      return wording
    }
  }

  /// The words of what a step draws on.
  mutating func inputs(of step: Inference) -> [Wording] {
    let lines = map.structure(of: step.id).lines
    return step.inputs.map { self[lines[$0].statement] }
  }

  /// The words of what a step concludes.
  mutating func conclusion(of step: Inference) -> Wording { self[map.conclusion(of: step.id)] }
}

extension ArgumentMap {
  /// The statements that are part of the reasoning, with their words; prose between the arguments is
  /// left out.
  var wordedStatements: some Sequence<(statement: Statement, wording: Wording)> {
    statements.lazy.filter { !isRemark($0) }.map { ($0, Wording($0.canonicalOccurrence)) }
      .filter { !$0.1.words.isEmpty }
  }

  /// Whether a statement has a tag.
  func has(_ tag: String, _ statement: Statement) -> Bool {
    self.tag(named: tag).map(statement.hasTag) == true
  }

  /// The place of the line that a step concludes.
  func conclusionPlace(of step: Inference) -> SourceRange {
    place(of: structure(of: step.id).lines[step.conclusionLine])
  }
}
