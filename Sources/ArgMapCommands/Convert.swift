import ArgMapChecks
import ArgMapExchange
import ArgMapModel
import ArgMapSyntax
import ArgumentParser

struct Convert: ParsableCommand {
  enum Target: String, ExpressibleByArgument, CaseIterable {
    case argdownJSON = "argdown-json"
  }

  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Write an argument map in another format.",
    discussion: """
      The result goes to standard output. What could not be read of a faulty map is said on standard \
      error; the rest is written, and the exit status is 1.
      """)

  @ArgumentParser.Argument(
    help: "A map (.argdown, .ad), a Markdown page with maps, or '-' for standard input.",
    completion: .file(extensions: MapFiles.endings + MapFiles.markdownEndings))
  var file: String

  @Option(name: .customLong("to"), help: "The format.")
  var target: Target

  @Option(help: "Which of the maps in a Markdown page, counted from 1.")
  var block: Int?

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let map = try reading.reader().map(try mapFile())
    switch target {
    case .argdownJSON: try Terminal.write(ArgdownJSON().bytes(of: map))
    }
    if Terminal.report([CheckedText(map.text, map.diagnostics)]) { throw ExitCode.findings }
  }

  private func mapFile() throws -> MapFile {
    let maps = try MapFiles(paths: [file])
    let count = maps.files.count
    let isPage = maps.pages.first?.path == file
    if let block {
      guard isPage else {
        throw ValidationError("--block chooses a map in a Markdown page, and \(file) is none")
      }
      guard 1...count ~= block else {
        throw ValidationError("\(file) holds \(count) maps and has no map \(block)")
      }
      return maps.files[block - 1]
    }
    guard count == 1 else {
      throw ValidationError(
        "\(file) holds \(count) maps; \(isPage ? "choose one with --block" : "name one")")
    }
    return maps.files[0]
  }
}
