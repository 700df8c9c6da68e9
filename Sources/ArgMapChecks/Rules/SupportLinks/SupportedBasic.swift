package import ArgMapModel
package import ArgMapSyntax

/// Objects to a statement that is marked as given and argued for all the same.
package struct SupportedBasic: Rule {
  package static let about = RuleDescription(
    "supported-basic", .warning, .supportLinks, since: "0.1.0",
    summary: "A statement is marked as given, and a reason is given for it.",
    rationale: """
      Either the mark or the reason is out of date. Support for readers who do not grant the \
      statement can be allowed on it.
      """,
    objectionable: """
      [Time]: Commuters would save time. #basic
        + <Timetable>: The timetable shows twelve minutes less.
      """,
    accepted: """
      [Time]: Commuters would save time.
        + <Timetable>: The timetable shows twelve minutes less.
      """)

  package init() {}

  /// Looks for support of each statement that bears the mark.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    lazy var marks = BasicMarks(map.text)
    for statement in map.statements where map.isBasic(statement) {
      let element = Element.statement(statement.id)
      // A claim that is a reason for itself is another fault.
      let support = map.support.incoming(of: element).first { $0.source != $0.target }
      guard let support else { continue }
      report(
        diagnostic(
          .supported(map.name(of: element)), at: map.place(of: element), notes: [map.hop(support)],
          fixes: marks.removal(from: statement, in: map)),
        [element])
    }
  }
}

/// The places that mark statements as given.
private struct BasicMarks {
  private let text: SourceText
  /// The tags in the order of the text.
  private var tags: [SourceRange] = []

  init(_ text: SourceText) {
    self.text = text
    let tree = SyntaxTree(parsing: text)
    for index in 0..<tree.count where tree.kind(at: index) == .tag {
      let range = tree.range(at: index)
      let words = text.string(in: range).prefix { !$0.isWhitespace }
      guard words == "#basic" || words == "#(basic)" else { continue }
      tags.append(SourceRange(range.lowerBound..<range.lowerBound + words.utf8.count))
    }
  }

  /// The edits that remove all marks of a statement; none where one of them cannot be removed alone.
  func removal(from statement: Statement, in map: ArgumentMap) -> [Diagnostic.Fix] {
    let removals = statement.occurrences.flatMap { occurrence in
      let isMarked = occurrence.metadata["basic"]?.bool == true
      return (isMarked ? [unmarking(occurrence.metadata)] : [])
        + tags(in: occurrence.range).map(removal)
    }
    let fixes = removals.compactMap(\.self)
    return fixes.count == removals.count ? fixes : []
  }

  /// The tags in a range, found by halving.
  private func tags(in range: SourceRange) -> ArraySlice<SourceRange> {
    var low = 0
    var high = tags.count
    while low < high {
      let middle = (low + high) / 2
      if tags[middle] < range { low = middle + 1 } else { high = middle }
    }
    return tags[low...].prefix { $0.upperBound <= range.upperBound }
  }

  /// Deletes a tag and the blanks before it, unless the tag begins a line.
  private func removal(of tag: SourceRange) -> Diagnostic.Fix? {
    var start = tag.lowerBound
    while start > 0, [0x20, 0x09].contains(text.bytes[start - 1]) { start -= 1 }
    guard start > 0, ![0x0A, 0x0D].contains(text.bytes[start - 1]) else { return nil }
    return Diagnostic.Fix(
      "remove '\(text.string(in: tag))'", replacing: SourceRange(start..<tag.upperBound), with: "",
      isSafe: false)
  }

  private func unmarking(_ metadata: Metadata) -> Diagnostic.Fix? {
    guard let entry = metadata.entry("basic"), let range = text.scalarRange(of: entry) else {
      return nil
    }
    return Diagnostic.Fix(
      "write 'basic: false'", replacing: range, with: "false", isSafe: false)
  }
}

extension Diagnostic.Message {
  fileprivate static func supported(_ name: String) -> Self {
    "\(name) is marked as given and has a reason for it; remove the mark, or the reason"
  }
}
