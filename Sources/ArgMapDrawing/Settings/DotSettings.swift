import ArgMapModel

/// How an author wants boxes and lines drawn and laid out: Argdown's settings under `dot`, as far as
/// they fit our drawings.
///
/// Lengths are in points. Numbers out of bounds count as the nearest one within: what is given must
/// not make a picture that cannot be laid out or read.
package struct DotSettings: Sendable, Hashable {
  /// The sizes of boxes of one kind; nil where nothing is said.
  struct Box: Sendable, Hashable {
    /// Within which width text is wrapped.
    var lineWidth: Double?
    /// The least width of a box.
    var minimumWidth: Double?
    /// The size of titles.
    var titleSize: Double?
    /// The size of texts.
    var textSize: Double?
  }

  /// The sizes of groups of one kind; nil where nothing is said.
  struct Group: Sendable, Hashable {
    /// Within which width the title is wrapped.
    var lineWidth: Double?
    /// The size of the title.
    var titleSize: Double?
    /// The room between an open frame and what is inside.
    var margin: Double?
  }

  /// Elements that stand in one row.
  struct Row: Sendable, Hashable {
    var statements: [String] = []
    var arguments: [String] = []
  }

  /// The name of the DOT graph (`graphname`).
  var name: String?
  /// The colour behind the picture (`mapBgColor`).
  var background: ColorValue?
  /// Where support leads (`graphVizSettings.rankdir`).
  var direction: LayoutRequest.Direction?
  /// The least distance between boxes of one row (`graphVizSettings.nodesep`).
  var nodeSeparation: Double?
  /// The least distance between rows (`graphVizSettings.ranksep`).
  var rankSeparation: Double?
  /// What stands in one row (`sameRank`).
  var rows: [Row] = []
  /// The sizes of statements (`statement`).
  var statement = Box()
  /// The sizes of arguments (`argument`).
  var argument = Box()
  /// The sizes of open groups (`group`).
  var group = Group()
  /// The sizes of closed groups (`closedGroup`).
  var closedGroup = Group()
  /// How many times as wide as otherwise lines are (`edge.penWidth`).
  var penWidth = 1.0
  /// How many times as large as otherwise the heads of lines are (`edge.arrowSize`).
  var arrowSize = 1.0

  init() {}

  /// Reads the mapping under `dot`.
  init(_ data: Metadata) {
    name = data["graphname"]?.scalarText
    background = data["mapBgColor"]?.string.flatMap(ColorValue.init)
    statement = Box(data["statement"]?.mapping ?? [:])
    argument = Box(data["argument"]?.mapping ?? [:])
    group = Group(data["group"]?.mapping ?? [:])
    closedGroup = Group(data["closedGroup"]?.mapping ?? [:])
    if let graph = data["graphVizSettings"]?.mapping {
      direction = graph["rankdir"]?.string.flatMap(LayoutRequest.Direction.init(rankdir:))
      nodeSeparation = graph.measure("nodesep", in: 6...200, unit: 72)
      rankSeparation = graph.measure("ranksep", in: 40...400, unit: 72)
    }
    rows = (data["sameRank"]?.sequence ?? []).compactMap(\.mapping).map {
      Row(
        statements: $0["statements"]?.scalarTexts ?? [],
        arguments: $0["arguments"]?.scalarTexts ?? [])
    }
    if let edge = data["edge"]?.mapping {
      penWidth = edge.measure("penWidth", "penwidth", in: 0.5...4) ?? penWidth
      arrowSize = edge.measure("arrowSize", "arrowsize", in: 0.5...2) ?? arrowSize
    }
  }
}

extension DotSettings.Box {
  fileprivate init(_ data: Metadata) {
    lineWidth = data.measure("lineWidth", in: 60...1_000)
    minimumWidth = data.measure("minWidth", in: 0...1_000)
    titleSize = data["title"]?.mapping?.measure("fontSize", in: 6...48)
    textSize = data["text"]?.mapping?.measure("fontSize", in: 6...48)
  }
}

extension DotSettings.Group {
  fileprivate init(_ data: Metadata) {
    lineWidth = data.measure("lineWidth", in: 60...1_000)
    titleSize = data.measure("fontSize", in: 6...48)
    margin = data.measure("margin", in: 4...100)
  }
}

extension Metadata {
  /// The number under the first of some keys that is there, within bounds.
  fileprivate func measure(
    _ keys: String..., in bounds: ClosedRange<Double>, unit: Double = 1
  ) -> Double? {
    keys.lazy.compactMap { self[$0]?.measure }.first
      .map { min(max($0 * unit, bounds.lowerBound), bounds.upperBound) }
  }
}

extension LayoutRequest.Direction {
  /// The direction that Graphviz calls by a name.
  fileprivate init?(rankdir: String) {
    switch rankdir {
    case "BT": self = .up
    case "TB": self = .down
    case "LR": self = .right
    case "RL": self = .left
    default: return nil
    }
  }
}
