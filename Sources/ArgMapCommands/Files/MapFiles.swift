import ArgMapSyntax
import Foundation

/// The maps of a run: the files given, those in the folders given, and standard input.
struct MapFiles {
  /// The endings of argument maps.
  static let endings = ["argdown", "ad"]
  /// The endings of Markdown pages, which hold maps as fenced blocks.
  static let markdownEndings = ["md", "markdown"]

  /// The maps, in the order given; those in a folder in the order of their names.
  private(set) var files: [MapFile] = []
  /// The Markdown pages that hold some of the maps.
  private(set) var pages: [MarkdownFile] = []

  /// What is drawn together: the maps of a Markdown page, or a map by itself.
  struct Portion: Sendable {
    let files: [MapFile]
    let page: MarkdownFile?
  }

  /// The maps by their pages, in order.
  var portions: [Portion] {
    var portions: [Portion] = []
    var rest = files.startIndex
    for page in pages {
      portions += files[rest..<page.maps.lowerBound].map { Portion(files: [$0], page: nil) }
      portions.append(Portion(files: Array(files[page.maps]), page: page))
      rest = page.maps.upperBound
    }
    return portions + files[rest...].map { Portion(files: [$0], page: nil) }
  }

  /// What was found at a path.
  private struct Input {
    let path: String?
    /// Whether the user named it and not its folder.
    var isNamed = true
    /// Nil for what is no Markdown page.
    var page: Result<MarkdownPage, FileError>?
  }

  /// Finds the maps in files, folders and standard input (`-`), perhaps also in the pages of folders;
  /// pages that are named always count.
  init(paths: [String], withMarkdown: Bool = false) throws(FileError) {
    var inputs: [Input] = []
    var folders: [[[UInt8]]] = []
    var faults: [FileError] = []
    for path in paths {
      guard path != "-" else {
        inputs.append(Input(path: nil))
        continue
      }
      switch Self.isFolder(path) {
      case .success(true):
        let found = Self.inputs(in: path, withMarkdown: withMarkdown)
        guard !found.isEmpty else { throw .noMaps(in: path) }
        inputs += found.map { Input(path: $0.path, isNamed: false, page: $0.page) }
        folders.append(path.absolutePathBytes)
      case .success(false):
        inputs.append(Self.input(at: path))
        folders.append(path.absolutePathBytes.dropLast())
      case .failure(let error):
        // What is wrong with one path does not cost the others.
        faults.append(error)
        inputs.append(Input(path: path, page: .failure(error)))
        folders.append(path.absolutePathBytes.dropLast())
      }
    }
    if let fault = faults.first, faults.count == paths.count { throw fault }
    guard inputs.count(where: { $0.path == nil }) < 2 else { throw .standardInputTwice }
    let common = folders.dropFirst().reduce(folders.first ?? []) { common, folder in
      zip(common, folder).prefix { $0 == $1 }.map(\.0)
    }
    var seen: Set<[[UInt8]]?> = []
    for input in inputs where seen.insert(input.path.map(\.absolutePathBytes)).inserted {
      add(input, as: input.path.map { Self.outputName(of: $0, in: common) } ?? "stdin")
    }
  }

  private mutating func add(_ input: Input, as name: String) {
    switch input.page {
    case nil:
      files.append(
        MapFile(path: input.path, outputName: name, content: .file, isNamed: input.isNamed))
    case .failure(let error):
      files.append(
        MapFile(path: input.path, outputName: name, content: .fault(error), isNamed: input.isNamed))
    case .success(let page):
      let start = files.count
      for (index, block) in page.blocks.enumerated() {
        files.append(
          MapFile(
            path: input.path, outputName: "\(name)-\(index + 1)",
            content: .block(block, number: index + 1), isNamed: input.isNamed))
      }
      pages.append(
        MarkdownFile(
          path: page.text.name, outputName: name, page: page, maps: start..<files.count))
    }
  }

