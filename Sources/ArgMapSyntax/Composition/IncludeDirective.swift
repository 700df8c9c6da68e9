/// A place in a text where the content of a file belongs: `@include(path)`.
package struct IncludeDirective: Sendable, Equatable {
  /// The path as it is written, without blanks around it.
  package let path: String
  /// The directive, from `@` to the closing parenthesis.
  package let range: SourceRange

  /// The directives of a text in its order.
  ///
  /// A directive stands on one line, and anywhere but in a comment. Takes time proportional to the
  /// text; a text without directives is only searched for the word.
  package static func all(in text: SourceText) -> [IncludeDirective] {
    let bytes = text.bytes
    var directives: [IncludeDirective] = []
    var comments = CommentReader(bytes)
    var place = 0
    while let start = bytes[place...].firstIndex(of: UInt8(ascii: "@")) {
      place = start + 1
      guard bytes[place...].starts(with: opening) else { continue }
      let path = place + opening.count
      let end = bytes[path...].firstIndex { $0 == .closeParenthesis || $0.isLineBreak }
      guard let end else { break }
      let last = directives.last?.range.upperBound ?? 0
      if let commentEnd = comments.end(around: start, notBefore: last) {
        place = commentEnd
      } else if bytes[end] == .closeParenthesis {
        place = end + 1
        directives.append(
          IncludeDirective(
            path: text.string(in: SourceRange(path..<end)).trimmed,
            range: SourceRange(start..<place)))
      } else {
        // Nothing on this line is closed, so that the line is not read again.
        place = end
      }
    }
    return directives
  }

  private static let opening = Array("include(".utf8)
}

/// Finds the comments of a text from front to back.
private struct CommentReader {
  private var lexer: Lexer
  private var token = Token(kind: .whitespace, start: 0, end: 0)

  init(_ bytes: [UInt8]) { lexer = Lexer(bytes) }

  /// The end of the comment that a place is in; places are asked for in order.
  ///
  /// Comments cannot begin before a given place: two slashes in the path of a directive are none.
  mutating func end(around place: Int, notBefore first: Int) -> Int? {
    while token.end <= place, token.kind != .end { token = lexer.next() }
    return token.kind == .comment && token.start >= first ? token.end : nil
  }
}

extension SourceText {
  /// The front matter, if the text begins with one.
  package var frontMatterRange: SourceRange? {
    let token = Lexer.firstToken(of: bytes)
    return token.kind == .frontMatter ? token.range : nil
  }
}

extension SourceTextComposer {
  /// Whether nothing but white space and comments was added yet.
  package var isBlank: Bool { Lexer.firstToken(of: bytes).kind == .end }
}

extension Lexer {
  /// The first token that is neither white space nor a comment.
  fileprivate static func firstToken(of bytes: [UInt8]) -> Token {
    var lexer = Lexer(bytes)
    var token = lexer.next()
    while token.kind.isTrivia || token.kind == .blankLine { token = lexer.next() }
    return token
  }
}
