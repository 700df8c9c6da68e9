/// What stands above a picture: the title of the map, and what of the map is left out.
struct TitleBlock {
  private static let titleSize = 20.0

  private(set) var blocks: [TextBox.Placed] = []
  /// With the room that keeps it apart from the picture; zero if there is nothing to say.
  private(set) var size = Size(width: 0, height: 0)

  init(of graph: Graph, width: Double) {
    let title = Lettering(graph.title ?? "", face: Face(isBold: true))
    var set = [TextBlock(title, fontSize: Self.titleSize, lineWidth: width...width, isTitle: true)]
    set += graph.remarks.map {
      TextBlock(
        Lettering($0, face: Face(isMuted: true)), fontSize: 12, lineWidth: width...width,
        isTitle: false)
    }
    for block in set where !block.lines.isEmpty {
      blocks.append(TextBox.Placed(block: block, origin: Point(x: 0, y: size.height)))
      size.width = max(size.width, block.width)
      size.height += block.height + 4
    }
    if !blocks.isEmpty { size.height += 12 }
  }

  /// The picture's own title and description say it to those who hear it.
  func write(to xml: inout XML, at origin: Point, _ palette: Palette) {
    guard !blocks.isEmpty else { return }
    xml += "<g class=\"title-block\" aria-hidden=\"true\" transform=\"translate(\(origin))\">\n"
    xml.text(
      blocks, width: size.width, ink: palette.ink, mutedInk: palette.mutedInk, idPrefix: "")
    xml += "</g>\n"
  }
}
