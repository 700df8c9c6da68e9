import Foundation

/// The maps of the repository.
enum RepositoryMaps {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func url(of name: String) -> URL {
    root.appendingPathComponent("maps").appendingPathComponent(name + ".argdown")
  }
}
