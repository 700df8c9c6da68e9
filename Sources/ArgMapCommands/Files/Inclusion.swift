import ArgMapSyntax
import Foundation

/// Puts a map together from its text and the files that it includes.
///
/// A directive is replaced by the content of its file, as it is; a file that was inserted before is
/// not inserted again. Where nothing is inserted the directive becomes a comment, so that findings have
/// a place and the line leaves no trace in the map.
struct Inclusion {
  /// How many directives one map may have.
  static let directiveLimit = 1_000
  /// How many megabytes of included files one map may have.
  static let megabyteLimit = 64

  /// A file that is being inserted.
  private struct OpenFile {
    let text: SourceText
    let folder: URL?
    /// The path without links; files are the same if its bytes are.
    let path: [UInt8]
    let directives: [IncludeDirective]
    var nextDirective = 0
    /// How much of the text was inserted.
    var place = 0
  }

  private let folders: ReadableFolders
  private var composer: SourceTextComposer
  private var findings: [Diagnostic] = []
  /// The files around the current place, outermost first.
  private var openFiles: [OpenFile]
  /// The paths of the files that were inserted.
  private var inserted: Set<[UInt8]> = []
  private var directiveCount = 0
  private var byteCount = 0
  private var isFull = false
  private var knowsContent = false

  /// Replaces the directives of a map.
  ///
  /// - Parameters:
  ///   - text: The text of the map itself.
  ///   - file: Where it lies; nil for a text from a stream, which includes nothing.
  ///   - folders: Folders besides the map's own that files may be from.
  /// - Returns: The text with the files that it includes, and what is wrong with its directives.
  static func resolve(
    _ text: SourceText, at file: URL?, folders: [URL]
  ) -> (text: SourceText, findings: [Diagnostic]) {
    let directives = IncludeDirective.all(in: text)
    guard !directives.isEmpty else { return (text, []) }
    var inclusion = Inclusion(text, directives, at: file, folders: folders)
    inclusion.insertFiles()
    return (inclusion.composer.makeText(), inclusion.findings)
  }

  private init(
    _ text: SourceText, _ directives: [IncludeDirective], at file: URL?, folders: [URL]
  ) {
    let folder = file?.deletingLastPathComponent()
    self.folders = ReadableFolders((folder.map { [$0] } ?? []) + folders)
    composer = SourceTextComposer(name: text.name)
    let path = file?.resolvingSymlinksInPath().path ?? ""
    openFiles = [
      OpenFile(text: text, folder: folder, path: Array(path.utf8), directives: directives)
    ]
  }

  private mutating func insertFiles() {
    while var file = openFiles.popLast() {
      guard file.nextDirective < file.directives.count else {
        composer.append(SourceRange(file.place..<file.text.bytes.count), of: file.text)
        continue
      }
      let directive = file.directives[file.nextDirective]
      composer.append(SourceRange(file.place..<directive.range.lowerBound), of: file.text)
      file.nextDirective += 1
      file.place = directive.range.upperBound
      openFiles.append(file)
      insert(directive, of: file)
    }
  }

  private mutating func insert(_ directive: IncludeDirective, of includer: OpenFile) {
    directiveCount += 1
    let found = isFull ? .nothing : file(of: directive, in: includer)
    switch found {
    case .text(let text, let path):
      open(text, at: path)
    case .nothing:
      leaveOut(directive.range, of: includer.text)
    case .fault(let rule, let message):
      report(rule, message, at: directive.range, of: includer.text)
    }
  }

  private enum Found {
    case text(SourceText, path: String)
    /// Nothing that is to be inserted or reported.
    case nothing
    case fault(RuleDescription, Diagnostic.Message)
  }

  /// Reads the file that a directive names, unless it was inserted before.
  private mutating func file(of directive: IncludeDirective, in includer: OpenFile) -> Found {
    guard directiveCount <= Self.directiveLimit else {
      isFull = true
      return .fault(.includeLimit, .tooMany)
    }
    guard let folder = includer.folder else {
      return .fault(.unreadableInclude, .noFolder(directive.path))
    }
    switch folders.place(of: directive.path, from: folder) {
    case .absent:
      return .fault(.includeNotFound, .notFound(directive.path, from: includer.text.name))
    case .outside:
      return .fault(.includeOutside, .outside(directive.path))
    case .file(let path, let isRegular, let size):
      let key = Array(path.utf8)
      if let first = openFiles.firstIndex(where: { $0.path == key }) {
        let between = openFiles[(first + 1)...].map(\.text.name)
        return .fault(.circularInclude, .circular(directive.path, through: between))
      }
      guard isRegular else { return .fault(.unreadableInclude, .notRegular(directive.path)) }
      guard inserted.insert(key).inserted else { return .nothing }
      byteCount += size
      guard byteCount <= Self.megabyteLimit << 20 else {
        isFull = true
        return .fault(.includeLimit, .tooLarge(directive.path))
      }
      do {
        let bytes = try MapFiles.bytes(of: path)
        let name = Self.shown(directive.path, from: includer.text.name)
        return .text(SourceText(name: name, bytes: bytes), path: path)
      } catch {
        return .fault(.unreadableInclude, .unreadable(directive.path, reason: error.reason))
      }
    }
  }

