package import ArgMapModel
package import ArgMapSyntax

/// Finds the elements of a map that its findings are about.
package struct FindingElements {
  private var elements: [String: Element] = [:]
  private let locator: ElementLocator

  /// Prepares for the findings of a map.
  package init(of map: ArgumentMap) {
    locator = ElementLocator(map)
    let all: [Element] =
      map.statements.map { .statement($0.id) } + map.arguments.map { .argument($0.id) }
    // Of those that cannot be told apart it is the first.
    for element in all.reversed() { elements[map.subject(of: element)] = element }
  }

  /// What a finding is about: its subjects or, where it has none, what its place belongs to.
  package subscript(finding: Diagnostic) -> [Element] {
    let subjects = finding.subjects.compactMap { elements[$0] }
    guard subjects.isEmpty, !finding.range.isEmpty else { return subjects }
    return locator.element(at: finding.range.lowerBound).map { [$0] } ?? []
  }
}