  private static func outputName(of path: String, in common: [[UInt8]]) -> String {
    let name = path.absolutePathBytes.dropFirst(common.count).joinedPath
    let ending = (endings + markdownEndings).first { name.hasEnding([$0]) }
    return String(decoding: name.utf8.dropLast(ending.map { $0.count + 1 } ?? 0), as: UTF8.self)
  }

  /// A file that the user named.
  private static func input(at path: String) -> Input {
    guard path.hasEnding(markdownEndings) else { return Input(path: path) }
    let page = Result { () throws(FileError) in
      MarkdownPage(SourceText(name: path, bytes: try contents(of: path)))
    }
    if case .success(let page) = page, page.blocks.isEmpty {
      return Input(path: path, page: .failure(.noBlocks(in: path)))
    }
    return Input(path: path, page: page)
  }

  private static func isFolder(_ path: String) -> Result<Bool, FileError> {
    guard !path.isEmpty, let type = fileType(of: path) else { return .failure(fault(at: path)) }
    switch type {
    case .typeDirectory: return .success(true)
    case .typeRegular, .typeCharacterSpecial, .typeUnknown: return .success(false)
    case _ where FileManager.default.isReadableFile(atPath: path): return .success(false)
    default: return .failure(.notAMap(path))
    }
  }

  /// Why there is nothing at a path.
  private static func fault(at path: String) -> FileError {
    if path.isEmpty || FileSystem.status(of: path) != nil || errno == ENOENT {
      return .notFound(path)
    }
    return .unreadable(path, reason: NSError(domain: NSPOSIXErrorDomain, code: Int(errno)).reason)
  }

  /// The maps below a folder, sorted by path.
  ///
  /// Hidden files are left out, and so is what begins with an underscore: for Argdown's own tools these
  /// are parts of other maps. Pipes are left out too, and links to folders are not followed, so that
  /// nothing is waited for and no loop is endless.
  private static func inputs(in folder: String, withMarkdown: Bool) -> [Input] {
    let endings = endings + (withMarkdown ? markdownEndings : [])
    let readable = ReadableFolders([URL(fileURLWithPath: folder, isDirectory: true)])
    var found: [String] = []
    var faults: [[UInt8]: FileError] = [:]
    func note(_ fault: FileError, at path: String) {
      found.append(path)
      faults[Array(path.utf8)] = fault
    }
    var pending = [folder]
    while let current = pending.popLast() {
      let entries: [FileSystem.Entry]
      do {
        entries = try FileSystem.entries(of: current)
      } catch {
        note(.unreadable(current, reason: error.reason), at: current)
        continue
      }
      for entry in entries where !Self.isLeftOut(entry.name) {
        let path = current.appendingPath(String(escaping: entry.name))
        let isMap = path.hasEnding(endings)
        guard let name = String(validating: entry.name, as: UTF8.self) else {
          if entry.isFolder || (isMap && (entry.isRegular || entry.isLink)) {
            note(.notUTF8(path), at: path)
          }
          continue
        }
        if entry.isFolder { pending.append(path) }
        guard isMap else { continue }
        if entry.isRegular { found.append(path) }
        guard entry.isLink else { continue }
        switch readable.place(of: name, from: URL(fileURLWithPath: current, isDirectory: true)) {
        case .file(_, isRegular: false, _): continue
        // Report dangling links: the user probably expects a map here.
        case .file, .absent: found.append(path)
        case .outside: note(.leadsOut(path), at: path)
        }
      }
    }
    return found.sorted { Array($0.utf8).lexicographicallyPrecedes($1.utf8) }.compactMap { path in
      if let fault = faults[Array(path.utf8)] { return Input(path: path, page: .failure(fault)) }
      let input = input(at: path)
      if case .failure(.noBlocks) = input.page { return nil }
      return input
    }
  }

  private static func isLeftOut(_ name: [UInt8]) -> Bool {
    name.starts(with: ".".utf8) || name.starts(with: "_".utf8)
  }
}
