public import ArgMapModel

extension Graph {
  /// Makes the full view of a map: every step with its premises, the point where they meet, and what
  /// it concludes.
  ///
  /// A reconstructed argument is a frame around its steps. A statement that belongs to one argument
  /// stands inside that frame; one that several arguments share, or that the text states on its own,
  /// stands outside, once, and lines lead to it. So a frame holds what an argument adds, and what
  /// links arguments is seen between them.
  ///
  /// Support leads to the left: the premises of a step stand below each other, like the lines of the
  /// structure, and the picture stays near the shape of a page. A long chain leads upwards: pages are
  /// scrolled down.
  ///
  /// That a premise supports its argument is told by its line to the step. An attack on a
  /// reconstructed argument as a whole ends at its last step, since only its author could say which
  /// premise is meant; a sketched argument is a box. Nodes show title and text; the front matter's
  /// label modes, rows, direction and distances are meant for the overview.
  ///
  /// - Parameters:
  ///   - map: The map to draw.
  ///   - settings: What to show; by default what the front matter asks for.
  public init(fullViewOf map: ArgumentMap, settings: DrawingSettings? = nil) {
    var settings = settings ?? DrawingSettings(map.configuration)
    settings.statementLabelMode = .hideUntitled
    settings.argumentLabelMode = .hideUntitled
    settings.dot.nodeSeparation = 12
    settings.dot.rankSeparation = 44
    var view = FullView(of: map, settings: settings)
    view.addNodes()
    view.addSteps()
    view.addRelations()
    self = view.builder.makeGraph()
    direction = settings.direction ?? (isChain ? .up : .left)
  }

  /// Whether the picture is so much longer than broad that it would be a strip.
  private var isChain: Bool {
    let heights = Heights(of: edges.map { ($0.tail, $0.head) }, between: nodes.count).heights
    let length = (heights.max() ?? 0) + 1
    return length > 24 && nodes.count < 4 * length
  }
}

/// The full view of one map while it is put together.
private struct FullView {
  var builder: GraphBuilder

  private let map: ArgumentMap
  private let settings: DrawingSettings
  private let selection: FullSelection
  private let home: StatementHomes
  private let groupFrames: GroupFrames
  private var frameOfArgument: [Int?]
  private var nodeOfStatement: [Int?]
  private var nodeOfArgument: [Int?]
  private var nodeOfInference: [Int?]
  /// The lines drawn from statements to the steps of arguments.
  private var inputs: Set<Input> = []

  private struct Input: Hashable {
    let statement: Statement.ID
    let argument: Argument.ID
  }

  init(of map: ArgumentMap, settings: DrawingSettings) {
    self.map = map
    self.settings = settings
    builder = GraphBuilder(map: map, settings: settings)
    let selection = FullSelection(of: map, settings: settings)
    self.selection = selection
    let home = StatementHomes(in: map, shownArguments: selection.arguments)
    self.home = home
    frameOfArgument = [Int?](repeating: nil, count: map.arguments.count)
    nodeOfStatement = [Int?](repeating: nil, count: map.statements.count)
    nodeOfArgument = frameOfArgument
    nodeOfInference = [Int?](repeating: nil, count: map.inferences.count)

    let free = map.statements.filter {
      selection.statements[$0.id.index] && home[$0.id] == nil
    }
    let shown = map.arguments.filter { selection.arguments[$0.id.index] }
    groupFrames = GroupFrames(
      around: free.map(\.section) + shown.map(\.section), in: map,
      SectionGroups(of: map, settings: settings))
    for group in groupFrames.groups { builder.add(group) }
    for argument in shown where argument.structure != nil {
      frameOfArgument[argument.id.index] = builder.addFrame(
        of: argument, in: groupFrames.frame(of: argument.section))
    }
  }

  mutating func addNodes() {
    for statement in map.statements where selection.statements[statement.id.index] {
      let frame = home[statement.id].flatMap { frameOfArgument[$0.index] }
      nodeOfStatement[statement.id.index] = builder.add(
        statement, NodeLabel(statement, in: map, settings: settings),
        in: frame ?? groupFrames.frame(of: statement.section))
    }
    for argument in map.arguments
    where selection.arguments[argument.id.index] && argument.structure == nil {
      nodeOfArgument[argument.id.index] = builder.add(
        argument, NodeLabel(argument, in: map, settings: settings),
        in: groupFrames.frame(of: argument.section))
    }
  }

  mutating func addSteps() {
    for argument in map.arguments {
      guard let frame = frameOfArgument[argument.id.index], let structure = argument.structure
      else { continue }
      for line in structure.lines {
        guard let id = line.inference else { continue }
        let step = builder.add(map[id], in: frame)
        nodeOfInference[id.index] = step
        nodeOfArgument[argument.id.index] = step
        for input in map[id].inputs {
          let statement = structure.lines[input].statement
          if let premise = nodeOfStatement[statement.index] {
            builder.connect(premise, to: step, .input)
            inputs.insert(Input(statement: statement, argument: argument.id))
          }
        }
        if let conclusion = nodeOfStatement[line.statement.index] {
          builder.connect(step, to: conclusion, .conclusion)
        }
      }
    }
  }

  mutating func addRelations() {
    for relation in map.relations where !isToldByPremise(relation) {
      guard let tail = node(of: relation.source), let head = node(of: relation.target) else {
        continue
      }
      let kind: RelationKind
      if case .statement = relation.source, case .statement = relation.target {
        kind = relation.kind
      } else {
        kind = relation.kind.towardArgument
      }
      builder.connect(tail, to: head, .relation(kind))
    }
  }

  private func isToldByPremise(_ relation: Relation) -> Bool {
    guard relation.kind.isSupporting, case .statement(let premise) = relation.source,
      case .argument(let argument) = relation.target
    else { return false }
    return inputs.contains(Input(statement: premise, argument: argument))
  }

  private func node(of element: Element) -> Int? {
    switch element {
    case .statement(let id): nodeOfStatement[id.index]
    case .argument(let id): nodeOfArgument[id.index]
    case .inference(let id): nodeOfInference[id.index]
    }
  }
}
