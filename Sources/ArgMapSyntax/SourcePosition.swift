/// A place in a text for people: line and column, both counted from 1.
public struct SourcePosition: Hashable, Sendable {
  /// The line, from 1.
  ///
  /// LF, CRLF and a lone CR each end a line.
  public let line: Int
  /// The column, from 1, in Unicode scalars.
  ///
  /// A byte-order mark is not counted; a tab is one column.
  public let column: Int

  /// Makes a position.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension SourcePosition: Comparable {
  /// Orders positions as they are read.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

extension SourcePosition: CustomStringConvertible {
  /// Line and column, as `12:5`.
  public var description: String { "\(line):\(column)" }
}
