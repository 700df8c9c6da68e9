extension XML {
  /// A box with its top left corner at the origin; its colours are in the style sheet.
  mutating func rectangle(of size: Size, _ look: BoxLook) {
    let radius = min(look.cornerRadius, size.height / 2)
    self += "<rect width=\"\(size.width)\" height=\"\(size.height)\" rx=\"\(radius)\"/>\n"
    if look.hasDoubleLine {
      self += """
        <rect x="3.5" y="3.5" width="\(size.width - 7)" height="\(size.height - 7)" \
        rx="\(max(radius - 3.5, 0))"/>

        """
    }
    if look.hasBase {
      self += """
        <path class="base" d="M\(radius) \(size.height - 2.5)H\(size.width - radius)"/>

        """
    }
  }

  /// The text of a box with its top left corner at the origin.
  ///
  /// - Parameters:
  ///   - box: The box.
  ///   - idPrefix: What all ids of the picture begin with.
  mutating func text(_ box: TextBox, idPrefix: String) {
    text(box.blocks, width: box.size.width, idPrefix: idPrefix)
  }

  /// Blocks of text within a width.
  mutating func text(_ blocks: [TextBox.Placed], width: Double, idPrefix: String) {
    for placed in blocks {
      let block = placed.block
      let x = block.isRightToLeft ? width - placed.origin.x : placed.origin.x
      self += block.isTitle ? "<text class=\"title\"" : "<text"
      if block.isNote { self += " class=\"note\"" }
      self += block.isRightToLeft ? " direction=\"rtl\">" : ">"
      for (index, line) in block.lines.enumerated() {
        self += "<tspan x=\"\(x)\" y=\"\(placed.origin.y + block.baseline(ofLine: index))\""
        // Where the viewer has none of our fonts, another one is squeezed to the same width.
        if line.isExact {
          self += " textLength=\"\(line.width)\" lengthAdjust=\"spacingAndGlyphs\""
        }
        self += ">"
        for run in line.runs {
          self.run(run, inTitle: block.isTitle, idPrefix: idPrefix)
        }
        self += "</tspan>"
      }
      self += "</text>\n"
    }
  }

  private mutating func run(_ run: TextRun, inTitle: Bool, idPrefix: String) {
    var classes: [String] = []
    if run.face.isBold && !inTitle { classes.append("bold") }
    if run.face.isItalic { classes.append("italic") }
    if run.face.isMuted { classes.append("muted") }
    if let link = run.face.link {
      self += "<a href=\"\(LinkTarget.target(link, withIDsFrom: idPrefix))\">"
    }
    // Some viewers drop a space at the end of an element.
    let endsInSpace = run.text.hasSuffix(" ") && !(classes.isEmpty && run.face.link == nil)
    let text = endsInSpace ? String(run.text.dropLast()) : run.text
    if classes.isEmpty {
      self += "\(text)"
    } else {
      self += "<tspan class=\"\(classes.joined(separator: " "))\">\(text)</tspan>"
    }
    if run.face.link != nil { self += "</a>" }
    if endsInSpace { self += " " }
  }
}
