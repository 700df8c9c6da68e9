import ArgMapSyntax

/// Writes findings for people: the sentence, the place, and the lines with the place underlined.
public struct TextReport: Sendable {
  /// At most so many further places of a finding are drawn.
  private static let drawnNotes = 8

  /// So many texts are drawn by one thread.
  private static let shareSize = 50

  private let isColored: Bool

  /// Prepares a report.
  ///
  /// - Parameter isColored: Whether the report is painted with the codes that terminals understand.
  ///   Colour only repeats what the text says.
  public init(isColored: Bool = false) {
    self.isColored = isColored
  }

  /// The report on some texts: empty without findings, else each finding followed by an empty line.
  public func render(_ checked: [CheckedText]) -> String {
    // Shares of several texts: the maps of one page have the table of its lines in common.
    let shares = stride(from: 0, to: checked.count, by: Self.shareSize).map {
      checked[$0..<min($0 + Self.shareSize, checked.count)]
    }
    return shares.concurrentMap(jobs: shares.count, renderShare).joined()
  }

  @Sendable private func renderShare(_ checked: ArraySlice<CheckedText>) -> String {
    var tables = OriginTables(LineTable.init)
    var output = ""
    for checked in checked {
      for finding in checked.findings {
        write(finding, in: checked.text, &tables, to: &output)
        output += "\n"
      }
    }
    return output
  }

  /// A whole report with the counts at its end.
  func render(_ report: CheckReport) -> [UInt8] {
    var output = render(report.checked)
    if report.omittedCount > 0 {
      output += "and \(report.omittedCount) more; --max-findings says how many are told\n\n"
    }
    return Array((output + report.counts.summary + "\n").utf8)
  }

  private func write(
    _ finding: Diagnostic, in text: SourceText, _ tables: inout OriginTables<LineTable>,
    to output: inout String
  ) {
    // A note about the place of the finding itself is its label.
    let own = finding.notes.firstIndex { $0.text == nil && $0.range == finding.range }
    var notes = finding.notes
    if let own { notes.remove(at: own) }
    let drawn = notes.prefix(Self.drawnNotes)

    var blocks: [Block] = []
    func add(_ range: SourceRange, in text: SourceText, label: String?, isPrimary: Bool = false) {
      let (table, range) = tables.place(of: range, in: text)
      let mark = Mark(range, label: label, isPrimary: isPrimary)
      if let index = blocks.firstIndex(where: { $0.isAbout(table.text) }) {
        blocks[index].marks.append(mark)
      } else {
        blocks.append(Block(table, [mark]))
      }
    }
    let label = own.map { finding.notes[$0].message.text }
    add(finding.range, in: text, label: label, isPrimary: true)
    for note in drawn { add(note.range, in: note.text ?? text, label: note.message.text) }
    let margin = blocks.map(\.marginWidth).max() ?? 1

    let severity = Paint(finding.severity)
    output += paint("\(finding.severity.name)[\(finding.id)]", severity)
    output += paint(": \(finding.message.text.printable)", .bold) + "\n"
    for (index, block) in blocks.enumerated() {
      write(block, isFirst: index == 0, margin: margin, severity, to: &output)
    }
    let indent = String(repeating: " ", count: margin)
    if notes.count > drawn.count {
      let rest = notes.count - drawn.count
      output += "\(indent) \(paint("=", .gutter)) and \(rest) more (all in --format json)\n"
    }
    let fixes = finding.fixes(in: text)
    if let fix = fixes.first {
      let others = fixes.count > 1 ? " (\(fixes.count) edits)" : ""
      output += "\(indent) \(paint("=", .gutter)) fix: \(fix.message.text.printable)\(others)\n"
    }
  }

  private func write(
    _ block: Block, isFirst: Bool, margin: Int, _ severity: Paint, to output: inout String
  ) {
    let indent = String(repeating: " ", count: margin)
    let table = block.table
    let start = table.position(at: block.marks.first?.range.lowerBound ?? 0)
    output += indent + paint(isFirst ? "--> " : "::: ", .gutter)
    output += "\(table.text.name.printable):\(start)\n"
    output += "\(indent) \(paint("|", .gutter))\n"
    var last: (line: Int, excerpt: Excerpt)?
    for mark in block.marks.sorted(by: { $0.range < $1.range }) {
      let line = table.position(at: mark.range.lowerBound).line
      let lineRange = table.range(ofLine: line).bounds
      let place = min(mark.range.lowerBound, lineRange.upperBound)
      let excerpt: Excerpt
      if let last, last.line == line, last.excerpt.range ~= place {
        excerpt = last.excerpt
      } else {
        if let last, line > last.line + 1 { output += "\(indent) \(paint(":", .gutter))\n" }
        excerpt = Excerpt(of: table.text.bytes, line: lineRange, around: place)
        let number = String(line)
        let padding = String(repeating: " ", count: margin - number.count)
        output += paint("\(padding)\(number) |", .gutter)
        output += excerpt.text.isEmpty ? "\n" : " \(excerpt.text)\n"
      }
      last = (line, excerpt)
      let cells = excerpt.cells(
        of: place..<max(place, min(mark.range.upperBound, lineRange.upperBound)))
      let underline = String(repeating: mark.isPrimary ? "^" : "-", count: cells.count)
      let label = mark.label.map { " \($0.printable)" } ?? ""
      output += "\(indent) \(paint("|", .gutter)) "
      output += String(repeating: " ", count: cells.lowerBound)
      output += paint(underline + label, mark.isPrimary ? severity : .gutter) + "\n"
    }
  }

  private func paint(_ text: String, _ paint: Paint) -> String {
    isColored ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text
  }
}

/// What is underlined.
private struct Mark {
  let range: SourceRange
  let label: String?
  let isPrimary: Bool

  init(_ range: SourceRange, label: String?, isPrimary: Bool = false) {
    self.range = range
    self.label = label
    self.isPrimary = isPrimary
  }
}

/// The marks in one text; the first one is named in its headline.
private struct Block {
  let table: LineTable
  var marks: [Mark]

  init(_ table: LineTable, _ marks: [Mark]) {
    self.table = table
    self.marks = marks
  }

  /// Whether the marks are in a text, recognised by name and size.
  func isAbout(_ text: SourceText) -> Bool {
    table.text.name.utf8.elementsEqual(text.name.utf8)
      && table.text.bytes.count == text.bytes.count
  }

  /// The width of the largest line number.
  var marginWidth: Int {
    let last = marks.map(\.range.lowerBound).max() ?? 0
    return String(table.position(at: last).line).count
  }
}

/// Codes that terminals understand as colours.
private enum Paint: String {
  case bold = "1"
  case gutter = "1;34"
  case error = "1;31"
  case warning = "1;33"
  case note = "1;36"

  init(_ severity: Diagnostic.Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .note: self = .note
    }
  }
}
