import ArgMapChecks
import ArgMapSyntax
import ArgumentParser
import Foundation

/// Which findings are known already.
struct BaselineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file with the findings of an earlier run, which do not count.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var baseline: String?

  @Flag(
    help: """
      Write what is found to the baseline. Errors of syntax and statements without a text are left out.
      """)
  var writeBaseline = false

  @Flag(help: "Write those to the baseline too.")
  var baselineAll = false

  func validate() throws {
    if writeBaseline, baseline == nil {
      throw ValidationError("--write-baseline needs a file; name it with --baseline")
    }
    if baselineAll, !writeBaseline {
      throw ValidationError("--baseline-all needs --write-baseline")
    }
  }

  /// Sets known findings apart, after they were written down if that is asked for.
  func apply(to report: CheckReport) throws -> CheckReport {
    guard let path = baseline else { return report }
    let exists = FileManager.default.fileExists(atPath: path)
    var known = writeBaseline && !exists ? Baseline() : try Baseline(contentsOf: path)
    if writeBaseline {
      let old = known.originalBytes
      known = known.updated(with: report) { baselineAll || $0.canWait }
      if let old {
        try WholeFile.rewrite(path, from: old, to: known.bytes)
      } else {
        try WholeFile.write(known.bytes, to: path)
      }
    }
    let (report, goneCount) = known.applied(to: report)
    if writeBaseline {
      Terminal.say("argmap: the baseline holds \(report.counts.baseline.findings) of this run")
      if report.counts.total > 0 {
        Terminal.say(
          "argmap: \(report.counts.total.findings) left out, since much else cannot be checked before they are repaired; --baseline-all takes them"
        )
      }
    } else if goneCount > 0 {
      Terminal.say(
        "argmap: \(goneCount.findings) of the baseline \(goneCount == 1 ? "is" : "are") gone; --write-baseline takes them out"
      )
    }
    return report
  }
}

extension Diagnostic {
  /// Whether the rest of a map can be checked as it is meant although the finding stays.
  fileprivate var canWait: Bool {
    if id == "undefined-statement" { return false }
    return severity < .error || !RuleDescription.isSyntax(id)
  }
}

extension Int {
  fileprivate var findings: String { "\(self) finding\(self == 1 ? "" : "s")" }
}
