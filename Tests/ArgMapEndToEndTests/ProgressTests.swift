import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct ProgressTests {
  /// Its layout takes as long as it may.
  private func folder() throws -> TemporaryFolder {
    try TemporaryFolder(["map.argdown": LayoutLimitTests.endless])
  }

  private static let arguments = [
    "render", "map.argdown", "-o", "out", "-f", "svg", "--view", "overview", "--timeout", "4",
  ]

  @Test func `a terminal shows how far long work is, and nothing of it in the end`() async throws {
    let folder = try folder()
    let terminal = try Terminal()
    let process = Process()
    process.executableURL = Command.executable
    process.arguments = Self.arguments
    process.currentDirectoryURL = folder.url
    process.standardError = terminal.forProcess
    try process.run()
    let words = try terminal.read()
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    #expect(words.hasPrefix("\r0 of 1 maps\r"))
    let line = "0 of 1 maps"
    let parts = words.components(separatedBy: line + "\r" + line.map { _ in " " }.joined() + "\r")
    #expect(parts.count == 2)
    #expect(parts.last?.hasPrefix("error[layout-limit]: ") == true)
    #expect(parts.last?.contains(line) == false)
  }

  @Test func `where there is no terminal nothing of it is said`() async throws {
    let run = try await Command.run(
      Command.executable, Self.arguments, in: try folder(), input: [UInt8]())
    #expect(run.errors.hasPrefix("error[layout-limit]: "))
  }
}

/// A terminal without a screen.
private struct Terminal {
  private let own: FileHandle
  /// What a process writes to.
  let forProcess: FileHandle

  init() throws {
    var own: Int32 = -1
    var other: Int32 = -1
    try #require(unsafe openpty(&own, &other, nil, nil, nil) == 0)
    self.own = FileHandle(fileDescriptor: own, closeOnDealloc: true)
    forProcess = FileHandle(fileDescriptor: other, closeOnDealloc: true)
  }

  /// All that processes have written, once they have ended.
  func read() throws -> String {
    try forProcess.close()
    var bytes: [UInt8] = []
    // The end of a terminal is an error, with which the whole piece is lost.
    while let piece = try? own.read(upToCount: 1), !piece.isEmpty { bytes += piece }
    return String(decoding: bytes, as: UTF8.self)
  }
}
