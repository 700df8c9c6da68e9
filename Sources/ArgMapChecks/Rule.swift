public import ArgMapModel
public import ArgMapSyntax

/// One kind of finding, and how it is found.
///
/// A rule is a file: the description that documents it, the check, and at the foot every sentence
/// it can say. Listing it in ``standardRules`` is all it takes to switch it on.
public protocol Rule: Sendable {
  /// What the rule is called and what it objects to.
  static var about: RuleDescription { get }

  /// Makes the rule.
  init()

  /// Reports what the rule objects to in a map.
  ///
  /// - Parameters:
  ///   - map: The map to check.
  ///   - context: What the rules share about the map, and the source texts at hand.
  ///   - report: Takes each finding with the elements that it is about; a finding is dropped when
  ///     one of them allows it.
  func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void)
}

extension Rule {
  /// Makes a finding of this rule.
  func diagnostic(
    _ message: Diagnostic.Message, at range: SourceRange, severity: Diagnostic.Severity? = nil,
    notes: [Diagnostic.Note] = [], fixes: [Diagnostic.Fix] = []
  ) -> Diagnostic {
    Diagnostic(
      Self.about.id, severity ?? Self.about.severity, message, at: range, notes: notes,
      fixes: fixes)
  }
}
