/// The places of a text whose blocks stay as they are.
///
/// These are the errors: what a faulty block means is not known. And the inclusions of other files:
/// what they bring is not known either.
struct KeptPlaces {
  private let places: [Int]
  private var next = 0
  /// From here on everything stays: the findings after this one are not known.
  private let limit: Int

  init(_ tree: SyntaxTree) {
    let bytes = tree.text.bytes
    let tooMany = RuleDescription.tooManyFindings.id
    let isComplete = !tree.diagnostics.contains { $0.id == tooMany }
    let last = tree.diagnostics.lazy.filter { $0.id != tooMany }.map(\.range.lowerBound).max()
    limit = isComplete ? Int.max : last ?? 0
    let errors = tree.diagnostics.lazy.filter { $0.severity == .error }.map(\.range.lowerBound)
    places = (errors + Self.inclusions(in: bytes)).sorted()
  }

  /// Whether a place is in a block or at its end; blocks are asked for in their order.
  mutating func isIn(_ block: Range<Int>) -> Bool {
    while next < places.count, places[next] < block.lowerBound { next += 1 }
    return next < places.count && places[next] <= block.upperBound || block.upperBound >= limit
  }

  private static func inclusions(in bytes: [UInt8]) -> [Int] {
    var places: [Int] = []
    let directive = Array("@include(".utf8)
    var place = 0
    while let found = bytes[place...].firstIndex(of: UInt8(ascii: "@")) {
      if bytes[found...].starts(with: directive) { places.append(found) }
      place = found + 1
    }
    return places
  }
}
