/// The looks of the kinds that occur, as CSS.
///
/// All rules begin with the class of the picture, so that they touch nothing else in a page.
struct Stylesheet {
  let style: Style
  let vocabulary: Vocabulary

  var xml: XML {
    var css: XML = """
      <style>
      .argmap text{font-family:Arial,"Liberation Sans",Arimo,Helvetica,sans-serif;font-size:12px;\
      fill:\(style.ink)}
      .argmap .title{font-size:13px;font-weight:bold}
      .argmap .bold{font-weight:bold}
      .argmap .italic{font-style:italic}
      .argmap .muted{fill:\(style.mutedInk)}
      .argmap a{text-decoration:underline}
      .argmap .paper{fill:\(style.background)}
      .argmap .legend text{font-size:11px}
      .argmap .frame-title{stroke-width:5;stroke-linejoin:round;paint-order:stroke}

      """
    for box in vocabulary.boxes { css += rules(for: box) }
    for kind in [Graph.Cluster.Kind.group, .argument] {
      css += rule(
        for: ".\(kind.name) rect", style.look(of: kind, depth: 0), hasFill: kind != .group)
    }
    css += """
      .argmap .line{fill:none}
      .argmap .hollow{fill:\(style.paper);stroke-width:1.5;stroke-linejoin:round}
      .argmap .bar{stroke-width:3.5}
      .argmap .sign circle{stroke:\(style.paper);stroke-width:1.5}
      .argmap .sign path{stroke:\(style.paper);stroke-width:1.7;fill:none}

      """
    for kind in vocabulary.lines { css += rules(for: kind) }
    css += "</style>\n"
    return css
  }

  private func rules(for box: Vocabulary.Box) -> XML {
    let look = style.look(of: box.kind, box.role)
    let selector = box.classes.split(separator: " ").map { ".\($0)" }.joined()
    var css = rule(for: "\(selector) rect", look, hasFill: true)
    if look.ink != style.ink || look.wishedInk != nil {
      css += ".argmap \(selector) text{fill:\(look.ink)}\n"
      css += ".argmap \(selector) .muted{fill:\(look.mutedInk)}\n"
    }
    if look.textSize != 12 { css += ".argmap \(selector) text{font-size:\(look.textSize)px}\n" }
    if look.titleSize != 13 { css += ".argmap \(selector) .title{font-size:\(look.titleSize)px}\n" }
    return css
  }

  private func rule(for selector: String, _ look: BoxLook, hasFill: Bool) -> XML {
    var css: XML = ".argmap \(selector){"
    if hasFill { css += "fill:\(look.fill);" }
    css += "stroke:\(look.line);stroke-width:\(look.lineWidth)"
    if look.dash != .solid { css += ";stroke-dasharray:\(look.dash.pattern)" }
    css += "}\n"
    return css
  }

  private func rules(for kind: Graph.Edge.Kind) -> XML {
    let look = style.look(of: kind)
    let selector = ".argmap .\(kind.name)"
    var css: XML = "\(selector) .line{stroke:\(look.color);stroke-width:\(look.width)"
    if look.dash != .solid { css += ";stroke-dasharray:\(look.dash.pattern)" }
    css += "}\n\(selector) .hollow,\(selector) .bar{stroke:\(look.color)}\n"
    css += "\(selector) .filled,\(selector) circle{fill:\(look.color)}\n"
    if look.signInk != style.paper { css += "\(selector) .sign path{stroke:\(look.signInk)}\n" }
    return css
  }

  /// What the title of a frame has that no rule of the style sheet gives it.
  static func ownStyle(ofTitle look: BoxLook, in style: Style) -> XML {
    var css = XML()
    if look.ink != style.ink { css += "fill:\(look.ink);" }
    if look.titleSize != 13 { css += "font-size:\(look.titleSize)px" }
    return css
  }
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
