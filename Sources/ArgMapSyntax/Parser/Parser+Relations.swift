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
  ///
  /// - Returns: False where the rest of the block is given up.
  mutating func parseRelations(allowed: AllowedRelations) -> Bool {
    let base = builder.depth
    while true {
      if current.kind == .indent {
        advance()
        guard current.kind.isRelationSymbol else {
          rejectRestOfBlock()
          return false
        }
        startNode(.relationList)
        guard startRelation(allowed: builder.depth == base + 1 ? allowed : .all) else {
          return false
        }
        continue
      }
      // The innermost member has no deeper level.
      guard builder.depth > base else { return true }
      finishNode()
      finishNode()
      if current.kind.isRelationSymbol {
        guard startRelation(allowed: builder.depth == base + 1 ? allowed : .all) else {
          return false
        }
      } else if current.kind == .dedent {
        advance()
        finishNode()
      } else {
        return true
      }
    }
  }

  /// Opens a relation and its member; false where the rest of the block is given up.
  private mutating func startRelation(allowed: AllowedRelations) -> Bool {
    let symbol = current
    if allowed == .undercuts, symbol.kind != .undercutBy {
      rejectRestOfBlock(.relationUnderInference)
      return false
    }
    startNode(.relation)
    advance()
    guard
      current.kind.isContent || current.kind.isTitle || current.kind == .lineBreak
        || current.kind == .metadata
    else {
      report(.emptyRelation, at: symbol.end..<symbol.end)
      // The tree keeps its shape: a relation has a member, here without words.
      builder.startNode(.statement)
      return true
    }
    startMember(allowingArgument: symbol.kind != .contradicts)
    return true
  }
}
