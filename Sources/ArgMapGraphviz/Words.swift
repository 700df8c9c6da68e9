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

  mutating func write(_ text: String) {
    write(text.utf8.count)
    for byte in text.utf8 { write(Int(byte)) }
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

  mutating func text() throws(Nonsense) -> String {
    String(
      decoding: try values { reader throws(Nonsense) in
        UInt8(truncatingIfNeeded: try reader.number())
      }, as: UTF8.self)
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
