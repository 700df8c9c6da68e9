import ArgMapChecks
import ArgMapExchange
import ArgMapModel
import ArgMapSyntax
import ArgumentParser

struct Convert: ParsableCommand {
  enum Target: String, ExpressibleByArgument, CaseIterable {
    case argdown
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
    help: "A map (.argdown, .ad), or '-' for standard input.",
    completion: .file(extensions: MapFiles.endings))
  var file: String

  @Option(name: .customLong("to"), help: "The format.")
  var target: Target

  func run() throws {
    let maps = try MapFiles(paths: [file])
    guard maps.files.count == 1 else {
      throw ValidationError("\(file) holds several maps; name one")
    }
    let map = ArgumentMap(parsing: try maps.files[0].text())
    switch target {
    case .argdown:
      try Terminal.write(ArgdownText(map).bytes)
    case .argdownJSON:
      try ArgdownJSON().write(map) { piece throws(FileError) in try Terminal.write(piece) }
    }
    if Terminal.report([CheckedText(map.text, map.diagnostics)]) { throw ExitCode.findings }
  }
}
