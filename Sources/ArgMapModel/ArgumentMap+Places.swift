public import ArgMapSyntax

extension ArgumentMap {
  /// The range that a finding about an element points at.
  ///
  /// This is the title where the element is first given a text in reading order, or else where it is
  /// first used; for an inference its own line.
  public func place(of element: Element) -> SourceRange {
    switch element {
    case .statement(let id):
      return Self.place(of: self[id].occurrences) ?? self[id].range
    case .argument(let id):
      let argument = self[id]
      return Self.place(of: argument.occurrences)
        ?? argument.structure?.lines.first?.labelRange ?? argument.range
    case .inference(let id):
      return self[id].range
    }
  }

  /// The range of the statement on a line of a structure: its title, or else its text.
  public func place(of line: PremiseConclusionStructure.Line) -> SourceRange {
    self[line.statement].occurrences[line.occurrence].nameRange
  }

  private static func place(of occurrences: Occurrences) -> SourceRange? {
    var first: Occurrence?
    for occurrence in occurrences {
      if let found = first,
        (found.isReference ? 1 : 0, found.range) <= (
          occurrence.isReference ? 1 : 0, occurrence.range
        )
      {
        continue
      }
      first = occurrence
    }
    return first?.nameRange
  }
}
