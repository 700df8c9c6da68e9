import Foundation
import Testing

/// A library that makes one call of the system fail in a process that loads it.
final class FailingCalls: Sendable {
  /// Built once, for all tests.
  static let shared = Result { try FailingCalls() }

  private let folder: TemporaryFolder
  private var library: String { folder.url(of: "failing-calls.so").path }

  private init() throws {
    folder = try TemporaryFolder([:] as KeyValuePairs<String, String>)
    let compiler = Process()
    compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    compiler.arguments = [
      "cc", "-shared", "-fPIC", "-o", library, Repository.failingCalls, "-ldl",
    ]
    try compiler.run()
    compiler.waitUntilExit()
    try #require(compiler.terminationStatus == 0)
  }

  /// A run in which one call has failed.
  struct FailedRun {
    let run: Run
    /// The name of the call that failed; nil if the run made fewer calls.
    let call: String?
  }

  /// Runs `argmap` in a folder.
  ///
  /// - Parameters:
  ///   - number: Which call fails, counted from 1 and from the first one about an Argdown file.
  ///   - arguments: The command line.
  ///   - folder: The current folder.
  /// - Returns: What came of it.
  /// - Throws: An error of the test's own files.
  func run(failing number: Int, _ arguments: [String], in folder: TemporaryFolder) async throws
    -> FailedRun
  {
    let notes = try TemporaryFolder([:] as KeyValuePairs<String, String>)
    let run = try await run(
      arguments,
      [
        "ARGMAP_FAILING_CALL": "\(number)", "ARGMAP_FIRST_FILE": "argdown",
        "ARGMAP_FAILED_CALL": notes.url(of: "call").path,
      ], in: folder)
    return FailedRun(run: run, call: try? notes.text(of: "call"))
  }

  /// Runs `argmap` with settings of the library.
  func run(
    _ arguments: [String], _ settings: [String: String], in folder: TemporaryFolder
  ) async throws -> Run {
    try await Command.run(
      URL(fileURLWithPath: "/usr/bin/env"),
      // Signals that the tests ignore, as after nohup, would be ignored here too.
      ["--default-signal"] + settings.map { "\($0)=\($1)" } + [
        "LD_PRELOAD=\(library)", Command.executable.path,
      ]
        + arguments,
      in: folder, input: [UInt8]())
  }
}
