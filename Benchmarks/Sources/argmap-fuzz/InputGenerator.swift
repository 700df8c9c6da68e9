/// Makes texts to try, always the same for the same seed and number: pieces of the language in any
/// order, damaged stretches of real maps, and long repetitions.
struct InputGenerator {
  private static let pieces: [[UInt8]] =
    [
      "\n", "\n", "\n\n", "\r\n", "\r", "  ", "    ", "\t", " ", "\n  + ", "\n    - ", "\n +> ",
      "\n  -> ", "\n  >< ", "\n  _ ", "\n  <_ ", "\n  _> ", "\n  <+ ", "\n  <- ", "[A]", "[A]: ",
      "[B b]: ", "<A>", "<A>: ", "<B>: ", "@[A]", "@<B>", "#tag ", "#(two words)", "#", "# ",
      "\n\n## ", "{a: 1}", "{\n  b: [1, 2]\n}", "{", "}", "{uses: [1, 2]}", "{c: \"}\"}", "(1) ",
      "\n(2) ", "\n(3) [C]: ", "\n----\n", "\n--\n", "\n-- rule, other {uses: [1]} --\n", "--",
      "---", "===\n", "===\nmodel: {mode: strict}\n===\n\n", "// note\n", "/* ", " */", "<!-- ",
      " -->", "*", "**", "_", "__", "\\", ".A.", ":heart:", ".x", ":", "plain words", "a", "Ärger",
      "😀", "é", "\u{FEFF}", "\u{0}", "\u{7}", "\n1. ", "\n2. ", "\n* ", "[x](https://x.org)",
      "](", ")", "]:", ">:", "(", ",", "\"", "'", "&a *a ", "? ", "- ", "%", "[Untitled 1]: ",
      "{isClosed: true}", "{source: {in: s, quote: \"a … b\"}}", "@include(x.argdown)",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80], [0xF0, 0x9F]]

  private let seed: UInt64
  private let samples: [[UInt8]]

  /// Makes a generator.
  ///
  /// - Parameters:
  ///   - seed: What all texts depend on.
  ///   - samples: Real maps to damage.
  init(seed: UInt64, samples: [[UInt8]]) {
    self.seed = seed
    self.samples = samples
  }

  /// The text with a number.
  func input(_ number: Int) -> [UInt8] {
    var random = SplitMix64(state: seed &+ UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
    switch random.next(below: 10) {
    case 0..<5: return assembled(&random)
    case 5..<9 where !samples.isEmpty: return damaged(&random)
    default: return repeated(&random)
    }
  }

  private func piece(_ random: inout SplitMix64) -> [UInt8] {
    Self.pieces[random.next(below: Self.pieces.count)]
  }

  private func assembled(_ random: inout SplitMix64) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<1 + random.next(below: 80) { bytes += piece(&random) }
    return bytes
  }

  private func damaged(_ random: inout SplitMix64) -> [UInt8] {
    let sample = samples[random.next(below: samples.count)]
    let start = random.next(below: sample.count)
    var bytes = Array(sample[start...].prefix(1 + random.next(below: 2000)))
    for _ in 0..<1 + random.next(below: 6) {
      let place = random.next(below: bytes.count + 1)
      let end = min(bytes.count, place + random.next(below: 40))
      switch random.next(below: 5) {
      case 0: bytes.insert(contentsOf: piece(&random), at: place)
      case 1: bytes.replaceSubrange(place..<end, with: [])
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: random.next(below: bytes.count + 1))
      case 3: bytes.replaceSubrange(place..<end, with: piece(&random))
      default: if place < bytes.count { bytes[place] = UInt8(random.next(below: 256)) }
      }
    }
    return bytes
  }

  private func repeated(_ random: inout SplitMix64) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<1 + random.next(below: 3) {
      var unit: [UInt8] = []
      for _ in 0..<1 + random.next(below: 3) { unit += piece(&random) }
      for _ in 0..<1 << random.next(below: 12) { bytes += unit }
    }
    return bytes
  }
}

/// A small generator of random numbers with a seed, after Steele, Lea and Flood (2014).
struct SplitMix64 {
  private var state: UInt64

  init(state: UInt64) { self.state = state }

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(bound, 1)))
  }
}
