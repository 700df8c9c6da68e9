package import ArgMapModel
package import ArgMapSyntax

/// Objects to a link whose other end was reworded since somebody looked at it.
package struct SuspectLink: Rule {
  package static let about = RuleDescription(
    "suspect-link", .warning, .supportLinks, profile: .review, since: "0.1.0",
    summary: "A link records a wording that is not the present one.",
    rationale: """
      A line of a reconstruction or a relation line can record the wording that it was judged by: \
      '{stamp: "9f2c41"}', the first six digits of the SHA-256 of the words. After an edit the rule \
      lists each link that leaned on the old wording; when it still holds, the fix writes the new \
      stamp. With 'review: {require: true}' under 'argmap' links without a stamp are listed too.
      """,
    objectionable: """
      [Fast]: The tram is often fast.

      <Time>

      (1) [Fast] {stamp: 9f2c41}
      (2) What is fast saves time. #basic
      -----
      (3) Commuters save time.
      """,
    accepted: """
      [Fast]: The tram is fast.

      <Time>

      (1) [Fast] {stamp: "20a175"}
      (2) What is fast saves time. #basic
      -----
      (3) Commuters save time.
      """)

  package init() {}

  /// Compares each stamp on a relation line or a line of a reconstruction with the present text.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    for statement in map.statements {
      check(statement.occurrences, of: .statement(statement.id), in: map, context, report)
    }
    for argument in map.arguments {
      check(argument.occurrences, of: .argument(argument.id), in: map, context, report)
    }
  }

  private func check(
    _ occurrences: Occurrences, of element: Element, in map: ArgumentMap, _ context: CheckContext,
    _ report: (Diagnostic, [Element]) -> Void
  ) {
    lazy var stamp = Stamp(of: element, in: map)
    lazy var place = map.place(of: element)
    for occurrence in occurrences where occurrence.isLink {
      if let entry = occurrence.metadata.entry("stamp") {
        guard let stamp, !stamp.isWritten(as: entry.value) else { continue }
        let fix = map.text.scalarRange(of: entry).map { range in
          Diagnostic.Fix(
            "write the stamp of the present wording", replacing: range, with: "\"\(stamp)\"",
            isSafe: false)
        }
        report(
          diagnostic(
            .reworded(map.name(of: element)), at: occurrence.nameRange,
            notes: [Diagnostic.Note(.present, at: place)],
            fixes: fix.map { [$0] } ?? []),
          [element])
      } else if context.settings.requiresStamps, occurrence.isReference, let stamp {
        let end = occurrence.range.upperBound
        let fix = Diagnostic.Fix(
          "record the present wording", replacing: SourceRange(end..<end),
          with: " {stamp: \"\(stamp)\"}", isSafe: false)
        report(
          diagnostic(
            .unstamped(map.name(of: element)), at: occurrence.nameRange,
            fixes: occurrence.metadata.isEmpty ? [fix] : []),
          [element])
      }
    }
  }
}

extension Occurrence {
  /// Whether the place joins the element to another one: a relation line or a line of a
  /// reconstruction.
  fileprivate var isLink: Bool {
    switch role {
    case .relationMember, .premise, .intermediateConclusion, .mainConclusion: true
    case .argumentDescription: !isTopLevel
    case .topLevel, .listItem: false
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func reworded(_ name: String) -> Self {
    "\(name) was reworded since this link was last judged; judge it again, and record the new stamp"
  }

  fileprivate static func unstamped(_ name: String) -> Self {
    "nothing says by which wording of \(name) this link was judged; judge it, and record the stamp"
  }

  fileprivate static var present: Self { "the present wording" }
}
