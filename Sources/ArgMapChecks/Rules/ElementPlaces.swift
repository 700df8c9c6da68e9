import ArgMapModel
import ArgMapSyntax

/// The places of elements, each looked up once.
///
/// An element may be written at many thousands of places, and be part of as many findings.
struct ElementPlaces {
  private let map: ArgumentMap
  private var known: [Element: SourceRange] = [:]

  init(_ map: ArgumentMap) { self.map = map }

  /// The range that a finding about an element points at.
  mutating func place(of element: Element) -> SourceRange {
    if let place = known[element] { return place }
    let place = map.place(of: element)
    known[element] = place
    return place
  }
}
