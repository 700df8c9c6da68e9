public import ArgMapSyntax

extension ArgumentMap {
  /// Reads a map from a text.
  ///
  /// Reading never fails: what is wrong with the text is in ``diagnostics``, and everything that
  /// could be read is in the map. Takes time proportional to the length of the text.
  public init(parsing text: SourceText) {
    self.init(text: text)
  }
}
