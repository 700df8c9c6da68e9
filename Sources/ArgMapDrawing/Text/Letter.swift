/// How a stretch of text is set.
struct Face: Sendable, Hashable {
  var isBold = false
  var isItalic = false
  /// Tags and remarks of ours: there, but not in the foreground.
  var isMuted = false
  /// The target, ready for an attribute.
  var link: String?
}

/// A character that will be drawn, and how.
struct Letter: Equatable {
  let scalar: Unicode.Scalar
  let face: Int
  let width: Int
}
