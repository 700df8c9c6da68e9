import ArgMapChecks
import ArgMapSyntax
import ArgumentParser

struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List what maps are checked for.")

  func run() throws {
    try Terminal.write(RuleDescription.list(RuleDescription.all).utf8)
  }
}
