/// The looks of the kinds that occur, as CSS.
///
/// Sizes and strokes come first, then the colours on a light ground, then those that take their place
/// on a dark one. Colours are written out, since not all viewers know CSS variables; viewers that know
/// no media either show the light ones.
///
/// All rules begin with the class of the picture, so that they touch nothing else in a page.
struct Stylesheet {
  let style: Style
  let vocabulary: Vocabulary
  let own: OwnLooks
  /// How many depths of groups occur.
  let groupDepths: Int
  /// The class of the picture, as a selector.
  let scope: String

  init(_ drawing: Drawing, _ vocabulary: Vocabulary, _ own: OwnLooks, scope: String) {
    style = drawing.style
    self.vocabulary = vocabulary
    self.own = own
    self.scope = "." + scope
    let depths = zip(drawing.graph.clusters, drawing.depths).filter { $0.0.kind == .group }
    groupDepths = depths.map { drawing.style.depth($0.1) + 1 }.max() ?? 0
  }

  var xml: XML {
    var css: XML = "<style>\n"
    css += shapes
    css += colors(style, own.pairs.map(\.light))
    // What is printed is printed on white.
    css += "@media screen and (prefers-color-scheme:dark){\n"
    css += colors(style.dark, own.pairs.map(\.dark))
    css += "}\n</style>\n"
    return css
  }

  // MARK: Shapes

  private var shapes: XML {
    var css: XML = """
      \(scope) text{font-family:Arial,"Liberation Sans",Arimo,Helvetica,sans-serif;font-size:12px}
      \(scope) .title{font-size:13px;font-weight:bold}
      \(scope) .bold{font-weight:bold}
      \(scope) .italic{font-style:italic}
      \(scope) a{text-decoration:underline}
      \(scope) .legend text{font-size:11px}
      \(scope) .frame-title{stroke-width:5;stroke-linejoin:round;paint-order:stroke}
      \(scope) .node .note{font-size:10.5px}
      \(scope) .base{stroke-width:4}
      \(scope) .title-block .title{font-size:20px}
      \(scope) .count rect{stroke-width:1.5}
      \(scope) .count text{font-size:10px;font-weight:bold;text-anchor:middle}

      """
    for box in boxes {
      let look = style.look(of: box.kind, box.role)
      css += shape(of: "\(scope) .\(box.name)", look)
      if look.textSize != 12 {
        css += "\(scope) .\(box.name) text{font-size:\(look.textSize)px}\n"
      }
      if look.titleSize != 13 {
        css += "\(scope) .\(box.name) .title{font-size:\(look.titleSize)px}\n"
      }
    }
    for kind in [Graph.Cluster.Kind.group, .argument] {
      let look = style.look(of: kind, depth: 0)
      css += shape(of: "\(scope) .\(kind.name)", look)
      if look.titleSize != 13 {
        css += "\(scope) .\(kind.name) .title{font-size:\(look.titleSize)px}\n"
      }
    }
    for (place, pair) in own.pairs.enumerated() where pair.light.lineWidth != 1.5 {
      css +=
        "\(scope) .\(OwnLooks.name(place)) rect{stroke-width:\(pair.light.lineWidth)}\n"
    }
    css += """
      \(scope) .line{fill:none}
      \(scope) .hollow{stroke-width:1.5;stroke-linejoin:round}
      \(scope) .bar{stroke-width:3.5}
      \(scope) .sign circle{stroke-width:1.5}
      \(scope) .sign path{stroke-width:1.7;fill:none}

      """
    for kind in vocabulary.lines {
      let look = style.look(of: kind)
      css += "\(scope) .\(kind.name) .line{stroke-width:\(look.width)"
      if look.dash != .solid { css += ";stroke-dasharray:\(look.dash.pattern)" }
      css += "}\n"
    }
    return css
  }

  private func shape(of selector: String, _ look: BoxLook) -> XML {
    var css: XML = "\(selector) rect{stroke-width:\(look.lineWidth)"
    if look.dash != .solid { css += ";stroke-dasharray:\(look.dash.pattern)" }
    css += "}\n"
    return css
  }

  /// What all statements share comes before what single roles have.
  private var boxes: [Vocabulary.Box] {
    let common = Vocabulary.Box(.statement, .claim)
    return vocabulary.boxes.filter { $0 == common } + vocabulary.boxes.filter { $0 != common }
  }

  // MARK: Colours

  private func colors(_ style: Style, _ ownLooks: [BoxLook]) -> XML {
    let palette = style.palette
    var css: XML = """
      \(scope) text{fill:\(palette.ink)}
      \(scope) .muted{fill:\(palette.mutedInk)}
      \(scope) .paper{fill:\(palette.background)}

      """
    for box in boxes {
      css += colors(of: box.name, style.look(of: box.kind, box.role), in: palette)
    }
    for depth in 0..<groupDepths {
      css += colors(
        ofFrame: "\(Graph.Cluster.Kind.group.name).depth-\(depth)",
        style.look(of: .group, depth: depth), in: palette)
    }
    if vocabulary.hasArgumentFrames {
      css += colors(
        ofFrame: Graph.Cluster.Kind.argument.name, style.look(of: .argument, depth: 0), in: palette)
    }
    for (place, look) in ownLooks.enumerated() {
      css += colors(of: OwnLooks.name(place), look, in: nil)
      if own.pairs[place].isFrame {
        css += "\(scope) .frame-title.\(OwnLooks.name(place)){stroke:\(look.fill)}\n"
      }
    }
    css += """
      \(scope) .hollow{fill:\(palette.paper)}
      \(scope) .sign circle,\(scope) .sign path{stroke:\(palette.paper)}
      \(scope) .count rect{fill:\(palette.paper)}

      """
    for kind in vocabulary.lines { css += colors(of: kind, style) }
    return css
  }

  /// Colours of text that are the palette's need no rule, unless other rules have been.
  private func colors(of name: String, _ look: BoxLook, in palette: Palette?) -> XML {
    var css: XML = "\(scope) .\(name) rect{fill:\(look.fill);stroke:\(look.line)}\n"
    if look.hasBase { css += "\(scope) .\(name) .base{stroke:\(look.line)}\n" }
    if look.ink != palette?.ink || look.wishedInk != nil {
      css += "\(scope) .\(name) text{fill:\(look.ink)}\n"
      css += "\(scope) .\(name) .muted{fill:\(look.mutedInk)}\n"
    }
    return css
  }

  private func colors(ofFrame name: String, _ look: BoxLook, in palette: Palette) -> XML {
    var css = colors(of: name, look, in: palette)
    css += "\(scope) .frame-title.\(name){stroke:\(look.fill)}\n"
    return css
  }

  private func colors(of kind: Graph.Edge.Kind, _ style: Style) -> XML {
    let look = style.look(of: kind)
    let selector = "\(scope) .\(kind.name)"
    var css: XML = """
      \(selector) .line,\(selector) .hollow,\(selector) .bar,\(selector) .count rect\
      {stroke:\(look.color)}
      \(selector) .filled,\(selector) circle{fill:\(look.color)}

      """
    if look.signInk != style.palette.paper {
      css += "\(selector) .sign path{stroke:\(look.signInk)}\n"
    }
    return css
  }
}

extension Vocabulary.Box {
  /// The class that only such boxes have.
  fileprivate var name: String { classes.split(separator: " ").last.map(String.init) ?? "" }
}

extension Dash {
  fileprivate var pattern: String {
    switch self {
    case .solid: "none"
    case .dashed: "7 4"
    case .dotted: "2 3"
    }
  }
}
