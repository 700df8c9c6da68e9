package import ArgMapModel
package import ArgMapSyntax

/// Objects to a text that has tags and no words.
package struct EmptyText: Rule {
  package static let about = RuleDescription(
    "empty-text", .error, .structure, since: "0.1.0",
    summary: "A statement, description or line has tags instead of a text.",
    rationale: """
      A tag says what kind of thing a statement is, not what it claims. To tag a statement that is \
      worded elsewhere, refer to it without a colon.
      """,
    objectionable: """
      [Noise]: #environment
        + <Study>: Panel data.
      """,
    accepted: """
      [Noise]: Traffic noise harms sleep. #environment
        + <Study>: Panel data.
      """)

  package init() {}

  /// Looks at every text with tags; where there is nothing at all, the text cannot be read.
  ///
  /// A description is not what an argument claims, so it may be missing next to a structure.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    for statement in map.statements where !statement.tags.isEmpty {
      for occurrence in statement.occurrences where occurrence.isOnlyTags {
        report(
          diagnostic(occurrence.emptyMessage("[\(statement.title)]"), at: occurrence.nameRange),
          [.statement(statement.id)])
      }
    }
    for argument in map.arguments where argument.structure == nil && !argument.tags.isEmpty {
      for occurrence in argument.occurrences where occurrence.isOnlyTags {
        report(
          diagnostic(
            occurrence.emptyMessage("<\(argument.title)>"), at: occurrence.nameRange,
            severity: .warning),
          [.argument(argument.id)])
      }
    }
  }
}

extension Occurrence {
  /// Whether tags stand where the text should be.
  var isOnlyTags: Bool {
    guard !isReference, !tags.isEmpty else { return false }
    let text = Array((textBytes ?? []))
    var end = 0
    for stretch in markup {
      guard case .tag = stretch.kind else { continue }
      guard text[end..<max(end, stretch.range.lowerBound)].allSatisfy(\.isWhitespace) else {
        return false
      }
      end = max(end, stretch.range.upperBound)
    }
    return text[end...].allSatisfy(\.isWhitespace)
  }

  fileprivate func emptyMessage(_ name: String) -> Diagnostic.Message {
    titleRange == nil ? .untitled : .titled(name)
  }
}

extension UInt8 {
  fileprivate var isWhitespace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

extension Diagnostic.Message {
  fileprivate static func titled(_ name: String) -> Self {
    "\(name) has tags and no text; write what it says, or leave out the colon if that stands elsewhere"
  }

  fileprivate static var untitled: Self {
    "there are tags here and no text; write what is claimed, or remove them"
  }
}
