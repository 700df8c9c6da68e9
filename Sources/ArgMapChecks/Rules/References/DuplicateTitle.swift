package import ArgMapModel
package import ArgMapSyntax

/// Objects to two texts under one title that have too few words in common to say the same.
package struct DuplicateTitle: Rule {
  package static let about = RuleDescription(
    "duplicate-title", .warning, .references, since: "0.1.0",
    summary: "Two unlike texts stand under one title.",
    rationale: """
      Everything under one title counts as one statement. A second wording is welcome, a second \
      claim would be lost. Texts with few common words that do say the same can be allowed.
      """,
    objectionable: """
      [Cost]: The tram costs 40 million.

      [Cost]: Parking fees would rise for everyone.
      """,
    accepted: """
      [Cost]: The tram costs 40 million.

      [Parking cost]: Parking fees would rise for everyone.
      """)

  private static let likeness = 0.6

  package init() {}

  /// Compares every text under a title with the first one, and reports the one least like it.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    for statement in map.statements {
      guard let (first, unlike) = unlikeTexts(statement.occurrences) else { continue }
      report(
        diagnostic(
          .unlike(statement.title), at: unlike.nameRange,
          notes: [Diagnostic.Note(.firstText, at: first.nameRange)]),
        [.statement(statement.id)])
    }
    for argument in map.arguments {
      guard let (first, unlike) = unlikeTexts(argument.occurrences) else { continue }
      report(
        diagnostic(
          .unlikeDescriptions(argument.title), at: unlike.nameRange, severity: .note,
          notes: [Diagnostic.Note(.firstText, at: first.nameRange)]),
        [.argument(argument.id)])
    }
  }

  private func unlikeTexts(
    _ occurrences: Occurrences
  ) -> (first: Occurrence, unlike: Occurrence)? {
    guard occurrences.count > 1 else { return nil }
    let texts = occurrences.filter { $0.trimmedText != nil }.sorted { $0.range < $1.range }
    guard texts.count > 1 else { return nil }
    let first = NormalizedText(texts[0])
    let others = texts.dropFirst().map { ($0, NormalizedText($0).similarity(to: first)) }
    return others.filter { $0.1 < Self.likeness }.min { $0.1 < $1.1 }.map { (texts[0], $0.0) }
  }
}

extension Diagnostic.Message {
  fileprivate static func unlike(_ title: String) -> Self {
    "[\(title)] has a text that reads unlike the first; give one of them another title"
  }

  fileprivate static func unlikeDescriptions(_ title: String) -> Self {
    "<\(title)> has a description that reads unlike the first; check that they describe one argument"
  }

  fileprivate static var firstText: Self { "the first text" }
}
