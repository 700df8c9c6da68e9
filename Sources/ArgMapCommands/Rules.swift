import ArgMapChecks
import ArgMapDrawing
import ArgMapSyntax
import ArgumentParser

struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List what maps are checked for.")

  @Flag(help: "Write a page in Markdown with the reasons and examples of each.")
  var markdown = false

  func run() throws {
    let rules = RuleDescription.known
    try Terminal.write(
      (markdown ? RuleDescription.markdown(rules) : RuleDescription.list(rules)).utf8)
  }
}

extension RuleDescription {
  /// Every kind of finding: those of reading, of checking and of drawing.
  static var known: [RuleDescription] { all + drawingRules }
}
