import Foundation

/// A run of a program that has ended.
struct Run {
  /// The exit status; nil when a signal ended the process.
  let status: Int?
  let outputBytes: [UInt8]
  let errorBytes: [UInt8]

  var output: String { String(decoding: outputBytes, as: UTF8.self) }
  var errors: String { String(decoding: errorBytes, as: UTF8.self) }
}

/// The command as it was built beside the tests.
enum Command {
  static let executable = Bundle(for: Anchor.self).bundleURL.sibling("argmap")

  /// The program that tries what workers must not do.
  static let probe = Bundle(for: Anchor.self).bundleURL.sibling("WorkerProbe")

  /// Runs `argmap` in a folder, with some bytes on standard input.
  static func argmap(
    _ arguments: String..., in folder: TemporaryFolder, input: some Sequence<UInt8> = []
  ) async throws -> Run {
    try await run(executable, arguments, in: folder, input: input)
  }

  /// Runs a line of shell in which `argmap` is the command.
  static func shell(_ line: String, in folder: TemporaryFolder) async throws -> Run {
    let quoted = "'" + executable.path.replacing("'", with: #"'\''"#) + "'"
    return try await run(
      URL(fileURLWithPath: "/bin/sh"), ["-c", "argmap() { \(quoted) \"$@\"; }\n" + line],
      in: folder, input: [UInt8]())
  }

  /// Runs a program and waits for its end; its streams are files, so that nobody waits for a reader.
  static func run(
    _ executable: URL, _ arguments: [String], in folder: TemporaryFolder,
    input: some Sequence<UInt8>
  ) async throws -> Run {
    let streams = try TemporaryFolder(["in": Data(input), "out": Data(), "err": Data()])
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.standardInput = try FileHandle(forReadingFrom: streams.url(of: "in"))
    process.standardOutput = try FileHandle(forWritingTo: streams.url(of: "out"))
    process.standardError = try FileHandle(forWritingTo: streams.url(of: "err"))
    try await withCheckedThrowingContinuation { (end: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in end.resume() }
      do {
        try process.run()
      } catch {
        process.terminationHandler = nil
        end.resume(throwing: error)
      }
    }
    return Run(
      status: process.terminationReason == .exit ? Int(process.terminationStatus) : nil,
      outputBytes: try streams.bytes(of: "out"), errorBytes: try streams.bytes(of: "err"))
  }
}

/// Lies in the bundle of the tests.
private final class Anchor {}

extension URL {
  fileprivate func sibling(_ name: String) -> URL {
    // Where tests are a plain executable, their bundle is the build folder itself.
    (pathExtension == "xctest" ? deletingLastPathComponent() : self).appendingPathComponent(name)
  }
}
