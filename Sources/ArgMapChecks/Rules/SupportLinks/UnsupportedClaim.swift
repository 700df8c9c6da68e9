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
      true}' so do statements that cite a source. Where a statement is a premise and nothing more, the \
      finding is a note: most premises are starting points.
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
    let (support, bearing) = (map.support, map.bearing)
    for statement in map.statements where support.incoming(of: statement.id.index).isEmpty {
      let element = Element.statement(statement.id)
      guard statement.hasWords, !map.isBasic(statement), !sourced.contains(element)
      else { continue }
      let isThesis =
        declared.isEmpty
        ? bearing.outgoing(of: element).isEmpty && !map.isRemark(statement)
          && !context.asides.contains(element)
        : declared.contains(statement.id)
      if declared.isEmpty, context.isLeftAlone(statement, in: map) { continue }
      let isPlainPremise =
        statement.isUntitled && statement.uses.contains(.premise)
        && !context.settings.premisesNeedSupport
      guard isThesis || (!isPlainPremise && !support.outgoing(of: element).isEmpty) else {
        continue
      }
      let isOnlyPremise = !isThesis && map.speaksOnlyAsPremise(statement)
      report(
        diagnostic(
          .noReason(for: map.name(of: element)), at: map.place(of: element),
          severity: isOnlyPremise && !context.settings.premisesNeedSupport ? .note : nil),
        [element])
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

extension CheckContext {
  /// Whether a statement stands so far from all others that nobody can tell whether the map argues for it.
  fileprivate func isLeftAlone(_ statement: Statement, in map: ArgumentMap) -> Bool {
    map.bearing.edges.isEmpty
      ? map.statements.count > 1
      : rules.contains(UnusedDefinition.about.id) && isUnused(statement, in: map)
  }
}

extension Statement {
  /// Whether some place says in words what is claimed.
  fileprivate var hasWords: Bool {
    occurrences.contains { !$0.isReference && !$0.isOnlyTags && $0.trimmedText?.isEmpty == false }
  }
}

extension ArgumentMap {
  /// Whether all that a statement backs, it backs as a line of a reconstruction.
  fileprivate func speaksOnlyAsPremise(_ statement: Statement) -> Bool {
    let backed = support.outgoing(of: .statement(statement.id))
    return !backed.isEmpty
      && backed.allSatisfy { edge in
        if case .relation = edge.reason { false } else { true }
      }
  }
}

extension Diagnostic.Message {
  fileprivate static func noReason(for name: String) -> Self {
    "\(name) has no reason for it; add one, or tag it '#basic'"
  }
}
