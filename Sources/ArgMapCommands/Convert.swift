import ArgMapChecks
import ArgMapExchange
import ArgMapModel
import ArgMapSyntax
import ArgumentParser

struct Convert: ParsableCommand {
  enum Origin: String, ExpressibleByArgument, CaseIterable {
    case argdown
    case argdownJSON = "argdown-json"
  }

  enum Target: String, ExpressibleByArgument, CaseIterable {
    case json
    case argdown
    case argdownJSON = "argdown-json"
  }

  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Write an argument map in another format.",
    discussion: """
      The result goes to standard output. What could not be read of a faulty map, and what the other \
      format cannot say, is said on standard error; the rest is written, and the exit status is 1.
      """)

  @ArgumentParser.Argument(
    help: "A map (.argdown, .ad), a Markdown page with maps, or '-' for standard input.",
    completion: .file(extensions: MapFiles.endings + MapFiles.markdownEndings + ["json"]))
  var file: String

  @Option(name: .customLong("from"), help: "The format of the file.")
  var origin = Origin.argdown

  @Option(name: .customLong("to"), help: "The format to write.")
  var target: Target

  @Flag(help: "Write JSON on one line.")
  var compact = false

  @Option(help: "Which of the maps in a Markdown page, counted from 1.")
  var block: Int?

  @OptionGroup var reading: ReadingOptions

  /// How many losses are listed; more help nobody.
  private static let lossLimit = 100

  func run() throws {
    let (map, losses) = try read(try mapFile())
    try write(map, losses: losses)
  }

  /// Reads the map, with what of it did not get through.
  private func read(_ file: MapFile) throws -> (map: ArgumentMap, losses: [String]) {
    switch origin {
    case .argdown: return (try reading.reader().map(file), [])
    case .argdownJSON:
      let (text, _) = try file.text()
      let configuration = try self.reading.reader().configuration.settings
      do throws(JSONError) {
        let found = try ArgdownJSON.read(text, configuration: configuration)
        return (found.map, found.losses)
      } catch {
        throw FileError.notReadable(text.name, error)
      }
    }
  }

  private func write(_ map: ArgumentMap, losses: [String]) throws {
    var losses = losses
    switch target {
    case .json:
      let json = MapJSON(toolVersion: ArgMapCommand.version, isPretty: !compact)
      try json.write(map) { piece throws(FileError) in try Terminal.write(piece) }
    case .argdown:
      let written = ArgdownText(map)
      try Terminal.write(written.bytes)
      losses += written.losses
    case .argdownJSON:
      var options = ArgdownJSON.Options(map.configuration)
      if compact { options.spaces = 0 }
      try ArgdownJSON(options: options).write(map) { piece throws(FileError) in
        try Terminal.write(piece)
      }
    }
    for loss in losses.prefix(Self.lossLimit) {
      Terminal.say("argmap: \(map.text.name): not kept: \(loss)".printable)
    }
    if losses.count > Self.lossLimit {
      let rest = losses.count - Self.lossLimit
      Terminal.say("argmap: \(map.text.name): not kept: \(rest) more".printable)
    }
    let hasErrors = Terminal.report([CheckedText(map.text, map.diagnostics)])
    if hasErrors || !losses.isEmpty { throw ExitCode.findings }
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
