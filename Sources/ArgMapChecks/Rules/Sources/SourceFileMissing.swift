package import ArgMapModel
package import ArgMapSyntax

/// Objects to a cited source that is not declared, or whose file is not there.
package struct SourceFileMissing: Rule {
  package static let about = RuleDescription(
    "source-file-missing", .error, .sources, profile: .source, since: "0.1.0",
    summary: "A source is cited that is neither declared nor at hand.",
    rationale: """
      A quotation that cannot be looked up is worth as much as none. Books and other texts that stay \
      out of the repository are declared under 'argmap: {sources: …}' in the front matter and cited \
      with 'in:'; that the file of a declared source is not at hand is only noted.
      """,
    objectionable: """
      [Count]: Ten thousand people commute. {source: {file: censsus.md}}
      """,
    accepted: """
      [Count]: Ten thousand people commute. {source: {file: census.md}}
      """,
    exampleSources: ["census.md": "In 2020, 10,012 residents commuted daily."])

  package init() {}

  /// Reports each missing file and each undeclared source once, where it is first named.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    let declared = Set(map.sources.map(\.key))
    let declaredFiles = Set(map.sources.compactMap(\.file))
    let lacksDeclarations = map.lacksFrontMatter
    checkDeclared(map, context, report)
    var keys = TitleIndex(map.sources.map(\.key))
    for citations in citations(in: map) {
      let message: Diagnostic.Message
      var severity: Diagnostic.Severity?
      switch citations.reference {
      case .declared(let key):
        guard !declared.contains(key), !lacksDeclarations else { continue }
        message = .undeclared(key, meant: keys.suggestion(for: key)?.title)
      case .file(let file):
        guard !declaredFiles.contains(file) else { continue }
        switch context.sources[file] {
        case nil, .text: continue
        case .absent: message = .noFile(file)
        case .unreadable(let reason): message = .unreadable(file, reason)
        }
      case nil:
        message = .unnamed
        severity = .note
      }
      guard let first = citations.anchors.first else { continue }
      report(
        diagnostic(
          message, at: first.sourceRange, severity: severity,
          notes: citations.anchors.dropFirst().prefix(Listing.places)
            .map { Diagnostic.Note(.alsoCited, at: $0.sourceRange) }),
        citations.anchors.map(\.element))
    }
  }

  private func checkDeclared(
    _ map: ArgumentMap, _ context: CheckContext, _ report: (Diagnostic, [Element]) -> Void
  ) {
    for source in map.sources {
      guard let file = source.file else { continue }
      switch context.sources[file] {
      case nil, .text:
        continue
      case .absent:
        report(diagnostic(.notAtHand(source.key, file), at: source.range, severity: .note), [])
      case .unreadable(let reason):
        report(diagnostic(.unreadable(file, reason), at: source.range), [])
      }
    }
  }

  private struct Citations {
    let reference: Anchor.Reference?
    var anchors: [Anchor]
  }

  /// The anchors by what they name, in the order of the text; a quotation without a source stands
  /// by itself.
  private func citations(in map: ArgumentMap) -> [Citations] {
    var citations: [Citations] = []
    var places: [Anchor.Reference: Int] = [:]
    for anchor in map.anchors.sorted(by: { $0.sourceRange < $1.sourceRange }) {
      guard let reference = anchor.source else {
        if anchor.quote != nil { citations.append(Citations(reference: nil, anchors: [anchor])) }
        continue
      }
      if let place = places[reference] {
        citations[place].anchors.append(anchor)
      } else {
        places[reference] = citations.count
        citations.append(Citations(reference: reference, anchors: [anchor]))
      }
    }
    return citations
  }
}

extension Diagnostic.Message {
  fileprivate static func undeclared(_ key: String, meant other: String?) -> Self {
    if let other { return "the source '\(key)' is not declared; did you mean '\(other)'?" }
    return
      "the source '\(key)' is not declared; add it under 'argmap: {sources: …}' in the front matter"
  }

  fileprivate static func noFile(_ file: String) -> Self {
    "there is no file '\(file)'; correct the name, or declare the text as a source and cite it with 'in:'"
  }

  fileprivate static func notAtHand(_ key: String, _ file: String) -> Self {
    "the text '\(file)' of the source '\(key)' is not at hand, so its quotations are not checked; give its folder with '--sources'"
  }

  fileprivate static func unreadable(_ file: String, _ reason: String) -> Self {
    "the file '\(file)' \(reason)"
  }

  fileprivate static var unnamed: Self {
    "this quotation names no text to look in; add 'in:' or 'file:'"
  }

  fileprivate static var alsoCited: Self { "also cited here" }
}
