package import ArgMapModel
package import ArgMapSyntax

/// Objects to an argument title that is used and neither described nor reconstructed.
package struct UndefinedArgument: Rule {
  package static let about = RuleDescription(
    "undefined-argument", .warning, .references, since: "0.1.0", asksForCompletion: true,
    summary: "An argument is used that is neither described nor reconstructed.",
    rationale: """
      A reader sees that there is an argument but not which one. In a first sketch that lists names \
      only, mark the map as a draft.
      """,
    objectionable: """
      [Ban cars]: The old town should be closed to cars.
        + <Noise>
      """,
    accepted: """
      [Ban cars]: The old town should be closed to cars.
        + <Noise>: Fewer cars make for quieter nights.
      """)

  package init() {}

  /// Reports each undefined title once, where it is first used.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    let undefined = map.arguments.filter { !$0.isDefined && !$0.hasLooseLines }
    guard !undefined.isEmpty else { return }
    let defined = map.arguments.lazy.filter { $0.isDefined && !$0.isUntitled }
    var index = TitleIndex(defined.map(\.title))
    let wordless = map.titlesBeforeLostText
    for argument in undefined {
      let statement = map.statement(titled: argument.title)
      let meant: TitleFix.Meant? =
        statement?.isDefined == true
        ? .init(name: "[\(argument.title)]", isOnlyOne: true)
        : index.suggestion(for: argument.title)
          .map { .init(name: "<\($0.title)>", isOnlyOne: $0.isOnlyOne) }
      let uses = argument.occurrences.map(\.nameRange).sorted()
      guard let first = uses.first, !uses.contains(where: wordless.contains) else { continue }
      let fixes = TitleFix.fixes(renaming: uses, to: meant, in: map.text)
      report(
        diagnostic(
          .undefined(argument.title, meant: meant?.name), at: first,
          notes: uses.dropFirst().map { Diagnostic.Note(.alsoUsed, at: $0) }, fixes: fixes),
        [.argument(argument.id)])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func undefined(_ title: String, meant other: String?) -> Self {
    if let other { return "<\(title)> has no description; did you mean \(other)?" }
    return "<\(title)> has neither a description nor premises; say how it argues"
  }

  fileprivate static var alsoUsed: Self { "also used here" }
}
