import ArgMapModel
import Foundation
import Testing

@testable import ArgMapDrawing

/// What an author's colours leave readable: text has a contrast of 4.5 to what is behind it, lines and
/// borders one of 3.
@Suite struct ContrastTests {
  /// The 64 colours of a cube, grey and all.
  static let colors: [Color] = (0..<64).map { index in
    let channels = [index / 16, index / 4 % 4, index % 4].map { UInt32($0 * 85) }
    return Color(integerLiteral: channels[0] << 16 | channels[1] << 8 | channels[2])
  }

  /// Few enough to be tried in pairs.
  static let someColors: [Color] = [
    0x000000, 0xFFFFFF, 0x808080, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0x663399, 0x767676,
    0x1B9E77, 0xFFC0CB,
  ]

  @Test func `contrast is that of WCAG`() {
    for color in Self.colors {
      for other in Self.someColors {
        #expect(abs(color.contrast(to: other) - reference(color, other)) < 1e-6)
      }
    }
  }

  @Test(arguments: [Graph.Node.Kind.statement, .argument, .closedGroup])
  func `text in a box of any colour is read, and its border is seen`(kind: Graph.Node.Kind) {
    for color in Self.colors {
      for wish in [nil] + Self.someColors.map(Optional.some) {
        var author = AuthorLooks()
        (author.statementInk, author.argumentInk, author.groupInk) = (wish, wish, wish)
        for style in styles(author) {
          for role in [Graph.Node.Role.centralClaim, .claim, .basic, .implicit] {
            var node = Graph.Node(
              id: "n", kind: kind, role: role, element: nil, title: "T", text: nil)
            node.color = color
            let look = style.look(of: node)
            #expect(reference(look.ink, look.fill) >= 4.5)
            #expect(reference(look.mutedInk, look.fill) >= 4.5)
            #expect(reference(look.line, style.palette.background) >= 3)
            if let wish, style.colorUse != .none, reference(wish, look.fill) >= 4.5 {
              #expect(look.ink == wish)
            }
          }
        }
      }
    }
  }

  @Test(arguments: [Graph.Cluster.Kind.group, .argument])
  func `titles and lines on a frame of any colour are seen`(kind: Graph.Cluster.Kind) {
    for color in Self.colors {
      for wish in Self.someColors {
        var author = AuthorLooks()
        (author.argumentInk, author.groupInk) = (wish, wish)
        for style in styles(author) {
          var frame = Graph.Cluster(id: "c", kind: kind, title: "T", parent: nil)
          frame.color = color
          let look = style.look(of: frame, depth: 0)
          #expect(reference(look.ink, look.fill) >= 4.5)
          for edge in StyleTests.edgeKinds {
            #expect(reference(style.look(of: edge).color, look.fill) >= 3)
          }
        }
      }
    }
  }

  @Test func `lines of any colour are seen on a ground of any colour, and so are their signs`() {
    for background in Self.someColors {
      for color in Self.colors {
        var author = AuthorLooks()
        author.dot.background = ColorValue(background.hex)
        for kind in RelationKind.allCases { author.lines[kind] = color }
        for style in styles(author) {
          let palette = style.palette
          #expect(reference(palette.ink, palette.background) >= 4.5)
          #expect(reference(palette.mutedInk, palette.background) >= 4.5)
          for kind in StyleTests.edgeKinds {
            let look = style.look(of: kind)
            for ground in palette.grounds { #expect(reference(look.color, ground) >= 3) }
            if look.sign != nil || kind == .mixed {
              #expect(reference(look.signInk, look.color) >= 4.5)
            }
          }
        }
      }
    }
  }

  @Test func `colours that are fine are left as they are`() {
    let blue: Color = 0x2C7BB6
    #expect(blue.seen(on: [0xFFFFFF]) == blue)
    #expect(Color(integerLiteral: 0xDADADA).ground(lines: [0x006B4F], text: [0]) == 0xDADADA)
    var node = Graph.Node(
      id: "n", kind: .argument, role: .claim, element: nil, title: "T", text: nil)
    node.color = blue
    #expect(Style.default.look(of: node).fill == blue)
  }

  @Test func `what is changed keeps its hue`() {
    #expect(Color(integerLiteral: 0xFFD700).seen(on: [0xFFFFFF]) == 0xAF9300)
    #expect(Color(integerLiteral: 0x0000FF).ground(lines: [], text: [0x000000]) == 0x5F5FFF)
  }

  private func styles(_ author: AuthorLooks) -> [Style] {
    [Style.default, .argdown, .mono].map { $0.adapted(to: author) }.flatMap { [$0, $0.dark] }
  }

  /// The ratio of WCAG 2, from 1 to 21.
  private func reference(_ first: Color, _ second: Color) -> Double {
    let (a, b) = (luminance(first), luminance(second))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private func luminance(_ color: Color) -> Double {
    func linear(_ shift: UInt32) -> Double {
      let value = Double((color.rgb >> shift) & 255) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
  }
}
