package import ArgMapModel
package import ArgMapSyntax

/// Objects to a support or entailment that ends where it starts.
package struct SelfSupport: Rule {
  package static let about = RuleDescription(
    "self-support", .error, .supportLinks, since: "0.1.0",
    summary: "A claim or argument is written as a reason for itself.",
    rationale: "Nothing is a reason for itself; one of the two titles is probably another one.",
    objectionable: """
      [Tram]: The tram should be built.
        + [Tram]
      """,
    accepted: """
      [Tram]: The tram should be built.
        + <Commuters>: Commuters would save time.
      """)

  package init() {}

  /// Reports each relation line that joins an element to itself.
  ///
  /// Two statements that entail each other are one claim and still two elements: what makes them one
  /// is not a fault.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    for relation in map.writtenRelations
    where relation.kind.isSupporting && relation.source == relation.target {
      // The author may have meant another title, so that the line is not safely deleted.
      var fix = BareRelationLine.deletion(ofLineWith: relation.memberRange, in: map.text)
      fix?.isSafe = false
      report(
        diagnostic(
          .ownReason(map.name(of: relation.source)), at: relation.memberRange,
          fixes: fix.map { [$0] } ?? []),
        [relation.source])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func ownReason(_ name: String) -> Self {
    "\(name) is written as a reason for itself; name another reason, or remove the line"
  }
}
