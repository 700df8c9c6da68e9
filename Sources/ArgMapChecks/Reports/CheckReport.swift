public import ArgMapSyntax

/// What checks found in a run: what every format tells.
public struct CheckReport: Sendable {
  /// A file that could not be read.
  public struct UnreadFile: Sendable {
    /// The name of the file.
    public let name: String
    /// Why it was not read, in a sentence that names it.
    public let reason: String

    /// Names a file and the reason.
    public init(name: String, reason: String) {
      self.name = name
      self.reason = reason
    }
  }

  /// The version of argmap.
  public let toolVersion: String
  /// The status with which the run ends.
  public var exitStatus = 0
  /// What was checked, with the findings that are told.
  public private(set) var checked: [CheckedText]
  /// What should have been checked too.
  public let unread: [UnreadFile]
  /// The absolute path of the folder that formats name files from which must be relative; nil leaves
  /// absolute paths as they are.
  public let folder: String?
  /// Whether findings are compared with those of an earlier run.
  public var hasBaseline = false
  /// How many findings there are, told or not.
  public private(set) var counts: FindingCounts

  /// Puts together what is told.
  public init(
    _ checked: [CheckedText], unread: [UnreadFile] = [], toolVersion: String,
    folder: String? = nil
  ) {
    self.checked = checked
    self.unread = unread
    self.toolVersion = toolVersion
    self.folder = folder
    counts = FindingCounts(checked)
  }

  /// Whether a finding fails the run.
  public var fails: Bool {
    checked.contains { checked in checked.findings.contains(where: checked.isFailed(by:)) }
  }

  /// Moves findings to the baseline.
  ///
  /// - Parameter isKnown: Whether a finding about the map at a path is known from an earlier run; asked
  ///   once for each, in their order.
  public mutating func setApart(_ isKnown: (_ finding: Diagnostic, _ path: String) -> Bool) {
    for index in checked.indices {
      let path = path(of: checked[index].text.name)
      let findings = checked[index].findings
      checked[index].findings = []
      for finding in findings {
        if isKnown(finding, path) {
          checked[index].baseline.append(finding)
        } else {
          checked[index].findings.append(finding)
        }
      }
    }
    counts = FindingCounts(checked)
  }

  /// The number of findings that are not told.
  public var omittedCount: Int { counts.total - checked.reduce(0) { $0 + $1.findings.count } }

  /// The report without the findings beyond a number: the worst are kept, and among equals the first.
  public func limited(to count: Int) -> CheckReport {
    guard counts.total > count else { return self }
    var room: [Diagnostic.Severity: Int] = [:]
    var rest = count
    for (severity, number) in [
      (.error, counts.errors), (.warning, counts.warnings), (.note, counts.notes),
    ] as [(Diagnostic.Severity, Int)] {
      room[severity] = min(number, rest)
      rest -= min(number, rest)
    }
    var limited = self
    for index in checked.indices {
      limited.checked[index].findings.removeAll { finding in
        room[finding.severity, default: 0] -= 1
        return room[finding.severity, default: 0] < 0
      }
    }
    return limited
  }

  /// Every finding that is told, with its text.
  var findings: [(finding: Diagnostic, checked: CheckedText)] {
    checked.flatMap { checked in checked.findings.map { ($0, checked) } }
  }

  /// Every finding that is told, the worst first.
  var findingsByWeight: [(finding: Diagnostic, checked: CheckedText)] {
    let findings = findings
    return Diagnostic.Severity.allCases.reversed().flatMap { severity in
      findings.filter { $0.finding.severity == severity }
    }
  }

  /// The name of a file relative to the folder of the report, without `.` and `..` as far as the name
  /// itself allows.
  public func path(of name: String) -> String {
    var parts: [Substring] = []
    let isAbsolute = name.hasPrefix("/")
    for part in name.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !isAbsolute {
        parts.append(part)
      }
    }
    guard isAbsolute else { return parts.joined(separator: "/") }
    let folder = folder?.split(separator: "/") ?? []
    guard !folder.isEmpty, parts.count > folder.count, parts.starts(with: folder) else {
      return "/" + parts.joined(separator: "/")
    }
    return parts.dropFirst(folder.count).joined(separator: "/")
  }
}
