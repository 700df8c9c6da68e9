import ArgMapSyntax

extension XML {
  /// A box with its top left corner at the origin.
  mutating func rectangle(of size: Size, _ look: BoxLook) {
    let radius = min(look.cornerRadius, size.height / 2)
    var paint: XML = """
      fill="\(look.fill)" stroke="\(look.line)" stroke-width="\(look.lineWidth)"
      """
    paint.dash(look.dash)
    self += """
      <rect width="\(size.width)" height="\(size.height)" rx="\(radius)" \(paint)/>

      """
    if look.hasDoubleLine {
      self += """
        <rect x="3.5" y="3.5" width="\(size.width - 7)" height="\(size.height - 7)" \
        rx="\(max(radius - 3.5, 0))" \(paint)/>

        """
    }
    if look.hasBase {
      self += """
        <path class="base" d="M\(radius) \(size.height - 2.5)H\(size.width - radius)" \
        stroke="\(look.line)" stroke-width="4"/>

        """
    }
  }

  mutating func dash(_ dash: Dash) {
    switch dash {
    case .solid: break
    case .dashed: self += " stroke-dasharray=\"7 4\""
    case .dotted: self += " stroke-dasharray=\"2 3\""
    }
  }

  /// What hides the lines behind the text of a frame.
  mutating func ground(of box: TextBox) {
    for placed in box.blocks {
      let margin = 3.0
      let (x, y) = (placed.origin.x - margin, placed.origin.y)
      self += """
        <path class="ground" fill="\(box.look.fill)" d="M\(x) \(y)\
        h\(placed.block.width + 2 * margin)v\(placed.block.height)h\(-placed.block.width - 2 * margin)z"/>

        """
    }
  }

  /// The text of a box with its top left corner at the origin.
  ///
  /// - Parameters:
  ///   - box: The box.
  ///   - idPrefix: What all ids of the picture begin with.
  mutating func text(_ box: TextBox, idPrefix: String) {
    text(
      box.blocks, width: box.size.width, ink: box.look.ink, mutedInk: box.look.mutedInk,
      idPrefix: idPrefix)
  }

  /// Blocks of text within a width.
  mutating func text(
    _ blocks: [TextBox.Placed], width: Double, ink: Color, mutedInk: Color, idPrefix: String
  ) {
    for placed in blocks {
      let block = placed.block
      for (index, line) in block.lines.enumerated() {
        let edge = block.isRightToLeft ? width - placed.origin.x : placed.origin.x
        let start = Point(x: edge, y: placed.origin.y + block.baseline(ofLine: index))
        if line.isExact {
          runs(of: line, in: block, at: start, ink, mutedInk, idPrefix)
        } else if block.isRightToLeft {
          rightToLeftLine(line, in: block, at: start, ink, mutedInk, idPrefix)
        } else {
          mixedLine(line, in: block, at: start, ink, mutedInk, idPrefix)
        }
      }
    }
  }

  /// A line of which all widths are known: each run is an element at its own position, since many
  /// programs cannot place a run inside another.
  private mutating func runs(
    of line: TextLine, in block: TextBlock, at start: Point, _ ink: Color, _ mutedInk: Color,
    _ idPrefix: String
  ) {
    var offset = 0.0
    for run in line.runs {
      let space = TextMeasure.width(of: " ", bold: run.face.isBold, size: block.fontSize)
      // Programs drop spaces at the ends of an element.
      let text = run.text.trimmed
      let before = run.text.hasPrefix(" ") ? space : 0
      let after = run.text.hasSuffix(" ") ? space : 0
      let width = run.width - before - after
      let x =
        block.isRightToLeft ? start.x - offset - before - width : start.x + offset + before
      offset += run.width
      guard !text.isEmpty else { continue }
      self += "<text x=\"\(x)\" y=\"\(start.y)\""
      paint(run.face, in: block, ink, mutedInk)
      // Where the viewer has none of our fonts, another one is squeezed to the same width.
      self += " textLength=\"\(width)\" lengthAdjust=\"spacingAndGlyphs\">"
      self += "\(block.isRightToLeft ? text.embeddedFromRightToLeft : text)</text>\n"
      guard run.face.link != nil else { continue }
      // MuPDF does not draw what is in a link.
      openLink(run.face, idPrefix)
      self += """
        <title>\(text)</title><path fill="none" pointer-events="all" \
        d="M\(x) \(start.y - 0.9 * block.fontSize)h\(width)v\(block.lineHeight)h\(-width)z"/>
        """
      closeLink(run.face)
      self += "\n"
    }
  }

