import ArgMapChecks
import ArgMapDrawing
import ArgMapSyntax
import ArgumentParser

struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List what maps are checked for.")

  func run() throws {
    try Terminal.write(RuleDescription.list(RuleDescription.known).utf8)
  }
}

extension RuleDescription {
  /// Every kind of finding: those of reading, of checking and of drawing.
  static var known: [RuleDescription] { all + drawingRules }
}
