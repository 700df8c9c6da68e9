import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import ArgMapTestSupport
import Testing

/// A finding that a test expects at a marker.
struct ExpectedDiagnostic {
  let marker: Character
  let message: String
  let severity: Diagnostic.Severity?
  let notes: [(marker: Character, message: String)]?

  init(
    _ marker: Character, _ message: String, severity: Diagnostic.Severity? = nil,
    notes: [(marker: Character, message: String)]? = nil
  ) {
    self.marker = marker
    self.message = message
    self.severity = severity
    self.notes = notes
  }
}

/// Expects that a rule reports exactly these findings about a marked map.
func expectDiagnostics(
  of rule: any Rule.Type, in marked: String, sources: KeyValuePairs<String, String> = [:],
  _ expected: [ExpectedDiagnostic] = [], sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  let marked = MarkedText(marked)
  let found = diagnostics(of: rule, in: marked.text, sources: sources)
  #expect(
    found.map(\.message.text) == expected.map(\.message), sourceLocation: sourceLocation)
  for (finding, expected) in zip(found, expected) {
    #expect(finding.id == rule.about.id, sourceLocation: sourceLocation)
    #expect(
      finding.range.lowerBound == marked.offsets[expected.marker],
      "the place of: \(finding.message)", sourceLocation: sourceLocation)
    #expect(
      finding.severity == expected.severity ?? rule.about.severity, sourceLocation: sourceLocation)
    guard let notes = expected.notes else { continue }
    #expect(
      finding.notes.map(\.message.text) == notes.map(\.message), sourceLocation: sourceLocation)
    for (note, expected) in zip(finding.notes, notes) where note.text == nil {
      #expect(
        note.range.lowerBound == marked.offsets[expected.marker],
        "the place of: \(note.message)", sourceLocation: sourceLocation)
    }
  }
}

/// What a rule alone reports about a map that reads without findings.
func diagnostics(
  of rule: any Rule.Type, in text: String, sources: KeyValuePairs<String, String> = [:]
) -> [Diagnostic] {
  let map = ArgumentMap(parsing: SourceText(name: "map.argdown", text))
  let levels = RuleLevels(profiles: Set(RuleDescription.Profile.allCases))
  return MapChecker(rules: [rule], levels: levels)
    .check(map, sources: SourceTexts(examples: sources, for: map)).findings
    .filter { $0.id == rule.about.id }
}

/// Expects that the fixes of a rule's findings make a text in which it finds nothing, and no other rule
/// anything new.
func expectFix(
  of rule: any Rule.Type, in text: String, sources: KeyValuePairs<String, String> = [:],
  makes fixed: String, findingCount: Int = 1,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  let found = diagnostics(of: rule, in: text, sources: sources)
  #expect(found.count == findingCount, sourceLocation: sourceLocation)
  let checked = CheckedText(SourceText(name: "map.argdown", text), found)
  let texts = FixedText.texts(fixing: [checked], includingUnsafe: true)
  let result = texts.first.map { String(decoding: $0.bytes, as: UTF8.self) }
  #expect(result == fixed, sourceLocation: sourceLocation)
  // No other rule may have anything to say about the edit either.
  for other in standardRules where other.about.category == rule.about.category {
    let now = diagnostics(of: other, in: fixed, sources: sources).map(\.message)
    let before = diagnostics(of: other, in: text, sources: sources).map(\.message)
    #expect(
      other.about.id == rule.about.id ? now.isEmpty : Set(now).isSubset(of: Set(before)),
      "\(other.about.id): \(now)", sourceLocation: sourceLocation)
  }
  func ids(of text: String) -> Set<Diagnostic.ID> {
    let map = ArgumentMap(parsing: SourceText(name: "map.argdown", text))
    let texts = SourceTexts(examples: sources, for: map)
    return Set(MapChecker().check(map, sources: texts).findings.map(\.id))
  }
  #expect(ids(of: fixed).isSubset(of: ids(of: text)), sourceLocation: sourceLocation)
}

extension SourceTexts {
  /// The given texts; everything else that the map cites is absent.
  init(examples: KeyValuePairs<String, String>, for map: ArgumentMap) {
    var contents: [String: Content] = [:]
    for file in MapChecker().files(for: map) { contents[file] = .absent }
    for (file, text) in examples { contents[file] = .text(SourceText(name: file, text)) }
    self.init(contents)
  }
}

extension SourceText {
  /// The text after fixes, which must not overlap.
  func applying(_ fixes: [Diagnostic.Fix]) -> String {
    var bytes = bytes
    for fix in fixes.sorted(by: { $0.range > $1.range }) {
      bytes.replaceSubrange(fix.range.bounds, with: Array(fix.replacement.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
