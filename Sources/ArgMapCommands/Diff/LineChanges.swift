/// Which lines of one text go and which of another come, so that the one becomes the other.
struct LineChanges {
  /// The longest stretch between two matches, in lines of both texts, for which the shortest
  /// difference is looked for: that can take time with the square of its length.
  private static let searchLimit = 400

  /// For each line of the old text whether it goes.
  private(set) var isRemoved: [Bool]
  /// For each line of the new text whether it comes.
  private(set) var isInserted: [Bool]

  private let old: [Int]
  private let new: [Int]

  /// Compares two texts line by line.
  init(from oldLines: [ArraySlice<UInt8>], to newLines: [ArraySlice<UInt8>]) {
    // Equal lines get equal numbers.
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    func number(_ line: ArraySlice<UInt8>) -> Int {
      let next = numbers.count
      if let known = numbers[line] { return known }
      numbers[line] = next
      return next
    }
    old = oldLines.map(number)
    new = newLines.map(number)
    isRemoved = Array(repeating: false, count: old.count)
    isInserted = Array(repeating: false, count: new.count)
    let (oldRange, newRange) = trimmed(0..<old.count, 0..<new.count)
    var oldStart = oldRange.lowerBound
    var newStart = newRange.lowerBound
    for match in uniqueMatches(oldRange, newRange, lineCount: numbers.count) {
      compare(oldStart..<match.old, newStart..<match.new)
      (oldStart, newStart) = (match.old + 1, match.new + 1)
    }
    compare(oldStart..<oldRange.upperBound, newStart..<newRange.upperBound)
  }

  /// Two stretches without the lines that they have in common at their beginnings and ends.
  private func trimmed(_ oldRange: Range<Int>, _ newRange: Range<Int>) -> (Range<Int>, Range<Int>) {
    let prefix = zip(old[oldRange], new[newRange]).prefix { $0 == $1 }.count
    let oldRest = oldRange.dropFirst(prefix)
    let newRest = newRange.dropFirst(prefix)
    let suffix = zip(old[oldRest].reversed(), new[newRest].reversed()).prefix { $0 == $1 }.count
    return (oldRest.dropLast(suffix), newRest.dropLast(suffix))
  }

  /// The most lines that occur once in each of two stretches and come in the same order in both.
  private func uniqueMatches(
    _ oldRange: Range<Int>, _ newRange: Range<Int>, lineCount: Int
  ) -> [(old: Int, new: Int)] {
    let several = -2
    func places(_ lines: [Int], _ range: Range<Int>) -> [Int] {
      var places = Array(repeating: -1, count: lineCount)
      for place in range { places[lines[place]] = places[lines[place]] == -1 ? place : several }
      return places
    }
    let oldPlaces = places(old, oldRange)
    let newPlaces = places(new, newRange)
    let matches = oldRange.filter { oldPlaces[old[$0]] >= 0 && newPlaces[old[$0]] >= 0 }
      .map { (old: $0, new: newPlaces[old[$0]]) }
    // The longest rising sequence: for each length the match with the least end.
    var ends: [Int] = []
    var previous: [Int?] = []
    for (index, match) in matches.enumerated() {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if matches[ends[middle]].new < match.new { low = middle + 1 } else { high = middle }
      }
      previous.append(low > 0 ? ends[low - 1] : nil)
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var rising: [(old: Int, new: Int)] = []
    var last = ends.last
    while let index = last {
      rising.append(matches[index])
      last = previous[index]
    }
    return rising.reversed()
  }

  private mutating func compare(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
    let (oldRange, newRange) = trimmed(oldRange, newRange)
    guard !oldRange.isEmpty, !newRange.isEmpty,
      oldRange.count + newRange.count <= Self.searchLimit
    else {
      for line in oldRange { isRemoved[line] = true }
      for line in newRange { isInserted[line] = true }
      return
    }
    for change in new[newRange].difference(from: old[oldRange]) {
      switch change {
      case .remove(let offset, _, _): isRemoved[oldRange.lowerBound + offset] = true
      case .insert(let offset, _, _): isInserted[newRange.lowerBound + offset] = true
      }
    }
  }
}
