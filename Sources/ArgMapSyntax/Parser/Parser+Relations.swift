/// Which relation lines may stand in a list.
enum AllowedRelations {
  /// Any.
  case all
  /// Undercuts, as under an inference.
  case undercuts
}

/// Relation lines, nested by indentation.
extension Parser {
  /// Reads `INDENT relation { relation } DEDENT`, and so on inside each member.
  ///
  /// Called while the node of the parent is open. Levels are counted, not recursed into.
  mutating func parseRelations(allowed: AllowedRelations) {
    continueRelations(from: builder.depth, allowed: allowed)
  }

  /// Reads on in the relations of a parent, in which any number of levels may be open; `base` nodes
  /// are open when the parent is the innermost one.
  mutating func continueRelations(from base: Int, allowed: AllowedRelations) {
    while true {
      if current.kind == .indent {
        advance()
        guard current.kind.isRelationSymbol else {
          // Only a list item opens a level otherwise.
          reportNestedItem()
          return
        }
        startNode(.relationList)
        startRelation(allowed: builder.depth == base + 1 ? allowed : .all)
        continue
      }
      // The innermost member has no deeper level.
      guard builder.depth > base else { return }
      finishNode()
      finishNode()
      if current.kind.isRelationSymbol {
        startRelation(allowed: builder.depth == base + 1 ? allowed : .all)
      } else if current.kind == .dedent {
        advance()
        finishNode()
      } else {
        // An item that is indented as far as the relations of the item before it.
        if current.kind.isListMarker { reportNestedItem() }
        return
      }
    }
  }

  /// Opens a relation and its member.
  mutating func startRelation(allowed: AllowedRelations) {
    let symbol = current
    checkIndentation()
    startNode(.relation)
    if allowed == .undercuts, symbol.kind != .undercutBy {
      reportRelationUnderInference()
      // An attack on a step is an undercut; of other relations only the member is kept.
      advance(as: symbol.kind == .attackedBy ? .undercutBy : .unexpected)
    } else {
      advance()
    }
    guard
      current.kind.isContent || current.kind.isTitle || current.kind == .lineBreak
        || current.kind == .metadata
    else {
      reportMissingMember(after: symbol.end)
      // The tree keeps its shape: a relation has a member, here without words.
      builder.startNode(.statement)
      return
    }
    startMember(allowingArgument: symbol.kind != .contradicts)
  }
}
