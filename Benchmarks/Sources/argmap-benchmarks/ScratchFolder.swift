import Foundation

/// A folder for generated maps, gone at the end.
struct ScratchFolder {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("argmap-benchmarks-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func path(of name: String) -> String { folder.appendingPathComponent(name).path }

  func write(_ text: String, as name: String) throws -> String {
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  func remove(_ name: String) { try? FileManager.default.removeItem(atPath: path(of: name)) }

  func remove() { try? FileManager.default.removeItem(at: folder) }
}
