/// A token of the stream that the parser reads.
struct Token {
  var kind: SyntaxKind
  var start: Int
  var end: Int

  var range: SourceRange { SourceRange(start..<end) }
}
