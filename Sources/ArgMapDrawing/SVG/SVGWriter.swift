extension Drawing {
  /// Draws the picture.
  ///
  /// - Parameters:
  ///   - layout: What an engine answered ``layoutRequest``.
  ///   - idPrefix: What all ids begin with, so that several pictures can be in one page.
  /// - Returns: An SVG document.
  public func svg(_ layout: Layout, idPrefix: String = "") -> String {
    precondition(
      layout.nodeCenters.count == graph.nodes.count
        && layout.edgeSplines.count == graph.edges.count
        && layout.clusterFrames.count == graph.clusters.count,
      "the layout is of another graph")
    return SVGWriter(drawing: self, layout: layout, idPrefix: idPrefix).document().text
  }
}

/// Draws a graph that has been laid out.
///
/// Frames come first, then boxes, then lines: so they cover each other, and so they are read aloud.
private struct SVGWriter {
  let drawing: Drawing
  let layout: Layout
  let idPrefix: String
  private let own: OwnLooks

  init(drawing: Drawing, layout: Layout, idPrefix: String) {
    self.drawing = drawing
    self.layout = layout
    self.idPrefix = idPrefix
    own = OwnLooks(drawing)
  }

  private var graph: Graph { drawing.graph }
  private var style: Style { drawing.style }

  func document() -> XML {
    let margin = 16.0
    let vocabulary = Vocabulary(of: graph)
    let legend = Legend(vocabulary, style: style, width: max(layout.size.width, 560))
    let titleBlock = TitleBlock(of: graph, width: max(layout.size.width, 560))
    let width = max(layout.size.width, legend.size.width, titleBlock.size.width)
    let size = Size(
      width: width + 2 * margin,
      height: titleBlock.size.height + layout.size.height + legend.size.height + 2 * margin)
    let origin = Point(
      x: (size.width - layout.size.width) / 2, y: margin + titleBlock.size.height)
    let wording = Wording(graph)

    let stylesheet = Stylesheet(drawing, vocabulary, own)
    let scope = stylesheet.scope

    var xml: XML = """
      <svg xmlns="http://www.w3.org/2000/svg" class="argmap \(scope)" \
      role="graphics-document document" aria-roledescription="argument map" \
      width="\(size.width)" height="\(size.height)" viewBox="0 0 \(size.width) \(size.height)" \
      font-family="Arial">
      <title>\(wording.title)</title>
      <desc>\(wording.description)</desc>

      """
    xml.reserve(8_192 + 1_024 * (graph.nodes.count + graph.edges.count))
    xml += stylesheet.xml(scope: "." + scope)
    xml += """
      <rect class="paper" fill="\(style.palette.background)" width="\(size.width)" height="\(size.height)"/>
      <g transform="translate(\(origin))">

      """
    let routes = EdgeRouting(drawing, layout).routes
    writeFrames(wording, to: &xml)
    writeNodes(wording, to: &xml)
    writeEdges(wording, along: routes, to: &xml)
    writeFrameTitles(around: routes, to: &xml)
    xml += "</g>\n"
    titleBlock.write(to: &xml, at: Point(x: margin, y: margin), style.palette)
    legend.write(to: &xml, at: Point(x: margin, y: origin.y + layout.size.height))
    xml += "</svg>\n"
    return xml
  }

  private func writeFrames(_ wording: Wording, to xml: inout XML) {
    let descriptions = wording.descriptionsOfFrames()
    let frames = drawing.frames(in: layout)
    for (index, cluster) in graph.clusters.enumerated() where frames[index].size.height > 0 {
      xml += """
        <g id="\(idPrefix)\(cluster.id)" class="frame \(frameClasses(index))" role="graphics-object" \
        transform="translate(\(frames[index].origin))">\
        <title>\(Wording.title(of: cluster))</title><desc>\(descriptions[index])</desc>

        """
      xml.rectangle(of: frames[index].size, drawing.frames[index].look)
      xml += "</g>\n"
    }
  }

  private func frameClasses(_ index: Int) -> String {
    let kind = graph.clusters[index].kind
    let depth = kind == .group ? "depth-\(style.depth(drawing.depths[index]))" : nil
    return [kind.name, depth, own.classesOfFrames[index]].compactMap(\.self)
      .joined(separator: " ")
  }

  /// Above the lines, on a ground that hides them: where a title has no free place it is read anyway.
  private func writeFrameTitles(around routes: [EdgeRouting.Route?], to xml: inout XML) {
    let frames = drawing.frames(in: layout)
    let titles = FrameTitles(drawing, frames: frames, routes: routes)
    for (index, text) in drawing.frames.enumerated()
    where !text.blocks.isEmpty && frames[index].size.height > 0 {
      let place = frames[index].origin + Point(x: titles.shifts[index], y: 0)
      xml += """
        <g class="frame-title \(frameClasses(index))" aria-hidden="true" \
        transform="translate(\(place))">

        """
      xml.ground(of: text)
      xml.text(text, idPrefix: idPrefix)
      xml += "</g>\n"
    }
  }

  private func writeNodes(_ wording: Wording, to xml: inout XML) {
    let boxFrames = drawing.boxFrames(in: layout)
    for (index, node) in graph.nodes.enumerated() {
      let box = drawing.boxes[index]
      // What is in a symbol is not read aloud; links must be.
      let role = box.hasLinks ? "graphics-object" : "graphics-symbol"
      let classes = [node.classes, own.classesOfNodes[index]].compactMap(\.self)
        .joined(separator: " ")
      xml += """
        <g id="\(idPrefix)\(node.id)" class="\(classes)" role="\(role)" \
        transform="translate(\(boxFrames[index].origin))">\
        <title>\(wording.title(ofNode: index))</title>\
        <desc>\(wording.description(ofNode: index))</desc>

        """
      xml.rectangle(of: box.size, box.look)
      xml.text(box, idPrefix: idPrefix)
      xml += "</g>\n"
    }
  }

  private func writeEdges(
    _ wording: Wording, along routes: [EdgeRouting.Route?], to xml: inout XML
  ) {
    for (edge, route) in zip(graph.edges, routes) {
      xml += """
        <g id="\(idPrefix)\(edge.id)" class="edge \(edge.kind.name)" role="graphics-symbol">\
        <title>\(wording.title(of: edge))</title>\
        <desc>\(Wording.description(of: edge.kind))</desc>

        """
      if let route { xml.line(route, style.look(of: edge)) }
      xml += "</g>\n"
    }
    for (edge, route) in zip(graph.edges, routes) where edge.bundle != nil {
      xml += "<g class=\"edge \(edge.kind.name)\" aria-hidden=\"true\">"
      let look = style.look(of: edge)
      for (badge, place) in route?.badges ?? [] {
        xml.badge(badge, at: place, look, ink: style.palette.ink)
      }
      xml += "</g>\n"
    }
  }
}
