public import ArgumentParser

/// The root of the command line.
public struct ArgMapCommand: ParsableCommand {
  /// The name and the subcommands.
  public static let configuration = CommandConfiguration(
    commandName: "argmap",
    abstract: "Check and draw argument maps written in Argdown.")

  /// Makes the command; the parser needs it.
  public init() {}

  /// Parses the process's arguments, runs the subcommand and ends the process.
  public static func runProcess() -> Never {
    Self.main()
    Self.exit()
  }
}
