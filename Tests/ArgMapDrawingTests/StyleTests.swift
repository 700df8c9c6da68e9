import ArgMapModel
import Testing

@testable import ArgMapDrawing

@Suite struct StyleTests {
  static let style = Style.light
  static let edgeKinds: [Graph.Edge.Kind] =
    RelationKind.allCases.map { .relation($0) } + [.input, .conclusion]

  @Test(arguments: Vocabulary.Box.all)
  func `text in a box is read without effort`(box: Vocabulary.Box) {
    let look = Self.style.look(of: box.kind, box.role)
    #expect(look.ink.contrast(to: look.fill) >= 4.5)
    #expect(look.mutedInk.contrast(to: look.fill) >= 4.5)
  }

  @Test(arguments: [Graph.Cluster.Kind.group, .argument], 0..<5)
  func `the title of a frame is read at any depth`(kind: Graph.Cluster.Kind, depth: Int) {
    let look = Self.style.look(of: kind, depth: depth)
    #expect(look.ink.contrast(to: look.fill) >= 4.5)
  }

  @Test(arguments: edgeKinds)
  func `lines and signs stand out from every ground`(kind: Graph.Edge.Kind) {
    let color = Self.style.look(of: kind).color
    #expect(color.contrast(to: Self.style.paper) >= 4.5)
    for fill in Self.style.groupFills + [Self.style.argumentFill] {
      #expect(color.contrast(to: fill) >= 4.5)
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
}
