import ArgMapChecks
import ArgMapSyntax
import ArgumentParser
import Foundation
import SystemPackage

/// How findings are reported, and where to.
struct ReportOptions: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      """
      How findings are reported: \(ReportFormat.names). With a file, as in sarif:argmap.sarif, the \
      report is written there; so one run can write several. (default: text)
      """, valueName: "format[:file]"))
  var targets: [ReportTarget] = []

  @Option(
    help: ArgumentHelp(
      """
      So many findings are told on standard output, the worst ones; all count, and files have them all.
      """, valueName: "number"))
  var maxFindings: Int?

  @Flag(help: "List in SARIF also what was accepted in maps or by the baseline, marked as such.")
  var sarifSuppressions = false

  @Option(help: "Whether the report is coloured.")
  var color = ColorChoice.auto

  func validate() throws {
    guard targets.count(where: { $0.file == nil }) < 2 else {
      throw ValidationError(
        "standard output has room for one report; give the others files, as in --format sarif:argmap.sarif"
      )
    }
    let files = targets.compactMap(\.file)
    guard Set(files).count == files.count else {
      throw ValidationError(
        "two reports cannot be written to one file; give each a file of its own")
    }
    if let maxFindings, maxFindings < 0 {
      throw ValidationError("--max-findings takes a number from 0 up")
    }
  }

  /// Makes sure that no report replaces a file that was read, and that no two go to one file, whatever its
  /// names.
  ///
  /// - Parameters:
  ///   - known: The baseline, which is read or written besides.
  ///   - isOutputTaken: Whether standard output holds something else than a report.
  /// - Throws: `reportIsInput` or `sameReport`.
  func refuseTakenFiles(_ known: BaselineOptions, isOutputTaken: Bool) throws(FileError) {
    var taken: Set<Destination.Identity> = []
    if isOutputTaken || targets.isEmpty || targets.contains(where: { $0.file == nil }),
      let output = Destination.descriptor(.standardOutput).identity
    {
      taken.insert(output)
    }
    let baseline = known.baseline.flatMap { try? Destination(of: FilePath($0)) }?.identity
    for path in targets.compactMap(\.file) {
      // What cannot be written is said when it is tried; it costs the other reports nothing.
      guard let destination = try? Destination(of: FilePath(path)) else { continue }
      if case .file(_, let status?) = destination, ReadFiles.contains(status) {
        throw .reportIsInput(path)
      }
      guard let identity = destination.identity else { continue }
      if identity == baseline, !known.writeBaseline { throw .reportIsInput(path) }
      guard identity != baseline, taken.insert(identity).inserted else { throw .sameReport(path) }
    }
  }

  /// Writes the reports that are asked for.
  ///
  /// - Parameters:
  ///   - report: What is told.
  ///   - isOutputTaken: Whether standard output holds something else; what is meant for people then goes
  ///     to standard error.
  /// - Throws: A ``FileError`` for what cannot be written; what comes before it is written.
  func write(_ report: CheckReport, isOutputTaken: Bool) throws {
    let format = targets.isEmpty ? .text : targets.first { $0.file == nil }?.format
    if isOutputTaken {
      _ = Terminal.report(report.checked)
    } else if let format {
      let told = maxFindings.map(report.limited) ?? report
      try Terminal.write(
        format.render(told, isColored: color.isOn, listsAccepted: sarifSuppressions))
      if format != .text { say(omittedFrom: told, as: format, in: "standard output") }
    }
    if !isOutputTaken, format != .text { Terminal.say(report.counts.summary) }
    for target in targets {
      guard let file = target.file else { continue }
      try WholeFile.write(
        target.format.render(report, listsAccepted: sarifSuppressions), to: file)
      say(omittedFrom: report, as: target.format, in: file)
    }
    if targets.contains(where: { $0.format == .github }) { try writeSummary(report) }
  }

  /// A report must not look complete that is not.
  private func say(omittedFrom report: CheckReport, as format: ReportFormat, in file: String) {
    let omitted = (format.findingLimit.map(report.limited) ?? report).omittedCount
    guard omitted > 0 else { return }
    Terminal.say(
      "argmap: \(omitted) of \(report.counts.total) findings are left out of \(file)".printable)
  }

  /// Adds to the page on which GitHub sums a job up, if there is one.
  private func writeSummary(_ report: CheckReport) throws(FileError) {
    guard let path = ProcessInfo.processInfo.environment["GITHUB_STEP_SUMMARY"], !path.isEmpty
    else { return }
    do {
      let file = try Errno.catching {
        try FileDescriptor.open(
          FilePath(path), .writeOnly, options: [.append, .create, .closeOnExec],
          permissions: [.ownerReadWrite, .groupRead, .otherRead])
      }
      defer { try? file.close() }
      try file.writeWhole(GitHubReport.summary(report))
    } catch {
      throw .unwritable(path, reason: error.reason)
    }
  }
}

/// A format, and the file that is written in it.
struct ReportTarget: ExpressibleByArgument {
  let format: ReportFormat
  /// Nil for standard output.
  let file: String?

  init?(argument: String) {
    let parts = argument.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = ReportFormat(rawValue: String(parts[0])), parts.last != "" else {
      return nil
    }
    self.format = format
    file = parts.count == 2 ? String(parts[1]) : nil
  }

  static var allValueStrings: [String] { ReportFormat.allCases.map(\.rawValue) }
}

extension ReportFormat {
  fileprivate static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
