/// A small generator of repeatable random numbers (SplitMix64).
public struct SplitMix {
  private var state: UInt64

  /// Makes a generator; the same seed gives the same numbers.
  public init(seed: UInt64) { state = seed }

  /// A number from 0 up to the bound, which is left out.
  public mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  /// One of several values.
  public mutating func pick<Value>(_ values: [Value]) -> Value { values[next(values.count)] }

  /// Whether one of so many cases comes true.
  public mutating func oneIn(_ count: Int) -> Bool { next(count) == 0 }
}
