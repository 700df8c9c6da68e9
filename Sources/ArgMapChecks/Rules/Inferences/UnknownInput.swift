package import ArgMapModel
package import ArgMapSyntax

/// Objects to a step that says it uses a line it cannot use.
package struct UnknownInput: Rule {
  package static let about = RuleDescription(
    "unknown-input", .error, .inferences, profile: .reconstruction, since: "0.1.0",
    summary: "A step says it uses a line that does not stand above it.",
    rationale: """
      A step can draw only on lines that come before its conclusion. A line further down would make \
      the argument run in a circle; a line that does not exist is a slip.
      """,
    objectionable: """
      <Noise>

      (1) Traffic is loud.
      (2) Loud nights harm sleep.
      -- {uses: [1, 4]} --
      (3) Traffic harms sleep.
      """,
    accepted: """
      <Noise>

      (1) Traffic is loud.
      (2) Loud nights harm sleep.
      -- {uses: [1, 2]} --
      (3) Traffic harms sleep.
      """)

  package init() {}

  /// Looks up each declared label among the lines of its own argument.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    // Where steps are to become arguments, reading the map finds some of these already.
    let known = Set(map.diagnostics.lazy.filter { $0.id == "unknown-step-input" }.map(\.range))
    for argument in map.arguments {
      guard let structure = argument.structure else { continue }
      let steps = structure.lines.compactMap { $0.inference.map { map[$0] } }
        .filter { $0.declaredInputs.map { !known.contains($0.range) } ?? false }
      guard !steps.isEmpty else { continue }
      let lines = Dictionary(
        structure.lines.enumerated().map { ($1.label, $0) }, uniquingKeysWith: { first, _ in first }
      )
      for step in steps {
        let conclusion = structure.lines[step.conclusionLine]
        let name = map.name(of: .argument(argument.id))
        for fault in faults(of: step, lines: lines) {
          let notes = fault.line.map {
            [Diagnostic.Note(.thatLine, at: structure.lines[$0].labelRange)]
          }
          report(
            diagnostic(
              fault.message(in: name, conclusion: conclusion.label),
              at: step.declaredInputs?.range ?? step.range, notes: notes ?? []),
            [.inference(step.id)])
        }
      }
    }
  }

  private func faults(of step: Inference, lines: [String: Int]) -> [Fault] {
    guard let entry = step.declaredInputs else { return [] }
    let labels: [String]
    switch entry.value {
    case .sequence(let list):
      labels = list.compactMap(\.scalarText)
      guard labels.count == list.count else { return [.notAList(entry.key)] }
    case .scalar(let scalar):
      labels = [scalar.text]
    case .null, .mapping:
      return [.notAList(entry.key)]
    }
    return labels.map(\.trimmed).compactMap { label in
      guard let line = lines[label] else { return .unknown(label) }
      if line == step.conclusionLine { return .ownConclusion(line) }
      return line > step.conclusionLine ? .below(label, line) : nil
    }
  }
}

/// What is wrong with one declared input.
private enum Fault {
  case notAList(String)
  case unknown(String)
  case ownConclusion(Int)
  case below(String, Int)

  /// The line that the label names.
  var line: Int? {
    switch self {
    case .notAList, .unknown: nil
    case .ownConclusion(let line), .below(_, let line): line
    }
  }

  func message(in argument: String, conclusion: String) -> Diagnostic.Message {
    switch self {
    case .notAList(let key): .notAList(key, argument, conclusion)
    case .unknown(let label): .unknown(label, argument, conclusion)
    case .ownConclusion: .ownConclusion(argument, conclusion)
    case .below(let label, _): .below(label, argument, conclusion)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func notAList(
    _ key: String, _ argument: String, _ conclusion: String
  ) -> Self {
    "'\(key)' of the step to (\(conclusion)) in \(argument) is no list of lines; write one, as in '\(key): [1, 2]'"
  }

  fileprivate static func unknown(
    _ label: String, _ argument: String, _ conclusion: String
  ) -> Self {
    "\(argument) has no line (\(label)), which its step to (\(conclusion)) uses; name a line above the step"
  }

  fileprivate static func ownConclusion(_ argument: String, _ conclusion: String) -> Self {
    "the step to (\(conclusion)) of \(argument) uses its own conclusion; name lines above the step"
  }

  fileprivate static func below(_ label: String, _ argument: String, _ conclusion: String) -> Self {
    "the step to (\(conclusion)) of \(argument) uses (\(label)), which comes only after it; name lines above the step"
  }

  fileprivate static var thatLine: Self { "the line it names" }
}
