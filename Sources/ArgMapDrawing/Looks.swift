import ArgMapModel

/// Whether a line is drawn through.
enum Dash: Sendable, Hashable {
  case solid, dashed, dotted
}

/// What a line ends in.
enum Head: Sendable, Hashable {
  case none, triangle, hollowTriangle, doubleTriangle, bar, diamond, chevron

  /// How far before its end the line itself stops.
  var reach: Double {
    switch self {
    case .none: 0
    case .triangle: 10
    case .hollowTriangle: 11
    case .doubleTriangle: 15
    case .bar: 4
    case .diamond: 13
    case .chevron: 9
    }
  }
}

/// What a line says, in one sign.
enum Sign: String, Sendable, Hashable {
  case plus = "+"
  case minus = "−"
  case implies = "⇒"
  case block = "⊣"
  case unequal = "≠"
  case opposed = "><"
}

/// How a box or a frame is drawn.
struct BoxLook: Sendable, Hashable {
  var fill: Color
  var line: Color
  var lineWidth: Double
  var dash = Dash.solid
  var cornerRadius: Double
  var hasDoubleLine = false
  /// Whether the lower edge is a bar that the box stands on.
  var hasBase = false
  var ink: Color
  var mutedInk: Color
  /// The ink that the author asks for, on a fill on which it is read.
  var wishedInk: Color?
  /// Whether the colours are not those of all boxes of the kind.
  var hasOwnColors = false
  var titleSize = 13.0
  var textSize = 12.0
  var minimumWidth = 36.0
  /// Text is wrapped within these widths.
  var lineWidths = 190.0...460.0
  var padding = Size(width: 12, height: 9)
}

/// How an edge is drawn.
struct LineLook: Sendable, Hashable {
  var color: Color
  var width: Double
  var dash = Dash.solid
  var head = Head.none
  var tail = Head.none
  /// How many times as large as otherwise head and tail are.
  var headSize = 1.0
  var sign: Sign?
  /// The colour of the sign on its disc.
  var signInk: Color
  /// The fill of what lies on the line: beads, hollow heads, the rim of a sign.
  var ground: Color

  /// How far before its end, and behind its start, the line itself stops.
  var headReach: Double { head.reach * headSize }
  var tailReach: Double { tail.reach * headSize }
}

extension Style {
  func look(of kind: Graph.Node.Kind, _ role: Graph.Node.Role) -> BoxLook {
    var look = BoxLook(
      fill: palette.paper, line: palette.step, lineWidth: 1.5, cornerRadius: 2, ink: palette.ink,
      mutedInk: palette.mutedInk)
    switch kind {
    case .argument:
      look.fill = palette.argumentFill
      look.line = palette.argumentLine
      look.ink = palette.argumentInk
      look.mutedInk = palette.argumentMutedInk
      look.cornerRadius = 12
    case .inference:
      look.cornerRadius = 10
      look.textSize = 10.5
      look.minimumWidth = 12
      look.lineWidths = 120...240
      look.padding = Size(width: 9, height: 3)
    case .closedGroup:
      look.fill = palette.groupFills[min(1, palette.groupFills.count - 1)]
      look.hasDoubleLine = true
      look.cornerRadius = 6
    case .statement:
      look.line = palette.statementLine
      look.cornerRadius = statementRadius
      apply(role, to: &look)
    }
    adapt(&look, to: kind)
    return look
  }

  private func apply(_ role: Graph.Node.Role, to look: inout BoxLook) {
    switch role {
    case .centralClaim:
      look.fill = palette.emphasis
      look.line = palette.emphasisLine
      look.ink = palette.emphasisInk
      look.mutedInk = palette.emphasisMutedInk
      look.lineWidth = 3
      look.titleSize = 17
      look.textSize = 14
      look.lineWidths = 260...460
      look.padding = Size(width: 16, height: 13)
    case .claim: break
    case .basic:
      look.fill = palette.givenFill
      look.hasBase = true
    case .implicit: look.dash = .dashed
    }
  }

  /// The look of a frame that lies in so many others of its kind.
  func look(of kind: Graph.Cluster.Kind, depth: Int) -> BoxLook {
    var look = BoxLook(
      fill: palette.groupFills[self.depth(depth)], line: palette.groupLine, lineWidth: 1,
      cornerRadius: 6, ink: palette.ink, mutedInk: palette.mutedInk, lineWidths: 320...480)
    if kind == .argument {
      look.fill = palette.argumentFrameFill
      look.line = palette.argumentLine
      look.lineWidth = 1.5
      look.cornerRadius = 12
    }
    adapt(&look, to: kind)
    return look
  }

  /// The depth whose look the frames of a depth have.
  func depth(_ depth: Int) -> Int { min(depth, palette.groupFills.count - 1) }

  func look(of edge: Graph.Edge) -> LineLook {
    var look = look(of: edge.kind)
    if edge.badgeAtTail != nil { look.tail = look.head }
    return look
  }

  func look(of kind: Graph.Edge.Kind) -> LineLook {
    var look =
      switch kind {
      case .input:
        LineLook(color: palette.step, width: 1.5, signInk: palette.paper, ground: palette.paper)
      case .conclusion:
        LineLook(
          color: palette.step, width: 2, head: .triangle, signInk: palette.paper,
          ground: palette.paper)
      case .relation(let kind): look(of: kind)
      case .mixed:
        LineLook(
          color: palette.step, width: 2.5, head: .chevron, signInk: palette.paper,
          ground: palette.paper)
      }
    look.width *= author.dot.penWidth
    look.headSize = author.dot.arrowSize
    return look
  }

  private func look(of kind: RelationKind) -> LineLook {
    let color = palette.color(of: kind)
    var look = LineLook(
      color: color, width: 2, dash: .dashed, head: .hollowTriangle,
      signInk: color.ink(of: palette.paper, palette.ink), ground: palette.paper)
    switch kind {
    case .support:
      (look.dash, look.head, look.sign) = (.solid, .triangle, .plus)
    case .entails:
      (look.dash, look.head, look.sign) = (.solid, .doubleTriangle, .implies)
    case .attack: look.sign = .minus
    case .undercut:
      (look.dash, look.head, look.sign) = (.dotted, .bar, .block)
    case .contrary:
      (look.tail, look.sign) = (.hollowTriangle, .unequal)
    case .contradictory:
      (look.head, look.tail, look.sign) = (.diamond, .diamond, .opposed)
    }
    return look
  }
}
