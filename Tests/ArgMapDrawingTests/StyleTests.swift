import ArgMapModel
import ArgMapSyntax
import Testing

@testable import ArgMapDrawing

@Suite struct StyleTests {
  /// All styles on light and on dark ground.
  static let styles: [Style] = [.default, .argdown, .mono].flatMap { [$0, $0.dark] }
  static let edgeKinds: [Graph.Edge.Kind] =
    RelationKind.allCases.map { .relation($0) } + [.input, .conclusion, .mixed]

  @Test(arguments: styles)
  func `text in a box is read without effort, and its border is seen`(style: Style) {
    for box in Vocabulary.Box.all {
      let look = style.look(of: box.kind, box.role)
      #expect(look.ink.contrast(to: look.fill) >= 4.5)
      #expect(look.mutedInk.contrast(to: look.fill) >= 4.5)
      for ground in style.palette.grounds { #expect(look.line.contrast(to: ground) >= 3) }
    }
  }

  @Test(arguments: styles)
  func `frames have titles that are read and borders that are seen, at any depth`(style: Style) {
    for kind in [Graph.Cluster.Kind.group, .argument] {
      for depth in 0..<5 {
        let look = style.look(of: kind, depth: depth)
        #expect(look.ink.contrast(to: look.fill) >= 4.5)
        #expect(look.line.contrast(to: look.fill) >= 3)
        for ground in style.palette.grounds { #expect(look.line.contrast(to: ground) >= 3) }
      }
    }
  }

  @Test(arguments: styles)
  func `lines and signs stand out from every ground`(style: Style) {
    for kind in Self.edgeKinds {
      let look = style.look(of: kind)
      for ground in style.palette.grounds { #expect(look.color.contrast(to: ground) >= 3) }
      if look.sign != nil || kind == .mixed {
        #expect(look.signInk.contrast(to: look.color) >= 4.5)
      }
    }
  }

  @Test(arguments: styles)
  func `text on the bare ground is read without effort`(style: Style) {
    #expect(style.palette.ink.contrast(to: style.palette.background) >= 4.5)
    #expect(style.palette.mutedInk.contrast(to: style.palette.background) >= 4.5)
  }

  @Test(arguments: styles)
  func `lines and boxes differ without their colours`(style: Style) {
    let lines = Self.edgeKinds.map { kind in
      let look = style.look(of: kind)
      return "\(look.dash) \(look.head) \(look.tail) \(look.sign?.rawValue ?? "")"
    }
    #expect(Set(lines).count == lines.count)
    let signs = RelationKind.allCases.map { style.look(of: .relation($0)).sign }
    #expect(Set(signs).count == signs.count)
    let boxes = Vocabulary.Box.all.map { box in
      let look = style.look(of: box.kind, box.role)
      return
        "\(look.lineWidth) \(look.dash) \(look.cornerRadius) \(look.hasDoubleLine) \(look.hasBase)"
    }
    #expect(Set(boxes).count == boxes.count)
  }

  @Test func `attack differs from support in colour, dash, head and sign`() {
    for style in [Style.default, .argdown].flatMap({ [$0, $0.dark] }) {
      let support = style.look(of: .relation(.support))
      let attack = style.look(of: .relation(.attack))
      #expect(support.color != attack.color)
      #expect(support.dash != attack.dash)
      #expect(support.head != attack.head)
      #expect(support.sign != attack.sign)
    }
  }

  @Test func `the style for print has no colour, whatever authors ask for`() {
    var author = AuthorLooks()
    author.lines[.support] = 0xFF0000
    author.statementInk = 0x0000FF
    author.dot.background = ColorValue("#ffcccc")
    let text =
      "# G {color: \"#ccffcc\"}\n\n[A]: a {color: \"#ff0000\"}\n  + <B> {color: \"#00ff00\"}\n"
    var graph = Graph(overviewOf: ArgumentMap(parsing: SourceText(text)))
    graph.looks = author
    let drawing = Drawing(of: graph, style: .mono)
    for picture in [drawing.columnSVG, drawing.dot()] {
      for match in picture.matches(of: /#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/) {
        #expect(match.1 == match.2 && match.2 == match.3, "\(match.0)")
      }
    }
  }

  @Test func `Argdown's style has the colours that Argdown gives to tags`() {
    let text = "[A]: a #pro\n  + <B>: b\n  - <C>: c #con\n"
    let drawing = Drawing(
      of: Graph(overviewOf: ArgumentMap(parsing: SourceText(text))), style: .argdown)
    #expect(drawing.boxes.map(\.look.fill) == [0xFFFFFF, 0x1B9E77, 0x7570B3])
    #expect(drawing.boxes[0].look.line.contrast(to: 0xD95F02) < 1.3)
  }
}
