import ArgMapSyntax

/// Writes SARIF 2.1.0, as code scanning services read it.
struct SARIFReport {
  /// Services accept no more places of a finding, and show a tenth of them.
  private static let placeLimit = 1000

  private let report: CheckReport
  private let listsAccepted: Bool
  private let rules: [RuleDescription]
  private let ruleIndices: [Diagnostic.ID: Int]
  private var json = JSONWriter(isPretty: true)
  private var places = ReportPlaces(columns: .utf16)
  private var fingerprints = ReportFingerprints()

  private init(_ report: CheckReport, listsAccepted: Bool) {
    self.report = report
    self.listsAccepted = listsAccepted
    let known = Set(report.checked.flatMap(\.rules))
    rules = RuleDescription.all.filter { known.contains($0.id) }
    ruleIndices = Dictionary(
      uniqueKeysWithValues: rules.enumerated().map { ($0.element.id, $0.offset) })
  }

  /// Writes a report.
  ///
  /// - Parameters:
  ///   - report: What is told.
  ///   - listsAccepted: Whether findings that were accepted are told too, marked as such.
  /// - Returns: The report in UTF-8.
  static func render(_ report: CheckReport, listsAccepted: Bool) -> [UInt8] {
    var writer = SARIFReport(report, listsAccepted: listsAccepted)
    writer.object {
      $0.json.member(
        "$schema",
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
      )
      $0.json.member("version", "2.1.0")
      $0.array("runs") { $0.object { $0.writeRun() } }
    }
    return writer.json.bytes + [UInt8(ascii: "\n")]
  }

  private mutating func writeRun() {
    object("tool") {
      $0.object("driver") {
        $0.json.member("name", "argmap")
        $0.json.member("semanticVersion", $0.report.toolVersion)
        $0.array("rules") { writer in for rule in writer.rules { writer.write(rule) } }
      }
    }
    object("automationDetails") { $0.json.member("id", "argmap/") }
    json.member("columnKind", "utf16CodeUnits")
    object("originalUriBaseIds") {
      $0.object("%SRCROOT%") { $0.text("description", "The folder in which argmap ran") }
    }
    array("invocations") {
      $0.object {
        $0.json.member("executionSuccessful", $0.report.unread.isEmpty)
        $0.json.member("exitCode", $0.report.exitStatus)
        guard !$0.report.unread.isEmpty else { return }
        $0.array("toolExecutionNotifications") { writer in
          for file in writer.report.unread {
            writer.object {
              $0.json.member("level", "error")
              $0.text("message", file.reason.escapedAsMessage)
            }
          }
        }
      }
    }
    array("results") { writer in
      for (finding, checked) in writer.report.findingsByWeight {
        writer.write(finding, in: checked.text, .new)
      }
      guard writer.listsAccepted else { return }
      for checked in writer.report.checked {
        for finding in checked.suppressed { writer.write(finding, in: checked.text, .suppressed) }
        for finding in checked.baseline { writer.write(finding, in: checked.text, .known) }
      }
    }
  }

  // MARK: Rules

  private mutating func write(_ rule: RuleDescription) {
    object {
      $0.json.member("id", rule.id.name)
      $0.json.member("name", rule.id.name.inCamelCase)
      $0.text("shortDescription", rule.summary)
      $0.text("fullDescription", rule.rationale)
      $0.object("help") {
        $0.json.member("text", rule.page)
        $0.json.member("markdown", rule.markdownPage)
      }
      $0.object("defaultConfiguration") { $0.json.member("level", rule.severity.name) }
      $0.object("properties") {
        $0.array("tags") { $0.json.value(rule.category.optionName) }
        $0.json.member("problem.severity", rule.severity.problemSeverity)
      }
    }
  }

  // MARK: Results

  /// What is known of a finding besides its place.
  private enum State {
    case new
    case suppressed
    case known
  }

