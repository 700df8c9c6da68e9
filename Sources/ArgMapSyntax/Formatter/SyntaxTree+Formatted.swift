extension SyntaxTree {
  /// The text of the tree in canonical form.
  ///
  /// What is read from it is what is read from the text itself, but for the numbers of lines and the
  /// references to them. A text that is in canonical form stays as it is, and so does one that is
  /// not UTF-8. Blocks with errors are kept as they are. Takes time proportional to the text.
  ///
  /// The page *Formatting* says what the form is.
  public func formatted() -> [UInt8] {
    guard !diagnostics.contains(where: { $0.id == RuleDescription.notUTF8.id }) else {
      return text.bytes
    }
    var formatter = Formatter(self)
    return formatter.format()
  }
}
