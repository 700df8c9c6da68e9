/// A page of Markdown and the maps in it: its fenced blocks of Argdown.
///
/// Fences count as CommonMark has it, also inside lists and quotations that are nested at most 16
/// deep. Of raw HTML only comments and `pre`, `script`, `style` and `textarea` are known: a fence right
/// below another tag counts although it has no blank line before it.
public struct MarkdownPage: Sendable {
  /// The whole page.
  public let text: SourceText
  /// The blocks whose language is `argdown` or `argdown-map`, in order.
  public let blocks: [MarkdownBlock]

  /// Finds the blocks of a page, in time proportional to its length.
  public init(_ text: SourceText) {
    self.text = text
    var scanner = MarkdownScanner(text)
    blocks = scanner.scan()
  }
}

/// A fenced block of Argdown in a page of Markdown.
public struct MarkdownBlock: Sendable {
  /// The lines between the fences, without the marks of the lists and quotations around them.
  public let text: SourceText
  /// The block in the page: from its opening fence to the end of its closing one.
  public let range: SourceRange
  /// Whether the page shows the map (`argdown-map`) and not its source (`argdown`).
  public let isMap: Bool
  /// What is wrong with the block itself, as places in its text.
  public let diagnostics: [Diagnostic]
  /// What lines have to begin with to belong to the same lists and quotations.
  let linePrefix: String
}
