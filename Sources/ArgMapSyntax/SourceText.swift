/// The bytes of one text with the name under which findings report it.
public struct SourceText: Sendable {
  /// The largest text that can be read, in bytes: offsets are stored in 32 bits.
  public static let maximumSize = Int(UInt32.max) - 1

  /// The name shown to people: a path as it was given, or `<stdin>`.
  public let name: String
  /// The bytes as they were read, which need not be UTF-8.
  public let bytes: [UInt8]
  /// Where the bytes are from; nil for a text that was read as it is.
  private let composition: Composition?

  /// Makes a text from bytes.
  public init(name: String, bytes: [UInt8]) {
    self.init(name: name, bytes: bytes, composition: nil)
  }

  /// Makes a text whose bytes are from other texts.
  init(name: String, bytes: [UInt8], composition: Composition?) {
    precondition(bytes.count <= Self.maximumSize, "a source text holds at most 4 GB")
    self.name = name
    self.bytes = bytes
    self.composition = composition
  }

  /// Makes a text from a string.
  public init(name: String = "<text>", _ string: String) {
    self.init(name: name, bytes: Array(string.utf8))
  }

  /// The text in a range; bytes that are not UTF-8 come out as U+FFFD.
  public func string(in range: SourceRange) -> String {
    String(decoding: bytes[range.bounds], as: UTF8.self)
  }

  /// The place in the text that a range was taken from; the text and the range themselves unless the
  /// text is put together from others.
  ///
  /// Of a range that runs over several pieces this is the part in the first one. Takes logarithmic
  /// time.
  public func origin(of range: SourceRange) -> (text: SourceText, range: SourceRange) {
    var origin = (text: self, range: range)
    while let composition = origin.text.composition {
      origin = composition.origin(of: origin.range, size: origin.text.bytes.count)
    }
    return origin
  }
}
