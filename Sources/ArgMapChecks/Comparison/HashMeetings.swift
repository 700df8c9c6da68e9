/// Which of many hashes occur more than once, but for a few that only look like it.
///
/// It takes two bytes a hash, and no time for memory that is far away, as a table of the hashes would.
struct HashMeetings {
  private var seen: HashSieve
  private var shared: HashSieve

  /// Prepares for a number of hashes that are spread over all 64 bits.
  init(count: Int) {
    seen = HashSieve(bits: max(6, Int.bitWidth - (count * 8).leadingZeroBitCount))
    shared = seen
  }

  /// Takes a hash.
  mutating func insert(_ hash: UInt64) {
    if seen.contains(hash) { shared.insert(hash) } else { seen.insert(hash) }
  }

  /// Whether a hash occurs more than once; seldom also true of one that occurs once.
  func mayMeet(_ hash: UInt64) -> Bool { shared.contains(hash) }
}

/// A set of hashes that may take one for another.
private struct HashSieve {
  private let shift: Int
  private var words: [UInt64]

  /// Makes a set with 2 to the power of `bits` places.
  init(bits: Int) {
    shift = 64 - bits
    words = [UInt64](repeating: 0, count: 1 << (bits - 6))
  }

  func contains(_ hash: UInt64) -> Bool {
    let place = hash >> UInt64(shift)
    return words[Int(place >> 6)] & (1 << (place & 63)) != 0
  }

  mutating func insert(_ hash: UInt64) {
    let place = hash >> UInt64(shift)
    words[Int(place >> 6)] |= 1 << (place & 63)
  }
}
