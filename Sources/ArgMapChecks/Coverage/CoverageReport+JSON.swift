import ArgMapModel
import ArgMapSyntax

extension CoverageReport {
  /// The report for programs: one JSON document in UTF-8, with a line break at its end.
  ///
  /// Lines and columns count from 1, columns in Unicode scalars; the end of a range is the position
  /// after it. Keys may be added; `version` changes when readers would break.
  public var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", 1)
      json.key("map")
      json.value(map.text.name)
      json.key("sources")
      json.array { json in
        for source in sources { write(source, to: &json) }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private func write(_ source: Source, to json: inout JSONWriter) {
    let table = LineTable(source.text)
    json.object { json in
      json.key("key")
      if let key = source.key { json.value(key) } else { json.null() }
      json.member("file", source.file)
      json.member("path", source.text.name)
      json.member("covered", source.coveredCount)
      json.member("toCover", source.countToCover)
      json.member("exempt", source.exemptCount)
      json.member("leftOut", source.leftOutCount)
      json.key("sentences")
      json.array { json in
        for sentence in source.sentences {
          json.object { json in
            json.member("state", sentence.state.rawValue)
            json.key("range")
            json.object { json in
              json.key("start")
              write(table.position(at: sentence.range.lowerBound), to: &json)
              json.key("end")
              write(table.position(at: sentence.range.upperBound), to: &json)
            }
            json.key("subjects")
            json.array { json in
              for element in sentence.elements { json.value(map.subject(of: element)) }
            }
          }
        }
      }
    }
  }

  private func write(_ position: SourcePosition, to json: inout JSONWriter) {
    json.object {
      $0.member("line", position.line)
      $0.member("column", position.column)
    }
  }
}
