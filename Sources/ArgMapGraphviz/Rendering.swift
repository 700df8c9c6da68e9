/// What Graphviz draws by its own means.
public enum GraphvizFormat: String, Sendable, Hashable, CaseIterable {
  case svg
  case png
  case pdf
}

/// A drawing that Graphviz has made by its own means.
///
/// Where text is measured and drawn by the fonts of a machine, the next machine's drawing differs.
public struct Rendering: Sendable, Hashable {
  /// How many dots of a bitmap make an inch, of which a drawing has one for 72 points: as many as
  /// screens of high density have for two dots of others.
  public static let fullResolution = 144.0

  /// The file.
  public let bytes: [UInt8]
  /// The dots of an inch; nil in formats without dots.
  ///
  /// That is ``fullResolution`` or, in a bitmap that would be too large, less.
  public let resolution: Double?
}
