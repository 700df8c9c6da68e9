/// The text of a node or a frame, set, and the room it takes.
struct TextBox: Sendable {
  /// A block and where it lies, from the top left corner of the box.
  struct Placed: Sendable {
    var block: TextBlock
    var origin: Point
  }

  private(set) var blocks: [Placed] = []
  private(set) var size: Size
  let look: BoxLook
  /// Whether it is larger than its text needs.
  private(set) var isGrown = false

  var hasLinks: Bool {
    blocks.contains { $0.block.lines.contains { $0.runs.contains { $0.face.link != nil } } }
  }

  init(_ node: Graph.Node, look: BoxLook) {
    let isImplicit = node.kind == .statement && node.role == .implicit
    self.init(
      title: node.title ?? "",
      text: Lettering(
        node.text ?? "", markup: node.markup, face: Face(isItalic: isImplicit)),
      note: node.text == nil ? "" : node.speakers.map { "— " + $0 }.joined(separator: " "),
      look: look)
    // A step, or a box without words that the author wants as narrow, is a point.
    if blocks.isEmpty && look.minimumWidth <= 12 { size = Size(width: 12, height: 12) }
  }

  init(_ cluster: Graph.Cluster, look: BoxLook) {
    self.init(title: cluster.title, text: Lettering(""), note: "", look: look)
  }

  /// Makes the box at least as large, with its text in the middle.
  mutating func grow(to least: Size) {
    let grown = Size(
      width: max(size.width, least.width), height: max(size.height, least.height))
    guard grown != size else { return }
    let shift = Point(x: (grown.width - size.width) / 2, y: (grown.height - size.height) / 2)
    for index in blocks.indices { blocks[index].origin = blocks[index].origin + shift }
    size = grown
    isGrown = true
  }

  private init(title: String, text: Lettering, note: String, look: BoxLook) {
    self.look = look
    let title = Lettering(title, face: Face(isBold: true))
    var speakers = TextBlock(
      Lettering(note, face: Face(isMuted: true)), fontSize: 10.5, lineWidth: look.lineWidths,
      isTitle: false)
    speakers.isNote = true
    let set = [
      TextBlock(title, fontSize: look.titleSize, lineWidth: look.lineWidths, isTitle: true),
      TextBlock(text, fontSize: look.textSize, lineWidth: look.lineWidths, isTitle: false),
      speakers,
    ].filter { !$0.lines.isEmpty }
    let width = set.reduce(look.minimumWidth) { max($0, $1.width) }
    var bottom = look.padding.height
    for block in set {
      if !blocks.isEmpty { bottom += 3 }
      blocks.append(Placed(block: block, origin: Point(x: look.padding.width, y: bottom)))
      bottom += block.height
    }
    size = Size(
      width: (width + 2 * look.padding.width).rounded(.up),
      height: (bottom + look.padding.height).rounded(.up))
  }
}
