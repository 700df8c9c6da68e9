/// What Graphviz draws by its own means.
public enum GraphvizFormat: String, Sendable, Hashable, CaseIterable {
  /// Shapes and text.
  case svg
  /// Dots.
  case png
  /// A page as large as its picture.
  case pdf
}

/// A drawing that Graphviz has made by its own means.
///
/// Where text is measured and drawn by the fonts of a machine, the next machine's drawing differs.
public struct Rendering: Sendable, Hashable {
  /// The dots of an inch of a bitmap: two for each point, for screens of high density.
  public static let fullResolution = 144.0

  /// The file.
  public let bytes: [UInt8]
  /// The dots of an inch; nil in formats without dots.
  ///
  /// That is ``fullResolution`` or, in a bitmap that would be too large, less.
  public let resolution: Double?
}
