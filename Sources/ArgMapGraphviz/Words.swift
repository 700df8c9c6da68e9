/// The body of a message between a pool and a worker: numbers of 64 bits, since all that is said is
/// whole numbers, lengths and a few words.
struct WordWriter {
  private(set) var words: [UInt64] = []

  mutating func write(_ number: Int) { words.append(UInt64(bitPattern: Int64(number))) }

  mutating func write(_ length: Double) { words.append(length.bitPattern) }

  mutating func write(_ number: Int?) {
    write(number == nil ? 0 : 1)
    write(number ?? 0)
  }

  mutating func write(_ text: String) { write(Array(text.utf8)) }

  /// Eight bytes to a word, the first lowest.
  mutating func write(_ bytes: [UInt8]) {
    write(bytes.count)
    words.reserveCapacity(words.count + bytes.count / 8 + 1)
    for start in stride(from: 0, to: bytes.count, by: 8) {
      var word: UInt64 = 0
      for place in start..<min(start + 8, bytes.count) {
        word |= UInt64(bytes[place]) << UInt64(8 * (place - start))
      }
      words.append(word)
    }
  }

  mutating func write<Value>(
    _ values: [Value], _ writeValue: (Value, inout WordWriter) -> Void
  ) {
    write(values.count)
    for value in values { writeValue(value, &self) }
  }
}

/// Reads what a ``WordWriter`` has written, and trusts none of it.
struct WordReader {
  /// The words are not those of a message.
  struct Nonsense: Error {}

  private let words: [UInt64]
  private var place = 0

  init(_ words: [UInt64]) { self.words = words }

  /// Fails unless everything was read.
  func finish() throws(Nonsense) {
    guard place == words.count else { throw Nonsense() }
  }

  private mutating func word() throws(Nonsense) -> UInt64 {
    guard place < words.count else { throw Nonsense() }
    defer { place += 1 }
    return words[place]
  }

  mutating func number() throws(Nonsense) -> Int { Int(truncatingIfNeeded: try word()) }

  mutating func length() throws(Nonsense) -> Double { Double(bitPattern: try word()) }

  mutating func optionalNumber() throws(Nonsense) -> Int? {
    let isThere = try number()
    let number = try number()
    return isThere == 0 ? nil : number
  }

  mutating func text() throws(Nonsense) -> String { String(decoding: try bytes(), as: UTF8.self) }

  mutating func bytes() throws(Nonsense) -> [UInt8] {
    let count = try number()
    guard 0...(8 * (words.count - place)) ~= count else { throw Nonsense() }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    while bytes.count < count {
      let word = try word()
      for shift in stride(from: 0, to: min(64, 8 * (count - bytes.count)), by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
      }
    }
    return bytes
  }

  /// Values of at least one word each.
  mutating func values<Value>(
    _ readValue: (inout WordReader) throws(Nonsense) -> Value
  ) throws(Nonsense) -> [Value] {
    let count = try number()
    guard 0...(words.count - place) ~= count else { throw Nonsense() }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try readValue(&self)) }
    return values
  }
}
