import ArgMapModel
import ArgMapSyntax

/// The role that an author gives to a line: `role` in its data.
struct LineRole {
  /// The key and what stands behind it.
  let entry: Metadata.Entry

  init?(_ line: PremiseConclusionStructure.Line, in map: ArgumentMap) {
    let data = map[line.statement].occurrences[line.occurrence].metadata
    guard let entry = data.entry("role") else { return nil }
    self.entry = entry
  }

  /// The role in every step; nil when there are different ones.
  var inEveryStep: String? { entry.value.scalarText }

  /// The roles in single steps, by the labels of their conclusions.
  var inSingleSteps: [Metadata.Entry] { entry.value.mapping?.entries ?? [] }

  /// The role in the step to the line with a label.
  func name(inStepTo label: String) -> String? {
    inEveryStep ?? entry.value.mapping?[label]?.scalarText
  }
}

/// Which premises of its scheme a step has.
struct RoleAssignment {
  /// The premises that the scheme asks for and no input is.
  let missing: [Scheme.Premise]
  /// The inputs with a role that the scheme has, by the role.
  let lines: [String: [Int]]
  /// Whether an input has a role that the scheme does not have.
  let hasUnknownRole: Bool

  /// Looks at the inputs of a step that follows a scheme.
  init(_ step: Inference, _ use: SchemeUse, in map: ArgumentMap) {
    let structure = map.structure(of: step.id)
    let conclusion = structure.lines[step.conclusionLine].label
    var lines: [String: [Int]] = [:]
    var hasFreeLine = false
    var hasUnknownRole = false
    for input in step.inputs {
      let role = LineRole(structure.lines[input], in: map)?.name(inStepTo: conclusion)
      if let role, use.scheme.premise(role) != nil {
        lines[role, default: []].append(input)
      } else if role != nil {
        hasUnknownRole = true
      } else {
        hasFreeLine = true
      }
    }
    let implicit = Set(use.data["implicit"]?.scalarTexts ?? [])
    let missing = use.scheme.premises.filter {
      !$0.isOptional && lines[$0.role] == nil && !implicit.contains($0.role)
    }
    // A line without a role takes the only one that is left.
    self.missing = hasFreeLine && missing.count == 1 ? [] : missing
    self.lines = lines
    self.hasUnknownRole = hasUnknownRole
  }
}
