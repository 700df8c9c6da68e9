/// A title without what is easily mistyped: case, white space, punctuation and diacritics.
///
/// Between two digits a separator stays, so that `1.1` and `11` are different.
struct TitleSkeleton: Hashable, Sendable {
  /// Letters and digits, as code points.
  let scalars: [UInt32]

  init(_ title: String) {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(title.utf8.count)
    var isAfterSeparator = false
    for scalar in title.unicodeScalars {
      switch CharacterClass(scalar) {
      case .joiner, .separator:
        isAfterSeparator = true
        continue
      case .word, .wholeWord:
        break
      }
      if !scalar.isASCII, scalar.properties.generalCategory == .nonspacingMark { continue }
      if isAfterSeparator, let last = scalars.last, Self.isDigit(last), Self.isDigit(scalar.value) {
        scalars.append(Self.digitSeparator)
      }
      isAfterSeparator = false
      let base = Diacritics.base(of: scalar) ?? scalar
      base.lowercased { scalars.append($0.value) }
    }
    self.scalars = scalars
  }

  private static let digitSeparator = UInt32(UInt8(ascii: "."))

  /// Whether a code point is a digit or separates two.
  static func isDigit(_ code: UInt32) -> Bool {
    if code < 0x80 {
      return (UInt32(UInt8(ascii: "0"))...UInt32(UInt8(ascii: "9"))).contains(code)
        || code == digitSeparator
    }
    return Unicode.Scalar(code)?.properties.numericType != nil
  }

  /// The digits alone; titles that differ here belong to a numbered family.
  var digits: [UInt32] { scalars.filter(Self.isDigit) }

  /// The number of code points to insert, delete or replace to get from one title to the other; nil
  /// when it is above the limit.
  func distance(to other: TitleSkeleton, limit: Int) -> Int? {
    let (mine, theirs) = (scalars, other.scalars)
    guard abs(mine.count - theirs.count) <= limit else { return nil }
    let far = limit + 1
    // One row of the usual table; what is further than the limit from the diagonal counts as far.
    var row = (0...theirs.count).map { min($0, far) }
    for (i, code) in mine.enumerated() {
      let low = max(0, i - limit)
      let high = min(theirs.count, i + limit + 1)
      var diagonal = row[low]
      row[low] = low == 0 ? min(i + 1, far) : far
      var best = row[low]
      for j in low..<high {
        let replaced = diagonal + (code == theirs[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1, far)
        best = min(best, row[j + 1])
      }
      if best >= far { return nil }
    }
    return row[theirs.count] <= limit ? row[theirs.count] : nil
  }

  /// Whether two neighbours have changed places, and nothing else is different.
  func differsInSwap(from other: TitleSkeleton) -> Bool {
    let (mine, theirs) = (scalars, other.scalars)
    guard mine.count == theirs.count,
      let first = mine.indices.first(where: { mine[$0] != theirs[$0] }), first + 1 < mine.count
    else { return false }
    return mine[first] == theirs[first + 1] && mine[first + 1] == theirs[first]
      && mine[(first + 2)...].elementsEqual(theirs[(first + 2)...])
  }
}