  private mutating func write(_ finding: Diagnostic, in text: SourceText, _ state: State) {
    object { writer in
      writer.json.member("ruleId", finding.id.name)
      if let index = writer.ruleIndices[finding.id] { writer.json.member("ruleIndex", index) }
      writer.json.member("level", finding.severity.name)
      writer.text("message", finding.message.text.escapedAsMessage)
      let place = writer.places.place(of: finding.range, in: text)
      writer.array("locations") {
        $0.object {
          $0.write(place)
          guard !finding.subjects.isEmpty else { return }
          $0.array("logicalLocations") { writer in
            for subject in finding.subjects.prefix(Self.placeLimit) {
              writer.object {
                $0.json.member("fullyQualifiedName", subject)
                $0.json.member("kind", "object")
              }
            }
          }
        }
      }
      let notes = finding.notes.prefix(Self.placeLimit)
      if !notes.isEmpty {
        writer.array("relatedLocations") { writer in
          for (index, note) in notes.enumerated() {
            writer.object {
              $0.json.member("id", index + 1)
              $0.write(note, in: text)
            }
          }
        }
      }
      if finding.isPath { writer.writeFlow(notes, in: text) }
      writer.object("partialFingerprints") {
        let path = $0.report.path(of: place.name)
        $0.json.member("argmapFinding/v1", $0.fingerprints.next(finding, at: path))
      }
      writer.write(state)
    }
  }

  private mutating func writeFlow(_ notes: ArraySlice<Diagnostic.Note>, in text: SourceText) {
    array("codeFlows") {
      $0.object {
        $0.array("threadFlows") {
          $0.object {
            $0.array("locations") { writer in
              for note in notes {
                writer.object { $0.object("location") { $0.write(note, in: text) } }
              }
            }
          }
        }
      }
    }
  }

  private mutating func write(_ state: State) {
    if report.hasBaseline {
      json.member("baselineState", state == .known ? "unchanged" : "new")
    }
    guard listsAccepted else { return }
    // Where some results have suppressions, those without say so.
    array("suppressions") { writer in
      guard state != .new else { return }
      writer.object {
        $0.json.member("kind", state == .suppressed ? "inSource" : "external")
      }
    }
  }

  private mutating func write(_ note: Diagnostic.Note, in text: SourceText) {
    self.text("message", note.message.text.escapedAsMessage)
    write(places.place(of: note.range, in: note.text ?? text))
  }

  private mutating func write(_ place: ReportPlace) {
    object("physicalLocation") {
      $0.object("artifactLocation") {
        let path = $0.report.path(of: place.name)
        let isRelative = !path.hasPrefix("/")
        $0.json.member("uri", (isRelative ? "" : "file://") + path.percentEncoded)
        if isRelative { $0.json.member("uriBaseId", "%SRCROOT%") }
      }
      $0.object("region") {
        $0.json.member("startLine", place.start.line)
        $0.json.member("startColumn", place.start.column)
        $0.json.member("endLine", place.end.line)
        $0.json.member("endColumn", place.end.column)
      }
    }
  }

  // MARK: JSON

  private mutating func text(_ key: String, _ text: String) {
    object(key) { $0.json.member("text", text) }
  }

  private mutating func object(_ key: String? = nil, _ members: (inout SARIFReport) -> Void) {
    if let key { json.key(key) }
    json.beginObject()
    members(&self)
    json.endObject()
  }

  private mutating func array(_ key: String, _ elements: (inout SARIFReport) -> Void) {
    json.key(key)
    json.beginArray()
    elements(&self)
    json.endArray()
  }
}

extension Diagnostic.Severity {
  fileprivate var problemSeverity: String { self == .note ? "recommendation" : name }
}

extension String {
  /// `circular-support` as `CircularSupport`.
  fileprivate var inCamelCase: String {
    split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// The text as a message, in which `[text](1)` would be a link; other brackets are shown as they are.
  fileprivate var escapedAsMessage: String {
    let text = printable
    let brackets = zip(text.unicodeScalars, text.unicodeScalars.dropFirst())
    guard brackets.contains(where: { $0 == "]" && $1 == "(" }) else { return text }
    return text.replacingScalars { "[]\\".unicodeScalars.contains($0) ? "\\\($0)" : nil }
  }

  /// The path as a part of a URI.
  fileprivate var percentEncoded: String {
    var encoded: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        encoded.append(byte)
      default:
        encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
