import ArgMapModel
import ArgMapSyntax
import Foundation

/// From bytes to model, each time in a fresh process, as users have it.
struct ReadingBenchmark {
  /// The argument that makes this program the process that reads.
  static let childArgument = "--read"
  /// The argument that makes it format too.
  static let formattingArgument = "--format"

  private static let rounds = 7

  /// What one process that reads was measured at.
  private struct Reading {
    /// The time to the model, in milliseconds.
    let time: Double
    /// The time for only decoding the same bytes as UTF-8.
    let yardstick: Double
    /// The time from the bytes to the formatted text, in milliseconds.
    let formatting: Double
    /// The most memory it held, in bytes.
    let memory: Double
  }

  let folder: ScratchFolder

  func run(into report: inout Report) throws {
    let (small, size) = try generate(100_000)
    // Before the large map is generated: what this process holds at most counts in its children.
    let memory = try (0..<3).map { _ in try read(small, formats: false).memory / size }

    let (large, largeSize) = try generate(1_000_000)
    let rounds = try (0..<Self.rounds).map { _ in (try read(small), try read(large)) }
    let decoding = Sample(rounds.map { size / $0.0.yardstick / 1000 })
    report.add(
      .readingSpeed, Sample(rounds.map { size / $0.0.time / 1000 }),
      yardstick: "\(decoding.median.short) MB/s decoding UTF-8")
    report.add(
      .formatting, Sample(rounds.map { $0.0.time / $0.0.formatting }),
      yardstick: "\(Sample(rounds.map(\.0.time)).median.short) ms reading")
    report.add(
      .readingMemory, Sample(memory), yardstick: "\((size / 1e6).short) MB of text")
    report.add(
      .growth,
      Sample(rounds.map { small, large in large.time / small.time * 10 * size / largeSize }),
      yardstick: "\((largeSize / 1e6).short) MB of text")
  }

  private func generate(_ statements: Int) throws -> (path: String, size: Double) {
    let text = MapGenerator.map(statements: statements)
    return (try folder.write(text, as: "\(statements).argdown"), Double(text.utf8.count))
  }

  private func read(_ path: String, formats: Bool = true) throws -> Reading {
    let output = folder.path(of: "times.txt")
    let command = [CommandLine.arguments[0], Self.childArgument, path]
    let run = try ProcessRun(
      command + (formats ? [Self.formattingArgument] : []), output: output)
    let times = try String(contentsOfFile: output, encoding: .utf8)
      .split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    return Reading(time: times[0], yardstick: times[1], formatting: times[2], memory: run.memory)
  }

  /// Reads one map and prints the times, that of formatting last, since it takes memory of its own.
  static func runAsChild(_ path: String, measuresFormatting: Bool) throws {
    let text = SourceText(
      name: path, bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
    let clock = ContinuousClock()
    var length = 0
    let yardstick = clock.measure {
      length = String(decoding: text.bytes, as: UTF8.self).utf8.count
    }
    var map: ArgumentMap?
    let time = clock.measure { map = ArgumentMap(parsing: text) }
    guard let map, map.diagnostics.isEmpty, length == text.bytes.count else {
      throw ProcessRun.Failure(description: "the generated map is faulty")
    }
    guard measuresFormatting else {
      return print(time / .milliseconds(1), yardstick / .milliseconds(1), 0)
    }
    var size = 0
    let formatting = clock.measure { size = SyntaxTree(parsing: text).formatted().count }
    guard size > 0 else { throw ProcessRun.Failure(description: "nothing was formatted") }
    print(time / .milliseconds(1), yardstick / .milliseconds(1), formatting / .milliseconds(1))
  }
}
