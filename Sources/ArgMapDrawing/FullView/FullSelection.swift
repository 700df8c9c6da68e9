import ArgMapModel

/// The statements and arguments that the full view shows.
///
/// The author's filters choose arguments and free statements. The lines of a chosen argument are
/// always shown, since an argument without one of its premises is a different argument.
struct FullSelection {
  let statements: [Bool]
  let arguments: [Bool]

  init(of map: ArgumentMap, settings: DrawingSettings) {
    let preselection = Preselection(of: map, settings: settings)
    var isOnLine = [Bool](repeating: false, count: map.statements.count)
    for argument in map.arguments where preselection.arguments[argument.id.index] {
      for line in argument.structure?.lines ?? [] { isOnLine[line.statement.index] = true }
    }
    func isCandidate(_ element: Element) -> Bool {
      switch element {
      case .statement(let id): preselection.statements[id.index] || isOnLine[id.index]
      case .argument(let id): preselection.arguments[id.index]
      case .inference(let id): preselection.arguments[map[id].argument.index]
      }
    }
    var isRelatedStatement = [Bool](repeating: false, count: map.statements.count)
    var isRelatedArgument = [Bool](repeating: false, count: map.arguments.count)
    for relation in map.relations
    where isCandidate(relation.source) && isCandidate(relation.target) {
      for end in [relation.source, relation.target] {
        switch end {
        case .statement(let id): isRelatedStatement[id.index] = true
        case .argument(let id): isRelatedArgument[id.index] = true
        case .inference: break
        }
      }
    }
    let included = Set(settings.includeStatements)
    statements = map.statements.map { statement in
      let index = statement.id.index
      if isOnLine[index] { return true }
      guard preselection.statements[index] else { return false }
      return isRelatedStatement[index] || !settings.excludeDisconnected
        || included.contains(statement.title)
        || Selection.isDemanded(statement.metadata, settings)
    }
    arguments = map.arguments.map { argument in
      guard preselection.arguments[argument.id.index] else { return false }
      return argument.structure != nil || isRelatedArgument[argument.id.index]
        || !settings.excludeDisconnected || Selection.isDemanded(argument.metadata, settings)
    }
  }
}
