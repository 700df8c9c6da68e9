import ArgMapModel

/// The statements and arguments that get a node of their own in the overview.
struct Selection {
  let statements: [Bool]
  let arguments: [Bool]

  init(of map: ArgumentMap, settings: DrawingSettings) {
    let preselection = Preselection(of: map, settings: settings)
    let candidates = Presence(
      statements: preselection.statements, arguments: preselection.arguments, in: map)
    statements = Self.statements(of: map, among: candidates, settings: settings)
    arguments = Self.arguments(
      of: map,
      among: Presence(statements: statements, arguments: preselection.arguments, in: map),
      settings: settings)
  }

  private static func statements(
    of map: ArgumentMap, among candidates: Presence, settings: DrawingSettings
  ) -> [Bool] {
    var isRelated = [Bool](repeating: false, count: map.statements.count)
    var partners = [Int](repeating: 0, count: map.statements.count)
    candidates.forEachEndWithPartner(in: map) { end, _, partner, partnerRole in
      guard case .statement(let id) = end else { return }
      isRelated[id.index] = true
      if case .statement(let partner) = partner {
        partners[id.index] += max(1, candidates.uses(of: partner.index, as: partnerRole))
      } else {
        partners[id.index] += 1
      }
    }
    let included = Set(settings.includeStatements)
    return map.statements.map { statement in
      let index = statement.id.index
      guard candidates.statements[index] else { return false }
      if included.contains(statement.title) || isDemanded(statement.metadata, settings) {
        return true
      }
      let isRelated = isRelated[index]
      let isUsed = candidates.uses(of: index, as: .either) > 0
      if settings.excludeDisconnected, !isRelated, !isUsed { return false }
      // The relations of such a statement could be shown nowhere else.
      let needsNode = isRelated && !isUsed
      switch settings.statementSelectionMode {
      case .all: return true
      case .withTitle: return !statement.isUntitled || needsNode
      case .topLevel: return statement.uses.contains(.topLevel) || needsNode
      case .withRelations: return isRelated
      case .notUsedInArgument: return !isUsed
      case .withMoreThanOneRelation: return needsNode || (isRelated && partners[index] > 1)
      }
    }
  }

  private static func arguments(
    of map: ArgumentMap, among candidates: Presence, settings: DrawingSettings
  ) -> [Bool] {
    guard settings.excludeDisconnected else { return candidates.arguments }
    var isConnected = [Bool](repeating: false, count: map.arguments.count)
    var hasPartnerBelow = [Bool](repeating: false, count: map.statements.count)
    var hasPartnerAbove = hasPartnerBelow
    candidates.forEachEndWithPartner(in: map) { end, role, _, _ in
      switch end {
      case .argument(let id): isConnected[id.index] = true
      case .inference(let id): isConnected[map[id].argument.index] = true
      case .statement(let id):
        if role != .source { hasPartnerBelow[id.index] = true }
        if role != .target { hasPartnerAbove[id.index] = true }
      }
    }
    return map.arguments.map { argument in
      guard candidates.arguments[argument.id.index] else { return false }
      if isConnected[argument.id.index] || isDemanded(argument.metadata, settings) { return true }
      return argument.structure?.lines.contains { line in
        let index = line.statement.index
        switch line.role {
        case .premise:
          return candidates.statements[index] || hasPartnerBelow[index]
            || candidates.conclusionUses[index] > 0
        case .mainConclusion:
          return candidates.statements[index] || hasPartnerAbove[index]
            || candidates.premiseUses[index] > 0
        case .intermediateConclusion, .topLevel, .relationMember, .argumentDescription, .listItem:
          return false
        }
      } ?? false
    }
  }

  /// Whether the author wants an element in the picture whatever else holds.
  static func isDemanded(_ metadata: Metadata, _ settings: DrawingSettings) -> Bool {
    !settings.ignoreIsInMap && metadata["isInMap"]?.bool == true
  }
}