  private mutating func open(_ text: SourceText, at path: String) {
    var file = OpenFile(
      text: text, folder: URL(fileURLWithPath: path).deletingLastPathComponent(),
      path: Array(path.utf8), directives: IncludeDirective.all(in: text))
    if text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { file.place = 3 }
    if let frontMatter = text.frontMatterRange, hasContent {
      let fence = SourceRange(frontMatter.lowerBound..<frontMatter.lowerBound + 3)
      report(
        .includedFrontMatter, .frontMatter(of: text.name, in: openFiles[0].text.name),
        at: fence, of: text)
      file.place = frontMatter.upperBound
    }
    openFiles.append(file)
  }

  /// Whether anything comes before that is more than white space and comments.
  private var hasContent: Bool {
    mutating get {
      if !knowsContent { knowsContent = !composer.isBlank }
      return knowsContent
    }
  }

  // MARK: What is left out

  private mutating func report(
    _ rule: RuleDescription, _ message: Diagnostic.Message, at range: SourceRange,
    of text: SourceText
  ) {
    let place = leaveOut(range, of: text)
    findings.append(Diagnostic(rule.id, rule.severity, message, at: place))
  }

  /// Inserts a stretch of a file as a comment.
  ///
  /// - Returns: Its place in the map's text.
  @discardableResult
  private mutating func leaveOut(_ range: SourceRange, of text: SourceText) -> SourceRange {
    // What would end the comment too early is not inserted.
    let end = text.bytes[range.bounds].firstRange(of: Self.comment.bytes[4...])?.lowerBound
    composer.append(SourceRange(0..<4), of: Self.comment)
    let start = composer.bytes.count
    composer.append(SourceRange(range.lowerBound..<(end ?? range.upperBound)), of: text)
    defer { composer.append(SourceRange(4..<7), of: Self.comment) }
    return SourceRange(start..<composer.bytes.count)
  }

  private static let comment = SourceText(name: "<comment>", "<!---->")

  /// The path of a file that is named in another one, without detours.
  private static func shown(_ path: String, from other: String) -> String {
    if path.hasPrefix("/") { return path }
    var steps = other.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    for step in path.split(separator: "/") where step != "." {
      if step == "..", let last = steps.last, !["", ".", ".."].contains(last) {
        steps.removeLast()
      } else {
        steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }
}

extension Diagnostic.Message {
  fileprivate static let tooMany: Self =
    "the map has more than \(Inclusion.directiveLimit) includes, the most that are read, and the rest is left out; join some of the files"

  fileprivate static func tooLarge(_ path: String) -> Self {
    "with '\(path)' the map includes more than \(Inclusion.megabyteLimit) megabytes, the most that is read, and the rest is left out; divide the map"
  }

  fileprivate static func notFound(_ path: String, from file: String) -> Self {
    path.isEmpty
      ? "the include names no file; write its path between the parentheses"
      : "there is no file '\(path)' to include; correct the path, which starts in the folder of '\(file)'"
  }

  fileprivate static func outside(_ path: String) -> Self {
    "'\(path)' lies outside the folder of the map; move the file there, or allow its folder with '--includes'"
  }

  fileprivate static func circular(_ path: String, through others: [String]) -> Self {
    let names = others.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    let rest = others.count > 3 ? " and \(others.count - 3) more" : ""
    return
      "'\(path)' includes itself\(others.isEmpty ? "" : " through \(names)\(rest)"); remove one of the directives"
  }

  fileprivate static func notRegular(_ path: String) -> Self {
    "'\(path)' is no file but a folder, a pipe or a device; name a file"
  }

  fileprivate static func unreadable(_ path: String, reason: String) -> Self {
    "'\(path)' cannot be read (\(reason)); correct that, or remove the directive"
  }

  fileprivate static func noFolder(_ path: String) -> Self {
    "'\(path)' is not included, since a map from a stream lies in no folder; give the file of the map instead"
  }

  fileprivate static func frontMatter(of file: String, in map: String) -> Self {
    "the front matter of '\(file)' is not read, since it does not come first; move its settings to '\(map)'"
  }
}
