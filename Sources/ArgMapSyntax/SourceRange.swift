/// A stretch of a source text, in UTF-8 byte offsets from its start.
///
/// Offsets are stored in 32 bits: a text holds at most 4 GB (``SourceText/maximumSize``).
public struct SourceRange: Hashable, Sendable {
  @usableFromInline let start: UInt32
  @usableFromInline let end: UInt32

  /// Makes a range from byte offsets.
  ///
  /// - Parameter bounds: Byte offsets into the text; the upper bound is not part of the range.
  @inlinable public init(_ bounds: Range<Int>) {
    start = UInt32(truncatingIfNeeded: bounds.lowerBound)
    end = UInt32(truncatingIfNeeded: bounds.upperBound)
  }

  @usableFromInline init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = end
  }

  /// The offset of the first byte.
  @inlinable public var lowerBound: Int { Int(start) }
  /// The offset after the last byte.
  @inlinable public var upperBound: Int { Int(end) }
  /// The number of bytes.
  public var count: Int { Int(end &- start) }
  /// Whether the range holds no byte and marks a point between two.
  public var isEmpty: Bool { start == end }
  /// The range as a collection of byte offsets.
  @inlinable public var bounds: Range<Int> { lowerBound..<upperBound }
}

extension SourceRange: Comparable {
  /// Orders ranges as they are read: by start, and the shorter first.
  public static func < (left: SourceRange, right: SourceRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

extension SourceRange: CustomStringConvertible {
  /// The two offsets, as `12..<20`.
  public var description: String { "\(lowerBound)..<\(upperBound)" }
}
