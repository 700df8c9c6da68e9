import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import ArgumentParser

struct Check: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report what is wrong with argument maps.",
    discussion:
      "Exit status: 0 nothing found that fails the run, 1 findings, 2 not all was checked.")

  @OptionGroup var input: InputOptions

  @Option(help: "How findings are reported.")
  var format = Format.text

  @Flag(help: "Fail on warnings too.")
  var strict = false

  @Option(
    name: .customLong("sources"),
    help: ArgumentHelp(
      "A folder with the texts that maps cite; they are looked for beside the map first.",
      valueName: "folder"),
    completion: .directory)
  var sourceFolders: [String] = []

  @Option(
    help: ArgumentHelp(
      "Report only these rules or categories, divided by commas; 'argmap rules' lists them.",
      valueName: "rules"))
  var select: RuleList?

  @Option(help: "Whether the report is coloured.")
  var color = ColorChoice.auto

  func run() throws {
    let maps = try input.maps()
    let reader = try input.reading.reader()
    let sources = try SourceFiles(folders: sourceFolders)
    let levels = RuleLevels(selected: select?.selection)
    let checker = MapChecker(levels: levels)
    let readsSources = standardRules.contains { rule in
      [.sources, .schemes].contains(rule.about.category) && levels.run(rule.about)
    }
    var checked: [CheckedText] = []
    var isComplete = true
    for file in maps.files {
      do {
        let map = try reader.map(file)
        let texts =
          readsSources ? sources.texts(checker.files(for: map), beside: file.folder) : SourceTexts()
        checked.append(checker.check(map, sources: texts))
      } catch {
        // What is wrong with the other maps is said all the same.
        Terminal.say(error)
        isComplete = false
      }
    }
    let counts = FindingCounts(checked)
    let fails = counts.worst.map { $0 >= (strict ? .warning : .error) } ?? false
    let status: ExitCode = isComplete ? (fails ? .findings : .success) : .unable
    switch format {
    case .text:
      try Terminal.write(TextReport(isColored: color.isOn).render(checked).utf8)
      try Terminal.write((counts.summary + "\n").utf8)
    case .json:
      let report = JSONReport(toolVersion: ArgMapCommand.version, exitCode: Int(status.rawValue))
      try Terminal.write(report.render(checked))
    }
    if status != .success { throw status }
  }
}
