/// A page or paragraph as an anchor gives it: `12`, `p. 12`, `12-14`, `12 f.`, `xii`.
struct Pinpoint: Equatable {
  /// The numbers that are meant; nil when it is no number.
  let numbers: ClosedRange<Int>?
  private let label: String

  /// Reads what an author wrote.
  init(_ written: String) {
    var rest = written.lowercased()[...]
    for name in ["pages", "page", "pp.", "pp", "p.", "p", "par.", "¶", "§"]
    where rest.hasPrefix(name) {
      rest = rest.dropFirst(name.count)
      break
    }
    rest = rest.drop { $0 == " " }
    label = String(rest)
    let digits = rest.prefix { ("0"..."9").contains($0) }
    guard let first = Int(digits) else {
      numbers = nil
      return
    }
    rest = rest.dropFirst(digits.count).drop { $0 == " " }
    if let dash = rest.first, "-–—".contains(dash) {
      let digits = rest.dropFirst().drop { $0 == " " }.prefix { ("0"..."9").contains($0) }
      numbers = first...max(first, Int(digits) ?? first)
    } else if rest.hasPrefix("ff") {
      numbers = first...Int.max
    } else {
      numbers = first...(rest.hasPrefix("f") && first < Int.max ? first + 1 : first)
    }
  }

  /// Whether a page or paragraph of a text is the one, or one of those, that are meant.
  func contains(_ label: String) -> Bool {
    if let numbers, let number = Int(label) { return numbers.contains(number) }
    return label.lowercased() == self.label
  }
}