  /// A line some of whose widths are guesses: its runs follow each other in one element.
  private mutating func mixedLine(
    _ line: TextLine, in block: TextBlock, at start: Point, _ ink: Color, _ mutedInk: Color,
    _ idPrefix: String
  ) {
    self += "<text x=\"\(start.x)\" y=\"\(start.y)\""
    paint(Face(), in: block, ink, mutedInk)
    self += ">"
    for run in line.runs {
      // Some programs drop a space at the end of an element.
      let endsInSpace = run.text.hasSuffix(" ")
      let text = endsInSpace ? String(run.text.dropLast()) : run.text
      part(text, run.face, in: block, ink, mutedInk, idPrefix)
      if endsInSpace { self += " " }
    }
    self += "</text>\n"
  }

  /// A line that begins at the right.
  ///
  /// Not all programs reorder the runs of an element. So they are written from left to right, each
  /// embedded from right to left.
  private mutating func rightToLeftLine(
    _ line: TextLine, in block: TextBlock, at end: Point, _ ink: Color, _ mutedInk: Color,
    _ idPrefix: String
  ) {
    self += "<text x=\"\(end.x)\" y=\"\(end.y)\" text-anchor=\"end\""
    paint(Face(), in: block, ink, mutedInk)
    self += ">"
    for (index, run) in line.runs.enumerated().reversed() {
      let text = run.text.trimmed
      if !text.isEmpty {
        part(text.embeddedFromRightToLeft, run.face, in: block, ink, mutedInk, idPrefix)
      }
      guard index > 0 else { break }
      let isSpaced = run.text.hasPrefix(" ") || line.runs[index - 1].text.hasSuffix(" ")
      self += isSpaced ? "\u{200E} \u{200E}" : "\u{200E}"
    }
    self += "</text>\n"
  }

  /// A run inside the element of its line.
  private mutating func part(
    _ text: String, _ face: Face, in block: TextBlock, _ ink: Color, _ mutedInk: Color,
    _ idPrefix: String
  ) {
    openLink(face, idPrefix)
    self += "<tspan"
    paint(face, in: block, ink, mutedInk)
    self += ">\(text)</tspan>"
    closeLink(face)
  }

  /// The attributes of letters.
  private mutating func paint(_ face: Face, in block: TextBlock, _ ink: Color, _ mutedInk: Color) {
    let kind = block.isTitle ? "title" : block.isNote ? "note" : nil
    let classes = [kind, face.isMuted ? "muted" : nil].compactMap(\.self)
    if !classes.isEmpty { self += " class=\"\(classes.joined(separator: " "))\"" }
    self += " fill=\"\(face.isMuted ? mutedInk : ink)\" font-size=\"\(block.fontSize)\""
    if face.isBold { self += " font-weight=\"bold\"" }
    if face.isItalic { self += " font-style=\"italic\"" }
    if face.link != nil { self += " text-decoration=\"underline\"" }
  }

  private mutating func openLink(_ face: Face, _ idPrefix: String) {
    guard let link = face.link else { return }
    self += "<a href=\"\(LinkTarget.target(link, withIDsFrom: idPrefix))\">"
  }

  private mutating func closeLink(_ face: Face) {
    if face.link != nil { self += "</a>" }
  }
}

extension String {
  /// The text between characters that make it run from right to left, where it would not by itself.
  ///
  /// Not all programs know the attribute `direction`.
  fileprivate var embeddedFromRightToLeft: String {
    let isPlain = unicodeScalars.allSatisfy { Lettering.isRightToLeft($0) || $0 == " " }
    return isPlain ? self : "\u{202B}\(self)\u{202C}"
  }
}
