/// Prints each figure with its bound as soon as it is known.
struct Report {
  /// Whether every bound so far is met.
  private(set) var isMet = true

  private static let widths = [28, 18, 20, 30, 24]

  init() {
    write(["measured", "median", "middle half", "yardstick", "bound", "met"])
  }

  mutating func add(_ bound: Bound, _ sample: Sample, yardstick: String) {
    let isMet = bound.isMet(by: sample.median)
    self.isMet = self.isMet && isMet
    write([
      bound.subject,
      "\(sample.median.short) \(bound.unit)",
      "\(sample.quantile(0.25).short) to \(sample.quantile(0.75).short)",
      yardstick,
      "\(bound.side.rawValue) \(bound.limit.short) \(bound.unit)",
      isMet ? "yes" : "NO",
    ])
  }

  private func write(_ cells: [String]) {
    let padded = zip(cells, Self.widths).map { cell, width in
      cell + String(repeating: " ", count: max(width - cell.count, 1))
    }
    print(padded.joined() + (cells.last ?? ""))
  }
}

extension Double {
  /// Three digits, or all before the point.
  var short: String {
    let digits = self < 10 ? 100.0 : self < 100 ? 10 : 1
    let rounded = (self * digits).rounded() / digits
    return digits == 1 ? "\(Int(rounded))" : "\(rounded)"
  }
}
