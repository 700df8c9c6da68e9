package import ArgMapModel
package import ArgMapSyntax

/// Objects to a title that both a statement and an argument have.
package struct TitleKindClash: Rule {
  package static let about = RuleDescription(
    "title-kind-clash", .warning, .references, since: "0.1.0",
    summary: "A statement and an argument have the same title.",
    rationale: """
      Only the brackets tell them apart, for readers as for whoever writes the next reference. An \
      argument is better named after its reason than after its conclusion.
      """,
    objectionable: """
      [Noise]: Traffic noise harms sleep.
        + <Noise>: Measured at 60 dB at night.
      """,
    accepted: """
      [Noise]: Traffic noise harms sleep.
        + <Noise measurements>: Measured at 60 dB at night.
      """)

  package init() {}

  /// Looks up the title of each argument among those of the statements; what is not defined is
  /// reported as such.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    for argument in map.arguments where !argument.isUntitled && argument.isDefined {
      guard let statement = map.statement(titled: argument.title), !statement.isUntitled,
        statement.isDefined
      else { continue }
      report(
        diagnostic(
          .clash(argument.title), at: map.place(of: .argument(argument.id)),
          notes: [Diagnostic.Note(.statement, at: map.place(of: .statement(statement.id)))]),
        [.argument(argument.id), .statement(statement.id)])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func clash(_ title: String) -> Self {
    "<\(title)> has the title of the statement [\(title)]; name the argument after its reason"
  }

  fileprivate static var statement: Self { "the statement" }
}
