import ArgMapSyntax

extension ArgumentMap {
  /// Makes an argument of each step of every reconstruction, as `model.explodeArguments` asks.
  ///
  /// The steps of `<A>` become `<A - 1>`, `<A - 2>` and so on, in its place; they share its
  /// descriptions, tags, data and section. What one step concludes is a premise of the steps that
  /// draw on it. What was said of the argument as a whole is said of its last step. An argument that
  /// cannot be taken apart stays whole, which is reported.
  mutating func explodeArguments(_ table: inout OccurrenceTable) {
    let steps = arguments.map { explodableSteps(of: $0) }
    guard steps.contains(where: { $0 != nil }) else { return }
    var lines = ExplodedLines()
    var exploded: [Argument] = []
    var lastSteps: [Argument.ID] = []
    for (argument, steps) in zip(arguments, steps) {
      if let structure = argument.structure, let steps {
        lines.add(structure)
        for (index, step) in steps.enumerated() {
          let part = lines.part(of: structure, for: step, in: self)
          exploded.append(argument.step(index + 1, Argument.ID(exploded.count), part))
          inferences[step.id.index].conclusionLine = part.lines.count - 1
          inferences[step.id.index].inputs = Array(0..<part.lines.count - 1)
        }
      } else {
        exploded.append(argument)
        exploded[exploded.count - 1].id = Argument.ID(exploded.count - 1)
      }
      lastSteps.append(Argument.ID(exploded.count - 1))
    }
    lines.settle(&statements, &exploded, &table)
    arguments = exploded
    var titles: [ByteSlice: Argument.ID] = [:]
    for argument in arguments {
      titles[ByteSlice(argument.title)] = argument.id
      for case let inference? in (argument.structure?.lines ?? []).map(\.inference) {
        inferences[inference.index].argument = argument.id
      }
    }
    titlesAfterExplosion = titles
    moveArguments(to: lastSteps)
  }

  /// Lets everything that names an argument name the one that stands for it now.
  private mutating func moveArguments(to new: [Argument.ID]) {
    func moved(_ element: Element) -> Element {
      switch element {
      case .argument(let id): .argument(new[id.index])
      case .statement, .inference: element
      }
    }
    for index in relations.indices {
      relations[index].source = moved(relations[index].source)
      relations[index].target = moved(relations[index].target)
    }
    for index in writtenRelations.indices {
      writtenRelations[index].source = moved(writtenRelations[index].source)
      writtenRelations[index].target = moved(writtenRelations[index].target)
      writtenRelations[index].member = moved(writtenRelations[index].member)
    }
    for index in anchors.indices { anchors[index].element = moved(anchors[index].element) }
  }

  // MARK: What stays whole

  /// The steps of an argument that has several; nil if it stays whole.
  private mutating func explodableSteps(of argument: Argument) -> [Inference]? {
    guard let structure = argument.structure else { return nil }
    let steps = structure.lines.compactMap { $0.inference.map { self[$0] } }
    guard steps.count > 1 else { return nil }
    let faults =
      takenTitles(of: argument, stepCount: steps.count)
      + unknownInputs(of: argument, structure, steps)
    diagnostics += faults
    return faults.isEmpty ? steps : nil
  }

  private func takenTitles(of argument: Argument, stepCount: Int) -> [Diagnostic] {
    (1...stepCount).compactMap { number in
      guard let other = self.argument(titled: argument.title(ofStep: number)) else { return nil }
      return Diagnostic(
        RuleDescription.takenStepTitle.id, .error, .taken(other.title, by: argument.title, number),
        at: place(of: .argument(other.id)),
        notes: [Diagnostic.Note(.staysWhole, at: place(of: .argument(argument.id)))])
    }
  }

  private func unknownInputs(
    of argument: Argument, _ structure: PremiseConclusionStructure, _ steps: [Inference]
  ) -> [Diagnostic] {
    let lines = Dictionary(
      zip(structure.lines.map(\.label), structure.lines.indices),
      uniquingKeysWith: { first, _ in first })
    return steps.compactMap { step in
      guard let declared = step.declaredInputs else { return nil }
      let labels = declared.value.scalarTexts?.map(\.trimmed)
      let unknown = labels?.first { lines[$0].map { $0 >= step.conclusionLine } ?? true }
      guard labels == nil || unknown != nil else { return nil }
      return Diagnostic(
        RuleDescription.unknownStepInput.id, .error,
        .unknown(unknown, of: argument.title, structure.lines[step.conclusionLine].label),
        at: declared.range)
    }
  }
}

