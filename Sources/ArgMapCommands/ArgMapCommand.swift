import ArgMapGraphviz
public import ArgumentParser
import CArgMapSignals

/// The root of the command line.
public struct ArgMapCommand: ParsableCommand {
  /// The version of the command and its libraries.
  static let version = "0.1.0"

  /// The name and the subcommands.
  public static let configuration = CommandConfiguration(
    commandName: "argmap",
    abstract: "Check, draw and format argument maps written in Argdown.",
    discussion: """
      Exit status: 0 when nothing is wrong, 1 when a map has findings that fail the run, 2 when the \
      work could not be done (wrong usage, no or unreadable files).
      """,
    version: version,
    subcommands: [Check.self, Render.self, Convert.self, Format.self, Rules.self, Explain.self])

  /// Makes the command; the parser needs it.
  public init() {}

  /// Parses the process's arguments, runs the subcommand and ends the process.
  public static func runProcess() -> Never {
    argmap_occupy_standard_streams()
    argmap_handle_termination { NewFile.endProcess(bySignal: $0) }
    do {
      try FileSystem.checkDescriptors()
      var command = try parseAsRoot(arguments())
      try command.run()
    } catch let status as ExitCode {
      exit(withError: status)
    } catch let error as FileError {
      Terminal.say(error)
      exit(withError: ExitCode.unable)
    } catch {
      // The parser's own wish to end: help and version succeed, wrong usage is our status 2.
      let message = fullMessage(for: error)
      guard exitCode(for: error) == .success else {
        Terminal.say(message)
        exit(withError: ExitCode.unable)
      }
      do {
        try Terminal.write("\(message)\n".utf8)
      } catch {
        Terminal.say(error)
        exit(withError: ExitCode.unable)
      }
    }
    exit()
  }

  /// The arguments of the process; a run without any checks nothing, and must not succeed.
  private static func arguments() throws -> [String] {
    let arguments = try ProcessArguments.bytes.dropFirst().map { bytes in
      guard let argument = String(validating: bytes, as: UTF8.self) else {
        throw FileError.notUTF8(String(escaping: bytes))
      }
      return argument
    }
    guard !arguments.isEmpty else {
      Terminal.say(helpMessage())
      throw ExitCode.unable
    }
    return arguments
  }
}

extension ExitCode {
  /// The maps have findings that fail the run.
  static let findings = ExitCode(1)
  /// The work could not be done.
  static let unable = ExitCode(2)
}
