package import ArgMapModel
package import ArgMapSyntax

/// Objects to the lines of an argument that are not numbered one after the other.
package struct PCSNumbering: Rule {
  package static let about = RuleDescription(
    "pcs-numbering", .warning, .structure, profile: .reconstruction, since: "0.1.0",
    summary: "The numbers of an argument's lines repeat, skip or fall.",
    rationale: """
      Steps and readers refer to lines by their numbers. A repeated number that a step uses is an \
      error, since the step can mean either line. Numbers may begin with any; the ones of a source \
      can be kept with '{allow: [pcs-numbering]}' on the argument.
      """,
    objectionable: """
      <Noise>

      (1) Traffic is loud at night.
      (1) Loud nights harm sleep.
      -----
      (3) Traffic harms sleep.
      """,
    accepted: """
      <Noise>

      (1) Traffic is loud at night.
      (2) Loud nights harm sleep.
      -----
      (3) Traffic harms sleep.
      """)

  package init() {}

  /// Reports an argument once, at the first number that does not follow the one before.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    // An argument for each step keeps the numbers of the whole.
    guard map.configuration["model"]?.mapping?["explodeArguments"]?.bool != true else { return }
    let faulty = map.arguments.compactMap { argument in
      argument.structure.flatMap { structure in
        Fault(structure.lines).map { (argument: argument.id, structure: structure, fault: $0) }
      }
    }
    guard !faulty.isEmpty else { return }
    let renumberings = renumberings(of: Set(faulty.map(\.structure.range.lowerBound)), in: map.text)
    for (argument, structure, fault) in faulty {
      let line = structure.lines[fault.line]
      let name = map.name(of: .argument(argument))
      let edits = renumberings[structure.range.lowerBound] ?? []
      let fixes = edits.map { edit in
        Diagnostic.Fix(
          "write \(edit.number)", replacing: SourceRange(edit.range), with: String(edit.number))
      }
      guard fault.isRepetition else {
        let previous = structure.lines[fault.line - 1].label
        report(
          diagnostic(
            .outOfOrder(line.label, after: previous, in: name), at: line.labelRange, fixes: fixes),
          [.argument(argument)])
        continue
      }
      let user = structure.lines.lazy.compactMap { $0.inference.map { map[$0] } }.first {
        $0.declaredInputs?.value.scalarTexts?.contains { $0.trimmed == line.label } == true
      }
      let first = structure.lines.first { $0.label == line.label }
      let notes = [
        first.map { Diagnostic.Note(.firstLine, at: $0.labelRange) },
        user?.declaredInputs.map { Diagnostic.Note(.user, at: $0.range) },
      ]
      report(
        diagnostic(
          .repeated(line.label, in: name, isUsed: user != nil), at: line.labelRange,
          severity: user == nil ? nil : .error, notes: notes.compactMap(\.self), fixes: fixes),
        [.argument(argument)])
    }
  }

  /// The edits that number structures anew, by their starts.
  private func renumberings(
    of starts: Set<Int>, in text: SourceText
  ) -> [Int: [Renumbering.Edit]] {
    let tree = SyntaxTree(parsing: text)
    var edits: [Int: [Renumbering.Edit]] = [:]
    for index in 0..<tree.indexAfter(0) where tree.kind(at: index) == .structure {
      let start = tree.range(at: index).lowerBound
      guard starts.contains(start) else { continue }
      edits[start] =
        Renumbering(ofStructureAt: index, in: tree, mendingRepetitions: true)?.allEdits
    }
    return edits
  }

  /// The first line whose number is wrong.
  private struct Fault {
    let line: Int
    let isRepetition: Bool

    /// Looks for a fault; there is none where a number could not be read, which is a finding already.
    init?(_ lines: [PremiseConclusionStructure.Line]) {
      let numbers = lines.compactMap { Int($0.label) }
      guard numbers.count == lines.count else { return nil }
      var seen: Set<Int> = []
      var outOfOrder: Int?
      for (index, number) in numbers.enumerated() {
        // Repetition is worse than a gap: it makes references ambiguous.
        if !seen.insert(number).inserted {
          (line, isRepetition) = (index, true)
          return
        }
        if index > 0, number != numbers[index - 1] + 1 { outOfOrder = outOfOrder ?? index }
      }
      guard let outOfOrder else { return nil }
      (line, isRepetition) = (outOfOrder, false)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func outOfOrder(
    _ label: String, after previous: String, in argument: String
  ) -> Self {
    "(\(label)) follows (\(previous)) in \(argument); number the lines one after the other"
  }

  fileprivate static func repeated(_ label: String, in argument: String, isUsed: Bool) -> Self {
    isUsed
      ? "\(argument) has two lines (\(label)), and a step can mean either; give each line a number of its own"
      : "\(argument) has two lines (\(label)); give each line a number of its own"
  }

  fileprivate static var firstLine: Self { "the first line with the number" }

  fileprivate static var user: Self { "the step that uses it" }
}
