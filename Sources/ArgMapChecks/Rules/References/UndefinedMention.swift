package import ArgMapModel
package import ArgMapSyntax

/// Objects to a mention of something that the map does not have.
package struct UndefinedMention: Rule {
  package static let about = RuleDescription(
    "undefined-mention", .error, .references, since: "0.1.0",
    summary: "A text mentions a statement or argument that is nowhere in the map.",
    rationale: """
      A mention relates nothing, so nobody would notice that it leads nowhere. What another file says \
      can be mentioned where the file is included.
      """,
    objectionable: """
      [Noise]: Traffic noise harms sleep. See also @<Sleep study>.
      """,
    accepted: """
      [Noise]: Traffic noise harms sleep. See also @<Sleep study>.

      <Sleep study>: A panel of residents slept worse on street-side nights.
      """)

  package init() {}

  /// Reports each title once, where it is first mentioned.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    let unresolved = context.mentions.unresolved
    guard !unresolved.isEmpty else { return }
    var statements = TitleIndex(map.statements.lazy.filter { !$0.isUntitled }.map(\.title))
    var arguments = TitleIndex(map.arguments.lazy.filter { !$0.isUntitled }.map(\.title))
    let places = ElementLocator(map)
    let groups = Dictionary(grouping: unresolved) { Array($0.name.utf8) }
    for mentions in groups.values.sorted(by: { $0[0].range < $1[0].range }) {
      let (title, isOfStatement) = (mentions[0].title, mentions[0].isOfStatement)
      var meant: (name: String, isCertain: Bool)?
      if isOfStatement, map.argument(titled: title) != nil {
        meant = ("@<\(title)>", true)
      } else if !isOfStatement, map.statement(titled: title) != nil {
        meant = ("@[\(title)]", true)
      } else if isOfStatement {
        meant = statements.suggestion(for: title).map { ("@[\($0.title)]", $0.isOnlyOne) }
      } else {
        meant = arguments.suggestion(for: title).map { ("@<\($0.title)>", $0.isOnlyOne) }
      }
      report(
        diagnostic(
          .undefined(mentions[0], meant: meant?.name), at: mentions[0].range,
          notes: mentions.dropFirst().prefix(Listing.places).map {
            Diagnostic.Note(.alsoMentioned, at: $0.range)
          },
          fixes: mentions.compactMap { mention in
            guard let meant, meant.isCertain else { return nil }
            return Diagnostic.Fix(
              "write \(meant.name)", replacing: mention.range, with: meant.name, isSafe: false)
          }),
        mentions.compactMap { places.element(at: $0.range.lowerBound) })
    }
  }
}

extension Mention {
  fileprivate var name: String { isOfStatement ? "@[\(title)]" : "@<\(title)>" }
}

extension Diagnostic.Message {
  fileprivate static func undefined(_ mention: Mention, meant: String?) -> Self {
    if let meant { return "\(mention.name) is nowhere in the map; did you mean \(meant)?" }
    let definition = mention.isOfStatement ? "[\(mention.title)]: …" : "<\(mention.title)>: …"
    return "\(mention.name) is nowhere in the map; write '\(definition)', or mention something else"
  }

  fileprivate static var alsoMentioned: Self { "also mentioned here" }
}
