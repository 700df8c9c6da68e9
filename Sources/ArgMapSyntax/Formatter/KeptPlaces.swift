/// The places of a text whose blocks stay as they are.
///
/// These are the errors: what a faulty block means is not known. And the inclusions of other files:
/// what they bring is not known either.
struct KeptPlaces {
  private let places: [Int]
  private var next = 0
  /// Blocks that begin before this stay too.
  private let start: Int

  init(_ tree: SyntaxTree) {
    let errors = tree.diagnostics.lazy.filter { $0.severity == .error }.map(\.range.lowerBound)
    places = (errors + Self.inclusions(in: tree.text.bytes)).sorted()
    start = Self.fence(in: tree)
  }

  /// Whether a place is in a block or at its end; blocks are asked for in their order.
  mutating func isIn(_ block: Range<Int>) -> Bool {
    while next < places.count, places[next] < block.lowerBound { next += 1 }
    return block.lowerBound < start || next < places.count && places[next] <= block.upperBound
  }

  /// Where the first line of equals signs begins in a text that begins with a key and a colon: with
  /// other indentation what is above could look like front matter that lacks its beginning.
  private static func fence(in tree: SyntaxTree) -> Int {
    let bytes = tree.text.bytes
    let first = (0..<tree.count).first {
      !tree.kind(at: $0).hasChildren && !tree.kind(at: $0).isTrivia
    }
    guard let first, tree.kind(at: first) == .text else { return 0 }
    let key = bytes[tree.range(at: first).lowerBound...].prefix {
      $0.isLetter || $0.isDigit || $0 == .hyphen || $0 == .underscore || $0 == UInt8(ascii: "\"")
    }
    guard !key.isEmpty, key.endIndex < bytes.count, bytes[key.endIndex] == .colon else { return 0 }
    let equals = UInt8(ascii: "=")
    var place = key.endIndex
    while let found = bytes[place...].firstIndex(of: equals) {
      let line = bytes[found...].prefix { $0 == equals || $0.isBlank }
      let isFirst = bytes[..<found].last { !$0.isBlank }?.isLineBreak == true
      let isLast = line.endIndex == bytes.count || bytes[line.endIndex].isLineBreak
      if isFirst, isLast, line.count >= 3 { return found }
      place = line.endIndex
    }
    return 0
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
