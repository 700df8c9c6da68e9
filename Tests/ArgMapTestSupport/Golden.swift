import Foundation

/// A file that holds what some output should be, in the folder `golden` beside the test.
///
/// With `ARGMAP_UPDATE_GOLDEN=1` in the environment the file is written anew, and the test fails all
/// the same: a change is read before it is committed.
public struct Golden {
  private let file: URL

  /// Names a golden file.
  ///
  /// - Parameters:
  ///   - name: The name of the file.
  ///   - test: The path of the file that holds the test.
  public init(_ name: String, beside test: String = #filePath) {
    file = URL(fileURLWithPath: test).deletingLastPathComponent()
      .appendingPathComponent("golden").appendingPathComponent(name)
  }

  /// What the file holds; nil when it is missing.
  public var content: String? {
    FileManager.default.contents(atPath: file.path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// What is wrong with an output; nil when it is the golden one, byte for byte.
  public func objection(to output: String) throws -> String? {
    if ProcessInfo.processInfo.environment["ARGMAP_UPDATE_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(output.utf8).write(to: file)
      return "\(file.lastPathComponent) has been rewritten; read the difference"
    }
    guard let golden = FileManager.default.contents(atPath: file.path) else {
      return "\(file.lastPathComponent) is missing; write it with ARGMAP_UPDATE_GOLDEN=1"
    }
    if golden == Data(output.utf8) { return nil }
    let lines = zip(
      String(decoding: golden, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false),
      output.split(separator: "\n", omittingEmptySubsequences: false))
    let difference = lines.enumerated().first { $0.element.0 != $0.element.1 }
    guard let (number, (expected, actual)) = difference else {
      return "\(file.lastPathComponent) has another number of lines"
    }
    return "\(file.lastPathComponent):\(number + 1): expected \(expected), got \(actual)"
  }
}
