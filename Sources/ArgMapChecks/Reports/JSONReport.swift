import ArgMapSyntax

/// Writes findings as one JSON document.
///
/// Lines and columns count from 1, columns in Unicode scalars; the end of a range is the position
/// after it. Keys may be added; `version` changes when readers would break.
public struct JSONReport: Sendable {
  private let toolVersion: String
  private let exitCode: Int

  /// Prepares a report.
  ///
  /// - Parameters:
  ///   - toolVersion: The version of argmap.
  ///   - exitCode: The code with which the run ends.
  public init(toolVersion: String, exitCode: Int) {
    self.toolVersion = toolVersion
    self.exitCode = exitCode
  }

  /// The report on some texts, in UTF-8, with a line break at its end.
  public func render(_ checked: [CheckedText]) -> [UInt8] {
    let counts = FindingCounts(checked)
    var json = JSONWriter()
    var tables = OriginTables(LineTable.init)
    json.object { json in
      json.member("version", 1)
      json.key("tool")
      json.object {
        $0.member("name", "argmap")
        $0.member("version", toolVersion)
      }
      json.member("files", counts.files)
      json.key("counts")
      json.object {
        $0.member("error", counts.errors)
        $0.member("warning", counts.warnings)
        $0.member("note", counts.notes)
      }
      json.member("exit", exitCode)
      json.key("findings")
      json.array { json in
        for checked in checked {
          for finding in checked.findings { json.write(finding, in: checked.text, &tables) }
        }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }
}

extension JSONWriter {
  fileprivate mutating func write(
    _ finding: Diagnostic, in text: SourceText, _ tables: inout OriginTables<LineTable>
  ) {
    beginObject()
    member("rule", finding.id.name)
    member("severity", finding.severity.name)
    member("message", finding.message.text)
    writePlace(finding.range, in: text, &tables)
    key("related")
    beginArray()
    for note in finding.notes {
      beginObject()
      writePlace(note.range, in: note.text ?? text, &tables)
      member("message", note.message.text)
      endObject()
    }
    endArray()
    key("subjects")
    array { for subject in finding.subjects { $0.value(subject) } }
    key("fixes")
    beginArray()
    for fix in finding.fixes(in: text) {
      beginObject()
      member("message", fix.message.text)
      writePlace(fix.range, in: text, &tables)
      member("replacement", fix.replacement)
      endObject()
    }
    endArray()
    endObject()
  }

  /// Writes the members `path` and `range` of a place, told where it was written.
  mutating func writePlace(
    _ range: SourceRange, in text: SourceText, _ tables: inout OriginTables<LineTable>
  ) {
    let (table, range) = tables.place(of: range, in: text)
    member("path", table.text.name)
    key("range")
    object {
      $0.key("start")
      $0.write(table.position(at: range.lowerBound))
      $0.key("end")
      $0.write(table.position(at: range.upperBound))
    }
  }

  private mutating func write(_ position: SourcePosition) {
    object {
      $0.member("line", position.line)
      $0.member("column", position.column)
    }
  }
}
