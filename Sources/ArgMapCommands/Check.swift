import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import ArgumentParser
import Foundation

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report what is wrong with argument maps.",
    discussion: """
      Exit status: 0 nothing found that fails the run, 1 findings, 2 not all was checked. What holds for \
      all maps of a project stands in '.argmap.yml', in their folder or above it.
      """)

  @OptionGroup var input: InputOptions

  @OptionGroup var reporting: ReportOptions

  @Option(
    help: """
      Tell something else than findings, as text or JSON: 'grounding', what reconstructions say of each \
      sketched relation, or 'coverage', which sentences of the cited texts maps are anchored in.
      """)
  var report: ReportSubject?

  @OptionGroup var known: BaselineOptions

  @OptionGroup var rules: RuleOptions

  @Option(
    help: "From which level on findings fail the run; 'error' unless the project says otherwise.")
  var failOn: FailLevel?

  @Flag(help: "Fail on warnings too: the same as --fail-on warning.")
  var strict = false

  @Option(
    name: .customLong("sources"),
    help: ArgumentHelp(
      "A folder with the texts that maps cite; they are looked for beside the map first.",
      valueName: "folder"),
    completion: .directory)
  var sourceFolders: [String] = []

  @OptionGroup var fixing: FixOptions

  @Flag(help: "Leave out what '.argmap.yml' ignores also when it is named.")
  var forceExclude = false

  @Option(help: "How many maps are checked at a time; as many as there are processors unless told.")
  var jobs: Int?

  func validate() throws {
    if strict, failOn != nil {
      throw ValidationError("--strict is --fail-on warning; give one of the two")
    }
    if report != nil {
      let isWritable = reporting.targets.allSatisfy { target in
        target.file == nil && [.text, .json].contains(target.format)
      }
      guard isWritable, !fixing.isWanted else {
        throw ValidationError("--report is told as text or JSON on standard output, without fixes")
      }
    }
    if fixing.fix, input.paths.contains("-") {
      throw ValidationError("standard input cannot be fixed in place; --diff shows the fixes")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 up") }
  }

  func run() throws {
    let run = CheckRun(
      reader: try input.reading.reader(), levels: rules.levels,
      sourceFolders: try ReadableFolders.folders(at: sourceFolders),
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, subject: report)
    var outcomes = run.check(try files())
    try reporting.refuseTakenFiles(known, isOutputTaken: fixing.diff)
    var changes: [FixedText] = []
    var isFixed = true
    if fixing.isWanted {
      (changes, isFixed) = try fixing.fix(outcomes.compactMap(\.checked)) {
        outcomes = run.check(try files())
        return outcomes.compactMap(\.checked)
      }
      // Other files may have been read now.
      try reporting.refuseTakenFiles(known, isOutputTaken: fixing.diff)
    }
    // What is wrong with the other maps is said all the same.
    for error in outcomes.compactMap(\.error) { Terminal.say(error) }
    var report = try known.apply(to: report(on: outcomes))
    let isComplete = report.unread.isEmpty && isFixed
    let hasFindings = report.fails || (fixing.diff && !changes.isEmpty)
    let status: ExitCode = isComplete ? (hasFindings ? .findings : .success) : .unable
    report.exitStatus = Int(status.rawValue)
    if let subject = self.report {
      try subject.write(outcomes, as: reporting.targets.first?.format ?? .text)
      Terminal.say(report.counts.summary)
    } else {
      // The difference is the result.
      try reporting.write(report, isOutputTaken: fixing.diff)
    }
    if status != .success { throw status }
  }

  /// What came of checking, with the levels at which findings fail the run.
  private func report(on outcomes: [CheckRun.Outcome]) -> CheckReport {
    let checked = outcomes.compactMap { outcome in
      var checked = outcome.checked
      let level = failOn ?? (strict ? .warning : outcome.failLevel ?? .error)
      checked?.failLevel = level.severity
      return checked
    }
    let unread = outcomes.compactMap { outcome in
      outcome.error.map { CheckReport.UnreadFile(name: outcome.name, reason: $0.description) }
    }
    return CheckReport(
      checked, unread: unread, toolVersion: ArgMapCommand.version,
      folder: FileManager.default.currentDirectoryPath)
  }

  /// The maps with the settings of their projects, without those that a project ignores.
  private func files() throws -> [(map: MapFile, project: ProjectSettings)] {
    var projects = ProjectFiles()
    let maps = try input.maps().files
    var ignoring: [String] = []
    let files = try maps.compactMap { file in
      let project = try projects.settings(for: file.path)
      guard !project.ignores(file.path) || (file.isNamed && !forceExclude) else {
        if let name = project.name, !ignoring.contains(name) { ignoring.append(name) }
        return nil as (map: MapFile, project: ProjectSettings)?
      }
      return (file, project)
    }
    guard !files.isEmpty else { throw FileError.allIgnored(maps.count, by: ignoring) }
    return files
  }
}
