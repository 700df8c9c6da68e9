package import ArgMapModel
package import ArgMapSyntax

/// Objects to a statement that others rest on and that nothing speaks for.
package struct UnsupportedClaim: Rule {
  package static let about = RuleDescription(
    "unsupported-claim", .warning, .supportLinks, since: "0.1.0", asksForCompletion: true,
    summary: "A statement has no reason for it and is not marked as given.",
    rationale: """
      A reader cannot tell what is taken as given from what was left unfinished. Tag the starting \
      points of the debate '#basic'; premises without a title count as given, unless \
      'unsupported-claim: {premises: true}' stands under 'argmap', and with 'basic: {sourced: \
      true}' so do statements that cite a source.
      """,
    objectionable: """
      [Tram]: The tram should be built.
        + [Time]: Commuters would save time.
      """,
    accepted: """
      [Tram]: The tram should be built.
        + [Time]: Commuters would save time. #basic
      """)

  package init() {}

  /// Reports statements that back something, or are what the map is about, and have no backing.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    let declared = Set(map.declaredTheses)
    let sourced = context.settings.isSourcedBasic ? Set(map.anchors.map(\.element)) : []
    for statement in map.statements {
      let element = Element.statement(statement.id)
      guard map.support.incoming(of: element).isEmpty, statement.isDefined,
        !map.isBasic(statement), !sourced.contains(element)
      else { continue }
      let isThesis =
        declared.isEmpty
        ? map.bearing.outgoing(of: element).isEmpty && !map.isRemark(statement)
          && !context.asides.contains(element)
        : declared.contains(statement.id)
      if declared.isEmpty, context.rules.contains(UnusedDefinition.about.id),
        context.isUnused(statement, in: map)
      {
        continue
      }
      let isPlainPremise =
        statement.isUntitled && statement.uses.contains(.premise)
        && !context.settings.premisesNeedSupport
      guard isThesis || (!isPlainPremise && !map.support.outgoing(of: element).isEmpty) else {
        continue
      }
      report(
        diagnostic(.noReason(for: map.name(of: element)), at: map.place(of: element)), [element])
    }
  }
}

extension ArgumentMap {
  /// Whether a statement stands by itself without a title: prose between the arguments, which
  /// nothing could refer to.
  func isRemark(_ statement: Statement) -> Bool {
    let element = Element.statement(statement.id)
    return statement.isUntitled && bearing.incoming(of: element).isEmpty
      && bearing.outgoing(of: element).isEmpty
  }
}

extension Diagnostic.Message {
  fileprivate static func noReason(for name: String) -> Self {
    "\(name) has no reason for it; add one, or tag it '#basic'"
  }
}
