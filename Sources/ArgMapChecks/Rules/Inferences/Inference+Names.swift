import ArgMapModel

extension Inference {
  /// Whether the author says by which rule or scheme the step goes.
  var namesRuleOrScheme: Bool { !rules.isEmpty || metadata["scheme"] != nil }

  /// Whether the step gives up an assumption that was made for the sake of the argument, so that the
  /// premises need not hold together.
  var dischargesAssumption: Bool {
    (rules + [scheme].compactMap(\.self)).contains { rule in
      let name = TitleSkeleton(rule).scalars
      return Self.discharging.contains { name.starts(with: $0) }
    }
  }

  private static let discharging = [
    "reductio", "indirect proof", "proof by contradiction", "proof by cases", "conditional proof",
  ].map { TitleSkeleton($0).scalars }
}

extension Argument {
  /// The steps of the reconstruction, if there is one.
  func steps(in map: ArgumentMap) -> [Inference] {
    structure?.lines.compactMap { $0.inference.map { map[$0] } } ?? []
  }

  /// The lines above the main conclusion that it depends on through the steps; none when the
  /// structure does not end in a conclusion.
  func linesBehindConclusion(in map: ArgumentMap) -> [Int] {
    guard let lines = structure?.lines, lines.last?.inference != nil else { return [] }
    var isNeeded = [Bool](repeating: false, count: lines.count)
    isNeeded[lines.count - 1] = true
    for line in lines.indices.reversed() where isNeeded[line] {
      for input in lines[line].inference.map({ map[$0].inputs }) ?? [] { isNeeded[input] = true }
    }
    return lines.indices.dropLast().filter { isNeeded[$0] }
  }
}
