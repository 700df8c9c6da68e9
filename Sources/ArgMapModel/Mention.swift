package import ArgMapSyntax

/// A place where a text or a heading mentions a statement or an argument, as in `@[T]` and `@<A>`.
package struct Mention: Sendable {
  /// Whether a statement is mentioned.
  package let isOfStatement: Bool
  /// The title between the brackets.
  package let title: String
  /// The mention with its sign and its brackets.
  package let range: SourceRange
}
