import ArgMapModel

/// A map as nested lists: the central claims first, below each element what bears on it.
///
/// Every statement and argument is an entry once; where it bears on something else too, a reference
/// leads to it. Below a certain depth entries start again at the margin, since browsers flatten what
/// is nested deeper than a few hundred lists, and readers lose track far sooner.
struct PageOutline {
  static let deepest = 12

  /// One line of the outline.
  struct Item {
    let element: Element
    /// How it bears on the item around it; nil at the margin.
    let link: PageLink?
    /// How many items are around it.
    let depth: Int
    /// Whether it is a reference to an entry elsewhere.
    let isReference: Bool
  }

  /// The lines in reading order.
  private(set) var items: [Item] = []
  private var isEntered: Set<Element> = []

  init(of map: ArgumentMap) {
    let all: [Element] =
      map.statements.map { .statement($0.id) } + map.arguments.map { .argument($0.id) }
    for claim in map.centralClaims { enter(.statement(claim), in: map) }
    for element in all where map.bearing.outgoing(of: element).isEmpty { enter(element, in: map) }
    for element in all { enter(element, in: map) }
  }

  private mutating func enter(_ root: Element, in map: ArgumentMap) {
    guard !isEntered.contains(root) else { return }
    var pending = [(element: root, link: PageLink?.none, parent: Element?.none, depth: 0)]
    while let (element, link, parent, depth) = pending.popLast() {
      let isReference = isEntered.contains(element) || depth > Self.deepest
      items.append(
        Item(element: element, link: link, depth: depth, isReference: isReference))
      guard !isReference else { continue }
      isEntered.insert(element)
      for next in map.linksToward(element).reversed() {
        // What is symmetric is said on the way down.
        if next.kind == link?.kind, next.isSymmetric, next.element == parent { continue }
        pending.append((next.element, next, element, depth + 1))
      }
    }
  }

  /// The entries in reading order.
  var entries: [Element] { items.lazy.filter { !$0.isReference }.map(\.element) }
}
