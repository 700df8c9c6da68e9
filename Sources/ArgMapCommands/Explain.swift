import ArgMapChecks
import ArgMapSyntax
import ArgumentParser

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a rule objects to and why, with an example.")

  @Argument(
    help: "The name of the rule, such as unsupported-claim.",
    completion: .list(RuleDescription.known.map(\.id.name)))
  var rule: String

  func run() throws {
    guard let description = RuleDescription.known.first(where: { $0.id.name == rule }) else {
      throw ValidationError("there is no rule '\(rule)'; 'argmap rules' lists them")
    }
    try Terminal.write(description.page.utf8)
  }
}
