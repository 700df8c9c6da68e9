import ArgMapModel
import ArgMapSyntax

/// Finds the element that a place in the text belongs to.
struct ElementLocator {
  private let places: [(range: SourceRange, element: Element)]

  init(_ map: ArgumentMap) {
    var places: [(range: SourceRange, element: Element)] = []
    for statement in map.statements {
      places += statement.occurrences.map { ($0.range, .statement(statement.id)) }
    }
    for argument in map.arguments {
      places += argument.occurrences.map { ($0.range, .argument(argument.id)) }
    }
    places += map.inferences.map { ($0.range, .inference($0.id)) }
    self.places = places.sorted { $0.range < $1.range }
  }

  /// The element whose title, text, tags or data stand at an offset; nil for headings.
  func element(at offset: Int) -> Element? {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, places[low - 1].range.bounds.contains(offset) else { return nil }
    return places[low - 1].element
  }
}
