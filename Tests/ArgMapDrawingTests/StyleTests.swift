import ArgMapModel
import Foundation
import Testing

@testable import ArgMapDrawing

@Suite struct StyleTests {
  static let style = Style.light
  static let edgeKinds: [Graph.Edge.Kind] =
    RelationKind.allCases.map { .relation($0) } + [.input, .conclusion]

  @Test(arguments: Vocabulary.Box.all)
  func `text in a box is read without effort`(box: Vocabulary.Box) {
    let look = Self.style.look(of: box.kind, box.role)
    #expect(contrast(look.ink, look.fill) >= 4.5)
    #expect(contrast(look.mutedInk, look.fill) >= 4.5)
  }

  @Test(arguments: [Graph.Cluster.Kind.group, .argument], 0..<5)
  func `the title of a frame is read at any depth`(kind: Graph.Cluster.Kind, depth: Int) {
    let look = Self.style.look(of: kind, depth: depth)
    #expect(contrast(look.ink, look.fill) >= 4.5)
  }

  @Test(arguments: edgeKinds)
  func `lines and signs stand out from every ground`(kind: Graph.Edge.Kind) {
    let color = Self.style.look(of: kind).color
    #expect(contrast(color, Self.style.paper) >= 4.5)
    for fill in Self.style.groupFills + [Self.style.argumentFill] {
      #expect(contrast(color, fill) >= 4.5)
    }
  }

  @Test func `lines differ without their colours`() {
    let looks = Self.edgeKinds.map { kind in
      let look = Self.style.look(of: kind)
      return "\(look.dash) \(look.head) \(look.tail) \(look.sign?.rawValue ?? "")"
    }
    #expect(Set(looks).count == looks.count)
    let signs = RelationKind.allCases.map { Self.style.look(of: .relation($0)).sign }
    #expect(Set(signs).count == signs.count)
  }

  @Test func `attack differs from support in colour, dash, head and sign`() {
    let support = Self.style.look(of: .relation(.support))
    let attack = Self.style.look(of: .relation(.attack))
    #expect(support.color != attack.color)
    #expect(support.dash != attack.dash)
    #expect(support.head != attack.head)
    #expect(support.sign != attack.sign)
  }

  /// The ratio of WCAG 2, from 1 to 21.
  private func contrast(_ first: Color, _ second: Color) -> Double {
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
