import ArgMapModel

/// A symbol that says a relation; nil where the relation goes without saying.
struct RelationSymbol {
  let symbol: String
  let relation: Int?
}

/// What stands on a line of an outline.
struct PlacedLine {
  let end: ImportedMap.End
  /// The column where the element was written, from 1; 0 where that is not known.
  let column: Int
  let heading: Int
  /// The step that a conclusion is drawn by.
  var step: (argument: Int, line: Int)?
  var parent: Int?
  /// The symbol in front of a relation line.
  var symbol: String?
  var depth = 0

  init(end: ImportedMap.End, column: Int, heading: Int) {
    self.end = end
    self.column = column
    self.heading = heading
  }

  /// How well the columns of two lines agree with one being indented under the other.
  enum Fit: Comparable {
    case hardly
    case perhaps
    case surely
  }

  /// How well a line fits below another one, if a symbol stands before it.
  func fit(behind symbol: String, below parent: PlacedLine) -> Fit {
    guard let parentSymbol = parent.symbol else { return .surely }
    let own = indentations(behind: symbol)
    let other = parent.indentations(behind: parentSymbol)
    if own.lowerBound > other.upperBound { return .surely }
    return own.upperBound > other.lowerBound ? .perhaps : .hardly
  }

  /// How far the line may be indented: some symbols are written in a long and a short form.
  private func indentations(behind symbol: String) -> ClosedRange<Int> {
    let long = column - 4
    return long...(["+", "-", "<_"].contains(symbol) ? long + 1 : long)
  }
}

extension Placement {
  /// What a line stands for where a relation begins or ends on it.
  struct Ends {
    let element: ImportedMap.End
    /// The main conclusion of an argument, which its relations start from once it is reconstructed.
    var source: ImportedMap.End?
    /// The step that undercuts of the line end on.
    var undercutTarget: ImportedMap.End?

    var all: [ImportedMap.End] { [element] + [source, undercutTarget].compactMap(\.self) }
    var sources: [ImportedMap.End] { [element] + [source].compactMap(\.self) }
  }

  func ends(of line: Int) -> Ends {
    let line = lines[line]
    var ends = Ends(element: line.end)
    if let (argument, number) = line.step {
      ends.undercutTarget = .inference(argument: argument, line: number)
    }
    if case .argument(let argument) = line.end, movesRelations,
      let last = imported.lastConclusion(of: argument)
    {
      ends.source = imported.mainConclusion(of: argument).map { .statement($0) }
      ends.undercutTarget = .inference(argument: argument, line: last)
    }
    return ends
  }

  /// The symbol with which a line, under another, says a relation between them.
  ///
  /// - Parameters:
  ///   - child: The line on which the symbol stands.
  ///   - parent: The line above.
  ///   - onlyNew: Whether only relations count that are not written yet.
  /// - Returns: The symbol; nil if there is no relation.
  func symbol(for child: Int, under parent: Int, onlyNew: Bool) -> RelationSymbol? {
    let (below, above) = (ends(of: child), ends(of: parent))
    if let symbol = symbol(from: below, to: above, isFromMember: true, child, parent, onlyNew)
      ?? symbol(from: above, to: below, isFromMember: false, child, parent, onlyNew)
    {
      return symbol
    }
    // That an argument supports its own conclusion is no relation of the map, but was written perhaps.
    guard !onlyNew, below.element.isArgument, below.source == above.element else { return nil }
    return RelationSymbol(symbol: "+", relation: nil)
  }

  private func symbol(
    from source: Ends, to target: Ends, isFromMember: Bool, _ child: Int, _ parent: Int,
    _ onlyNew: Bool
  ) -> RelationSymbol? {
    for end in source.sources {
      for relation in index.relations(from: end, to: target.element)
      where !onlyNew || !index.isWritten[relation] {
        let kind = imported.relations[relation].kind
        if kind == .contradictory, lines[child].end.isArgument { continue }
        // Below a conclusion it would mean the step.
        if kind == .undercut, isFromMember, lines[parent].step != nil { continue }
        return RelationSymbol(
          symbol: kind.symbol(isFromMember: isFromMember), relation: relation)
      }
      guard let step = target.undercutTarget, isFromMember || lines[child].step == nil else {
        continue
      }
      for relation in index.relations(from: end, to: step)
      where !onlyNew || !index.isWritten[relation] {
        return RelationSymbol(symbol: isFromMember ? "<_" : "_>", relation: relation)
      }
    }
    return nil
  }
}

extension RelationKind {
  /// The symbol of a relation in front of one of its ends.
  func symbol(isFromMember: Bool) -> String {
    switch self {
    case .support, .entails: isFromMember ? "+" : "+>"
    case .attack, .contrary: isFromMember ? "-" : "->"
    case .undercut: isFromMember ? "<_" : "_>"
    case .contradictory: "><"
    }
  }
}
