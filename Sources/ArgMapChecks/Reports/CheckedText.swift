public import ArgMapSyntax

/// A text with the findings about it: what reports are made of.
public struct CheckedText: Sendable {
  /// The text that was checked.
  public let text: SourceText
  /// What was found, in the order in which it is reported.
  public var findings: [Diagnostic]
  /// What was found and accepted in the text.
  public let suppressed: [Diagnostic]
  /// What was found and is known from an earlier run.
  public var baseline: [Diagnostic] = []
  /// The rules that the text was checked by, in the order of ``RuleDescription/all``.
  public let rules: [Diagnostic.ID]
  /// From which severity on findings fail the run; nil when none do.
  public var failLevel: Diagnostic.Severity? = .error

  /// Puts a text and its findings together.
  public init(
    _ text: SourceText, _ findings: [Diagnostic], suppressed: [Diagnostic] = [],
    rules: [Diagnostic.ID] = []
  ) {
    self.text = text
    self.findings = findings
    self.suppressed = suppressed
    self.rules = rules
  }

  /// Whether a finding fails the run.
  public func isFailed(by finding: Diagnostic) -> Bool {
    failLevel.map { finding.severity >= $0 } ?? false
  }
}

/// How many findings there are of each severity, and about how many files.
public struct FindingCounts: Sendable, Equatable {
  /// The number of errors.
  public private(set) var errors = 0
  /// The number of warnings.
  public private(set) var warnings = 0
  /// The number of notes.
  public private(set) var notes = 0
  /// The number of findings that were accepted in the text.
  public let suppressed: Int
  /// The number of findings that are known from an earlier run.
  public let baseline: Int
  /// The number of files checked, with and without findings; a file may hold several texts.
  public let files: Int

  /// Counts the findings of some texts.
  public init(_ checked: [CheckedText]) {
    files = Set(checked.lazy.map { Array($0.text.name.utf8) }).count
    suppressed = checked.reduce(0) { $0 + $1.suppressed.count }
    baseline = checked.reduce(0) { $0 + $1.baseline.count }
    for finding in checked.lazy.flatMap(\.findings) {
      switch finding.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .note: notes += 1
      }
    }
  }

  private init(
    errors: Int, warnings: Int, notes: Int, suppressed: Int, baseline: Int, files: Int
  ) {
    self.errors = errors
    self.warnings = warnings
    self.notes = notes
    self.suppressed = suppressed
    self.baseline = baseline
    self.files = files
  }

  /// The counts of texts of different files.
  package static func + (left: FindingCounts, right: FindingCounts) -> FindingCounts {
    FindingCounts(
      errors: left.errors + right.errors, warnings: left.warnings + right.warnings,
      notes: left.notes + right.notes, suppressed: left.suppressed + right.suppressed,
      baseline: left.baseline + right.baseline, files: left.files + right.files)
  }

  /// The number of findings.
  public var total: Int { errors + warnings + notes }

  /// The worst severity found; nil when nothing was found.
  public var worst: Diagnostic.Severity? {
    if errors > 0 { return .error }
    if warnings > 0 { return .warning }
    return notes > 0 ? .note : nil
  }

  /// The counts in a sentence: `1 error, 0 warnings, 2 notes in 1 file (3 suppressed)`.
  public var summary: String {
    func count(_ number: Int, _ noun: String) -> String {
      "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
    let accepted = [(suppressed, "suppressed"), (baseline, "in baseline")]
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    return "\(count(errors, "error")), \(count(warnings, "warning")), \(count(notes, "note")) in "
      + count(files, "file") + (accepted.isEmpty ? "" : " (\(accepted))")
  }
}
