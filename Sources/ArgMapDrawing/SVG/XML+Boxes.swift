extension XML {
  /// A box with its top left corner at the origin.
  ///
  /// - Parameters:
  ///   - size: The size.
  ///   - look: The look, most of which is in the style sheet.
  ///   - hasOwnFill: Whether the style sheet leaves the fill open.
  mutating func rectangle(of size: Size, _ look: BoxLook, hasOwnFill: Bool = false) {
    let radius = min(look.cornerRadius, size.height / 2)
    self += "<rect width=\"\(size.width)\" height=\"\(size.height)\" rx=\"\(radius)\""
    // Frames of one class differ in fill by how deep they lie.
    if hasOwnFill { self += " fill=\"\(look.fill)\"" }
    ownColors(of: look)
    self += "/>\n"
    guard look.hasDoubleLine else { return }
    self += """
      <rect x="3.5" y="3.5" width="\(size.width - 7)" height="\(size.height - 7)" \
      rx="\(max(radius - 3.5, 0))"
      """
    ownColors(of: look)
    self += "/>\n"
  }

  /// Before a style sheet only an attribute of this kind has precedence.
  private mutating func ownColors(of look: BoxLook) {
    guard look.hasOwnColors else { return }
    self += " style=\"fill:\(look.fill);stroke:\(look.line);stroke-width:\(look.lineWidth)\""
  }

  /// The text of a box with its top left corner at the origin.
  ///
  /// - Parameters:
  ///   - box: The box.
  ///   - style: What differs from the style sheet.
  ///   - idPrefix: What all ids of the picture begin with.
  mutating func text(_ box: TextBox, style: XML, idPrefix: String) {
    for placed in box.blocks {
      let block = placed.block
      let x = block.isRightToLeft ? box.size.width - placed.origin.x : placed.origin.x
      self += block.isTitle ? "<text class=\"title\"" : "<text"
      if !style.bytes.isEmpty {
        self += " style=\""
        self += style
        self += "\""
      }
      self += block.isRightToLeft ? " direction=\"rtl\">" : ">"
      for (index, line) in block.lines.enumerated() {
        self += "<tspan x=\"\(x)\" y=\"\(placed.origin.y + block.baseline(ofLine: index))\""
        // Where the viewer has none of our fonts, another one is squeezed to the same width.
        if line.isExact {
          self += " textLength=\"\(line.width)\" lengthAdjust=\"spacingAndGlyphs\""
        }
        self += ">"
        for run in line.runs {
          self.run(
            run, inTitle: block.isTitle, mutedInk: box.look.hasOwnColors ? box.look.mutedInk : nil,
            idPrefix: idPrefix)
        }
        self += "</tspan>"
      }
      self += "</text>\n"
    }
  }

  private mutating func run(_ run: TextRun, inTitle: Bool, mutedInk: Color?, idPrefix: String) {
    var classes: [String] = []
    if run.face.isBold && !inTitle { classes.append("bold") }
    if run.face.isItalic { classes.append("italic") }
    if run.face.isMuted { classes.append("muted") }
    if let link = run.face.link {
      self += "<a href=\"\(LinkTarget.target(link, withIDsFrom: idPrefix))\">"
    }
    if classes.isEmpty {
      self += "\(run.text)"
    } else {
      self += "<tspan class=\"\(classes.joined(separator: " "))\""
      if run.face.isMuted, let mutedInk { self += " style=\"fill:\(mutedInk)\"" }
      self += ">\(run.text)</tspan>"
    }
    if run.face.link != nil { self += "</a>" }
  }
}
