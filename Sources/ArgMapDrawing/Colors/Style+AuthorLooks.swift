extension Style {
  private func color(_ wish: Color?, orUsual usual: Color?) -> Color? {
    switch colorUse {
    case .wishes: wish
    case .all: wish ?? usual
    case .none: nil
    }
  }

  /// The look of a box, in the colour that the author gave what it stands for.
  func look(of node: Graph.Node) -> BoxLook {
    var look = look(of: node.kind, node.role)
    guard let color = color(node.color, orUsual: node.usualColor) else { return look }
    look.hasOwnColors = true
    switch node.kind {
    case .statement:
      let isCentral = node.role == .centralClaim
      // As in Argdown the colour is that of the border: what a statement is shows in its fill.
      look.line = color.seen(on: isCentral ? palette.grounds : palette.grounds + [look.fill])
      look.lineWidth = max(look.lineWidth, 3)
    case .argument, .closedGroup:
      look.fill = color
      look.line = color.seen(on: palette.grounds)
      look.ink = color.ink(of: look.wishedInk, look.ink)
      look.mutedInk = color.ink(of: look.mutedInk, look.ink)
    case .inference:
      break
    }
    return look
  }

  /// The look of a frame that lies in so many others.
  func look(of cluster: Graph.Cluster, depth: Int) -> BoxLook {
    var look = look(of: cluster.kind, depth: depth)
    guard let color = color(cluster.color, orUsual: nil) else { return look }
    look.hasOwnColors = true
    look.fill = palette.ground(color)
    look.line = color.seen(on: palette.grounds)
    look.ink = look.fill.ink(of: look.wishedInk, look.ink)
    return look
  }

  /// Gives a box the sizes and the ink that the author asks for.
  func adapt(_ look: inout BoxLook, to kind: Graph.Node.Kind) {
    switch kind {
    case .statement: adapt(&look, author.dot.statement, ink: author.statementInk)
    case .argument: adapt(&look, author.dot.argument, ink: author.argumentInk)
    case .closedGroup: adapt(&look, author.dot.closedGroup, ink: author.groupInk)
    case .inference: break
    }
  }

  /// Gives a frame the sizes and the ink that the author asks for.
  func adapt(_ look: inout BoxLook, to kind: Graph.Cluster.Kind) {
    switch kind {
    case .group: adapt(&look, author.dot.group, ink: author.groupInk)
    case .argument: adapt(&look, ink: author.argumentInk)
    }
  }

  private func adapt(_ look: inout BoxLook, _ sizes: DotSettings.Box, ink: Color?) {
    // What is emphasised stays larger than the rest.
    let emphasis = (title: look.titleSize / 13, text: look.textSize / 12)
    if let size = sizes.titleSize { look.titleSize = size * emphasis.title }
    if let size = sizes.textSize { look.textSize = size * emphasis.text }
    if let width = sizes.lineWidth { look.lineWidths = width...width }
    if let width = sizes.minimumWidth {
      look.minimumWidth = max(width - 2 * look.padding.width, 0)
    }
    adapt(&look, ink: ink)
  }

  private func adapt(_ look: inout BoxLook, _ sizes: DotSettings.Group, ink: Color?) {
    if let size = sizes.titleSize { look.titleSize = size }
    if let width = sizes.lineWidth { look.lineWidths = width...width }
    adapt(&look, ink: ink)
  }

  private func adapt(_ look: inout BoxLook, ink: Color?) {
    guard let ink else { return }
    look.wishedInk = ink
    look.ink = look.fill.ink(of: ink, look.ink)
  }
}
