import ArgMapSyntax

/// A place as a report tells it.
struct ReportPlace {
  /// The name of the text, as it was given.
  let name: String
  let start: SourcePosition
  /// The position after the place.
  let end: SourcePosition
}

/// Turns ranges into places; see ``ArgMapSyntax/OriginTables``.
struct ReportPlaces {
  /// What columns count.
  enum Unit {
    case scalars
    case utf16
  }

  private let unit: Unit
  private var tables = OriginTables(LineTable.init)

  init(columns unit: Unit) { self.unit = unit }

  /// The place of a range where it was written.
  mutating func place(of range: SourceRange, in text: SourceText) -> ReportPlace {
    let (table, range) = tables.place(of: range, in: text)
    func position(_ offset: Int) -> SourcePosition {
      switch unit {
      case .scalars: table.position(at: offset)
      case .utf16: table.utf16Position(at: offset)
      }
    }
    return ReportPlace(
      name: table.text.name, start: position(range.lowerBound), end: position(range.upperBound))
  }
}

/// What findings are recognised by where a report tells of several files: path, fingerprint, and a
/// number among findings that agree in both.
struct ReportFingerprints {
  private var counts: [[UInt8]: Int] = [:]

  /// The identity of the next finding, 32 hexadecimal digits.
  mutating func next(_ finding: Diagnostic, at path: String) -> String {
    let identity = "\(finding.fingerprint)\n\(path)"
    let count = counts[Array(identity.utf8), default: 0] + 1
    counts[Array(identity.utf8)] = count
    return "\(identity)\n\(count)".digest(digits: 32)
  }
}
