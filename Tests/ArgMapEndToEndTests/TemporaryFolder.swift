import Foundation

/// A folder of its own for each test, gone with the test.
final class TemporaryFolder: Sendable {
  let url: URL

  /// Makes a folder with files in it; folders in their paths are made too.
  init(_ files: KeyValuePairs<String, Data>) throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "argmap-tests-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (path, content) in files { try write(content, to: path) }
  }

  convenience init(_ files: KeyValuePairs<String, String>) throws {
    try self.init([:] as KeyValuePairs<String, Data>)
    for (path, text) in files { try write(Data(text.utf8), to: path) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func url(of path: String) -> URL { url.appendingPathComponent(path) }

  func write(_ content: Data, to path: String) throws {
    let file = url(of: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try content.write(to: file)
  }

  func bytes(of path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: url(of: path))) }

  func text(of path: String) throws -> String {
    String(decoding: try bytes(of: path), as: UTF8.self)
  }

  /// The paths of all files below the folder or a folder in it, hidden ones too, in order.
  func files(in path: String = "") throws -> [String] { try url(of: path).filesBelow() }

  /// All files with their bytes.
  func contents() throws -> [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: try files().map { ($0, try bytes(of: $0)) })
  }
}

extension URL {
  /// The paths of all files below this folder, relative to it, in order.
  func filesBelow() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).filter {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: appendingPathComponent($0).path)
      return attributes[.type] as? FileAttributeType != .typeDirectory
    }.sorted()
  }
}
