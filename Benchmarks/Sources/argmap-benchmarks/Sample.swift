/// Measurements of one thing, repeated.
struct Sample {
  private let sorted: [Double]

  init(_ values: [Double]) {
    precondition(!values.isEmpty, "a sample holds something")
    sorted = values.sorted()
  }

  var median: Double { quantile(0.5) }

  /// The value below which a share of the measurements lies, interpolated.
  func quantile(_ share: Double) -> Double {
    let place = share * Double(sorted.count - 1)
    let low = Int(place)
    let high = min(low + 1, sorted.count - 1)
    return sorted[low] + (place - Double(low)) * (sorted[high] - sorted[low])
  }

  /// The measurements in another unit.
  func map(_ convert: (Double) -> Double) -> Sample { Sample(sorted.map(convert)) }

  /// The quotients of two samples, pair by pair.
  static func ratios(_ values: [Double], to yardsticks: [Double]) -> Sample {
    Sample(zip(values, yardsticks).map { $0 / $1 })
  }
}
