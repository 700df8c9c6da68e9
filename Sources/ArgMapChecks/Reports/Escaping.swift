extension String {
  /// The text with something else in the place of some scalars.
  ///
  /// Characters would be too coarse: one that combines with its neighbour hides it.
  func replacingScalars(_ replacement: (Unicode.Scalar) -> String?) -> String {
    var replaced = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let replacement = replacement(scalar) {
        replaced.append(contentsOf: replacement.unicodeScalars)
      } else {
        replaced.append(scalar)
      }
    }
    return String(replaced)
  }
}
