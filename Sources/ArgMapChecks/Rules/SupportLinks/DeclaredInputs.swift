import ArgMapModel
import ArgMapSyntax

extension ArgumentMap {
  /// For each line of a structure, whether some step draws on it; nil where that cannot be told.
  ///
  /// A declaration that names no line above, or a label that two lines have, is a finding already, and
  /// until it is mended nobody knows which lines are used.
  func usedLines(of structure: PremiseConclusionStructure) -> [Bool]? {
    var isUsed = [Bool](repeating: false, count: structure.lines.count)
    for step in structure.lines.lazy.compactMap({ $0.inference.map { self[$0] } }) {
      guard step.declaresLinesAbove else { return nil }
      for input in step.inputs { isUsed[input] = true }
    }
    return Set(structure.lines.map(\.label)).count == isUsed.count ? isUsed : nil
  }
}

extension Inference {
  /// Whether each label declared, if any is, names a line above the conclusion.
  fileprivate var declaresLinesAbove: Bool {
    guard let declaredInputs else { return true }
    let labels = Set((declaredInputs.value.scalarTexts ?? []).map(\.trimmed))
    return !labels.isEmpty && labels.count == inputs.count
  }
}
