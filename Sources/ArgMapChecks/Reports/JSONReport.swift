import ArgMapSyntax

/// Writes findings as JSON, one document or a line each; the schema says what the keys mean.
///
/// Lines and columns count from 1, columns in Unicode scalars; the end of a range is the position
/// after it. Keys may be added; `version` changes when readers would break.
enum JSONReport {
  private static let lineBreak = [UInt8(ascii: "\n")]

  /// One document.
  static func render(_ report: CheckReport) -> [UInt8] {
    var json = JSONWriter()
    var places = ReportPlaces(columns: .scalars)
    json.object { json in
      json.member("version", 1)
      json.key("tool")
      json.object {
        $0.member("name", "argmap")
        $0.member("version", report.toolVersion)
      }
      json.member("files", report.counts.files)
      json.key("counts")
      json.object {
        $0.member("error", report.counts.errors)
        $0.member("warning", report.counts.warnings)
        $0.member("note", report.counts.notes)
        $0.member("suppressed", report.counts.suppressed)
        $0.member("baseline", report.counts.baseline)
      }
      json.member("exit", report.exitStatus)
      json.key("findings")
      json.array { json in
        for (finding, checked) in report.findings { json.write(finding, in: checked.text, &places) }
      }
    }
    return json.bytes + lineBreak
  }

  /// A line a finding.
  static func renderLines(_ report: CheckReport) -> [UInt8] {
    var places = ReportPlaces(columns: .scalars)
    var lines: [UInt8] = []
    for (finding, checked) in report.findings {
      var json = JSONWriter()
      json.write(finding, in: checked.text, &places)
      lines += json.bytes + lineBreak
    }
    return lines
  }
}

extension JSONWriter {
  fileprivate mutating func write(
    _ finding: Diagnostic, in text: SourceText, _ places: inout ReportPlaces
  ) {
    beginObject()
    member("rule", finding.id.name)
    let rule = RuleDescription.byName[finding.id]
    if let rule { member("category", rule.category.optionName) }
    member("severity", finding.severity.name)
    member("message", finding.message.text)
    if let rule { member("help", rule.rationale) }
    write(places.place(of: finding.range, in: text))
    key("related")
    beginArray()
    for note in finding.notes {
      beginObject()
      write(places.place(of: note.range, in: note.text ?? text))
      member("message", note.message.text)
      endObject()
    }
    endArray()
    member("flow", finding.isPath)
    key("subjects")
    array { for subject in finding.subjects { $0.value(subject) } }
    member("fingerprint", finding.fingerprint)
    key("fixes")
    beginArray()
    for fix in finding.fixes(in: text) {
      beginObject()
      member("message", fix.message.text)
      write(places.place(of: fix.range, in: text))
      member("replacement", fix.replacement)
      member("isSafe", fix.isSafe)
      endObject()
    }
    endArray()
    endObject()
  }

  /// Writes the members of a place: `path` and `range`.
  mutating func write(_ place: ReportPlace) {
    member("path", place.name)
    key("range")
    object {
      $0.key("start")
      $0.write(place.start)
      $0.key("end")
      $0.write(place.end)
    }
  }

  private mutating func write(_ position: SourcePosition) {
    object {
      $0.member("line", position.line)
      $0.member("column", position.column)
    }
  }
}
