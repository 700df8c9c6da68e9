/// The CSS of a picture: dark colours, and the fonts to use where there is no Arial.
///
/// All else is in attributes of each element.
///
/// Many programs that show SVG ignore style sheets or media queries, and Qt knows no list of fonts. So the
/// sheet holds nothing that a picture needs, and says twice which media the dark colours are for.
struct Stylesheet {
  private let style: Style
  private let vocabulary: Vocabulary
  private let own: OwnLooks
  /// How many depths of groups occur.
  private let groupDepths: Int

  init(_ drawing: Drawing, _ vocabulary: Vocabulary, _ own: OwnLooks) {
    style = drawing.style.dark
    self.vocabulary = vocabulary
    self.own = own
    let depths = zip(drawing.graph.clusters, drawing.depths).filter { $0.0.kind == .group }
    groupDepths = depths.map { drawing.style.depth($0.1) + 1 }.max() ?? 0
  }

  /// The rules, all of which begin with the selector of the picture.
  func xml(scope: String) -> XML {
    // What is printed is printed on white.
    let media = "screen and (prefers-color-scheme:dark)"
    return """
      <style>\(scope){font-family:Arial,"Liberation Sans",Arimo,Helvetica,sans-serif}</style>
      <style media="\(media)">
      @media \(media){
      \(rules(scope))}
      </style>

      """
  }

  /// A class for the picture that only pictures with the same rules share, so that pictures in one page
  /// keep their colours.
  var scope: String { "argmap-" + String(rules("").text.fnv1a, radix: 16) }

  private func rules(_ scope: String) -> XML {
    let palette = style.palette
    var css: XML = """
      \(scope) text{fill:\(palette.ink)}
      \(scope) .muted{fill:\(palette.mutedInk)}
      \(scope) .paper{fill:\(palette.background)}

      """
    for box in boxes {
      css += colors(scope, of: box.name, style.look(of: box.kind, box.role), in: palette)
    }
    for depth in 0..<groupDepths {
      css += colors(
        scope, ofFrame: "\(Graph.Cluster.Kind.group.name).depth-\(depth)",
        style.look(of: .group, depth: depth), in: palette)
    }
    if vocabulary.hasArgumentFrames {
      css += colors(
        scope, ofFrame: Graph.Cluster.Kind.argument.name, style.look(of: .argument, depth: 0),
        in: palette)
    }
    for (place, pair) in own.pairs.enumerated() {
      let name = OwnLooks.name(place)
      if pair.isFrame {
        css += colors(scope, ofFrame: name, pair.dark, in: nil)
      } else {
        css += colors(scope, of: name, pair.dark, in: nil)
      }
    }
    css += """
      \(scope) .hollow,\(scope) .count rect{fill:\(palette.paper)}
      \(scope) .sign circle,\(scope) .sign path{stroke:\(palette.paper)}

      """
    for kind in vocabulary.lines { css += colors(scope, of: kind) }
    return css
  }

  /// What all statements share comes before what single roles have.
  private var boxes: [Vocabulary.Box] {
    let common = Vocabulary.Box(.statement, .claim)
    return vocabulary.boxes.filter { $0 == common } + vocabulary.boxes.filter { $0 != common }
  }

  /// Colours of text that are the palette's need no rule, unless other rules have been.
  private func colors(_ scope: String, of name: String, _ look: BoxLook, in palette: Palette?)
    -> XML
  {
    var css: XML = "\(scope) .\(name) rect{fill:\(look.fill);stroke:\(look.line)}\n"
    if look.hasBase { css += "\(scope) .\(name) .base{stroke:\(look.line)}\n" }
    if look.ink != palette?.ink || look.wishedInk != nil {
      css += "\(scope) .\(name) text{fill:\(look.ink)}\n"
      css += "\(scope) .\(name) .muted{fill:\(look.mutedInk)}\n"
    }
    return css
  }

  private func colors(
    _ scope: String, ofFrame name: String, _ look: BoxLook, in palette: Palette?
  ) -> XML {
    var css = colors(scope, of: name, look, in: palette)
    css += "\(scope) .\(name) .ground{fill:\(look.fill)}\n"
    return css
  }

  private func colors(_ scope: String, of kind: Graph.Edge.Kind) -> XML {
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
