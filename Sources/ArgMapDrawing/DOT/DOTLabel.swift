/// HTML-like labels, as Graphviz reads them: XML with a few elements of HTML.
enum DOTLabel {
  /// The lines of a box, as we have wrapped them; nothing for a box without text.
  static func table(_ box: TextBox) -> XML {
    guard !box.blocks.isEmpty else { return XML() }
    var xml: XML = "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"1\">"
    rows(box.blocks, mutedInk: box.look.mutedInk, to: &xml)
    xml += "</TABLE>"
    return xml
  }

  private static func rows(_ blocks: [TextBox.Placed], mutedInk: Color, to xml: inout XML) {
    for placed in blocks {
      let align = placed.block.isRightToLeft ? "RIGHT" : "LEFT"
      xml += "<TR><TD ALIGN=\"\(align)\" BALIGN=\"\(align)\">"
      xml += "<FONT POINT-SIZE=\"\(placed.block.fontSize)\">"
      for (index, line) in placed.block.lines.enumerated() {
        if index > 0 { xml += "<BR/>" }
        for run in line.runs { self.run(run, mutedInk: mutedInk, to: &xml) }
      }
      xml += "</FONT></TD></TR>"
    }
  }

  private static func run(_ run: TextRun, mutedInk: Color, to xml: inout XML) {
    if run.face.isMuted { xml += "<FONT COLOR=\"\(mutedInk)\">" }
    if run.face.isBold { xml += "<B>" }
    if run.face.isItalic { xml += "<I>" }
    // Graphviz puts names in the place of '\N', '\G' and others here too, and loses a ']' at the end.
    let text = run.text.replacing("\\", with: "\\\\")
    for (index, piece) in text.split(separator: "]", omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { xml += "&#93;" }
      xml += "\(String(piece))"
    }
    if run.face.isItalic { xml += "</I>" }
    if run.face.isBold { xml += "</B>" }
    if run.face.isMuted { xml += "</FONT>" }
  }

  /// A badge on a ground of the line's colour.
  static func badge(_ badge: Badge, _ look: LineLook) -> XML {
    let words = [badge.sign?.rawValue, badge.words].compactMap(\.self).joined(separator: " × ")
    return """
      <TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0" STYLE="ROUNDED" \
      BGCOLOR="\(look.color)"><TR><TD WIDTH="17" HEIGHT="15">\
      <FONT POINT-SIZE="12" COLOR="\(look.signInk)"><B>\(words)</B></FONT>\
      </TD></TR></TABLE>
      """
  }

  /// A legend below the title of the map and what of it is left out.
  static func titled(_ legend: XML, _ graph: Graph, _ style: Style) -> XML {
    let blocks = TitleBlock(of: graph, width: 560).blocks
    guard !blocks.isEmpty else { return legend }
    var xml: XML = "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\">"
    rows(blocks, mutedInk: style.palette.mutedInk, to: &xml)
    xml += "<TR><TD ALIGN=\"LEFT\">"
    xml += legend
    xml += "</TD></TR></TABLE>"
    return xml
  }

  /// What the boxes and lines mean.
  static func legend(_ vocabulary: Vocabulary, _ style: Style) -> XML {
    var xml: XML = "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"6\" CELLPADDING=\"3\"><TR>"
    for box in vocabulary.boxes {
      let look = style.look(of: box.kind, box.role)
      let width = max(Int(look.lineWidth), 1)
      xml += "<TD BORDER=\"\(width)\" COLOR=\"\(look.line)\" BGCOLOR=\"\(look.fill)\""
      let styles = [
        look.cornerRadius > 2 ? "ROUNDED" : nil, look.dash == .solid ? nil : "DASHED",
      ].compactMap(\.self)
      if !styles.isEmpty { xml += " STYLE=\"\(styles.joined(separator: ","))\"" }
      xml += "><FONT POINT-SIZE=\"11\" COLOR=\"\(look.ink)\">"
      xml += "\(Wording.legend(of: box.kind, box.role))</FONT></TD>"
    }
    xml += "</TR></TABLE>"
    guard !vocabulary.lines.isEmpty else { return xml }
    var rows: XML = "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\">"
    rows += "<TR><TD ALIGN=\"LEFT\">"
    rows += xml
    rows += "</TD></TR><TR><TD ALIGN=\"LEFT\">"
    rows += "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"6\" CELLPADDING=\"0\"><TR>"
    for kind in vocabulary.lines {
      let look = style.look(of: kind)
      rows += "<TD>"
      if let badge = Badge(in: kind, look) {
        rows += self.badge(badge, look)
      } else {
        rows += "<FONT COLOR=\"\(look.color)\"><B>\(look.head == .none ? "—" : "→")</B></FONT>"
      }
      rows +=
        "</TD><TD><FONT POINT-SIZE=\"11\">\(Wording.legend(of: kind))\u{A0}\u{A0}\u{A0}</FONT></TD>"
    }
    rows += "</TR></TABLE></TD></TR></TABLE>"
    return rows
  }
}
