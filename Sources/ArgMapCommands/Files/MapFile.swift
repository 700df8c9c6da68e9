import ArgMapSyntax
import Foundation

/// A map of a run, read when it is its turn.
struct MapFile: Sendable {
  /// Where the text of a map is.
  enum Content: Sendable {
    case file
    case block(MarkdownBlock, number: Int)
    /// There is none.
    case fault(FileError)
  }

  /// The path as it was given; nil for standard input.
  let path: String?
  /// The path without the ending, relative to the folder that all inputs have in common; for a map in
  /// a Markdown page with its number.
  let outputName: String
  let content: Content
  /// Whether the file was given by its name and not by its folder's.
  let isNamed: Bool

  /// The name shown to people.
  var name: String { path ?? "<stdin>" }
  /// The folder that the file lies in.
  var folder: URL? { path.map { URL(fileURLWithPath: $0).deletingLastPathComponent() } }
  /// The place of the file; nil for standard input and pipes.
  var url: URL? {
    path.flatMap { MapFiles.isStream($0) ? nil : URL(fileURLWithPath: $0) }
  }

  /// Which block of its page, from 1, shows the drawing of the map; nil for one that shows its source,
  /// and for a map that is in no page.
  var numberOfPicture: Int? {
    if case .block(let block, let number) = content, block.isMap { number } else { nil }
  }

  /// Reads the text of the map, and what is wrong with the block that it stands in.
  func text() throws(FileError) -> (SourceText, [Diagnostic]) {
    switch content {
    case .file:
      let bytes =
        if let path { try MapFiles.contents(of: path) } else { try MapFiles.standardInput() }
      return (SourceText(name: name, bytes: bytes), [])
    case .block(let block, _):
      return (block.text, block.diagnostics)
    case .fault(let error):
      throw error
    }
  }
}

/// A Markdown page of a run.
struct MarkdownFile {
  let path: String
  /// The path without the ending, relative to the folder that all inputs have in common.
  let outputName: String
  let page: MarkdownPage
  /// The maps in the page, as indices of ``MapFiles/files``.
  let maps: Range<Int>
}
