public import ArgMapSyntax

/// Why a JSON text cannot be read: what is wrong, where, and what to do.
public struct JSONError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong, and the way out.
  public let message: String
  /// Where in the text.
  public let position: SourcePosition
  /// The way from the root to the value, such as `$.statements["Tram"].members[0]`; long ones are cut.
  public let path: String

  /// The position, the path and the message.
  public var description: String { "\(position): \(path): \(message)" }
}
