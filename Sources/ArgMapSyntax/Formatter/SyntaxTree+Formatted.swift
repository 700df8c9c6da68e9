extension SyntaxTree {
  /// The findings for which a text is not formatted at all: it is not UTF-8, or has more findings than
  /// are reported.
  package var obstaclesToFormatting: [Diagnostic] {
    let ids = [RuleDescription.notUTF8.id, RuleDescription.tooManyFindings.id]
    return diagnostics.filter { ids.contains($0.id) }
  }

  /// How many levels of relations a block in canonical form may have to be indented by two columns
  /// each.
  ///
  /// In deeper ones a level takes one column, which is what it takes to be one: so that a text does
  /// not grow with the square of its depth.
  package static let wideLevels = 32

  /// The text of the tree in canonical form.
  ///
  /// What is read from it is what is read from the text itself, but for the numbers of lines and the
  /// references to them. A text that is in canonical form stays as it is, and so does one that is
  /// not UTF-8 or has more syntax findings than are reported. Blocks with errors are kept as they are.
  /// Takes time proportional to the text.
  ///
  /// The page *Formatting* says what the form is.
  public func formatted() -> [UInt8] {
    guard obstaclesToFormatting.isEmpty else { return text.bytes }
    var formatter = Formatter(self)
    return formatter.format()
  }
}
