package import ArgMapModel
package import ArgMapSyntax

/// Objects to a statement that somebody is said to have made and that names no source.
package struct UnsourcedClaim: Rule {
  package static let about = RuleDescription(
    "unsourced-claim", .warning, .sources, profile: .source, since: "0.1.0",
    asksForCompletion: true,
    summary: "A statement that needs a source has none.",
    rationale: """
      What is tagged '#reported' can only be judged by who reports it. Other tags ask for a source where \
      'argmap: {source: {required-for: [tag]}}' lists them, and 'argmap: {source: {required: basic}}' \
      asks for one behind everything that is taken as given. What everybody knows is marked \
      {source: common-knowledge}.
      """,
    objectionable: """
      [Cheap]: The ministry calls the tram cheap. #reported
      """,
    accepted: """
      [Cheap]: The ministry calls the tram cheap. #reported {source: {file: report.md, quote: "the tram is cheap"}}
      """,
    exampleSources: ["report.md": "In the long run, the tram is cheap."])

  package init() {}

  /// Reports statements that need a source and have none.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    let tags = context.settings.tagsThatNeedSources.compactMap { name in
      map.tag(named: name).map { (name, $0) }
    }
    let needsBasic = context.settings.basicNeedsSource
    guard !tags.isEmpty || needsBasic else { return }
    let anchored = Set(map.anchors.map(\.element))
    for statement in map.statements where statement.isDefined {
      let element = Element.statement(statement.id)
      guard !anchored.contains(element) else { continue }
      let tag = tags.first { statement.hasTag($0.1) }?.0
      let isImplicit = map.isImplicit(statement)
      guard tag != nil || (needsBasic && map.isBasic(statement) && !isImplicit) else { continue }
      let source = statement.metadata["source"]?.scalarText
      guard source != Anchor.commonKnowledge else { continue }
      report(
        diagnostic(.unsourced(map.name(of: element), tag), at: map.place(of: element)), [element])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unsourced(_ name: String, _ tag: String?) -> Self {
    let reason = tag.map { "is tagged '#\($0)' and" } ?? "is taken as given and"
    return
      "\(name) \(reason) names no source; add 'source:', or mark it {source: common-knowledge}"
  }
}
