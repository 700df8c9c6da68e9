import Foundation

/// The maps of this repository and what was drawn from them.
enum Repository {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The path of a program that is a bad worker.
  static func worker(_ name: String) -> String {
    root.appendingPathComponent("Tests/ArgMapEndToEndTests/workers/\(name)").path
  }

  /// The source of the library that makes calls fail.
  static let failingCalls = root.appendingPathComponent(
    "Tests/ArgMapEndToEndTests/failing/failing-calls.c"
  ).path

  static let readme = root.appendingPathComponent("README.md")
  static let languagePage = root.appendingPathComponent(
    "Sources/ArgMapSyntax/ArgMapSyntax.docc/Language.md")
  static let rulesPage = root.appendingPathComponent(
    "Sources/ArgMapChecks/ArgMapChecks.docc/Rules.md")
  static let picturePage = root.appendingPathComponent(
    "Sources/ArgMapDrawing/ArgMapDrawing.docc/Picture.md")
  static let mapFolder = root.appendingPathComponent("maps", isDirectory: true)
  static let outputFolder = root.appendingPathComponent("output", isDirectory: true)

  /// The paths of the maps, relative to their folder.
  static func maps() throws -> [String] {
    try mapFolder.filesBelow().filter { $0.hasSuffix(".argdown") || $0.hasSuffix(".ad") }
  }
}
