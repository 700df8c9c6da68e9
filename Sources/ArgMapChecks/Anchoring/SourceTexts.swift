public import ArgMapModel
public import ArgMapSyntax

/// The texts that a map cites, and the schemes that it brings, as far as whoever checks the map could
/// read them.
///
/// Checks read no files. The caller asks for what a check needs (``MapChecker/files(for:)``), looks for
/// each file, and says here what came of it.
public struct SourceTexts: Sendable {
  /// What came of looking for a file.
  public enum Content: Sendable {
    /// The file was read.
    case text(SourceText)
    /// There is no such file.
    case absent
    /// There is one that may not or cannot be read; the reason completes "the file …".
    case unreadable(reason: String)
  }

  private let contents: [String: Content]

  /// Collects what came of looking for files.
  ///
  /// - Parameter contents: By file name as the map writes it. Nothing is reported about files that
  ///   are not listed: nobody looked for them.
  public init(_ contents: [String: Content] = [:]) {
    self.contents = contents
  }

  /// What came of looking for a file; nil when nobody looked.
  public subscript(file: String) -> Content? { contents[file] }
}

extension ArgumentMap {
  /// The files that the map cites or declares as sources, as written, each once, in the order of the
  /// text: what to look for beside the map and in source folders.
  public var citedFiles: [String] {
    var seen: Set<String> = []
    var files: [String] = []
    for source in sources {
      if let file = source.file, seen.insert(file).inserted { files.append(file) }
    }
    for anchor in anchors {
      if case .file(let file) = anchor.source, seen.insert(file).inserted { files.append(file) }
    }
    return files
  }
}
