import ArgMapChecks
import ArgMapDrawing
import ArgMapModel
import ArgumentParser

/// Which part of a map is drawn, and how much of it.
struct PartOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Draw only this statement or argument and what is near it, as '[Title]', '<Title>' or 'Title'; see \
      '--depth'.
      """, valueName: "title"))
  var focus: String?

  @Option(
    help: ArgumentHelp("Draw only this group and what it is linked with.", valueName: "heading"))
  var group: String?

  @Option(
    help: ArgumentHelp(
      "How many links away what is near may be; 2 with '--focus' and 1 with '--group' unless told.",
      valueName: "links"))
  var depth: Int?

  /// Which groups are folded, when that is told.
  enum Fold: ExpressibleByArgument {
    case none
    case over(Int)

    init?(argument: String) {
      if argument == "none" {
        self = .none
      } else if let limit = Int(argument), limit > 0 {
        self = .over(limit)
      } else {
        return nil
      }
    }
  }

  @Option(
    help: ArgumentHelp(
      """
      Draw groups of more than so many boxes as one box that says what it holds; without it, groups of \
      an overview of more than \(Folding.readableBoxes) boxes are folded until some \
      \(Folding.foldedBoxes) boxes and \(Folding.foldedLines) lines are left, if they are not nearly all linked with \
      each other; 'none' folds nothing.
      """, valueName: "boxes"))
  var fold: Fold?

  func validate() throws {
    if focus != nil, group != nil {
      throw ValidationError("--focus and --group exclude each other; give one of them")
    }
    if depth != nil, focus == nil, group == nil {
      throw ValidationError("--depth says how far to go from --focus or --group; give one of them")
    }
    if let depth, depth < 0 { throw ValidationError("--depth takes a number from 0 up") }
  }

  /// Adds what is told here to the settings of a map.
  func apply(to settings: inout DrawingSettings) {
    // What is asked for may be in a closed group.
    settings.opensGroups = focus != nil || group != nil
  }

  /// Which groups of a view are folded.
  func folding(in view: Render.View) -> Folding {
    switch fold {
    case .none?: .none
    case .over(let limit): .over(limit)
    case nil: view == .overview ? .automatic : .none
    }
  }

  /// The part of a picture that is asked for.
  func part(of graph: Graph, _ map: ArgumentMap) throws(PartError) -> Graph {
    if let focus {
      let element = try element(called: focus, in: map)
      guard let part = graph.part(around: element, depth: depth ?? 2, of: map) else {
        throw .notDrawn(focus)
      }
      return part
    }
    if let group {
      guard let section = map.sections.first(where: { $0.title == group }) else {
        var titles = TitleIndex(map.sections.map(\.title))
        throw .unknownGroup(group, meant: titles.suggestion(for: group)?.title)
      }
      guard let part = graph.part(ofGroup: section.id, depth: depth ?? 1, of: map) else {
        throw .notDrawn("the group \(group)")
      }
      return part
    }
    return graph
  }

  private func element(called name: String, in map: ArgumentMap) throws(PartError) -> Element {
    let isStatement = name.hasPrefix("[") && name.hasSuffix("]")
    let isArgument = name.hasPrefix("<") && name.hasSuffix(">")
    let title = isStatement || isArgument ? String(name.dropFirst().dropLast()) : name
    if !isArgument, let statement = map.statement(titled: title) { return .statement(statement.id) }
    if !isStatement, let argument = map.argument(titled: title) { return .argument(argument.id) }
    var statements = TitleIndex(map.statements.filter { !$0.isUntitled }.map(\.title))
    var arguments = TitleIndex(map.arguments.filter { !$0.isUntitled }.map(\.title))
    let meant =
      statements.suggestion(for: title).map { "[\($0.title)]" }
      ?? arguments.suggestion(for: title).map { "<\($0.title)>" }
    throw .unknownTitle(name, meant: meant)
  }
}
