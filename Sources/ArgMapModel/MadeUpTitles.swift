extension String {
  private static let madeUpPrefix = "Untitled "

  /// The title that we give an element without one.
  static func madeUpTitle(_ number: Int) -> String { madeUpPrefix + String(number) }

  /// The number of a title that looks as if we had made it up.
  var madeUpNumber: Int? {
    guard utf8.first == UInt8(ascii: "U"), utf8.starts(with: Self.madeUpPrefix.utf8) else {
      return nil
    }
    return Int(dropFirst(Self.madeUpPrefix.count))
  }
}

extension ArgumentMap {
  /// The element to which a made-up title was given.
  func untitledElement(titled title: String) -> Element? {
    guard let number = title.madeUpNumber else { return nil }
    var low = 0
    var high = untitled.count
    while low < high {
      let middle = (low + high) / 2
      if untitled[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low < untitled.count && untitled[low].number == number ? untitled[low].element : nil
  }
}
