import ArgMapSyntax

/// Writes findings as the results of tests, in what the readers of JUnit's XML have in common.
///
/// A file is a suite, and a rule that found nothing a test that passed. A finding is a test of its own,
/// which fails if the finding fails the run.
enum JUnitReport {
  /// The report.
  static func render(_ report: CheckReport) -> String {
    var places = ReportPlaces(columns: .scalars)
    var suites: [Suite] = []
    var indices: [[UInt8]: Int] = [:]
    func index(of name: String) -> Int {
      if let index = indices[Array(name.utf8)] { return index }
      indices[Array(name.utf8)] = suites.count
      suites.append(Suite(path: report.path(of: name)))
      return suites.count - 1
    }
    for checked in report.checked {
      let index = index(of: checked.text.name)
      suites[index].rules += checked.rules
      for finding in checked.findings {
        let place = places.place(of: finding.range, in: checked.text)
        suites[index].add(
          finding, at: report.path(of: place.name), place, fails: checked.isFailed(by: finding))
      }
    }
    for file in report.unread {
      suites[index(of: file.name)].add(unread: file)
    }
    let body = suites.map(\.xml).joined()
    let counts = suites.reduce(into: Suite.Counts()) { $0 += $1.counts }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="argmap" \(counts.attributes)>
      \(body)</testsuites>

      """
  }
}

/// The tests of one file.
private struct Suite {
  /// How many tests there are.
  struct Counts {
    var tests = 0
    var failures = 0
    var errors = 0

    static func += (left: inout Counts, right: Counts) {
      left.tests += right.tests
      left.failures += right.failures
      left.errors += right.errors
    }

    var attributes: String {
      """
      tests="\(tests)" failures="\(failures)" errors="\(errors)" skipped="0" time="0.000"
      """
    }
  }

  let path: String
  /// The rules that the texts of the file were checked by; a rule may come up several times.
  var rules: [Diagnostic.ID] = []
  private var cases = ""
  private var faulty: Set<Diagnostic.ID> = []
  private var names: [String: Int] = [:]
  private var found = Counts()

  init(path: String) { self.path = path }

  /// Adds a finding.
  mutating func add(_ finding: Diagnostic, at path: String, _ place: ReportPlace, fails: Bool) {
    faulty.insert(finding.id)
    found.tests += 1
    if fails { found.failures += 1 }
    var name = finding.id.name
    if let subject = finding.subjects.first?.subjectTitle { name += ": \(subject)" }
    names[name, default: 0] += 1
    if let count = names[name], count > 1 { name += " (\(count))" }
    let message = finding.message.text
    let position = "\(path):\(place.start)"
    let result =
      fails
      ? "<failure message=\"\(message.escaped)\" type=\"\(finding.severity.name)\">\(position.escaped)</failure>"
      : "<system-out>\("\(position): \(finding.severity.name): \(message)".escaped)</system-out>"
    cases += """
          <testcase name="\(name.escaped)" classname="\(className)" file="\(path.escaped)" \
      line="\(place.start.line)" time="0.000">
            \(result)
          </testcase>

      """
  }

  /// Says that the file could not be read.
  mutating func add(unread file: CheckReport.UnreadFile) {
    found.tests += 1
    found.errors += 1
    cases += """
          <testcase name="reading" classname="\(className)" file="\(path.escaped)" time="0.000">
            <error message="\(file.reason.escaped)" type="error"/>
          </testcase>

      """
  }

  /// The rules that found nothing.
  private var passed: [Diagnostic.ID] {
    var seen = faulty
    return rules.filter { seen.insert($0).inserted }
  }

  var counts: Counts {
    var counts = found
    counts.tests += passed.count
    return counts
  }

  var xml: String {
    // A suite without tests is an error for many readers.
    guard counts.tests > 0 else { return "" }
    var xml = "  <testsuite name=\"\(path.escaped)\" \(counts.attributes)>\n" + cases
    for rule in passed {
      xml += """
            <testcase name="\(rule)" classname="\(className)" file="\(path.escaped)" time="0.000"/>

        """
    }
    return xml + "  </testsuite>\n"
  }

  /// The path as the name of a class: without the ending, and with dots.
  private var className: String {
    let parts = path.split(separator: "/")
    let last = parts.last ?? ""
    let stem = last.lastIndex(of: ".").map { last[..<$0] } ?? last
    return (parts.dropLast() + [stem.isEmpty ? last : stem]).joined(separator: ".").escaped
  }
}

extension String {
  /// What a subject is called in a map, `[Title]` or `<Title>`; nil for one without a title.
  fileprivate var subjectTitle: String? {
    if hasPrefix("statement:") { return "[\(dropFirst("statement:".count))]" }
    if hasPrefix("argument:") { return "<\(dropFirst("argument:".count))>" }
    return nil
  }

  /// The text in XML, with U+FFFD for what XML 1.0 has no way to say.
  fileprivate var escaped: String {
    replacingScalars { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "\t", "\n", "\r": "&#\(scalar.value);"
      case "\0"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
      default: nil
      }
    }
  }
}
