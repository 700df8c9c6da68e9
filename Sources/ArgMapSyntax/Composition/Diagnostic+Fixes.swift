extension Diagnostic {
  /// The edits, unless one of them runs over several pieces of a composed text: it can be made in none
  /// of the files.
  package func fixes(in text: SourceText) -> [Fix] {
    fixes.allSatisfy { text.origin(of: $0.range).range.count == $0.range.count } ? fixes : []
  }
}
