package import ArgMapModel
package import ArgMapSyntax

/// Objects to a statement that rests on somebody's word while nobody is named.
package struct MissingSpeaker: Rule {
  package static let about = RuleDescription(
    "missing-speaker", .warning, .sources, profile: .source, since: "0.1.0",
    summary: "Something rests on somebody's word, and nobody is named.",
    rationale: """
      Whether a word is worth anything depends on whose it is. This concerns statements that begin \
      like 'Experts say' or 'It is claimed that', and steps by the schemes expert-opinion, \
      position-to-know and witness-testimony. Name the person in the statement or as 'speaker' of its \
      source; 'speaker: unknown' says that it cannot be told.
      """,
    objectionable: """
      [Cheap]: Experts say that the tram is cheap. {source: {file: report.md}}
      """,
    accepted: """
      [Cheap]: Experts say that the tram is cheap. {source: {file: report.md, speaker: "Ministry of Transport"}}
      """,
    exampleSources: ["report.md": "In the long run, the tram is cheap."])

  package init() {}

  /// Reports statements and steps on nobody's word, each statement once.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    let speakers = Speakers(map)
    var reported: Set<Statement.ID> = []
    for statement in map.statements {
      guard Attribution.mayBeUnnamed(context.words[statement.id]), let text = statement.text,
        case .unnamed(let words) = Attribution(text),
        !speakers.isNamed(for: .statement(statement.id))
      else { continue }
      let element = Element.statement(statement.id)
      reported.insert(statement.id)
      report(
        diagnostic(.nobody(map.name(of: element), words), at: map.place(of: element)), [element])
    }
    for inference in map.inferences where inference.usesWhatItDeclares {
      guard let scheme = context.schemes[inference.id]?.scheme.id,
        Self.schemesOfTestimony.contains(scheme)
      else { continue }
      let lines = map.structure(of: inference.id).lines
      let inputs = inference.inputs.map { lines[$0] }
      let assertions = inputs.filter { map.role(of: $0) == "assertion" }
      let witnesses = assertions.isEmpty ? inputs : assertions
      let isNamed =
        speakers.isNamed(for: .argument(inference.argument))
        || inference.metadata["speaker"]?.scalarText != nil
        || witnesses.contains { line in
          speakers.isNamed(for: .statement(line.statement))
            || map[line.statement].text.map(Attribution.init) == .named
            || reported.contains(line.statement)
        }
      guard !isNamed else { continue }
      let place = assertions.first.map { map.place(of: .statement($0.statement)) }
      report(
        diagnostic(
          .noSpeaker(map.name(of: .inference(inference.id)), scheme), at: place ?? inference.range),
        [.inference(inference.id)] + witnesses.map { .statement($0.statement) })
    }
  }

  private static let schemesOfTestimony: Set<String> = [
    "expert-opinion", "position-to-know", "witness-testimony",
  ]
}

/// Which elements name whose word they give.
private struct Speakers {
  private let map: ArgumentMap
  private let anchored: Set<Element>

  init(_ map: ArgumentMap) {
    self.map = map
    anchored = Set(map.anchors.filter { $0.speaker != nil }.map(\.element))
  }

  func isNamed(for element: Element) -> Bool {
    if anchored.contains(element) { return true }
    let data: Metadata
    switch element {
    case .statement(let id): data = map[id].metadata
    case .argument(let id): data = map[id].metadata
    case .inference(let id): data = map[id].metadata
    }
    return ["speaker", "proponent"].contains { data[$0]?.scalarText != nil }
  }
}

extension ArgumentMap {
  /// What part a line plays in the scheme of its step: the data key `role` at its place.
  fileprivate func role(of line: PremiseConclusionStructure.Line) -> String? {
    self[line.statement].occurrences[line.occurrence].metadata["role"]?.scalarText
  }
}

extension Diagnostic.Message {
  fileprivate static func nobody(_ name: String, _ words: String) -> Self {
    "\(name) says '\(words)' and not who; name the 'speaker:' in its source, or write 'speaker: unknown'"
  }

  fileprivate static func noSpeaker(_ step: String, _ scheme: String) -> Self {
    "\(step) rests on somebody's word (\(scheme)) and nobody is named; give the assertion a source with 'speaker:'"
  }
}