/// The lines of arguments that were taken apart; one that several steps use becomes as many.
private struct ExplodedLines {
  /// By statement and occurrence, what the line is in each step that has it.
  private var roles: [Statement.ID: [Int: [Occurrence.Role]]] = [:]

  mutating func add(_ structure: PremiseConclusionStructure) {
    for line in structure.lines { roles[line.statement, default: [:]][line.occurrence] = [] }
  }

  /// The inputs and the conclusion of a step as a structure.
  mutating func part(
    of structure: PremiseConclusionStructure, for step: Inference, in map: ArgumentMap
  ) -> PremiseConclusionStructure {
    var lines = (step.inputs + [step.conclusionLine]).map { structure.lines[$0] }
    let last = lines.count - 1
    for index in lines.indices {
      lines[index].role = index == last ? .mainConclusion : .premise
      if index < last { lines[index].inference = nil }
      roles[lines[index].statement]?[lines[index].occurrence]?.append(lines[index].role)
    }
    let end = map[lines[last].statement].occurrences[lines[last].occurrence].range.upperBound
    let start = lines[0].labelRange.lowerBound
    return PremiseConclusionStructure(lines: lines, range: SourceRange(start..<max(start, end)))
  }

  /// Gives each statement an occurrence for each line that it is on now, and each line its own.
  func settle(
    _ statements: inout [Statement], _ arguments: inout [Argument], _ table: inout OccurrenceTable
  ) {
    /// For each old occurrence the index of the next one that came of it.
    var next: [Statement.ID: [Int]] = [:]
    for (id, rolesOfOccurrences) in roles {
      let old = table.order[statements[id.index].content.occurrences]
      let start = table.order.count
      var newRoles: Set<Occurrence.Role> = []
      for (index, place) in old.enumerated() {
        next[id, default: []].append(table.order.count - start)
        var record = table.records[Int(place)]
        guard let roles = rolesOfOccurrences[index] else {
          newRoles.insert(record.role)
          table.order.append(place)
          continue
        }
        // A premise that no step draws on is part of no argument.
        for role in roles.isEmpty ? [.listItem] : roles {
          newRoles.insert(role)
          record.role = role
          table.order.append(UInt32(table.records.count))
          table.records.append(record)
        }
      }
      statements[id.index].content.firstOccurrence = UInt32(start)
      statements[id.index].content.occurrenceCount = UInt32(table.order.count - start)
      statements[id.index].settleStructureUses(newRoles)
    }
    for index in arguments.indices {
      for line in (arguments[index].structure?.lines ?? []).indices {
        guard let old = arguments[index].structure?.lines[line],
          let new = next[old.statement]?[old.occurrence]
        else { continue }
        arguments[index].structure?.lines[line].occurrence = new
        next[old.statement]?[old.occurrence] += 1
      }
    }
  }
}

extension Argument {
  func title(ofStep number: Int) -> String { "\(title) - \(number)" }

  /// The argument that a step of this one becomes.
  fileprivate func step(
    _ number: Int, _ id: ID, _ structure: PremiseConclusionStructure
  ) -> Argument {
    var step = Argument(id: id, title: title(ofStep: number), isUntitled: isUntitled)
    step.store = store
    step.content = content
    step.structure = structure
    step.section = section
    return step
  }
}

extension Statement {
  /// Finds out anew how structures use the statement.
  fileprivate mutating func settleStructureUses(_ roles: Set<Occurrence.Role>) {
    for (role, use) in [
      (Occurrence.Role.premise, Uses.premise),
      (.intermediateConclusion, .intermediateConclusion), (.mainConclusion, .mainConclusion),
    ] {
      uses.remove(use)
      if roles.contains(role) { uses.insert(use) }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func taken(_ title: String, by argument: String, _ step: Int) -> Self {
    "<\(title)> is what step \(step) of <\(argument)> would be called, so it is not taken apart; give one of them another title"
  }

  fileprivate static var staysWhole: Self { "the argument that stays whole" }

  fileprivate static func unknown(
    _ label: String?, of argument: String, _ conclusion: String
  ) -> Self {
    let fault =
      label.map { "uses (\($0)), which is no line above it" } ?? "does not list the lines it uses"
    return
      "<\(argument)> is not taken apart, since its step to (\(conclusion)) \(fault); name lines above the step"
  }
}
