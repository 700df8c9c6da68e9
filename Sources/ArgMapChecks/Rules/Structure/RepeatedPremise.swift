package import ArgMapModel
package import ArgMapSyntax

/// Objects to a step that draws on the same statement twice.
package struct RepeatedPremise: Rule {
  package static let about = RuleDescription(
    "repeated-premise", .warning, .structure, profile: .reconstruction, since: "0.1.0",
    summary: "Two lines that a step draws on say the same.",
    rationale: """
      Saying something twice makes a reason no stronger, and most likely another premise was meant.
      """,
    objectionable: """
      <Noise>

      (1) [Loud]: Traffic is loud at night.
      (2) [Loud]
      -----
      (3) Traffic harms sleep.
      """,
    accepted: """
      <Noise>

      (1) [Loud]: Traffic is loud at night.
      (2) Loud nights harm sleep.
      -----
      (3) Traffic harms sleep.
      """)

  package init() {}

  /// Compares the inputs of each step by their statements, and those without a title by their words.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    // One line at a time can be dropped: what is below it gets another number.
    var mended: Set<Argument.ID> = []
    for repetition in Self.repetitions(in: map, context.words) {
      let argument = map[map[repetition.step].argument]
      guard let structure = argument.structure else { continue }
      let (line, earlier) = (structure.lines[repetition.line], structure.lines[repetition.earlier])
      let canDrop =
        map[repetition.step].inputs.count > 2 && mended.insert(argument.id).inserted
      report(
        diagnostic(
          .repeated(line.label, earlier.label, map.name(of: .argument(argument.id))),
          at: map.place(of: line), notes: [Diagnostic.Note(.earlier, at: map.place(of: earlier))],
          fixes: canDrop ? fixes(dropping: repetition.line, of: structure, in: map) : []),
        [.inference(repetition.step)])
    }
  }

  /// A line that says what another one says on which the same step draws.
  struct Repetition {
    let step: Inference.ID
    let line: Int
    let earlier: Int
  }

  /// The lines that repeat others; each is listed once.
  static func repetitions(in map: ArgumentMap, _ words: StatementWords) -> [Repetition] {
    var repetitions: [Repetition] = []
    for argument in map.arguments {
      guard let lines = argument.structure?.lines else { continue }
      var keys = [Key?](repeating: nil, count: lines.count)
      var found: Set<Int> = []
      for step in lines.lazy.compactMap(\.inference) {
        var first: [Key: Int] = [:]
        for input in map[step].inputs {
          let key = keys[input] ?? Key(map[lines[input].statement], words)
          keys[input] = key
          if let earlier = first[key] {
            guard found.insert(input).inserted else { continue }
            repetitions.append(Repetition(step: step, line: input, earlier: earlier))
          } else {
            first[key] = input
          }
        }
      }
    }
    return repetitions
  }

  private enum Key: Hashable {
    case statement(Statement.ID)
    case words([WordNumber])

    init(_ statement: Statement, _ words: StatementWords) {
      let words = statement.isUntitled ? words[statement.id].map(\.number) : []
      self = words.isEmpty ? .statement(statement.id) : .words(words)
    }
  }

  /// The edits that drop a line and number those below it anew.
  ///
  /// There are none where a single premise would be left, so that most likely another one was meant,
  /// where the line says something of its own (a text under a title, tags, data,
  /// relations), the lines are not numbered one after the other, or steps name lines by their numbers.
  private func fixes(
    dropping line: Int, of structure: PremiseConclusionStructure, in map: ArgumentMap
  ) -> [Diagnostic.Fix] {
    let lines = structure.lines
    let statement = map[lines[line].statement]
    let occurrence = statement.occurrences[lines[line].occurrence]
    let numbers = lines.compactMap { Int($0.label) }
    let isInOrder =
      numbers.count == lines.count && zip(numbers, numbers.dropFirst()).allSatisfy { $0 + 1 == $1 }
    let namesLines = lines.contains { line in
      let data = map[line.statement].occurrences[line.occurrence].metadata
      guard let inference = line.inference.map({ map[$0] }) else { return data["role"] != nil }
      return inference.declaredInputs != nil || data["role"] != nil
        || inference.metadata["role"] != nil
    }
    guard lines[line].role == .premise, occurrence.isReference || statement.isUntitled,
      occurrence.tags.isEmpty, occurrence.metadata.isEmpty, isInOrder, !namesLines,
      line + 1 < lines.count
    else { return [] }
    let next = lines[line + 1].inference.map { map[$0].range } ?? lines[line + 1].labelRange
    let between = occurrence.range.upperBound..<next.lowerBound
    guard between.lowerBound < between.upperBound,
      map.text.bytes[between].allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) })
    else { return [] }
    let removal = Diagnostic.Fix(
      "remove line (\(lines[line].label))",
      replacing: SourceRange(lines[line].labelRange.lowerBound..<next.lowerBound), with: "")
    return [removal]
      + zip(lines, numbers).dropFirst(line + 1).map { line, number in
        Diagnostic.Fix(
          "write (\(number - 1))", replacing: line.labelRange, with: "(\(number - 1))")
      }
  }
}

extension Diagnostic.Message {
  fileprivate static func repeated(
    _ line: String, _ earlier: String, _ argument: String
  ) -> Self {
    "line (\(line)) of \(argument) repeats (\(earlier)), and one step draws on both; remove it, or write what was meant"
  }

  fileprivate static var earlier: Self { "what it repeats" }
}
