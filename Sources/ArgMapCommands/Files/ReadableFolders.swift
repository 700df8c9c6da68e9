import Foundation

/// The folders that a map may read files from.
///
/// A map comes perhaps from a stranger: neither a path nor a link takes it out of these folders, and it
/// does not find out what exists elsewhere.
struct ReadableFolders {
  /// What a path leads to.
  enum Place {
    /// Something that exists, by its path without links; folders and pipes are not regular.
    case file(String, isRegular: Bool, size: Int)
    case absent
    case outside
  }

  /// As many links as Linux follows, and paths as long as it takes.
  private static let linkLimit = 40
  private static let pathLimit = 4_096

  /// The components of each folder's path without links.
  private let roots: [[String]]

  /// Allows some folders and everything below them.
  init(_ folders: [URL]) { roots = folders.map(Self.components) }

  /// The folders at some paths that the user gave.
  static func folders(at paths: [String]) throws(FileError) -> [URL] {
    for path in paths {
      var isFolder: ObjCBool = false
      let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      guard exists else { throw .notFound(path) }
      guard isFolder.boolValue else { throw .noFolder(path) }
    }
    return paths.map { URL(fileURLWithPath: $0, isDirectory: true) }
  }

  /// Follows a path, step by step, so that nothing outside is ever looked at.
  func place(of path: String, from folder: URL) -> Place {
    guard 1...Self.pathLimit ~= path.utf8.count, !path.utf8.contains(0) else { return .absent }
    var current = path.isAbsolutePath ? ["/"] : Self.components(of: folder)
    var ahead: [String] = path.pathSteps.reversed()
    var links = 0
    while let step = ahead.popLast() {
      if step == ".." {
        if current.count > 1 { current.removeLast() }
        continue
      }
      let next = current + [step]
      guard isInside(next) else {
        guard leadsInside(next) else { return .outside }
        current = next
        continue
      }
      let target: String
      do {
        guard let link = try FileSystem.target(ofLink: next.path) else {
          current = next
          continue
        }
        target = link
      } catch {
        return .absent
      }
      links += 1
      guard links <= Self.linkLimit else { return .absent }
      if target.isAbsolutePath { current = ["/"] }
      ahead += target.pathSteps.reversed()
    }
    guard isInside(current) else { return .outside }
    let path = current.path
    guard let status = FileSystem.status(of: path, followingLinks: false) else { return .absent }
    return .file(path, isRegular: status.isRegular, size: Int(status.st_size))
  }

  private func isInside(_ components: [String]) -> Bool {
    roots.contains { components.begins(with: $0) }
  }

  /// Whether a folder has one of the allowed ones below it.
  private func leadsInside(_ components: [String]) -> Bool {
    roots.contains { $0.begins(with: components) }
  }

  private static func components(of folder: URL) -> [String] {
    ["/"] + folder.resolvingSymlinksInPath().standardizedFileURL.path.pathSteps
  }
}

extension [String] {
  /// The path with these components, of which the first is the root.
  fileprivate var path: String { "/" + dropFirst().joined(separator: "/") }

  /// Names are the same if their bytes are; strings themselves compare by canonical equivalence.
  fileprivate func begins(with others: [String]) -> Bool {
    starts(with: others) { $0.utf8.elementsEqual($1.utf8) }
  }
}
