import Foundation
import SystemPackage

/// Where drawings go: a folder that is filled with whole files only.
struct OutputFolder {
  private let folder: URL
  private let path: String
  /// The maps by the bytes of the names that they are drawn as.
  private var writers: [[UInt8]: String] = [:]

  /// Takes a folder that need not exist.
  init(path: String) throws(FileError) {
    // Foundation takes an empty path for the current folder; here it is a variable without a value.
    guard !path.isEmpty else { throw .noFolder("''") }
    guard path.isAbsolutePath || !FileManager.default.currentDirectoryPath.isEmpty else {
      throw .unwritable(path, reason: "the current folder does not exist")
    }
    self.path = path
    folder = URL(fileURLWithPath: path, isDirectory: true)
    var isFolder: ObjCBool = false
    if unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
      !isFolder.boolValue
    {
      throw .noFolder(path)
    }
  }

  /// Makes sure that the folder exists.
  func create() throws(FileError) { try Self.create(folder, path) }

  /// Claims a file name for a map, so that no two maps are drawn as the same file.
  mutating func claim(_ name: String, for map: String) throws(FileError) {
    if let other = writers[Array(name.utf8)] { throw .sameOutput(other, map, output: shown(name)) }
    writers[Array(name.utf8)] = map
  }

  /// Whether a claimed file is the one at some path.
  func claims(_ path: String) -> Bool {
    let file = URL(fileURLWithPath: path)
    // A link would be replaced itself, not what it leads to.
    let link = file.deletingLastPathComponent().resolvingSymlinksInPath()
      .appendingPathComponent(file.lastPathComponent)
    let folder = folder.resolvingSymlinksInPath().pathComponents
    return [file.resolvingSymlinksInPath(), link].map(\.pathComponents).contains { file in
      file.starts(with: folder)
        && writers[Array(file.dropFirst(folder.count).joined(separator: "/").utf8)] != nil
    }
  }

  /// Writes a file whole, which takes the place of a link but never of a file that was read.
  func write(_ bytes: [UInt8], as name: String) throws(FileError) {
    let file = try file(named: name)
    try Self.create(URL(fileURLWithPath: file.removingLastComponent().string), shown(name))
    if let old = try? file.stat(), ReadFiles.contains(old) { throw .outputIsInput(shown(name)) }
    try WholeFile.writeWithoutFollowing(bytes, to: file, named: shown(name))
  }

  /// Reads a file; nil where none has that name, or what has it is no regular file.
  ///
  /// A link is not followed: it would be replaced.
  func contents(of name: String) throws(FileError) -> Data? {
    let file = try file(named: name)
    do {
      let status = try file.stat(followTargetSymlink: false)
      return status.type == .regular ? try Data(contentsOf: URL(fileURLWithPath: file.string)) : nil
    } catch Errno.noSuchFileOrDirectory, Errno.notDirectory {
      return nil
    } catch {
      throw .unreadable(shown(name), reason: error.reason)
    }
  }

  /// The path of a file, no folder of which is a link that leads out of this one.
  private func file(named name: String) throws(FileError) -> FilePath {
    let root = FilePath(folder.path)
    var path = root
    for component in FilePath(name).removingLastComponent().components {
      path.append(component)
      guard (try? path.stat(followTargetSymlink: false))?.type == .symbolicLink else { continue }
      guard let root = try? root.resolved(), let target = try? path.resolved(),
        target.starts(with: root)
      else {
        throw .unwritable(shown(name), reason: "a link leads out of the output folder")
      }
    }
    return root.appending(FilePath(name).components)
  }

  /// The path of a file, for people.
  func shown(_ name: String) -> String {
    path.hasSuffix("/") ? path + name : "\(path)/\(name)"
  }

  private static func create(_ folder: URL, _ path: String) throws(FileError) {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .unwritable(path, reason: error.reason)
    }
  }
}
