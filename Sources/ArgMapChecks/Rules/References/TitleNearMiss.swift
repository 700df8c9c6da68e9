package import ArgMapModel
package import ArgMapSyntax

/// Objects to two titles that look like two spellings of one.
package struct TitleNearMiss: Rule {
  package static let about = RuleDescription(
    "title-near-miss", .warning, .references, since: "0.1.0",
    summary: "Two titles differ so little that one is probably a slip.",
    rationale: """
      Titles are compared to the letter, so 'Noise harms' and 'Noise Harms' are two statements and \
      what is said of one does not reach the other. Titles that differ in a number or in a letter \
      that stands alone, such as 'Objection 1' and 'Objection 2', belong to a family and are left \
      alone.
      """,
    objectionable: """
      [Noise harms]: Traffic noise harms sleep.

      [Noise Harms]: Traffic noise is bad for sleepers.
        + <Quiet nights>: People need sleep.
      """,
    accepted: """
      [Noise harms]: Traffic noise harms sleep.

      <Quiet nights>: People need sleep.
        +> [Noise harms]
      """)

  package init() {}

  /// Compares the titles of statements with each other, and those of arguments.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    let statements = map.statements.lazy.filter { !$0.isUntitled && $0.isDefined }
      .map { Title(.statement($0.id), $0.title, useCount: $0.occurrences.count) }
    let arguments = map.arguments.lazy.filter { !$0.isUntitled && $0.isDefined }
      .map { Title(.argument($0.id), $0.title, useCount: $0.occurrences.count) }
    for titles in [Array(statements), Array(arguments)] {
      for (rarer, other) in NearTitles(titles).pairs {
        report(
          diagnostic(
            .nearMiss(map.name(of: rarer.element), map.name(of: other.element)),
            at: map.place(of: rarer.element),
            notes: [Diagnostic.Note(.otherTitle, at: map.place(of: other.element))]),
          [rarer.element, other.element])
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func nearMiss(_ name: String, _ other: String) -> Self {
    "\(name) is nearly the title \(other); write them alike, or tell them apart"
  }

  fileprivate static var otherTitle: Self { "the title used more often" }
}
